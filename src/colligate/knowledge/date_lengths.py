"""Grammar of lengths and repetitions: "two weeks", "a year ago", "45-minute", "for months", "every Friday", "daily"."""

from __future__ import annotations

from colligate.knowledge import date_words as lex
from colligate.knowledge.date_points import Found, Words, skip, spelled_year, word_clock_rule
from colligate.knowledge.date_words import Meaning
from colligate.knowledge.numbers import read_number, tidy, word_at

_BEFORE_VAGUE = lex.CONTEXT["before_vague"]
_MONEY_BEFORE = lex.CONTEXT["before_rate"]
_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "weekend": "D", "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y", "millennium": "Y",
}  # fmt: skip
_TIMES = {"fortnight": 2, "weekend": 2, "decade": 10, "century": 100, "millennium": 1000}
_VAGUE_CODES = {"decade": "DE", "century": "CE", "millennium": "ML"}
_SMALLER = {"Y": (12, "M"), "TH": (60, "TM"), "TM": (60, "TS"), "D": (24, "TH")}


def length_value(unit: str, amount: float | None) -> str:
    """TIMEX3 value of a length ("P2W", "PT1H30M", "PXY" for "years")."""
    code = _CODES[unit]
    time = "T" if code.startswith("T") else ""
    if amount is None:
        return f"PX{_VAGUE_CODES[unit]}" if unit in _VAGUE_CODES else f"P{time}X{code[-1]}"
    amount *= _TIMES.get(unit, 1)
    whole, rest = divmod(amount, 1)
    if rest and code in _SMALLER:
        factor, smaller = _SMALLER[code]
        part = round(rest * factor)
        head = f"P{time}{int(whole)}{code[-1]}" if whole else "P" + time
        return head + ("T" if smaller.startswith("T") and not time else "") + f"{part}{smaller[-1]}"
    return f"P{time}{tidy(amount):g}{code[-1]}" if amount < 1e6 else f"P{time}{int(amount)}{code[-1]}"


def number_rule(words: Words, at: int) -> Found | None:
    """ "two weeks", "10 days ago", "16-hour", "2 1/2 years", "nineteen ninety-six", "four o'clock"."""
    year = spelled_year(words, at)
    if year:
        return Meaning("point", year=year[0]), year[1]
    number = read_number(words, at)
    if not number:
        return None
    if word_at(words, number.end) == "o" and word_at(words, number.end + 2) == "clock" and number.low <= 12:
        return Meaning("clock", clock=f"{int(number.low):02d}:00"), number.end + 3
    amount: float | None = None if number.high is None else number.low
    end = number.end
    if word_at(words, end) in {"to", "or", "and", "-"} and word_at(words, end + 1):
        other = read_number(words, end + 1)
        joined = other is not None and word_at(words, end) != "and"
        if other and joined and word_at(words, other.end) in lex.UNITS and other.low > number.low:
            end = other.end
    end = skip(words, end, "of")
    glued = word_at(words, end) == "-" and words[end].glued
    if glued and word_at(words, end + 1).endswith("s"):
        return None  # "three-quarters"
    end = skip(words, end, "-") if glued else end
    end = skip(words, end, "more", "full", "straight", "consecutive", "trading", "business", "additional", "long")
    return _measured(words, end, amount, glued)


def _measured(words: Words, at: int, amount: float | None, glued: bool) -> Found | None:
    """A length whose unit stands at a position."""
    text = word_at(words, at)
    unit = lex.UNITS.get(text)
    if word_at(words, at + 1) == "-" and word_at(words, at + 2) in {"ago", "earlier", "end"}:
        return None  # "a year-earlier loss"
    if not unit or _is_age(words, at) or (unit == "second" and text == "second" and not glued):
        return None
    if unit in {"quarter", "century"} and text == unit and not glued and amount != 1:
        return None
    end = at + 1
    if word_at(words, end) == "and" and word_at(words, end + 1) == "a" and word_at(words, end + 2) == "half":
        amount, end = (amount or 0) + 0.5, end + 3
    end = skip_pair(words, end, "or", "so")
    if glued:
        return Meaning("length", unit=unit, amount=amount), end
    return shifted(words, end, unit, amount) or (Meaning("length", unit=unit, amount=amount), end)


def skip_pair(words: Words, at: int, first: str, second: str) -> int:
    """The position after two words if both stand at `at`, else `at`."""
    return at + 2 if word_at(words, at) == first and word_at(words, at + 1) == second else at


def _is_age(words: Words, at: int) -> bool:
    """ "years old", "-year-old", "years of age"."""
    end = skip(words, at + 1, "-", "'")
    return word_at(words, end) in {"old", "olds"} or (word_at(words, end) == "of" and word_at(words, end + 1) == "age")


def shifted(words: Words, at: int, unit: str, amount: float | None) -> Found | None:
    """ "(two days) ago", "(a week) later", "(three years) before", "(a month) from now"."""
    text = word_at(words, at)
    if text == "from" and word_at(words, at + 1) in {"now", "today"}:
        return _shift(unit, amount, 1, "report", at + 2)
    direction = lex.DIRECTIONS.get(text)
    if not direction:
        return None
    if text in {"before", "after"} and not _alone(words, at + 1):
        return None  # "two days after the vote" is counted from an event: the words of time are a length
    return _shift(unit, amount, direction["sign"], direction["origin"], at + 1)


def _alone(words: Words, at: int) -> bool:
    return word_at(words, at) in {"", ".", ",", ";", ")", '"', "”", "'", "when", "and", "but", ":", "-"}


def _shift(unit: str, amount: float | None, sign: int, origin: lex.Origin, end: int) -> Found:
    if amount is None:
        return Meaning("shift", unit=unit, origin=origin, offset=sign), end
    return Meaning("shift", unit=unit, amount=sign * amount, origin=origin, offset=sign), end


def article_rule(words: Words, at: int) -> Found | None:
    """ "a year ago", "an hour and a half", "a couple of years", "a few days", "a week", "$5 a day"."""
    text = word_at(words, at + 1)
    if text == "few" or text == "couple":
        end = skip(words, at + 2, "of")
        end = skip(words, end, "more", "short")
        return _measured(words, end, None if text == "few" else 2.0, False)
    if text in {"full", "whole", "further", "additional"}:
        return _measured(words, at + 2, 1.0, False)
    if text in {"hundred", "thousand", "dozen"}:
        return number_rule(words, at)
    if text not in lex.UNITS or text.endswith("s"):
        return None
    unit = lex.UNITS[text]
    before = words[at - 1].text if at and not words[at].breaks else ""
    if unit in {"second", "night", "quarter", "weekend", "minute"} and word_at(words, at + 2) not in lex.DIRECTIONS:
        return _measured(words, at + 1, 1.0, False) if unit == "minute" else None
    found = _measured(words, at + 1, 1.0, False)
    if found and found[0].form == "length" and (before in _MONEY_BEFORE or _rate(words, at)):
        return Meaning("set", value=length_value(unit, 1), unit=unit), found[1]
    return found


def _rate(words: Words, at: int) -> bool:
    """Whether an amount stands before "a year": "12 cents a share" is none of ours, "$3 million a year" is."""
    before = words[at - 1].text if at and not words[at].breaks else ""
    return before in {"million", "billion", "dollars", "cents", "barrels", "tons", "tonnes", "percent", "people"} or (
        before[:1].isdecimal() and not (len(before) == 4 and before.isdecimal())
    )


def half_rule(words: Words, at: int) -> Found | None:
    """ "half an hour", "half-hour", "half a century ago"."""
    end = skip(words, at + 1, "a", "an", "-")
    unit = lex.UNITS.get(word_at(words, end))
    if end == at + 1 or unit not in {"hour", "day", "year", "century", "decade", "minute"}:
        return None
    found = shifted(words, end + 1, unit, 0.5)
    return found or (Meaning("length", unit=unit, amount=0.5), end + 1)


def unit_rule(words: Words, at: int) -> Found | None:
    """Units with nothing that counts them: "for weeks", "months ago", "the day before", "the quarter"."""
    text = words[at].text
    unit = lex.UNITS[text]
    before = words[at - 1].text if at and not words[at].breaks else ""
    if (text.endswith("s") and unit not in {"second", "night", "quarter", "weekend", "minute"}) or text == "minutes":
        found = shifted(words, at + 1, unit, None)
        if found:
            return found
        vague = before in _BEFORE_VAGUE and not _is_age(words, at)
        return (Meaning("length", unit=unit), at + 1) if vague else None
    if unit == "weekend" and not text.endswith("s"):
        return Meaning("unit", unit="weekend", offset=None), at + 1
    return _the_unit(words, at, unit) if before == "the" and not text.endswith("s") else None


def _the_unit(words: Words, at: int, unit: str) -> Found | None:
    """ "the day before", "the year", "the quarter"."""
    if unit in {"day", "night", "week", "month", "year"}:
        after = word_at(words, at + 1)
        if after in {"before", "after"}:
            sign = lex.DIRECTIONS[after]["sign"]
            next_word = word_at(words, at + 2)
            if next_word in {"yesterday", "tomorrow"}:
                return Meaning("unit", unit="day", offset=2 * sign), at + 3
            if _alone(words, at + 2):
                unit = "day" if unit == "night" else unit
                return Meaning("shift", unit=unit, amount=sign, origin="previous"), at + 2
            return None
    lead = words[at - 2].text if at > 1 and not words[at - 1].breaks else ""
    if unit == "year" and word_at(words, at + 1) in {"ended", "ending"}:
        return Meaning("length", unit=unit, amount=1), at + 1
    if unit in {"quarter", "year", "month", "week"} and lead in {"for", "in", "during", "of", "end"}:
        return Meaning("unit", unit=unit, offset=None, origin="previous"), at + 1
    return None


def every_rule(words: Words, at: int) -> Found | None:
    """ "every Friday", "each year", "every two weeks", "every other day", "every July"."""
    end = skip(words, at + 1, "single")
    text = word_at(words, end)
    other = 2 if text == "other" else 1
    if other == 2:
        end, text = end + 1, word_at(words, end + 1)
    if text in lex.WEEKDAYS and len(text) > 5:
        part = lex.PARTS.get(word_at(words, end + 1))
        value = f"XXXX-WXX-{lex.WEEKDAYS[text]}" + (f"T{part}" if part else "")
        return Meaning("set", value=value, unit="week"), end + (2 if part else 1)
    if text in lex.MONTHS and words[end].capital:
        return Meaning("set", value=f"XXXX-{lex.MONTHS[text]:02d}", unit="year"), end + 1
    if text in lex.SEASONS:
        return Meaning("set", value=f"XXXX-{lex.SEASONS[text]}", unit="year"), end + 1
    if text in lex.UNITS and not text.endswith("s"):
        return Meaning("set", value=length_value(lex.UNITS[text], other), unit=lex.UNITS[text]), end + 1
    if text in lex.PARTS and not text.endswith("s"):
        return Meaning("set", value=f"XXXX-XX-XXT{lex.PARTS[text]}", unit="day"), end + 1
    number = read_number(words, end) if text else None
    unit = lex.UNITS.get(word_at(words, number.end)) if number else None
    if number and unit and number.high is not None:
        return Meaning("set", value=length_value(unit, number.low), unit=unit), number.end + 1
    return None


def repeated_rule(words: Words, at: int) -> Found | None:
    """ "daily", "annually", "Fridays"."""
    text = words[at].text
    if text in lex.WEEKDAY_PLURALS:
        return Meaning("set", value=f"XXXX-WXX-{lex.WEEKDAY_PLURALS[text]}", unit="week"), at + 1
    if words[at].capital and at and not words[at].breaks and words[at - 1].text != ".":
        return None  # a newspaper's name, most often
    return Meaning("set", value=lex.SETS[text], unit="day"), at + 1


def frequency_rule(words: Words, at: int) -> Found | None:
    """ "twice a week", "three times a day": the span begins with how often."""
    end = at + 1
    if word_at(words, end) not in {"a", "an", "every", "each", "per"}:
        return None
    unit = lex.UNITS.get(word_at(words, end + 1))
    if not unit or words[end + 1].text.endswith("s"):
        return None
    return Meaning("set", value=length_value(unit, 1), unit=unit), end + 2


def part_rule(words: Words, at: int) -> Found | None:
    """ "in the morning", "at dawn", "at noon", "the night"."""
    text = words[at].text
    if text in lex.CLOCK_WORDS:
        return word_clock_rule(words, at)
    before = words[at - 1].text if at and not words[at].breaks else ""
    lead = words[at - 2].text if at > 1 else ""
    if text.endswith("s") or not ((before == "the" and lead in {"in", "during"}) or before in {"at", "by", "before"}):
        return None
    if text == "night" and before != "at" and lead != "during":
        return None
    return Meaning("clock", part=lex.PARTS[text]), at + 1

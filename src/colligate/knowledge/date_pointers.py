"""Grammar of times that are pointed at: "yesterday", "last week", "this spring", "the third quarter", "recently"."""

from __future__ import annotations

from msgspec.structs import replace

from colligate.knowledge import date_words as lex
from colligate.knowledge.date_points import Found, Words, holiday_rule, month_rule, skip, weekday_rule, year_after
from colligate.knowledge.date_words import Meaning
from colligate.knowledge.numbers import NUMBER_WORDS, ORDINALS, read_number, word_at

_DECADE_WORDS = {
    f"{name}s": 1900 + 10 * n
    for n, name in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
} | {f"{name[:-1]}ies": 1900 + 10 * n for n, name in enumerate(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)}  # fmt: skip
DECADE_WORDS = {word: year for word, year in _DECADE_WORDS.items() if word.endswith("ties")}


def day_rule(words: Words, at: int) -> Found | None:
    """ "yesterday", "tonight", "overnight"."""
    text = words[at].text
    if text == "today" and at and words[at - 1].text == "usa":
        return None
    day = lex.DAYS[text]
    return Meaning("unit", unit="day", offset=day["offset"], part=day.get("part"), value=day.get("value")), at + 1


def pointer_rule(words: Words, at: int) -> Found | None:
    """ "last week", "this spring", "next Friday", "the past two weeks", "that day", "the following year"."""
    if words[at].text == "following" and (not at or words[at - 1].text not in {"the", "this"}):
        return None  # "closed following Thursday's raid": a preposition
    pointer = lex.POINTERS[words[at].text]
    offset, origin = pointer["offset"], pointer.get("origin", "report")
    end = at + 1
    text = word_at(words, end)
    if text in {"past", "coming", "next", "same", "very", "current"} and words[at].text in {"this", "that"}:
        # "this past Friday", "this coming week", "that same day"
        offset = lex.POINTERS[text]["offset"] if text in lex.POINTERS else offset
        end, text = end + 1, word_at(words, end + 1)
    if text in {"fiscal", "financial", "calendar", "school", "academic"}:
        end, text = end + 1, word_at(words, end + 1)
    if text == "year" and word_at(words, end + 1) == "'" and word_at(words, end + 2) == "s":
        quarter = ordinal_rule(words, end + 3) if word_at(words, end + 3) in ORDINALS else None
        if quarter and quarter[0].quarter:
            return replace(quarter[0], unit="year", offset=offset), quarter[1]
    found = _pointed(words, end, text)
    if (
        found
        and words[at].text == "past"
        and found[0].form == "unit"
        and found[0].unit != "weekend"
        and found[1] == end + 1
    ):
        # "the past year" is the length up to now, "last year" the year of the calendar.
        before = words[at - 1].text if at else ""
        if before == "the" and found[0].unit != "day":
            return Meaning("span", unit=found[0].unit, amount=1, offset=-1), found[1]
    if found:
        return replace(found[0], offset=offset, origin=origin), found[1]
    if text == "period" and words[at].text in {"latest", "same"}:
        return Meaning("unit", unit="quarter", origin="previous"), end + 1
    if words[at].text in {"that", "same", "current", "present", "latest"}:
        return None
    return _span(words, end, offset, origin)


def _pointed(words: Words, at: int, text: str) -> Found | None:
    unit = lex.UNITS.get(text)
    if unit and (not text.endswith("s") or text == unit):
        if unit in {"second", "minute"} and word_at(words, at - 1) != "this":
            return None
        if unit == "night":
            return Meaning("unit", unit="day", part="NI"), at + 1
        if word_at(words, at + 1) == "-" and word_at(words, at + 2) not in {"end", ""} and words[at + 1].glued:
            return None
        return Meaning("unit", unit=unit), at + 1
    if text in lex.PARTS and not text.endswith("s"):
        return Meaning("unit", unit="day", part=lex.PARTS[text]), at + 1
    if text in lex.SEASONS:
        return Meaning("point", season=lex.SEASONS[text]), at + 1
    if text in lex.WEEKDAYS:
        return weekday_rule(words, at)
    if text in lex.MONTHS:
        found = month_rule(words, at)
        return found if found and found[0].form == "point" else None
    if text in lex.HOLIDAYS:
        return holiday_rule(words, at)
    return None


def _span(words: Words, at: int, offset: int, origin: lex.Origin) -> Found | None:
    """ "(past) two weeks", "(last) few days", "(next) 24 hours"."""
    text = word_at(words, at)
    if text in {"few", "several"}:
        amount, end = None, at + 1
        end = skip(words, end, "more", "remaining")
    elif text == "couple":
        amount, end = 2.0, skip(words, at + 1, "of")
    elif text:
        number = read_number(words, at) if text not in {"a", "an"} else None
        if not number or number.high is None:
            return _plural_span(words, at, offset, origin)
        amount, end = number.low, number.end
        end = skip(words, end, "-", "full", "consecutive", "trading", "business", "or")
        if word_at(words, end - 1) == "or":
            other = read_number(words, end) if word_at(words, end) else None
            end = other.end if other else end
    else:
        return None
    unit = lex.UNITS.get(word_at(words, end))
    return (Meaning("span", unit=unit, amount=amount, offset=offset, origin=origin), end + 1) if unit else None


def _plural_span(words: Words, at: int, offset: int, origin: lex.Origin) -> Found | None:
    text = word_at(words, at)
    if text in lex.UNITS and text.endswith("s") and lex.UNITS[text] not in {"second", "weekend"} and offset > 0:
        return Meaning("reference", value="FUTURE_REF"), at + 1
    if text in lex.UNITS and text.endswith("s") and origin == "report":
        return Meaning("reference", value="PAST_REF"), at + 1
    return None


def ordinal_rule(words: Words, at: int) -> Found | None:
    """ "third quarter", "first half of 2009", "fiscal first quarter", "20th century"; "the 1988 second quarter"."""
    text = words[at].text
    number = ORDINALS[text]
    end = skip(words, at + 1, "-")
    if word_at(words, end) in {"fiscal"}:
        end += 1
    unit = word_at(words, end)
    if unit == "century":
        return Meaning("point", century=number), end + 1
    if text == "fourth" and unit == "of":
        return holiday_rule(words, at)
    if unit == "quarter" and number <= 4:
        return _in_year(words, Meaning("point", quarter=number), end + 1)
    if unit == "half" and number <= 2 and word_at(words, end + 1) == "of":
        meaning, after = _in_year(words, Meaning("point", half=number), end + 1)
        return (meaning, after) if meaning.year or meaning.offset is not None else None
    if text == "first":
        count = read_number(words, end) if unit else None
        after = count.end if count else end
        plural = word_at(words, after)
        if count and plural in lex.UNITS and plural.endswith("s"):
            return Meaning("length", unit=lex.UNITS[plural], amount=count.low), after + 1
    return None


def _in_year(words: Words, meaning: Meaning, at: int) -> Found:
    """Add the year that follows a quarter, a half or a season ("of 2009", "last year")."""
    year, end = year_after(words, at)
    if year is not None:
        return replace(meaning, year=year), end
    start = skip(words, at, "of")
    start = skip(words, start, "fiscal")
    year, end = year_after(words, start)
    if year is not None:
        return replace(meaning, year=year), end
    pointer = word_at(words, start)
    if pointer in {"this", "last", "next"} and word_at(words, start + 1) == "year":
        return replace(meaning, unit="year", offset=lex.POINTERS[pointer]["offset"]), start + 2
    return meaning, at


def quarter_rule(words: Words, at: int) -> Found | None:
    """ "Q3 2010", "Q1"; figures are cut from letters, so the quarter is the word after."""
    figure = word_at(words, at + 1)
    if words[at].capital and figure in {"1", "2", "3", "4"} and words[at + 1].glued:
        return _in_year(words, Meaning("point", quarter=int(figure)), at + 2)
    return None


def season_rule(words: Words, at: int) -> Found | None:
    """ "summer of 1994", "spring 2010", "the summer", "in winter"."""
    season = Meaning("point", season=lex.SEASONS[words[at].text])
    meaning, end = _in_year(words, season, at + 1)
    if meaning.year or meaning.offset is not None:
        return meaning, end
    before = words[at - 1].text if at and not words[at].breaks else ""
    article = before == "the" and at > 1 and words[at - 2].text in {"in", "during", "since", "until", "of", "for", "by"}
    if article or before in {"in", "during", "since", "until", "by", "early", "late", "mid"}:
        # "in fall 2009" is above; "in fall" alone is rare, "in spring" common.
        return season, at + 1
    return None


def decade_word_rule(words: Words, at: int) -> Found | None:
    """ "the nineties"."""
    before = words[at - 1].text if at else ""
    if before in {"the", "early", "late", "mid", "-"}:
        return Meaning("point", decade=DECADE_WORDS[words[at].text]), at + 1
    return None


def fiscal_rule(words: Words, at: int) -> Found | None:
    """ "fiscal 1989", "fiscal year 2010", "fiscal third quarter"."""
    end = skip(words, at + 1, "-", "year")
    year, after = year_after(words, end)
    if year is not None:
        return Meaning("point", year=year), after
    if word_at(words, end) in ORDINALS:
        return ordinal_rule(words, end)
    return None


def year_compound_rule(words: Words, at: int) -> Found | None:
    """ "year-end", "year-earlier", "the year-ago quarter", "the year 2000"."""
    start = skip(words, at + 1, "-")
    text = word_at(words, start)
    if text == "end" and start > at + 1:
        year, end = year_after(words, start + 1)
        return Meaning("point", year=year, month=12, day=31), end
    if text in {"ago", "earlier"} and start > at + 1:
        end = start + 1
        kind = word_at(words, end)
        if kind in {"quarter", "period", "third", "first", "second", "fourth"}:
            end += 2 if kind in ORDINALS and word_at(words, end + 1) == "quarter" else 1
        meaning = Meaning("shift", unit="year", amount=-1, value="period")
        return meaning, end
    if text.isdecimal() and start == at + 1:
        year, end = year_after(words, start)
        return (Meaning("point", year=year), end) if year else None
    if start == at + 1 and text == "two" and word_at(words, start + 1) == "thousand":
        return Meaning("point", year=2000), start + 2
    return None


_GOES_ON = lex.UNITS.keys() | lex.SEASONS.keys() | NUMBER_WORDS | {"few", "couple", "weekend"}


def reference_rule(words: Words, at: int) -> Found | None:
    """ "now", "recently", "the near future", "in the past"."""
    for parts, value in lex.REFERENCE_PHRASES[words[at].text]:
        if not all(word_at(words, at + n) == part for n, part in enumerate(parts)):
            continue
        end = at + len(parts)
        following = word_at(words, end)
        if parts[-1] == "past" and (following in _GOES_ON or following[:1].isdigit()):
            continue
        if parts in {("once",), ("previously",)} and not _once(words, at, following):
            return None
        if parts == ("recent",) and following in lex.UNITS:
            end += 1
        if parts == ("shortly",) and following in {"before", "after", "thereafter"}:
            return None
        if parts == ("soon",) and (following in {"after", "as"} or word_at(words, at - 1) == "as"):
            return None
        return Meaning("reference", value=value), end
    return None


def _once(words: Words, at: int, following: str) -> bool:
    """ "once" as "formerly": not "once a week", "at once", "once more", nor the conjunction before a subject."""
    before = words[at - 1].text if at else ""
    if words[at].text == "previously":
        return True
    return before in {"was", "were", "had", "who", "which", "that", "he", "she", "it", "they"} and following not in {
        "a", "an", "every", "more", "again", "in", "he", "she", "they", "it", "the",
    }  # fmt: skip

"""Find words of time in a text: which rule may begin where, what joins, and which words before belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from colligate.knowledge import date_words as lex
from colligate.knowledge.date_lengths import (
    article_rule,
    every_rule,
    frequency_rule,
    half_rule,
    number_rule,
    part_rule,
    repeated_rule,
    unit_rule,
)
from colligate.knowledge.date_pointers import (
    DECADE_WORDS,
    day_rule,
    decade_word_rule,
    fiscal_rule,
    ordinal_rule,
    pointer_rule,
    quarter_rule,
    reference_rule,
    season_rule,
    year_compound_rule,
)
from colligate.knowledge.date_points import (
    Found,
    Rule,
    Words,
    day_number,
    figure_rule,
    holiday_rule,
    month_rule,
    skip,
    weekday_rule,
    word_clock_rule,
)
from colligate.knowledge.date_words import Expression, Meaning
from colligate.knowledge.lexing import Word, cut_words
from colligate.knowledge.numbers import NUMBER_WORDS, ORDINALS, bound_before, word_at

_BOUND_MODIFIERS = {
    "least": "more_or_equal", "above": "more_or_equal", "most": "less_or_equal", "below": "less_or_equal",
    "about": "approx",
}  # fmt: skip


def _rule_table() -> dict[str, tuple[Rule, ...]]:
    """Rules by the word at which they may begin."""
    rules: dict[str, list[Rule]] = {}

    def add(starts: object, rule: Rule) -> None:
        for word in starts:  # type: ignore[attr-defined]
            rules.setdefault(word, []).append(rule)

    add(lex.MONTHS, month_rule)
    add(lex.WEEKDAYS, weekday_rule)
    add(lex.DAYS, day_rule)
    add(lex.POINTERS, pointer_rule)
    add(lex.HOLIDAYS, holiday_rule)
    add(lex.SEASONS, season_rule)
    add(ORDINALS, ordinal_rule)
    add(("q",), quarter_rule)
    add(("fiscal",), fiscal_rule)
    add(DECADE_WORDS, decade_word_rule)
    add(("year",), year_compound_rule)
    add(NUMBER_WORDS, number_rule)
    add(("half",), half_rule)
    add(("a", "an"), article_rule)
    add(lex.UNITS, unit_rule)
    add(("every", "each"), every_rule)
    add(lex.SETS, repeated_rule)
    add(lex.WEEKDAY_PLURALS, repeated_rule)
    add(lex.FREQUENCY, frequency_rule)
    add(lex.PARTS, part_rule)
    add(lex.CLOCK_WORDS, word_clock_rule)
    add(lex.REFERENCE_PHRASES, reference_rule)
    return {word: tuple(items) for word, items in rules.items()}


_RULES = _rule_table()
_FIGURE_RULES: tuple[Rule, ...] = (figure_rule, number_rule)


def scan_words(words: Sequence[Word]) -> list[Expression]:
    """Find every expression of time, in order; none overlaps another. Linear in the number of words."""
    found: list[Expression] = []
    at, free = 0, 0
    while at < len(words):
        text = words[at].text
        rules = _FIGURE_RULES if text[0].isdigit() else _RULES.get(text)
        best = _longest(words, at, rules) if rules else None
        if best is None:
            at += 1
            continue
        meaning, end = _joined(words, *best)
        if at and words[at - 1].text in {"from", "between"} and not words[at].breaks:
            meaning, end = _ranged(words, meaning, end)
        start, meaning = _leftward(words, at, free, meaning)
        end = _trimmed(words, start, end)
        found.append(Expression(words[start].start, words[end - 1].end, meaning))
        at = free = max(end, at + 1)
    return found


def scan_times(text: str) -> list[Expression]:
    """Find every expression of time in a text, in order. Linear in its length."""
    return scan_words(cut_words(text))


def _longest(words: Words, at: int, rules: tuple[Rule, ...]) -> Found | None:
    best: Found | None = None
    for rule in rules:
        found = rule(words, at)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def _trimmed(words: Words, start: int, end: int) -> int:
    while end > start + 1 and words[end - 1].text in {",", "-"}:
        end -= 1
    return end


def _joined(words: Words, meaning: Meaning, end: int) -> Found:
    """Join what follows: "Friday" + "night", "5 p.m." + "Friday", "noon" + "on Thursday"."""
    if _is_day(meaning):
        part = lex.PARTS.get(word_at(words, end))
        if part and not meaning.part:
            return replace(meaning, part=part), end + 1
        after = skip(words, skip(words, end, ","), "at")
        clock = _at(words, after)
        if clock and clock[0].form == "clock" and clock[0].clock:
            return replace(meaning, clock=clock[0].clock, part=None), clock[1]
    if meaning.form == "clock":
        after = skip(words, end, ",")
        if word_at(words, after) == "in" and word_at(words, after + 1) == "the":
            part = lex.PARTS.get(word_at(words, after + 2))
            if part and meaning.clock:
                late_clock = f"{(int(meaning.clock[:2]) + 12) % 24:02d}{meaning.clock[2:]}"
                late = part in {"AF", "EV"} and meaning.clock < "12"
                return replace(meaning, clock=late_clock if late else meaning.clock), after + 3
        follows = _at(words, skip(words, after, "on"))
        if follows and _is_day(follows[0]) and not follows[0].clock:
            joined, last = _joined(words, *follows)
            return replace(joined, clock=meaning.clock, part=None if meaning.clock else meaning.part), last
    return meaning, end


def _at(words: Words, at: int) -> Found | None:
    text = word_at(words, at)
    if not text:
        return None
    rules = _FIGURE_RULES if text[0].isdigit() else _RULES.get(text)
    return _longest(words, at, rules) if rules else None


def _is_day(meaning: Meaning) -> bool:
    if meaning.form == "unit":
        return meaning.unit == "day"
    return meaning.form == "point" and bool(meaning.day or meaning.weekday or meaning.holiday)


def _leftward(words: Words, at: int, free: int, meaning: Meaning) -> tuple[int, Meaning]:
    """Take in the words before that belong to the expression: "late", "mid-", "the end of", "at least", "the"."""
    start = at
    if meaning.form in {"length", "span", "shift"}:
        start, meaning = _bounded(words, start, free, meaning)
    for _ in range(3):
        if start <= free or words[start].breaks:
            break
        before = words[start - 1].text
        if before == "the" and meaning.form != "length" and not _is_bare(meaning):
            start -= 1
        elif before == "-" and start - 1 > free and words[start - 2].text in {"mid", "late", "early"}:
            meaning = replace(meaning, modifier=lex.MODIFIERS[words[start - 2].text])
            start -= 2
        elif before in {"early", "late", "mid", "earlier", "later", "sometime"} and meaning.form in {"point", "unit"}:
            meaning = replace(meaning, modifier=lex.MODIFIERS[before])
            start -= 1
        elif before == "of" and start - 1 > free and words[start - 2].text in lex.MODIFIERS:
            meaning = replace(meaning, modifier=lex.MODIFIERS[words[start - 2].text])
            start -= 2
        elif before == "'" and words[start].glued and meaning.decade:
            start -= 1
        else:
            break
    return start, meaning


def _is_bare(meaning: Meaning) -> bool:
    """Whether an article before the words is that of a noun after them ("the 2001 invasion", "the current crisis")."""
    if meaning.form == "reference":
        return True
    bare = Meaning("point", year=meaning.year, month=meaning.month, weekday=meaning.weekday)
    return meaning == bare and sum(bool(part) for part in (meaning.year, meaning.month, meaning.weekday)) == 1


def _bounded(words: Words, at: int, free: int, meaning: Meaning) -> tuple[int, Meaning]:
    bound = bound_before(words, at)
    if (
        meaning.form == "length"
        and at > free
        and words[at - 1].text == "the"
        and meaning.amount
        and word_at(words, at + 1) != "-"
    ):
        return at - 1, meaning
    if not bound or bound[1] < free or bound[0] == "exact" or words[at].breaks:
        return at, meaning
    if meaning.form == "span":
        return at, meaning
    return bound[1], replace(meaning, modifier=_BOUND_MODIFIERS[bound[0]])


def _ranged(words: Words, meaning: Meaning, end: int) -> Found:
    """Add what a range runs to: "(from) 1990 *to 1995*", "(between) Monday *and Friday*"."""
    if meaning.form != "point" or word_at(words, end) not in {"to", "and", "-", "until", "through"}:
        return meaning, end
    other = _at(words, skip(words, end + 1, "the"))
    if other is None or other[0].form != "point":
        day = day_number(words, end + 1) if meaning.day and meaning.month else None
        other = (replace(meaning, day=day[0]), day[1]) if day else None
    return (Meaning("range", inner=meaning, outer=other[0]), other[1]) if other else (meaning, end)

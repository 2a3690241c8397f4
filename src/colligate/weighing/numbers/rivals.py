"""Two numbers for one thing by two who speak of it: "600 jobs", said the firm; the union put the number at 1,100."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

import msgspec

from colligate.knowledge.contrasts import base_form, contrast_words
from colligate.records.dossier import Quantity, Statement
from colligate.records.finding import About, Side
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.draft import Draft
from colligate.weighing.numbers.fates import fate_of
from colligate.weighing.numbers.quantities import compare_quantities
from colligate.weighing.origins import Origins, Source
from colligate.weighing.summaries import Wording, sentence

_BEHIND = 2
"""Sentences between a number and another one's number for it."""
_WORD = re.compile(r"[^\W\d_]+")
_NO_COUNT = frozenset({"year of age", "hour", "minute", "day", "week", "month", "year"})
_AROUND = 5
"""Words between what is measured and the number."""
_GIVES = re.compile(
    r"\b(?:figure|number|total|toll|count|tally|turnout|attendance|crowd)\b[^.;]{0,40}?\b(?:is|was|were|stood|stands|at|exceeds?|exceeded)\b"
    r"|\b(?:closer|nearer) to\b",
    re.IGNORECASE,
)
"""Words that give a number for what was counted before."""
_AGAINST = re.compile(r"^(?:but|yet|however)\b|, (?:however|though|meanwhile),", re.IGNORECASE)
_SHORT = 14
"""Words of a sentence that gives a number, and no more."""
_SPEAKS = 10
"""Words of who gives a number, at most."""
_NO_SPEAKER = frozenset(
    {"in", "on", "at", "by", "after", "with", "was", "were", "is", "are", "a", "two", "three", "several"}
)
"""Words of what is no name of who gives a number."""
_RARE = 20
"""A number from which on the same one in another report is of the same thing."""
_WEIGHT = 15.0


class Figure(msgspec.Struct, frozen=True):
    """A number with who gives it.

    Args:
        quantity: The number.
        sentence: Position of its sentence.
        words: The sentence.
        source: What it rests on.
        holder: On whose word it stands; None for the report's own.
        speaker: The speaker's words.
        line: The report's line.
        measured: What it measures ("losses"); None where it counts things.
    """

    quantity: Quantity
    sentence: int
    words: Span
    source: Source
    holder: str | None
    speaker: str | None
    line: int
    measured: str | None

    @property
    def given(self) -> bool:
        """Whether somebody is said to give it."""
        return (self.holder, self.speaker) != (None, None)


def compare_rivals(story: Story, wording: Wording) -> list[Draft]:
    """Findings about numbers that two sources give for one thing, though no event joins them."""
    figures = _figures(story)
    pairs = [*_put_against(figures), *_measured_apart(figures)]
    found: dict[tuple[str, str], Draft] = {}
    for left, right in pairs:
        sides = (_all_of(left, figures), _all_of(right, figures))
        found.setdefault((left.quantity.id, right.quantity.id), _draft(*sides, wording))
    return list(found.values())


def _figures(story: Story) -> list[Figure]:
    statements = {statement.id: statement for statement in story.statements}
    readings = {reading.report.id: reading for reading in story.readings}
    origins = Origins(story)
    starts = {id: [span.start for span in reading.sentences] for id, reading in readings.items()}
    found = []
    for quantity in story.quantities:
        at = bisect_right(starts[quantity.report], quantity.start) - 1
        if at < 0 or quantity.unit in _NO_COUNT or quantity.scope == "wider":
            continue
        words = readings[quantity.report].sentences[at]
        statement = statements.get(quantity.statement or "")
        holder, source = _authority(statement, quantity.report, origins)
        speaker = statement.speaker.text if statement is not None and statement.speaker is not None else None
        if speaker is None and statement is None and (who := who_gives(words, quantity)) is not None:
            speaker, source = who, ("words", f"{quantity.report} {who}")
        line = origins.line(quantity.report)
        found.append(Figure(quantity, at, words, source, holder, speaker, line, measured_by(words, quantity)))
    return found


def _authority(statement: Statement | None, report: str, origins: Origins) -> tuple[str | None, Source]:
    holder, source = origins.of(statement, report)
    unnamed = statement is not None and statement.speaker is not None and holder is None and statement.speaker.text
    return holder, ("words", f"{report} {statement.speaker.text}") if unnamed else source  # type: ignore[union-attr]


def who_gives(words: Span, quantity: Quantity) -> str | None:
    """The words for who gives a number ("the union spoke of 20,000"), where a sentence begins by them; else None."""
    before = words.text[: max(0, quantity.start - words.start)].split()
    for n, word in enumerate(before[1 : _SPEAKS + 1], 1):
        if base_form(word.casefold()) in contrast_words("gauging"):
            who = before[:n]
            named = who[0][:1].isupper() and not _NO_SPEAKER & {word.casefold().strip(",") for word in who}
            return " ".join(who) if named and len(before) - n <= _SPEAKS // 2 else None
    return None


def measured_by(words: Span, quantity: Quantity) -> str | None:
    """What a number measures, by the words around it ("losses of 3 million", "put its magnitude at 6.8"); None if they
    do not tell.
    """
    if quantity.unit == "magnitude":
        return "magnitude"
    before = [word.casefold() for word in _WORD.findall(words.text[: max(0, quantity.start - words.start)])]
    return next((base for word in reversed(before[-_AROUND:]) if (base := _measures().get(word))), None)


@cache
def _measures() -> dict[str, str]:
    return {word: words.split()[0] for words in sorted(contrast_words("measures")) for word in words.split()}


def _put_against(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """A number, and the one that another puts right behind it for the same."""
    for n, later in enumerate(figures):
        if not later.given:
            continue
        before = [
            figure
            for figure in figures[:n]
            if figure.words.report == later.words.report
            and 0 <= later.sentence - figure.sentence <= _BEHIND
            and figure.source != later.source
            and figure.given
            and figure.measured in (None, later.measured)
            and _is_put(later, figure)
            and _may_be_one(figure, later)
        ]
        if before:
            yield before[-1], later


def _is_put(later: Figure, figure: Figure) -> bool:
    """Whether somebody gives a number for what another was given for: in words that need one before ("put the number
    at", "counted 21", "the figure is"), of the same event, or against it ("however, there were 15 bodies").
    """
    of, before = ({*(item.quantity.of or "").split()} for item in (later, figure))
    words = [word.casefold() for word in _WORD.findall(later.words.text)]
    gauged = {base_form(word) for word in words} & contrast_words("gauging") or _GIVES.search(later.words.text)
    if gauged and (not of or of & contrast_words("totals") or of <= before):
        return True
    if later.sentence - figure.sentence > 1:
        return False
    if later.quantity.event is not None and later.quantity.event == figure.quantity.event:
        return of == before and bool(of) and (len(words) <= _SHORT or bool(_AGAINST.search(later.words.text)))
    fates = {fate_of(word) for word in of} & {fate_of(word) for word in before} - {None}
    return bool(fates) and of == before and bool(_AGAINST.search(later.words.text))


def _may_be_one(left: Figure, right: Figure) -> bool:
    """Whether two numbers can be of one thing and cannot both be right."""
    one, other = left.quantity, right.quantity
    units = {one.unit, other.unit}
    if units - {None, "person"} and one.unit != other.unit:
        return False
    same = msgspec.structs.replace(other, unit=one.unit)
    return compare_quantities(one, same).relation == "clash"


def _measured_apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """What two measure apart: the losses by one and by another, in sentences that share something else."""
    measured = [figure for figure in figures if figure.measured is not None and figure.quantity.unit is not None]
    for left, right in combinations(measured, 2):
        if left.measured != right.measured or left.source == right.source or left.line != right.line:
            continue
        if left.words.report != right.words.report or left.sentence == right.sentence:
            continue
        if left.speaker and right.speaker and left.quantity.unit == right.quantity.unit and _may_be_one(left, right):
            yield left, right


def _all_of(figure: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figure and all that give the same number, where it is one that few things share."""
    low = figure.quantity.low or 0.0
    alike = [other for other in figures if other is not figure and _value(other) == _value(figure) and low >= _RARE]
    return [figure, *alike]


def _value(figure: Figure) -> tuple[float | None, float | None]:
    return figure.quantity.low, figure.quantity.high


def _draft(ours: Sequence[Figure], theirs: Sequence[Figure], wording: Wording) -> Draft:
    left = ours[0]
    thing = left.measured or f"number of {left.quantity.of}" if left.quantity.of or left.measured else "number"
    told = [f"{side[0].quantity.text} according to {_voice(side[0], wording)}" for side in (ours, theirs)]
    return Draft(
        kind="disputed",
        about=About("quantity", event=left.quantity.event, quantity=left.quantity.id),
        summary=sentence(f"{thing[0].upper()}{thing[1:]}: {'; '.join(told)}"),
        sides=(_side(ours), _side(theirs)),
        weight=round(_WEIGHT + 2.0 / (1.0 + left.sentence / 4.0), 4),
    )


def _voice(figure: Figure, wording: Wording) -> str:
    return wording.voice(figure.holder, figure.speaker, figure.words.report)


def _side(figures: Sequence[Figure]) -> Side:
    return Side(
        value=figures[0].quantity.text,
        holders=tuple(dict.fromkeys(figure.holder for figure in figures if figure.holder is not None)),
        lines=tuple(sorted({figure.line for figure in figures})),
        evidence=tuple(sorted({figure.words for figure in figures})),
        origins=len({figure.source for figure in figures}),
    )

"""Find words of time and resolve them against the day of the report and the tense of their clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from colligate.knowledge.date_grammar import scan_times
from colligate.knowledge.date_words import PREPOSITIONS, Expression, Meaning
from colligate.knowledge.dates import Context, Tense, TimeValue, read_time, resolve
from colligate.reading.grammar.tense import is_given, is_of_speech, is_over, tense_of
from colligate.records.reading import Reading
from colligate.records.time import Interval, TimeExpression

_NAME_TYPES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "NORP"})
_NEAR_SENTENCES = 2
_STAMP_LENGTH = 40
_STAMP = re.compile(r"(?:\(@\w+\)|\((?:Published|Updated|Posted|Created)|(?:Published|Updated|Posted|Created):)\s*$")
"""What stands before the day on which something was put on a page: it is no day of what is told."""
_STANDALONE = frozenset({"point", "unit"})


def find_times(doc: Doc, reading: Reading) -> Reading:
    """Fill in the times. Furniture holds none; names such as "The Sunday Post" are none."""
    anchor = day_of_report(reading)
    furniture = [item.span for item in reading.furniture]
    found: list[tuple[Expression, TokenSpan]] = []
    for expression in scan_times(reading.report.text):
        if any(item.start < expression.end and expression.start < item.end for item in furniture):
            continue
        if _STAMP.search(reading.report.text, max(0, expression.start - _STAMP_LENGTH), expression.start):
            continue
        tokens = doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if tokens is not None and not _is_part_of_name(tokens):
            found.append((expression, tokens))
    return msgspec.structs.replace(reading, times=_resolved(doc, found, anchor, reading))


def day_of_report(reading: Reading) -> date | None:
    """The day that relative times count from: of publication, else a full date in the dateline or byline, else None."""
    if reading.report.published:
        return reading.report.published
    for item in reading.furniture:
        if item.kind in {"dateline", "byline"}:
            time = read_time(item.span.text)
            if time and time.precision in {"day", "hour", "part_of_day"} and time.interval:
                return time.interval.start
    return None


def _is_part_of_name(tokens: TokenSpan) -> bool:
    """Whether the words stand within a longer name of something else ("The Sunday Post", "April Jones")."""
    first, last = tokens[0], tokens[-1]
    if not first.ent_iob_ or first.ent_type_ not in _NAME_TYPES or first.ent_type_ != last.ent_type_:
        return False
    before = first.ent_iob_ == "I"
    after = last.i + 1 < len(tokens.doc) and tokens.doc[last.i + 1].ent_iob_ == "I"
    return before or after


class _Spoken(msgspec.Struct):
    """What the text has spoken of so far: what "two days earlier", "a year ago" and "at 10 p.m." count from."""

    previous: TimeValue | None = None
    period: TimeValue | None = None
    day: TimeValue | None = None
    day_at: int = -1
    own_day: TimeValue | None = None
    own_day_at: int = -1
    earlier_day: TimeValue | None = None

    def pointed_at(self, anchor: date | None) -> TimeValue | None:
        """What "that day" points back to: never the day of the report, which is "today"."""
        found = self.earlier_day or self.own_day or self.previous
        return None if found is None or _is_on(found, anchor) else found

    def take(self, value: TimeValue, meaning: Meaning, tokens: TokenSpan, anchor: date | None) -> None:
        """Remember a date. A day on which something was said is no day of what happened."""
        if value.kind not in {"date", "time"} or not value.interval or not value.interval.start:
            return
        self.previous = value
        self.period = self.period if meaning.form == "shift" else value
        if value.precision in {"day", "hour", "part_of_day"}:
            self.day, self.day_at = value, tokens.start
            if not is_of_speech(tokens):
                self.own_day, self.own_day_at = value, tokens.start
                self.earlier_day = self.earlier_day if _is_on(value, anchor) else value


def _is_on(value: TimeValue, day: date | None) -> bool:
    return day is not None and value.interval is not None and value.interval.start == day


def _resolved(
    doc: Doc, found: Sequence[tuple[Expression, TokenSpan]], anchor: date | None, reading: Reading
) -> tuple[TimeExpression, ...]:
    """Resolve in order of the text: what was named before is what "two days earlier" counts from."""
    times: list[TimeExpression] = []
    spoken = _Spoken()
    for position, (expression, tokens) in enumerate(found):
        meaning = _over(expression.meaning, tokens, anchor)
        ahead = _day_ahead(found, position, anchor) if meaning.form in {"clock", "length"} else None
        period = spoken.period
        if _is_year_before(meaning) and period and (meaning.origin == "previous" or period.precision == "quarter"):
            value = resolve(msgspec.structs.replace(meaning, origin="previous"), Context(anchor, None, period))
        else:
            own = spoken.own_day if _is_near(doc, spoken.own_day_at, tokens) else None
            before = spoken.pointed_at(anchor) if _is_same_day(meaning) else spoken.previous
            value = resolve(meaning, Context(anchor, _tense(tokens), before, ahead or own))
        spoken.take(value, meaning, tokens, anchor)
        if meaning.form == "length":
            day = spoken.day if _is_near(doc, spoken.day_at, tokens) else None
            value = _from_event(value, meaning, tokens, ahead or day)
        value = _opened(value, tokens)
        span = reading.report.span(expression.start, expression.end)
        times.append(TimeExpression(span, value.kind, value.value, value.interval, value.precision, value.modifier))
    return tuple(times)


def _is_near(doc: Doc, earlier: int, tokens: TokenSpan) -> bool:
    """Whether a token stands in the sentence of the words, or in the two before it."""
    if earlier < 0:
        return False
    sentence = tokens[0].sent
    for _ in range(_NEAR_SENTENCES):
        if earlier >= sentence.start or sentence.start == 0:
            break
        sentence = doc[sentence.start - 1].sent
    return earlier >= sentence.start


def _from_event(value: TimeValue, meaning: Meaning, tokens: TokenSpan, spoken: TimeValue | None) -> TimeValue:
    """ "It came a day after the port fell": the days of the event told behind "after" or "before".

    They are counted from the day that the text speaks of: one named in the sentence, or in the two before it. The value
    stays that of the length; the modifier says which way it counts.
    """
    following = tokens.doc[tokens.end].lower_ if tokens.end < len(tokens.doc) else ""
    if following not in {"after", "before"} or spoken is None or not meaning.amount or meaning.amount % 1:
        return value
    amount = meaning.amount if following == "before" else -meaning.amount
    shift = Meaning("shift", unit=meaning.unit, amount=amount, offset=1 if amount > 0 else -1, origin="previous")
    days = resolve(shift, Context(previous=spoken))
    if days.kind != "date" or days.interval is None:
        return value
    return msgspec.structs.replace(value, interval=days.interval, precision=days.precision, modifier=following)


def _is_year_before(meaning: Meaning) -> bool:
    """Whether the words compare with the year before: of what was told, where that is a quarter ("a year ago")."""
    return meaning.form == "shift" and meaning.unit == "year" and meaning.amount == -1


def _is_same_day(meaning: Meaning) -> bool:
    """Whether the words point back to a day ("that day"): that of what happened, not of what was said."""
    return meaning.form == "unit" and meaning.unit == "day" and meaning.origin == "previous" and not meaning.offset


def _over(meaning: Meaning, tokens: TokenSpan, anchor: date | None) -> Meaning:
    """A day of the year behind "since" is over, however near its next turn lies, as is that on which somebody died."""
    after_since = tokens.start > 0 and tokens.doc[tokens.start - 1].lower_ == "since"
    if not after_since and anchor is not None and (meaning.month, meaning.day) != (anchor.month, anchor.day):
        after_since = is_over(tokens)
    yearly = meaning.form == "point" and bool(meaning.day) and not meaning.year and meaning.offset is None
    return msgspec.structs.replace(meaning, offset=-1) if after_since and yearly else meaning


def _tense(tokens: TokenSpan) -> Tense:
    """The tense around a time; "since" tells of the past, "until" without a verb of the future."""
    before = tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
    if before == "since":
        return "past"
    if before == "as" and tokens.start > 1 and tokens.doc[tokens.start - 2].lower_ in {"early", "soon"}:
        return "future"  # "as early as Tuesday"
    if before in {"until", "till"} and is_given(tokens):
        return "future"
    tense = tense_of(tokens)
    return "future" if tense is None and before in {"until", "till", "through"} else tense


def _day_ahead(found: Sequence[tuple[Expression, TokenSpan]], position: int, anchor: date | None) -> TimeValue | None:
    """The day named after a time of day in the same sentence: "at 8:20 a.m. (0620 GMT) Friday"."""
    sentence = found[position][1][0].sent
    for expression, tokens in found[position + 1 : position + 3]:
        if tokens[0].i >= sentence.end:
            return None
        if expression.meaning.form in _STANDALONE:
            value = resolve(expression.meaning, Context(anchor, _tense(tokens)))
            if value.interval and value.precision in {"day", "part_of_day"}:
                return value
    return None


def _opened(value: TimeValue, tokens: TokenSpan) -> TimeValue:
    """Apply "since", "until", "before", "after" where they govern the time itself, not a noun that it describes."""
    first = tokens[0]
    if first.i == 0 or value.kind not in {"date", "time"}:
        return value
    word = first.doc[first.i - 1]
    modifier = PREPOSITIONS.get(word.lower_)
    root = tokens.root
    governed = root.head.i == word.i or (root.dep_ in {"pobj", "npadvmod"} and root.head.i < first.i)
    followed = tokens[-1].i + 1 < len(first.doc) and first.doc[tokens[-1].i + 1].lower_ in {"'s", "’s", "'", "’"}
    if modifier is None or not governed or followed:
        return value
    if value.precision == "hour" and modifier in {"before", "after"}:
        return value  # "just before 6 p.m. Friday" is on Friday
    if value.interval is None:
        return msgspec.structs.replace(value, modifier=modifier)
    interval = _open_interval(value.interval, modifier)
    return msgspec.structs.replace(value, modifier=modifier, interval=interval, precision="open")


def _open_interval(interval: Interval, modifier: str) -> Interval | None:
    if modifier == "since":
        return Interval(interval.start, None)
    if modifier == "after":
        return Interval(interval.end, None) if interval.end else interval
    if modifier == "before":
        return Interval(None, interval.start) if interval.start else interval
    return Interval(None, interval.end)

"""The timeline of an account: dated events in order, then those of which the reports tell no day."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from colligate.records.dossier import Event, Order
from colligate.telling.citations import Citation, Directory, shorten
from colligate.telling.findings import Name, PointReference, holder_name
from colligate.telling.order import Course, Relation, bound_words, course_of
from colligate.telling.phrases import MODALITY_WORDS, NO_DATE, PARTICIPANT_WORDS, day_words, plover_words, time_words

BOUNDED = "Known only to be before or after a day or an event"
UNRESOLVED = "Time told, day not stated"
UNTIMED = "No time stated"
FEW = 3
"""How many events of a day are shown at once where none of them was compared."""


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """An event, ready to show.

    Args:
        id: Id of the event.
        label: The event in few words.
        when: When it happened, or that no date is stated.
        words: The reports' words for the time, each with its source.
        cautions: How its mentions are told where they are not told as fact ("denied", "planned").
        places: Where it happened.
        participants: Who took part, each with the part taken.
        citations: The words that tell it.
        points: The points about it.
        relations: What it came after or before, where words tell it and no day does.
        plover: Its PLOVER coding in one line; "" for none.
    """

    id: str
    label: str
    when: str
    words: tuple[Citation, ...]
    cautions: tuple[str, ...]
    places: tuple[Name, ...]
    participants: tuple[tuple[str, Name], ...]
    citations: tuple[Citation, ...]
    points: tuple[PointReference, ...]
    relations: tuple[Relation, ...] = ()
    plover: str = ""

    @property
    def others(self) -> tuple[tuple[str, tuple[Name, ...]], ...]:
        """Who took part and where, as far as the label does not name them already; part by part."""
        label = self.label.casefold()
        by_part: dict[str, dict[str, Name]] = defaultdict(dict)
        told: set[str] = set()
        for part, name in (*self.participants, *(("in", place) for place in self.places)):
            known = name.text.casefold()
            if known not in label and known not in told:
                by_part[part][known] = name
                told.add(known)
        return tuple((part, tuple(names.values())) for part, names in by_part.items())


class Day(msgspec.Struct, frozen=True):
    """Moments that share a time, or that share not having one."""

    when: str
    moments: tuple[Moment, ...]

    @property
    def main(self) -> tuple[Moment, ...]:
        """Those that some point is about; the first few where there is no point about any."""
        return tuple(moment for moment in self.moments if moment.points) or self.moments[:FEW]

    @property
    def rest(self) -> tuple[Moment, ...]:
        """The others."""
        main = {moment.id for moment in self.main}
        return tuple(moment for moment in self.moments if moment.id not in main)


class Timeline(msgspec.Struct, frozen=True):
    """Events by how much is known of their time.

    Args:
        earlier: With both ends known and over before the story begins, in order.
        dated: The others with both ends known, in order.
        bounded: With one end known, by a day told or by an event with a day that it came after or before.
        unresolved: With words for the time that fix no day ("Thursday").
        untimed: With no words for the time.
        first: First day of the story; None when not known.
    """

    earlier: tuple[Day, ...]
    dated: tuple[Day, ...]
    bounded: Day
    unresolved: Day
    untimed: Day
    first: datetime.date | None = None

    @property
    def size(self) -> int:
        """How many events there are."""
        days = (*self.earlier, *self.dated, self.bounded, self.unresolved, self.untimed)
        return sum(len(day.moments) for day in days)

    @property
    def shown(self) -> int:
        """How many events a page shows before anything is unfolded."""
        return sum(len(day.main) for day in (*self.dated, self.bounded, self.unresolved))


def tell_events(
    events: Sequence[Event],
    directory: Directory,
    points: Mapping[str, tuple[PointReference, ...]],
    first: datetime.date | None = None,
    orders: Sequence[Order] = (),
    published: Mapping[str, datetime.date] | None = None,
) -> Timeline:
    """The timeline of a dossier's events.

    Args:
        events: In the dossier's order, which is kept among those of one time.
        directory: Of the dossier.
        points: Event id to the points about it.
        first: First day of the story; what was over before it stands apart. None when not known.
        orders: Which of two events came first; what has no day is placed by them.
        published: Report id to its day; what a report tells as a fact was over or under way by then.
    """
    days = published or {}
    course = course_of(events, orders)
    bounds = {event.id: course.bounds(event) for event in events if _known(event) == 0}
    bounds = {id: pair for id, pair in bounds.items() if pair != (None, None)}

    def tell(chosen: Sequence[Event]) -> tuple[Moment, ...]:
        told = [_moment(event, directory, points.get(event.id, ())) for event in course.sorted(chosen)]
        told = [_placed(moment, course, directory, bounds.get(moment.id)) for moment in told]
        return tuple(_told_by(moment, course.events[moment.id], days) for moment in told)

    def by_day(chosen: Sequence[Event]) -> tuple[Day, ...]:
        days: dict[str, list[Event]] = defaultdict(list)
        for event in chosen:
            days[time_words(event.time)].append(event)
        return tuple(Day(when, tell(same_day)) for when, same_day in days.items())

    dated = sorted((event for event in events if _known(event) == 2), key=_position)
    earlier = [event for event in dated if first and event.time and event.time.end and event.time.end < first]
    apart = {event.id for event in earlier}
    bounded = [event for event in events if _known(event) == 1 or event.id in bounds]
    bounded.sort(key=lambda event: _bound(bounds[event.id]) if event.id in bounds else _position(event))
    left = [event for event in events if _known(event) == 0 and event.id not in bounds]
    return Timeline(
        earlier=by_day(earlier),
        dated=by_day([event for event in dated if event.id not in apart]),
        bounded=Day(BOUNDED, tell(bounded)),
        unresolved=Day(UNRESOLVED, tell([event for event in left if event.time is not None])),
        untimed=Day(UNTIMED, tell([event for event in left if event.time is None])),
        first=first,
    )


def is_bare(event: Event) -> bool:
    """Whether an event is one word without time or people ("failure", "a case"): a line of it would tell nothing."""
    return event.time is None and not event.participants and not event.places and len(event.label.split()) < 2


def _known(event: Event) -> int:
    """How many ends of its time are known."""
    return (event.time.start is not None) + (event.time.end is not None) if event.time else 0


def _position(event: Event) -> tuple[datetime.date, datetime.date]:
    assert event.time is not None
    start, end = event.time.start, event.time.end
    return (start or end or datetime.date.max, end or datetime.date.max)


def _bound(bounds: tuple[datetime.date | None, datetime.date | None]) -> tuple[datetime.date, datetime.date]:
    start, end = bounds
    return (start or end or datetime.date.max, end or datetime.date.max)


def _placed(
    moment: Moment,
    course: Course,
    directory: Directory,
    bounds: tuple[datetime.date | None, datetime.date | None] | None,
) -> Moment:
    """A moment with what it came after or before, unless the reports tell its days."""
    event = course.events[moment.id]
    if _known(event) == 2:
        return moment
    when = bound_words(*bounds) if bounds is not None and event.time is None else moment.when
    return msgspec.structs.replace(moment, when=when, relations=course.relations(event, directory))


def _told_by(moment: Moment, event: Event, published: Mapping[str, datetime.date]) -> Moment:
    """A moment of which no time is told, with the day by which a report told it as a fact."""
    days = [
        published[mention.report]
        for mention in event.mentions
        if mention.modality == "asserted" and mention.report in published
    ]
    if moment.when != NO_DATE or not days:
        return moment
    return msgspec.structs.replace(moment, when=f"told on {day_words(min(days))}")


def _moment(event: Event, directory: Directory, points: tuple[PointReference, ...]) -> Moment:
    # One chip a report and stretch of words: a clause that tells the event by two triggers is one passage.
    clauses = [mention.clause for mention in event.mentions]
    return Moment(
        id=event.id,
        label=shorten(event.label),
        when=time_words(event.time),
        words=directory.cite_all(event.time.basis) if event.time else (),
        cautions=_cautions(event),
        places=tuple(holder_name(place, directory) for place in event.places),
        participants=tuple(
            (PARTICIPANT_WORDS.get(part.role, part.role), holder_name(part.entity, directory))
            for part in event.participants
        ),
        citations=directory.cite_all(clauses),
        points=points,
        plover=plover_words(event.plover, directory.name) if event.plover is not None else "",
    )


def _cautions(event: Event) -> tuple[str, ...]:
    """What keeps the event from being plainly told as fact; every modality that is not, most frequent first."""
    counts = Counter(mention.modality for mention in event.mentions if mention.modality != "asserted")
    ordered = sorted(counts, key=lambda modality: (-counts[modality], modality))
    everywhere = len(event.mentions)
    return tuple(
        MODALITY_WORDS[modality] if counts[modality] == everywhere else f"{MODALITY_WORDS[modality]} in part"
        for modality in ordered
    )

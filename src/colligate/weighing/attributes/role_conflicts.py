"""Two posts that one person cannot well hold at a time: which of them clash, the days of their reports compared."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence

import msgspec

from colligate.knowledge.families import marks
from colligate.knowledge.titles import is_portfolio, makes_other_office
from colligate.linking.entities.naming import body_words, country_of
from colligate.records.dossier import Event
from colligate.records.entity import Entity, EntityRole

NEAR = datetime.timedelta(days=3)
"""Reports further apart than this may both be right about a post that people change."""

_QUALIFIER = re.compile(
    r"^(?:(?:former|ex|late|then|one-time|onetime|erstwhile|outgoing|ousted|deposed|retired|acting|interim|caretaker"
    r"|incoming)\b[\s-]*)+|[\s-]+(?:elect|designate)$",
    re.IGNORECASE,
)
_TURNS = frozenset({"Resign", "Retire", "Defect", "Appoint", "Dismiss", "Succeed", "Elect"})
_BESIDE = 60


class Post(msgspec.Struct, frozen=True):
    """A role as one report gives it.

    Args:
        role: The role.
        line: The independent line that the report belongs to.
        day: Day of the report, if known.
        words: Its words compared: folded, without what only says how it is held.
        title: It stands directly before the name, where even a past post is kept by courtesy.
        beside: It stands beside the person's name, not in a description that takes up somebody.
        then: The words before it put it into the time told of ("when she was minister").
    """

    role: EntityRole
    line: int
    day: datetime.date | None
    words: frozenset[str]
    title: bool = False
    beside: bool = True
    then: bool = False

    @property
    def plain(self) -> str:
        """Its words without "former", "acting" and the like."""
        return _QUALIFIER.sub("", self.role.text)


def posts_of(
    entity: Entity, lines: Mapping[str, int], days: Mapping[str, datetime.date | None], texts: Mapping[str, str]
) -> list[Post]:
    """The posts that the reports give a person, in their order.

    Args:
        entity: The person.
        lines: Report to independent line.
        days: Report to its day.
        texts: Report to its text.
    """
    names: dict[str, list[tuple[int, int]]] = {}
    for mention in entity.mentions:
        if mention.form == "name":
            names.setdefault(mention.report, []).append((mention.start, mention.end))
    posts = []
    for role in entity.roles:
        text, spans = texts[role.report], names.get(role.report, [])
        after = role.end + len(text[role.end : role.end + 3]) - len(text[role.end : role.end + 3].lstrip())
        before = text[max(0, role.start - 30) : role.start].casefold().split()[-4:]
        posts.append(
            Post(
                role,
                lines[role.report],
                days.get(role.report),
                frozenset(body_words(_QUALIFIER.sub("", role.text))),
                title=any(start == after for start, _ in spans),
                beside=any(_stands_beside(role, span, text) for span in spans),
                then=bool(set(before) & marks("then")),
            )
        )
    return posts


def changed_posts(entity: Entity, events: Sequence[Event]) -> bool:
    """Whether the story tells that the person took up or lost a post: then old and new posts are both right."""
    return any(
        event.type in _TURNS
        and any(one.entity == entity.id for one in event.participants)
        and any(mention.modality in ("asserted", "planned") for mention in event.mentions)
        for event in events
    )


def past_and_present(posts: Sequence[Post]) -> tuple[Post, list[Post]] | None:
    """A post that one line gives as past and others, not of an earlier day, give as present; None if there is none."""
    # "Then Vice President-elect" tells of what he was to become.
    past = [post for post in posts if post.role.former and not post.role.elect]
    told_past = {post.role.report for post in past}
    for was in past:
        clash = [
            post
            for post in posts
            if not (post.role.former or post.title or post.then)
            and post.words == was.words
            and post.line != was.line
            and not _earlier(post, was)
        ]
        if clash and len(was.words) >= 2 and not {post.role.report for post in clash} & told_past:
            return was, clash
    return None


def two_offices(posts: Sequence[Post]) -> tuple[list[Post], list[Post]] | None:
    """Two posts of one time that exclude each other, each told on a line of its own; None if there are none."""
    held = [post for post in posts if post.beside and not (post.role.former or post.role.elect or post.then)]
    for n, left in enumerate(held):
        for right in held[n + 1 :]:
            if left.line == right.line or not _near(left, right) or not exclude(left, right):
                continue
            sides = [[post for post in posts if _says(post, one)] for one in (left, right)]
            if {post.line for post in sides[0]} & {post.line for post in sides[1]}:
                continue
            return sides[0], sides[1]
    return None


def exclude(left: Post, right: Post) -> bool:
    """Whether nobody is both: ministers of two fields, the deputy and the chief, the ambassadors of two countries."""
    if left.words == right.words:
        codes = [country_of(post.role.of) if post.role.of else None for post in (left, right)]
        return len(left.words) > 0 and None not in codes and codes[0] != codes[1]
    short, long = sorted((left.words, right.words), key=len)
    if short < long and len(short) >= 2 and not (left.title or right.title):
        return all(makes_other_office(word) for word in long - short)
    jobs = _job(left), _job(right)
    fields = [" ".join(_ordered(post)[:-1]) for post in (left, right)]
    return (
        jobs[0] == jobs[1]
        and all(map(is_portfolio, fields))
        and not set(_ordered(left)[:-1]) & set(_ordered(right)[:-1])
    )


def _says(post: Post, other: Post) -> bool:
    return post.words == other.words and country_of(post.role.of or "") in (None, country_of(other.role.of or ""))


def _job(post: Post) -> str:
    words = _ordered(post)
    return words[-1] if words else ""


def _ordered(post: Post) -> list[str]:
    """Its words, the job last: "minister of trade" is "trade minister"."""
    head, _, field = post.plain.casefold().partition(" of ")
    return [*field.split(), *head.split()]


def _earlier(post: Post, other: Post) -> bool:
    return post.day is not None and other.day is not None and post.day < other.day


def _near(left: Post, right: Post) -> bool:
    return left.day is None or right.day is None or abs(left.day - right.day) <= NEAR


def _stands_beside(role: EntityRole, name: tuple[int, int], text: str) -> bool:
    first, last = min(role.end, name[1]), max(role.start, name[0])
    between = text[first:last]
    return last - first <= _BESIDE and not re.search(r"[.!?]\s|\n", between)

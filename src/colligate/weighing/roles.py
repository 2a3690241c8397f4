"""What posts people hold: told alike on several lines, or as past by one and as present by another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from colligate.knowledge.families import marks
from colligate.records.entity import Entity, EntityRole
from colligate.records.finding import About, Side
from colligate.records.lineage import Lineage
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.draft import Draft
from colligate.weighing.summaries import number, sentence

_PAST = re.compile(r"^(?:former|ex|late|then|one-time|erstwhile|outgoing)\b[\s-]*", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def compare_roles(story: Story) -> list[Draft]:
    """Findings about the posts of the people that several lines name."""
    texts = {reading.report.id: reading.report.text for reading in story.readings}
    lines = _lines(story.lineage)
    most = max((len(entity.mentions) for entity in story.entities), default=1)
    drafts = []
    for entity in story.entities:
        if entity.type != "person" or not entity.named or len({lines[role.report] for role in entity.roles}) < 2:
            continue
        weight = len(entity.mentions) / most
        draft = _past_or_present(entity, lines, texts, weight) or _alike(entity, lines, weight)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _alike(entity: Entity, lines: Mapping[str, int], weight: float) -> Draft | None:
    """The post of most words that two lines give alike."""
    by_words: dict[frozenset[str], list[EntityRole]] = {}
    for role in entity.roles:
        by_words.setdefault(_words(role), []).append(role)
    shared = [held for held in by_words.values() if len({lines[role.report] for role in held}) >= 2]
    best = max(shared, key=lambda held: (len(_words(held[0])), -held[0].start), default=None)
    if best is None or len(_words(best[0])) < 2:
        return None
    count = len({lines[role.report] for role in best})
    return Draft(
        kind="corroborated",
        about=About("role", entity=entity.id),
        summary=sentence(f"{entity.name} is called “{best[0].text}” on {number(count)} independent lines"),
        sides=(_side(best[0].text, best, lines),),
        weight=round(2 + 4 * weight, 4),
    )


def _past_or_present(entity: Entity, lines: Mapping[str, int], texts: Mapping[str, str], weight: float) -> Draft | None:
    """One post that a line gives as past and another as present. A title before the name is kept for life by courtesy,
    and shows nothing.
    """
    names = {(mention.report, mention.start) for mention in entity.mentions if mention.form == "name"}
    past = [role for role in entity.roles if role.former]
    present = [
        role
        for role in entity.roles
        if not (role.former or _is_title(role, names, texts[role.report]) or _is_told_of_then(role, texts[role.report]))
    ]
    for was in past:
        clash = [role for role in present if _words(role) == _words(was) and lines[role.report] != lines[was.report]]
        if clash and len(_words(was)) >= 2 and not {role.report for role in clash} & {role.report for role in past}:
            title = _PAST.sub("", was.text)
            return Draft(
                kind="disputed",
                about=About("role", entity=entity.id),
                summary=sentence(f"{entity.name}: {title} by one account, a former one by another"),
                sides=(_side(f"former {title}", [was], lines), _side(clash[0].text, clash, lines)),
                weight=round(6 + 4 * weight, 4),
            )
    return None


def _is_title(role: EntityRole, names: set[tuple[str, int]], text: str) -> bool:
    after = role.end + len(text[role.end : role.end + 3]) - len(text[role.end : role.end + 3].lstrip())
    return (role.report, after) in names


def _is_told_of_then(role: EntityRole, text: str) -> bool:
    """Whether the words before a post put it into the time told of ("when she was minister", "as minister")."""
    before = text[max(0, role.start - 30) : role.start].casefold().split()[-4:]
    return bool(set(before) & marks("then"))


def _words(role: EntityRole) -> frozenset[str]:
    return frozenset(_WORD.findall(_PAST.sub("", role.text).casefold()))


def _side(value: str, roles: Sequence[EntityRole], lines: Mapping[str, int]) -> Side:
    spans = tuple(sorted({Span(role.report, role.start, role.end, role.text) for role in roles}))
    return Side(value, (), tuple(sorted({lines[role.report] for role in roles})), spans)


def _lines(lineage: Lineage) -> dict[str, int]:
    return {report: n for n, line in enumerate(lineage.lines) for report in line}

"""What posts people hold: told alike on several lines, more exactly by one, or in ways that cannot all be right."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.knowledge.titles import makes_other_office
from colligate.records.entity import Entity, EntityRole
from colligate.records.finding import About, Side
from colligate.records.lineage import Lineage
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.attributes.role_conflicts import Post, changed_posts, past_and_present, posts_of, two_offices
from colligate.weighing.draft import Draft
from colligate.weighing.summaries import number, sentence

_WHICH = frozenset({"first", "second", "third", "fourth", "current", "present", "sitting", "then", "next"})


def compare_roles(story: Story) -> list[Draft]:
    """Findings about the posts of the people that several lines name."""
    texts = {reading.report.id: reading.report.text for reading in story.readings}
    days = {reading.report.id: reading.report.published for reading in story.readings}
    lines = _lines(story.lineage)
    most = max((len(entity.mentions) for entity in story.entities), default=1)
    drafts = []
    for entity in story.entities:
        if entity.type != "person" or not entity.named or len({lines[role.report] for role in entity.roles}) < 2:
            continue
        weight = len(entity.mentions) / most
        posts = posts_of(entity, lines, days, texts)
        draft = None
        if not changed_posts(entity, story.events):
            draft = _past_or_present(entity, posts, weight) or _differing(entity, posts, weight)
        draft = draft or _alike(entity, posts, weight) or _more_exact(entity, posts, weight)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _alike(entity: Entity, posts: Sequence[Post], weight: float) -> Draft | None:
    """The post of most words that two lines give alike."""
    by_words: dict[frozenset[str], list[Post]] = {}
    for post in posts:
        by_words.setdefault(post.words, []).append(post)
    shared = [held for held in by_words.values() if len({post.line for post in held}) >= 2]
    best = max(shared, key=lambda held: (len(held[0].words), -held[0].role.start), default=None)
    if best is None or len(best[0].words) < 2:
        return None
    count, shown = len({post.line for post in best}), best[0].role.text
    return Draft(
        kind="corroborated",
        about=About("role", entity=entity.id),
        summary=sentence(f"{entity.name} is called “{shown}” on {number(count)} independent lines"),
        sides=(_side(shown, best),),
        weight=round(2 + 4 * weight, 4),
    )


def _past_or_present(entity: Entity, posts: Sequence[Post], weight: float) -> Draft | None:
    """One post that a line gives as past and another, on that day or later, as present."""
    found = past_and_present(posts)
    if found is None:
        return None
    was, present = found
    return Draft(
        kind="disputed",
        about=About("role", entity=entity.id),
        summary=sentence(f"{entity.name}: {was.plain} by one account, a former one by another"),
        sides=(_side(f"former {was.plain}", [was]), _side(present[0].role.text, present)),
        weight=round(6 + 4 * weight, 4),
    )


def _differing(entity: Entity, posts: Sequence[Post], weight: float) -> Draft | None:
    """Two posts that exclude each other, told at about one time."""
    found = two_offices(posts)
    if found is None:
        return None
    shown = [_with_owner(side[0].role) for side in found]
    return Draft(
        kind="disputed",
        about=About("role", entity=entity.id),
        summary=sentence(f"{entity.name}: {shown[0]} by one account, {shown[1]} by another"),
        sides=(_side(shown[0], found[0]), _side(shown[1], found[1])),
        weight=round(6 + 4 * weight, 4),
    )


def _more_exact(entity: Entity, posts: Sequence[Post], weight: float) -> Draft | None:
    """One line's post with words that another line's lacks ("minister", "transport minister")."""
    for wide in posts:
        narrow = [post for post in posts if wide.words < post.words and post.line != wide.line]
        narrow = [post for post in narrow if not _is_other(post.words - wide.words)]
        same_line = {post.line for post in posts if post.words > wide.words}
        if not wide.words or not narrow or wide.line in same_line or wide.role.former != narrow[0].role.former:
            continue
        shown = wide.role.text, narrow[0].role.text
        if shown[0].split()[-1].casefold() != shown[1].split()[-1].casefold():
            continue
        return Draft(
            kind="refined",
            about=About("role", entity=entity.id),
            summary=sentence(f"{entity.name}: “{shown[0]}” by one account, more exactly “{shown[1]}” by another"),
            sides=(_side(shown[0], [wide]), _side(shown[1], narrow)),
            weight=round(1 + 2 * weight, 4),
        )
    return None


def _is_other(more: frozenset[str]) -> bool:
    """Whether words before a post make another one of it ("lieutenant"), or tell only which of its holders it is."""
    return bool(more & _WHICH) or any(makes_other_office(word) for word in more)


def _with_owner(role: EntityRole) -> str:
    return f"{role.text} ({role.of})" if role.of else role.text


def _side(value: str, posts: Sequence[Post]) -> Side:
    spans = {Span(post.role.report, post.role.start, post.role.end, post.role.text) for post in posts}
    lines = tuple(sorted({post.line for post in posts}))
    return Side(value, (), lines, tuple(sorted(spans)), origins=len(lines))


def _lines(lineage: Lineage) -> dict[str, int]:
    return {report: n for n, line in enumerate(lineage.lines) for report in line}

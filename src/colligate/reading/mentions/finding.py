"""Mentions: who and what one report names, describes, or takes up with a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from colligate.intake.datelines import agency_of
from colligate.knowledge.organizations import seat_lengths
from colligate.knowledge.places import find_places
from colligate.knowledge.titles import address_gender, given_name_gender, is_address, word_gender
from colligate.reading.grammar.words import Words, words_of
from colligate.reading.mentions.governments import mark_governments
from colligate.reading.mentions.name_drafts import NameDraft, add_drafts
from colligate.reading.mentions.name_types import settle_types
from colligate.reading.mentions.names import find_names
from colligate.reading.mentions.nominals import NominalDraft, find_nominals
from colligate.reading.mentions.pronouns import PronounDraft, find_pronouns
from colligate.reading.mentions.roles import RoleFinder
from colligate.records.mention import Gender, Mention, Role
from colligate.records.reading import Reading
from colligate.records.report import Furniture
from colligate.records.span import Span

_MOST_TITLES = 3


def find_mentions(doc: Doc, reading: Reading) -> Reading:
    """Fill in the mentions: names with their roles, descriptions and pronouns, in order of the text."""
    words = words_of(doc, [item.span for item in reading.furniture])
    names = find_names(words)
    settle_types(words, names)
    mark_governments(words, names)
    names = add_drafts(names, [*_dateline_places(words, reading.furniture), *_stated_outlets(words, reading.furniture)])
    roles = RoleFinder(words, names, reading.report.span)
    named = [_of_name(words, roles, name) for name in (*names, *_seats(words, names))]
    nominals = find_nominals(words, roles.name_at, roles.titles)
    mentions = [
        *named,
        *(_of_nominal(words, roles, nominal) for nominal in nominals),
        *(_of_pronoun(words, roles, pronoun) for pronoun in find_pronouns(words)),
    ]
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    return msgspec.structs.replace(reading, mentions=tuple(mentions))


def _dateline_places(words: Words, furniture: tuple[Furniture, ...]) -> list[NameDraft]:
    """The places that datelines state, and what they lie in ("ADEN, Yemen —")."""
    found = []
    for item in furniture:
        if item.kind != "dateline" or not item.value:
            continue
        at = item.span.text.find(item.value)
        start, end = item.span.start + at, item.span.start + at + len(item.value)
        inside = _inside(words, start, end) if at >= 0 else []
        if inside:
            found.append(NameDraft(inside[0], inside[-1], "place", "GPE"))
            found.extend(_containers(words, inside[-1] + 1, item.span.end))
    return found


def _stated_outlets(words: Words, furniture: tuple[Furniture, ...]) -> list[NameDraft]:
    """The outlet that a masthead names, and the agency in a dateline's brackets ("ADEN, May 2 (Gulf Wire) -")."""
    found = []
    for item in furniture:
        if item.kind == "masthead":
            inside = _inside(words, item.span.start, item.span.end)
            first = 1 if len(inside) > 1 and words.lower[inside[0]] == "the" else 0
            found.extend([NameDraft(inside[first], inside[-1], "organization", "ORG")] if inside else [])
        agency = agency_of(item.span.text) if item.kind == "dateline" else None
        if agency is not None:
            inside = _inside(words, item.span.start + agency[0], item.span.start + agency[1])
            found.extend([NameDraft(inside[0], inside[-1], "organization", "ORG")] if inside else [])
    return found


def _inside(words: Words, start: int, end: int) -> list[int]:
    """The words between two offsets."""
    return [word for word in range(len(words)) if words.start[word] >= start and words.end[word] <= end]


def _containers(words: Words, comma: int, end: int) -> list[NameDraft]:
    """The state or country behind a dateline's place."""
    if comma + 1 >= len(words) or words.text[comma] != ",":
        return []
    for width in (3, 2, 1):
        last = comma + width
        if (
            last < len(words)
            and words.end[last] <= end
            and words.text[last][:1].isalpha()
            and words.text[last][-1] != "-"
        ):
            name = " ".join(words.text[comma + 1 : last + 1])
            if any(place.kind in ("country", "region") for place in find_places(name)):
                return [NameDraft(comma + 1, last, "place", "GPE")]
    return []


def _seats(words: Words, names: Sequence[NameDraft]) -> list[NameDraft]:
    """The towns and counties that bodies' names begin with: "Houston Police" name Houston as "Houston police" do."""
    known = {name.text(words).casefold() for name in names if name.type == "place"}
    found = []
    for name in names:
        for length in seat_lengths(name.text(words)) if name.type == "organization" else ():
            seat = NameDraft(name.first, name.first + length - 1, "place", "GPE")
            text = seat.text(words)
            city = any(place.kind == "city" for place in find_places(text))
            if city or text.casefold() in known or text.endswith((" County", " Parish", " Township")):
                found.append(seat)
                break
    return found


def _of_name(words: Words, roles: RoleFinder, name: NameDraft) -> Mention:
    span = roles.cut(words.start[name.first], words.end[name.last] - name.cut)
    head = roles.cut(words.start[name.last], words.end[name.last] - name.cut)
    given: tuple[Role, ...] = ()
    gender: Gender | None = None
    if name.type == "person":
        given = _distinct((*roles.before(name), *(role for _, role in roles.said_of(root_of(words, name)))))
        gender = _gender(words, name, given)
    plural = name.type == "group" and words.tag[name.last] in ("NNS", "NNPS")
    return Mention(
        span=span,
        head=head,
        type=name.type,
        form="name",
        roles=given,
        gender=gender,
        plural=plural,
        government=name.government,
    )


def root_of(words: Words, name: NameDraft) -> int:
    """The word of a name that the others depend on."""
    for word in range(name.first, name.last + 1):
        if not name.first <= words.head[word] <= name.last or words.head[word] == word:
            return word
    return name.last


def _gender(words: Words, name: NameDraft, roles: tuple[Role, ...]) -> Gender | None:
    before = name.first - 1
    while before >= max(0, name.first - _MOST_TITLES) and is_address(words.text[before]):
        shown = address_gender(words.text[before])
        if shown:
            return shown
        before -= 1
    for role in roles:
        shown = word_gender(role.span.text.split()[-1].lower())
        if shown:
            return shown
    if before >= 0 and words.sentence[before] == words.sentence[name.first]:
        shown = word_gender(words.lower[before])
        if shown:
            return shown
    return given_name_gender(words.text[name.first]) if name.last > name.first else None


def _of_nominal(words: Words, roles: RoleFinder, nominal: NominalDraft) -> Mention:
    span = roles.cut(words.start[nominal.first], words.end[nominal.last])
    head = roles.cut(words.start[nominal.head], words.end[nominal.head])
    found: tuple[Role, ...] = ()
    gender: Gender | None = None
    if nominal.type == "person":
        role = roles.of_noun(nominal.head)
        own = (role,) if role is not None else ()
        found = _distinct((*own, *(role for _, role in roles.said_of(nominal.head))))
        gender = word_gender(words.lemma[nominal.head])
    return Mention(
        span=span, head=head, type=nominal.type, form="nominal", roles=found, gender=gender, plural=nominal.plural
    )


def _of_pronoun(words: Words, roles: RoleFinder, pronoun: PronounDraft) -> Mention:
    span = roles.cut(words.start[pronoun.word], words.end[pronoun.word])
    found: tuple[Role, ...] = ()
    if pronoun.gender is not None:
        found = _distinct(tuple(role for _, role in roles.said_of(pronoun.word)))
    return Mention(
        span=span,
        head=span,
        type="other" if pronoun.thing else "group" if pronoun.plural else "person",
        form="pronoun",
        roles=found,
        gender=pronoun.gender,
        plural=pronoun.plural,
    )


def _distinct(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles without those that stand within another one, in order of the text."""
    kept: list[Role] = []
    for role in sorted(roles, key=lambda role: (role.span.start, -role.span.end)):
        if not any(_within(role.span, other.span) for other in kept):
            kept.append(role)
    return tuple(kept)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end

"""Coreference inside one report: which mentions refer to one thing."""

from __future__ import annotations

from collections import Counter

import msgspec
from spacy.tokens import Doc

from colligate.reading.coreference.antecedents import resolve_pronoun
from colligate.reading.coreference.constructions import same_by_grammar
from colligate.reading.coreference.descriptions import resolve_description
from colligate.reading.coreference.discourse import Discourse, Thing
from colligate.reading.coreference.names import cluster_names
from colligate.reading.grammar.words import words_of
from colligate.records.mention import EntityType, Gender, Mention, Referent, Role
from colligate.records.reading import Reading


def resolve_mentions(doc: Doc, reading: Reading) -> Reading:
    """Fill in the referents, and the referent of each mention; a pronoun that could be two things has none."""
    words = words_of(doc, [item.span for item in reading.furniture])
    discourse = Discourse(words, reading.mentions)
    discourse.add_names(cluster_names(reading.mentions, reading.report.text))
    for position in sorted(range(len(reading.mentions)), key=lambda at: discourse.head[at]):
        form = reading.mentions[position].form
        if form == "nominal":
            _resolve_nominal(discourse, position)
        elif form == "pronoun":
            thing, sure = resolve_pronoun(discourse, position)
            if thing is not None:
                known = thing.gender
                discourse.join(position, thing)
                if not sure:
                    thing.gender = known
    return _as_records(reading, discourse)


def _resolve_nominal(discourse: Discourse, position: int) -> None:
    thing = same_by_grammar(discourse, position)
    kin: list[Thing] = []
    if thing is None:
        thing, kin = resolve_description(discourse, position)
    if thing is None:
        discourse.new(position).kin = kin
    else:
        discourse.join(position, thing)


def _as_records(reading: Reading, discourse: Discourse) -> Reading:
    things = [thing for thing in discourse.things if thing.mentions]
    things.sort(key=lambda thing: min(thing.mentions))
    ids = {id(thing): f"m{number}" for number, thing in enumerate(things, 1)}
    referents = tuple(_referent(thing, reading.mentions, ids) for thing in things)
    mentions = list(reading.mentions)
    for referent in referents:
        for position in referent.mentions:
            mentions[position] = msgspec.structs.replace(mentions[position], referent=referent.id)
    return msgspec.structs.replace(reading, mentions=tuple(mentions), referents=referents)


def _referent(thing: Thing, mentions: tuple[Mention, ...], ids: dict[int, str]) -> Referent:
    positions = tuple(sorted(thing.mentions))
    own = [mentions[at] for at in positions]
    return Referent(
        id=ids[id(thing)],
        type=_type(own),
        name=thing.name or _fullest(own),
        named=thing.named,
        mentions=positions,
        roles=_roles(own),
        gender=_gender(own),
        plural=thing.plural,
        kin=tuple(ids[id(other)] for other in thing.kin if id(other) in ids),
    )


def _type(mentions: list[Mention]) -> EntityType:
    """The type of most names, or of most descriptions where there is no name; of the first when they are as many."""
    names = [mention.type for mention in mentions if mention.form == "name"]
    others = [mention.type for mention in mentions if mention.form == "nominal"]
    return Counter(names or others or [mention.type for mention in mentions]).most_common(1)[0][0]


def _fullest(mentions: list[Mention]) -> str:
    return max((mention.span.text for mention in mentions), key=len)


def _roles(mentions: list[Mention]) -> tuple[Role, ...]:
    """All roles in order of the text, each once however often the report repeats it."""
    by_span: dict[tuple[int, int], Role] = {}
    for role in (role for mention in mentions for role in mention.roles):
        place = role.span.start, role.span.end
        # The same words of a description and of the sentence around it: what the sentence adds ("until 2010") counts.
        if place not in by_span or role.former or by_span[place].of is None:
            by_span[place] = role
    kept: dict[tuple[str, str | None], Role] = {}
    for span in sorted(by_span):
        role = by_span[span]
        kept.setdefault((role.span.text.casefold(), None if role.of is None else role.of.text), role)
    # Said once with an owner, a role need not stand again without.
    owned = {words for words, of in kept if of is not None}
    return tuple(role for (words, of), role in kept.items() if of is not None or words not in owned)


def _gender(mentions: list[Mention]) -> Gender | None:
    """The gender that all words which show one agree on."""
    shown = {mention.gender for mention in mentions if mention.gender}
    return shown.pop() if len(shown) == 1 else None

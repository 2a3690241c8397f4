"""Mentions that grammar itself makes one: appositions ("the port Arden"), predicates ("Berg is a former minister")."""

from __future__ import annotations

from colligate.knowledge.ages import age_in
from colligate.knowledge.organizations import adds_only_kind
from colligate.knowledge.placewords import is_institution, is_named_place, is_only_kind
from colligate.knowledge.things import thing_kind
from colligate.knowledge.titles import is_address, is_rank
from colligate.reading.coreference.discourse import Discourse, Thing
from colligate.reading.grammar.appositions import person_nouns
from colligate.reading.mentions.roles import MAYBE

_BEHIND = 12
"""Words behind a description within which its name may follow: what it is of, and a clause about it."""
_BEING = frozenset({"be", "become", "remain"})


def same_by_grammar(discourse: Discourse, position: int) -> Thing | None:
    """The thing that a description refers to because it stands in apposition to its name or is predicated of it."""
    words, head = discourse.words, discourse.head[position]
    dep, over = words.dep[head], words.head[head]
    thing: Thing | None = None
    # "Vane, whose son": whatever a parser makes of it, he is another one.
    another = any(words.tag[kid] == "WP$" for kid in words.kids[head])
    if dep == "appos" and not another:
        thing = discourse.thing_at(over)
    elif dep in ("attr", "oprd") and words.lemma[over] in _BEING:
        thing = _subject(discourse, over)
    if thing is None:
        named = (discourse.thing_at(kid) for kid in words.kids[head] if words.dep[kid] == "appos")
        thing = next((found for found in named if found is not None), None)
    if thing is None:
        thing = (
            _name_behind(discourse, position)
            or _name_before(discourse, position)
            or _name_after_of(discourse, position)
            or _name_after_comma(discourse, position)
        )
    if thing is None or thing.plural != discourse.mentions[position].plural:
        return None
    return thing if may_be_one(discourse, position, thing) else None


def may_be_one(discourse: Discourse, position: int, thing: Thing) -> bool:
    """Whether kind, number, gender and age allow a mention to refer to a thing."""
    mention = discourse.mentions[position]
    age = age_in(mention.span.text) if thing.age is not None else None
    if age is not None and age != thing.age:
        return False
    if mention.gender and thing.gender and mention.gender != thing.gender:
        return False
    if mention.plural != thing.plural and not (mention.type == "group" and thing.type == "organization"):
        return False
    kinds = {mention.type, thing.type}
    # "The office" of the Harbour Office; "the hotel" of the Arden Hotel, whichever the name was taken for.
    if kinds == {"organization", "place"} and thing.named and (thing.type != "place" or is_institution(thing.name)):
        return thing.name.lower().split()[-1] == discourse.words.lemma[discourse.head[position]]
    return len(kinds) == 1 or kinds == {"organization", "group"} or (thing.type == "other" and mention.type != "person")


def _subject(discourse: Discourse, verb: int) -> Thing | None:
    words = discourse.words
    kids = words.kids[verb]
    if any(words.dep[kid] == "neg" or (words.dep[kid] == "aux" and words.lower[kid] in MAYBE) for kid in kids):
        return None
    subject = words.kid(verb, "nsubj")
    if subject is None:
        return None
    if words.tag[subject] in ("WP", "WDT") and words.dep[verb] == "relcl":
        return discourse.thing_at(words.head[verb])
    return discourse.thing_at(subject)


def _name_behind(discourse: Discourse, position: int) -> Thing | None:
    """The name directly behind a description ("the key oil hub Arden")."""
    words, after = discourse.words, discourse.head[position] + 1
    behind = discourse.headed.get(after)
    if behind is None or discourse.mentions[behind].form != "name" or discourse.first[behind] != after:
        return None
    if words.sentence[after] != words.sentence[after - 1]:
        return None
    # Parsers are often lost at ships' names; what stands so close is one anyhow.
    vessel = thing_kind(words.lemma[after - 1]) == "vehicles" and discourse.mentions[behind].type == "other"
    if not vessel and words.head[after - 1] != discourse.last[behind]:
        return None
    return discourse.thing_of[behind]


def _name_before(discourse: Discourse, position: int) -> Thing | None:
    """The name in front of a noun that only says what it is ("the opposition Arden party", "the Arden mine")."""
    words, head = discourse.words, discourse.head[position]
    before, article = discourse.headed.get(head - 1), words.kid(head, "det")
    if before is None or words.head[head - 1] != head or (article is not None and words.lower[article] != "the"):
        return None
    mention = discourse.mentions[before]
    if mention.form != "name" or mention.type == "person":
        return None
    fits = is_named_place(words.lemma[head]) if mention.type == "place" else adds_only_kind(words.lemma[head])
    return discourse.thing_of[before] if fits else None


def _name_after_of(discourse: Discourse, position: int) -> Thing | None:
    """The name that "of" only adds to the kind of place ("the town of Arden")."""
    words, head = discourse.words, discourse.head[position]
    if head + 2 >= len(words) or words.lower[head + 1] != "of" or not is_only_kind(words.lemma[head]):
        return None
    behind = discourse.headed.get(head + 2)
    if behind is None or discourse.mentions[behind].form != "name" or discourse.mentions[behind].type != "place":
        return None
    return discourse.thing_of[behind]


def _name_after_comma(discourse: Discourse, position: int) -> Thing | None:
    """The name that a comma and a title part from a description ("the envoy to Norland, Bishop Ivo Marr, said")."""
    words, head = discourse.words, discourse.head[position]
    if discourse.mentions[position].type != "person":
        return None
    for comma in range(discourse.last[position] + 1, min(discourse.last[position] + _BEHIND, len(words) - 1)):
        if words.text[comma] != "," or words.sentence[comma] != words.sentence[head]:
            continue
        first = comma + 1
        while first + 1 < len(words) and first not in discourse.headed and _is_title(words.text[first]):
            first += 1
        behind = discourse.headed.get(first)
        if behind is None or discourse.mentions[behind].form != "name" or discourse.first[behind] != first:
            continue
        if any(told.noun == head for told in person_nouns(words, first, discourse.last[behind])):
            return discourse.thing_of[behind]
    return None


def _is_title(word: str) -> bool:
    return is_rank(word) or is_address(word)

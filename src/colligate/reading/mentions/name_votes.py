"""What speaks for each kind of thing that a name may name: its own words and what stands around it."""

from __future__ import annotations

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.organizations import (
    has_organization_head,
    is_acronym,
    is_known_organization,
    is_media,
    is_short_media,
    tells_of_body,
)
from colligate.knowledge.place_parts import place_core
from colligate.knowledge.places import find_places, is_large_place
from colligate.knowledge.placewords import (
    has_place_head,
    is_institution,
    is_local_word,
    is_named_place,
    leads_to_place,
    place_kind,
    shows_place,
)
from colligate.knowledge.speech import cue_verbs
from colligate.knowledge.things import thing_kind
from colligate.knowledge.titles import given_name_gender, is_address, is_job, is_rank, person_word
from colligate.reading.grammar.appositions import person_nouns
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft
from colligate.reading.mentions.name_uses import uses
from colligate.records.mention import EntityType

Votes = dict[EntityType, float]
_PEOPLE_VERBS = frozenset(
    {"add", "ask", "believe", "marry", "die", "resign", "testify", "think", "reply", "argue", "shout", "plead"}
)
_SIDES = frozenset({"outskirts", "north", "south", "east", "west"})
_CLOSING = frozenset({"ADP", "VERB", "AUX", "CCONJ", "SCONJ", "ADV"})
LABEL = 1.0
"""How much the recogniser's own label counts."""
_USE = 1.5
"""How much what a name has, does or undergoes speaks for people or for bodies."""
_BESIDE = 3.0
"""How much a noun for a person in apposition to a name speaks for one."""
_FIRMS = frozenset(["owner", "operator", "employer", "builder", "developer", "manufacturer", "maker", "producer",
    "insurer", "lender", "supplier", "publisher", "distributor", "provider", "contractor", "sponsor"])  # fmt: skip
"""Those of them that businesses mostly bear."""
_ANY = frozenset(["leader", "member", "partner", "player", "rival", "star", "successor", "supporter", "sponsor",
    "model", "seller", "buyer", "maker", "producer", "provider", "owner", "employer", "user", "competitor", "operator",
    "ally", "host", "parent", "backer", "lender", "insurer", "contractor", "publisher", "distributor", "developer",
    "supplier", "manufacturer", "creditor", "shareholder", "investor", "donor", "builder"])  # fmt: skip
"""Nouns for people that bodies and things bear as well."""
_PARTIES = frozenset({"R", "D", "I"})
_STATE = 7
"""Letters that short forms of states have less of ("CT", "Calif.")."""
_NO_BODY = frozenset({"who", "whom", "whose"})


def votes_of(words: Words, draft: NameDraft) -> Votes:
    """What one use of a name says of what it names, by kind."""
    votes: Votes = {draft.type: LABEL if draft.label else 0.6}
    add_votes(votes, _votes_of_name(words, draft))
    add_votes(votes, _votes_before(words, draft))
    add_votes(votes, _votes_after(words, draft))
    add_votes(votes, _votes_of_party(words, draft))
    add_votes(votes, _votes_of_use(words, draft))
    add_votes(votes, _votes_beside(words, draft))
    return votes


def stands_for_place(words: Words, draft: NameDraft) -> bool:
    """Whether what stands around a name shows a place."""
    return "place" in _votes_before(words, draft) or "place" in _votes_of_locality(words, draft)


def add_votes(total: Votes, votes: Votes, weight: float = 1.0) -> None:
    """Add votes to a total, each times a weight."""
    for kind, value in votes.items():
        total[kind] = total.get(kind, 0.0) + weight * value


def _votes_of_name(words: Words, draft: NameDraft) -> Votes:
    """What the name's own words say."""
    texts = draft.words(words)
    name = " ".join(texts)
    votes: Votes = {}
    if is_known_organization(name):
        add_votes(votes, {"organization": 4.0})
    elif is_media(name):
        add_votes(votes, {"organization": 2.5})
    elif len(texts) > 1 and thing_kind(texts[-1].lower()) == "papers" and texts[-1] != "Bill":
        add_votes(votes, {"other": 4.0})
    elif len(texts) > 1 and _is_place_by_head(name, draft.label):
        add_votes(votes, {"place": 2.0})
    elif len(texts) > 1 and has_organization_head(name):
        add_votes(votes, {"organization": 2.0 if has_organization_head(" ".join(texts[1:])) else 3.5})
    elif is_acronym(name) and not find_places(name):
        add_votes(votes, {"organization": 1.0})
    elif place_core(name) != name:
        # "Town of Arden"
        add_votes(votes, {"place": 2.0})
    if len(texts) > 1 and given_name_gender(texts[0]) is not None and not has_organization_head(name):
        add_votes(votes, {"person": 1.5})
    if len(texts[0]) > 1 and texts[0][0].islower() and texts[0][1].isupper():
        # "iGarden": written so by makers of things.
        add_votes(votes, {"other": 2.0, "person": -2.0, "place": -2.0})
    places = find_places(name.replace(". ", "."))
    if places and not is_known_organization(name):
        add_votes(votes, {"place": 2.0 if is_large_place(name) else 0.8})
    if len(texts) == 1 and given_name_gender(name) is not None:
        add_votes(votes, {"person": 1.0})
    return votes


def _is_place_by_head(name: str, label: str | None) -> bool:
    return has_place_head(name) and label != "PERSON" and not (label == "ORG" and is_institution(name))


def _votes_beside(words: Words, draft: NameDraft) -> Votes:
    """What stands in apposition to the name: a noun for one person speaks for one. Bodies have members and owners too,
    but are not set off from them by a comma.
    """
    if words.tag[draft.last] == "NNPS":
        return {}
    several = draft.first < draft.last and not find_places(draft.text(words))
    for noun, set_off in person_nouns(words, draft.first, draft.last):
        lemma = words.lemma[noun]
        # "The owner, Arden Lines": businesses are set off from such nouns by a comma too.
        firm = lemma in _FIRMS and given_name_gender(words.text[draft.first]) is None
        if (set_off and several and not firm) or (lemma not in _ANY and not tells_of_body(lemma)):
            return {"person": _BESIDE}
    return {}


def _votes_before(words: Words, draft: NameDraft) -> Votes:
    """What stands before the name: a title, a preposition, "the town of"."""
    before = draft.first - 1
    if before < 0 or words.sentence[before] != words.sentence[draft.first]:
        return {}
    lower = words.lower[before]
    person = _person_before(words, before)
    if person:
        return {"person": person}
    if lower in ("the", "a", "an"):
        return _votes_of_article(words, draft)
    if tells_of_body(lower, words.lower[before - 1] if before else "") and words.pos[before] in ("NOUN", "ADJ"):
        return {"organization": 4.0}
    if thing_kind(lower) == "vehicles":
        return {"other": 4.0}
    if place_kind(lower) and words.pos[before] == "NOUN":
        return {"place": 2.5}
    if lower == "of" and before > 0:
        noun = words.lower[before - 1]
        return {"place": 4.0 if place_kind(noun) else 3.0} if place_kind(noun) or noun in _SIDES else {}
    if lower == "from" and before > 0 and (person_word(words.lemma[before - 1]) or is_job(words.lemma[before - 1])):
        # "a woman from Arden"
        return {"place": 2.0}
    shown = shows_place(lower)
    verb = words.head[before]
    if has_organization_head(draft.text(words)):
        # "said in Arden District Court"
        return {"place": shown} if shown else {}
    if words.head[draft.last] == before and draft.last - draft.first < 3 and words.pos[verb] == "VERB":
        # "lives in Arden", "fled to Arden": neither people nor bodies stand there, unless known for such.
        shown += leads_to_place(words.lemma[verb], lower)
    elif lower == "in" and words.head[draft.last] == before and place_kind(words.lemma[verb]):
        # "a camp in Arden"
        shown += 1.0
    return {"place": shown} if shown > 0 else {}


def _votes_of_use(words: Words, draft: NameDraft) -> Votes:
    """What the grammar tells of whoever or whatever bears the name; a town has workers and factories too."""
    votes: Votes = {}
    name = draft.text(words)
    if is_large_place(name) or is_known_organization(name):
        return votes
    for bearer in uses(words, draft):
        if bearer == "people":
            add_votes(votes, {"person": _USE})
        elif bearer == "things":
            add_votes(votes, {"person": -_USE, "organization": 0.2})
        elif not find_places(name):
            add_votes(votes, {"organization": _USE, "person": -_USE})
    return votes


def _votes_of_party(words: Words, draft: NameDraft) -> Votes:
    """The state behind a party's letter ("Sen. Ada Vane, D-CT")."""
    hyphen = draft.first - 1
    led = hyphen > 0 and words.text[hyphen] in ("-", "‑", "–") and words.text[hyphen - 1] in _PARTIES
    return {"place": 6.0} if led and len(draft.text(words)) < _STATE else {}


def _person_before(words: Words, before: int) -> float:
    """How much the word before a name shows that it is a person's."""
    text, lower = words.text[before], words.lower[before]
    if lower in ("named", "called") and before > 0 and person_word(words.lower[before - 1]) is not None:
        return 4.0
    if lower == "old" and before > 1 and words.lower[before - 2] in ("year", "month", "week"):
        return 3.0
    if lower == "as" and "identify" in words.lemma[max(0, before - 5) : before]:
        return 3.0
    if is_address(text) or (is_rank(text) and words.is_capital(before)):
        return 5.0
    return 2.0 if is_job(lower) or person_word(lower) is not None else 0.0


def _votes_of_article(words: Words, draft: NameDraft) -> Votes:
    """An article stands before bodies, papers and ships, hardly before people; unless it belongs to a noun behind."""
    if words.dep[draft.last] in ("compound", "nmod", "poss", "amod"):
        return {}
    if draft.first == draft.last and is_short_media(words.text[draft.last]):
        return {"organization": 3.0}
    return {"person": -2.0, "other": 0.3}


def _votes_after(words: Words, draft: NameDraft) -> Votes:
    """What stands behind the name: an age, "who", a verb of speech."""
    after = draft.last + 1
    votes: Votes = _votes_of_locality(words, draft)
    if after + 2 < len(words) and words.text[after] == ",":
        age = words.text[after + 1]
        if age.isdigit() and 1 <= int(age[:4]) <= 110 and words.text[after + 2] in (",", "and", "of", "."):
            add_votes(votes, {"person": 3.0})
        if words.lower[after + 1] in _NO_BODY:
            add_votes(votes, {"person": 2.0})
    head = words.head[draft.last]
    if words.dep[draft.last] == "nsubj" and words.pos[head] == "VERB":
        lemma = words.lemma[head]
        if lemma in _PEOPLE_VERBS or lemma in cue_verbs():
            add_votes(votes, {"person": 0.3, "organization": 0.2})
    return votes


def _votes_of_locality(words: Words, draft: NameDraft) -> Votes:
    """Those who live or serve in a place behind its name ("Gary police"), or the state it lies in ("Gary, Indiana")."""
    after = draft.last + 1
    if after >= len(words) or words.sentence[after] != words.sentence[draft.last] or draft.cut:
        return {}
    name = draft.text(words)
    body = is_acronym(name) or is_known_organization(name) or has_organization_head(name) or is_people_word(name)
    if is_named_place(words.text[after]) and words.head[draft.last] == after and not body:
        return {"place": 2.0}
    if is_local_word(words.lower[after]) and words.dep[draft.last] in ("compound", "nmod"):
        # "Two Warren men", but "Trump men": those of somebody.
        counted = (
            person_word(words.lemma[after]) is None or words.kid(words.head[draft.last], "det", "nummod") is not None
        )
        return {"place": 3.0} if counted and not body else {}
    if words.text[after] != "," or draft.last - draft.first > 2:
        return {}
    for width in (3, 2, 1):
        end = after + width
        state = " ".join(words.text[after + 1 : end + 1])
        if end < len(words) and any(place.kind == "region" for place in find_places(state)):
            closed = end + 1 >= len(words) or not words.text[end + 1][:1].isalnum() or words.pos[end + 1] in _CLOSING
            return {"place": 4.0} if closed else {}
    return {}

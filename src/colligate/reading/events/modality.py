"""How real a report makes an event: asserted, denied, possible, planned, hypothetical or open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar
from colligate.reading.events.triggers import Trigger
from colligate.reading.grammar.dependencies import with_particle
from colligate.reading.grammar.headlines import is_headline
from colligate.records.event import Modality

_CLIMB = 6
"""How many words up the tree a verb is asked what it makes of the event below it."""


class Reality(NamedTuple):
    """What the grammar around a trigger says of it.

    Args:
        modality: How real the words make it, statements around it left out of account.
        negated: Grammar negates it.
    """

    modality: Modality
    negated: bool


class ModalityReader:
    """Reads modality from grammar; the word lists are looked up once."""

    def __init__(self) -> None:
        self._takers = event_grammar("verbs", "aspectual") | event_grammar("verbs", "speech")
        self._carriers = frozenset().union(*(event_grammar("verbs", name) for name in _CARRYING))
        self._acts = event_grammar("types", "acts_of_word")
        self._words = {name: event_grammar("modality", name) for name in _LISTS}

    def read(self, trigger: Trigger) -> Reality:
        """The modality that the words around a trigger give it."""
        token = trigger.token
        carrier = trigger.carrier
        if carrier is not None and _says_what_it_is(carrier):
            carrier = None
        elif token.pos_ == "ADJ" and token.dep_ == "acomp":
            carrier = token.head  # "is not dead"
        negated = self._negated(token) or (carrier is not None and self._negated(carrier))
        if negated:
            return Reality("denied", True)
        own = self._own(trigger._replace(carrier=carrier))
        if own is not None:
            return Reality(own, False)
        if _is_order(token):
            return Reality("possible", False)
        above = self._from_above(token)
        if above == "denied" and trigger.noun and trigger.sense.type in self._acts:
            above = "asserted"
        return Reality(above, False)

    # ---- the trigger's own words

    def _negated(self, token: Token) -> bool:
        words = self._words["negations"]
        for child in token.children:
            if child.dep_ == "advmod" and child.lower_ == "longer" and any(word.lower_ == "no" for word in child.lefts):
                return True
            if child.dep_ == "neg" or (child.lower_ in words and child.dep_ in _NEGATING):
                return True
            # "nobody was killed", "no shots were fired"
            if token.pos_ == "VERB" and child.dep_ in ("nsubj", "nsubjpass", "dobj") and self._is_none(child):
                return True
        return token.dep_ == "pcomp" and token.head.lower_ == "without"

    def _is_none(self, word: Token) -> bool:
        if word.lower_ in self._words["negations"]:
            return True
        return any(child.lower_ == "no" and child.dep_ in ("det", "neg") for child in word.lefts)

    def _own(self, trigger: Trigger) -> Modality | None:
        """From auxiliaries, adverbs, adjectives and markers of the trigger or the verb that carries it."""
        for token in (trigger.token, trigger.carrier):
            if token is None:
                continue
            for child in token.children:
                found = self._of_child(child)
                if found is not None:
                    return "planned" if self._looks_ahead(token, child) else found
        return self._question(trigger.carrier or trigger.token)

    def _looks_ahead(self, token: Token, child: Token) -> bool:
        """Whether "would" is the "will" of reported speech ("they said they would leave")."""
        if child.dep_ != "aux" or child.lower_ not in ("would", "'d", "’d") or token.dep_ != "ccomp":
            return False
        conditional = any(other.dep_ == "advcl" for other in token.children)
        return token.head.tag_ in ("VBD", "VBN") and not conditional and token.head.dep_ != "xcomp"

    def _of_child(self, child: Token) -> Modality | None:
        words, lower, dep = self._words, child.lower_, child.dep_
        if dep == "aux":
            return self._of_auxiliary(lower)
        if dep == "advmod" and lower in words["possible_adverbs"]:
            return "possible"
        if dep == "mark" and lower in words["hypothetical_markers"]:
            return "unknown" if lower == "whether" else "hypothetical"
        if dep == "amod":
            if lower in words["possible_adjectives"]:
                return "possible"
            if lower in words["planned_adjectives"]:
                return "planned"
            if lower in words["denied_adjectives"]:
                return "denied"
        return None

    def _of_auxiliary(self, lower: str) -> Modality | None:
        words = self._words
        if lower in words["possible_auxiliaries"]:
            return "possible"
        if lower in words["planned_auxiliaries"]:
            return "planned"
        if lower in words["hypothetical_auxiliaries"]:
            return "hypothetical"
        return None

    @staticmethod
    def _question(token: Token) -> Modality | None:
        """A main clause that ends in a question mark leaves open whether it happened."""
        if token.dep_ == "ROOT" and any(child.text == "?" for child in token.rights):
            return "unknown"
        return None

    # ---- what stands above

    def _from_above(self, token: Token) -> Modality:
        """What the words above make of an event; one told as possible by a noun may be denied further up."""
        result: Modality | None = None
        for lower, upper in _climb(token):
            found = self._under(lower, upper)
            if found is not None and (result is None or found == "denied"):
                result = found
            if result is not None and (upper.pos_ not in _NOMINAL or result == "denied"):
                break
            if lower.dep_ in _OWN_CLAUSE or self._presupposed(upper):
                break
        return result or self._unrealised(token)

    def _presupposed(self, upper: Token) -> bool:
        """What stands behind "after" or "during" is told as a fact, whatever stands before."""
        if upper.lower_ == "to" and upper.head.lower_ in ("due", "thanks", "owing"):
            return True
        if upper.pos_ not in ("ADP", "SCONJ") or upper.dep_ == "agent":
            return False
        return upper.lower_ not in self._words["complement_prepositions"]

    def _unrealised(self, token: Token) -> Modality:
        """An infinitive that nothing makes a fact tells of what could be; "the first to leave" left."""
        if not _has_to(token) or token.dep_ == "xcomp":
            return "asserted"
        if self._happened(token):
            return "asserted"
        ordinals = self._words["ordinals"]
        if token.dep_ in ("relcl", "acl") and any(child.lower_ in ordinals for child in token.head.lefts):
            return "asserted"
        # A headline's future ("Bank to close"), and what is "to be opened in May".
        headline = token.dep_ == "ROOT" or (token.dep_ in ("relcl", "acl") and token.head.dep_ == "ROOT")
        if token.tag_ == "VBN" or headline:
            return "planned"
        return "hypothetical"

    def _under(self, lower: Token, upper: Token) -> Modality | None:
        """What an upper word makes of the one below it; None when nothing."""
        dep = lower.dep_
        if dep in ("conj", "cc"):
            return self._of_conjunct(lower, upper)
        if upper.pos_ in ("VERB", "AUX"):
            return "asserted" if self._takes_for_fact(lower, upper) else self._under_verb(lower, upper)
        if upper.pos_ in ("NOUN", "PROPN"):
            return self._under_noun(lower, upper)
        if upper.pos_ == "ADJ" and dep in ("xcomp", "ccomp", "prep", "pcomp"):
            return self._under_adjective(upper)
        if upper.pos_ == "ADP" and upper.lower_ in ("without", "despite") and dep in ("pobj", "pcomp"):
            return "denied" if upper.lower_ == "without" else None
        return None

    def _takes_for_fact(self, lower: Token, upper: Token) -> bool:
        """Whether a verb is of what already is, however real it is itself ("voted to end the strike")."""
        taken = lower.pos_ == "NOUN" and lower.dep_ in ("dobj", "nsubjpass")
        return taken and with_particle(upper) in self._words["presupposing"]

    def _under_verb(self, lower: Token, upper: Token) -> Modality | None:
        words, lemma = self._words, with_particle(upper)
        dep = lower.dep_
        if dep == "advcl":
            return self._of_side_clause(lower, upper)
        if dep not in _COMPLEMENTS:
            return None
        infinitive = dep in ("xcomp", "ccomp") and _has_to(lower)
        if lemma in words["factive"]:
            return self._of_upper(upper)
        if lemma in words["denying_verbs"]:
            turned = self._negated(upper)
            return None if turned else "denied"
        if self._negated(upper) and (infinitive or (dep == "dobj" and self._brings_about(lower, upper))):
            return "denied"
        if infinitive and lemma in words["hypothetical_auxiliaries"]:
            return "hypothetical"
        going = lemma == "go" and upper.tag_ == "VBG" and infinitive
        taken = dep in _TAKEN and lemma not in words["planned_with_verb"]
        if going or (lemma in words["planned_verbs"] and (infinitive or taken)):
            return "planned"
        if lemma in words["possible_verbs"]:
            return "possible"
        # "is to leave", "has to leave"
        if infinitive and upper.lemma_ in ("be", "have"):
            return "planned"
        if infinitive and upper.pos_ == "VERB" and lemma not in self._takers and not self._happened(lower):
            return "hypothetical"
        if infinitive or (dep in ("dobj", "nsubjpass", "prep") and self._brings_about(lower, upper)):
            return self._of_upper(upper)
        return None

    def _of_side_clause(self, lower: Token, upper: Token) -> Modality | None:
        """A purpose is open; "when it arrives" of what will be is to come."""
        if _is_purpose(lower):
            return None if self._happened(lower) else "hypothetical"
        ahead = lower.tag_ in ("VBZ", "VBP") and self._of_upper(upper) == "planned"
        return "planned" if ahead else None

    def _brings_about(self, lower: Token, upper: Token) -> bool:
        """Whether what a verb takes is as real as the verb: who "will discuss the raid" takes the raid for a fact."""
        noun = next((child for child in lower.rights if child.dep_ == "pobj"), lower) if lower.dep_ == "prep" else lower
        definite = any(child.dep_ == "poss" or child.lower_ in _DEFINITE for child in noun.lefts)
        return not definite or with_particle(upper) in self._carriers

    @staticmethod
    def _happened(infinitive: Token) -> bool:
        """A perfect infinitive looks back ("to have left")."""
        return any(child.dep_ == "aux" and child.lemma_ == "have" for child in infinitive.lefts)

    def _of_upper(self, upper: Token) -> Modality | None:
        """What makes the upper verb less than a fact makes what hangs on it so too."""
        if self._negated(upper):
            return "denied"
        for child in upper.children:
            found = self._of_child(child)
            if found is not None:
                return found
        return None

    def _of_conjunct(self, lower: Token, upper: Token) -> Modality | None:
        """A conjunct without auxiliary and subject of its own shares those of the first."""
        if lower.dep_ != "conj" or any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for child in lower.lefts):
            return None
        if upper.tag_ in ("NN", "NNS") or upper.tag_ == lower.tag_ or lower.tag_ in ("VB", "VBN", "VBG"):
            return self._of_upper(upper)
        return None

    def _under_noun(self, lower: Token, upper: Token) -> Modality | None:
        words, lemma, dep = self._words, upper.lemma_.lower(), lower.dep_
        if dep == "prep" or dep in ("acl", "pobj", "pcomp", "compound"):
            if lemma in words["denying_nouns"]:
                return "denied"
            if lemma in words["possible_nouns"]:
                return "possible"
            if lemma in words["planned_nouns"]:
                return "planned"
        return None

    def _under_adjective(self, upper: Token) -> Modality | None:
        words = self._words
        lower = upper.lower_
        if lower in words["planned_adjectives"] or lower in _INTENT:
            return "planned"
        return "possible" if lower in words["possible_adjectives"] or lower in _OPEN_ADJECTIVES else None


_CARRYING = ("light", "agentive", "simultaneous", "occurring")
_LISTS = (
    "planned_with_verb",
    "possible_adverbs", "possible_auxiliaries", "possible_verbs", "possible_nouns", "possible_adjectives",
    "denied_adjectives", "planned_auxiliaries", "planned_verbs", "planned_nouns", "planned_adjectives",
    "hypothetical_markers",
    "hypothetical_auxiliaries", "complement_prepositions", "ordinals",
    "negations", "denying_verbs", "denying_nouns", "factive", "presupposing",
)  # fmt: skip
_NEGATING = frozenset({"det", "advmod", "preconj", "neg", "nsubj", "nsubjpass", "cc"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "prep", "pobj", "pcomp", "nsubjpass", "oprd", "acl", "agent"})
_TAKEN = frozenset({"dobj", "pobj", "prep", "pcomp", "ccomp", "nsubjpass"})
_DEFINITE = frozenset({"the", "this", "these", "those"})
_INTENT = frozenset({"able", "willing", "eager", "keen", "committed", "prepared", "determined", "resolved"})
_OPEN_ADJECTIVES = frozenset(
    {"afraid", "hopeful", "fearful", "suspicious", "possible", "likely", "unclear", "uncertain"}
)
_OWN_CLAUSE = frozenset({"relcl", "acl", "ROOT", "advcl", "parataxis"})
"""Clauses that tell on their own: what is made of the words above them does not reach them."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADP"})


def _says_what_it_is(verb: Token) -> bool:
    """Whether a verb tells of what sort an event is, and takes for granted that it is: "the truce is not dead"."""
    if verb.lemma_ != "be" or any(child.dep_ == "expl" for child in verb.lefts):
        return False
    return any(child.dep_ in ("acomp", "attr") for child in verb.rights)


def _is_order(verb: Token) -> bool:
    """Whether a verb tells somebody to do something ("Stop the trams")."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ROOT", "ccomp") or is_headline(verb.sent):
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass", "aux", "expl", "csubj") for child in verb.children)


def _climb(token: Token) -> Iterator[tuple[Token, Token]]:
    """Pairs of a word and the next above it that can change its modality; prepositions are passed through."""
    lower, steps = token, 0
    while lower.head.i != lower.i and steps < _CLIMB:
        upper = lower.head
        yield lower, upper
        lower = upper
        steps += 1


def _has_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _is_purpose(verb: Token) -> bool:
    return _has_to(verb) and not any(child.dep_ in ("nsubj", "mark") for child in verb.lefts)

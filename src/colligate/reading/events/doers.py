"""Who does what an event noun names, where its own words do not tell: the subject of its clause, or the accused."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar, event_lexicon
from colligate.reading.events.triggers import Trigger
from colligate.reading.grammar.clauses import SUBJECTS
from colligate.reading.grammar.dependencies import governed, is_passive
from colligate.reading.grammar.sharing import shared_subject

_CLIMB = 4
_ACCUSING = frozenset({"of", "with", "for", "over", "in", "to", "on"})
_SAYING = frozenset({"in", "by", "during", "at", "through", "after"})
_GOING = frozenset({"on", "for", "after", "during", "from", "at", "following", "in"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "no", "any", "every", "each"})


def accused_of(trigger: Trigger) -> Token | None:
    """Who is accused of what a noun names, tried or punished for it ("was jailed for the murder")."""
    if trigger.sense.type not in event_grammar("types", "crimes"):
        return None
    above = _above(trigger.token)
    if above is None:
        return None
    if above.dep_ in ("dobj", "nsubjpass"):
        return above
    lemma = above.lemma_.lower()
    if above.pos_ == "ADJ":
        verb = above.head
        owner = next((child for child in above.lefts if child.dep_ == "nsubj"), None)  # "found the driver guilty of"
        return (owner or _object(verb) or _subject(verb)) if lemma == "guilty" else None
    if lemma in event_grammar("verbs", "confessing"):
        return _subject(above)
    if lemma in event_grammar("verbs", "accusing"):
        return _subject(above) if is_passive(above) else _object(above)
    # "face charges of murder", "went on trial for murder"
    return _subject(above) if lemma in _BEFORE_COURT and not is_passive(above) else None


def clause_of_doer(trigger: Trigger) -> Token | None:
    """The verb whose subject does what a noun names by the way ("said in a statement", "arrived for talks")."""
    noun, preposition = _first(trigger.token), _first(trigger.token).head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep":
        return None
    verb, word = preposition.head, preposition.lower_
    if verb.dep_ == "dobj" and verb.lower_ == "part" and verb.head.lemma_ == "take":
        return verb.head  # "took part in the talks"
    if verb.pos_ != "VERB" or is_passive(verb):
        return None
    lemma = verb.lemma_.lower()
    part = lemma == "take" and any(child.dep_ == "dobj" and child.lower_ == "part" for child in verb.rights)
    if word == "in" and (part or lemma in event_grammar("verbs", "participating")):
        return verb
    if lemma in event_grammar("verbs", "unaccusative") or any(child.lower_ in _POINTING for child in noun.lefts):
        return None
    kind = trigger.sense.type
    says = word in _SAYING and kind in event_grammar("types", "acts_in_passing")
    goes = word in _GOING and kind in event_grammar("types", "journeys") and (noun.tag_ == "NNS" or _has_article(noun))
    if word == "for":
        known = event_lexicon().verbs.get(lemma)
        goes = goes and known is not None and known.type in event_grammar("types", "motion")
    return verb if says or goes else None


def _has_article(noun: Token) -> bool:
    return any(child.dep_ in ("det", "poss", "nummod") for child in noun.lefts)


def _above(noun: Token) -> Token | None:
    """What a noun hangs on by prepositions and words for accusations: a verb, an adjective, or an accused."""
    word = _first(noun)
    for _ in range(_CLIMB):
        head = word.head
        if word.dep_ == "pobj" and head.lower_ in _ACCUSING and head.head.i != head.i:
            word = _first(head.head)
        elif word.dep_ == "dobj" and head.pos_ == "VERB":
            # "admitted the murder", "faces charges of murder"
            confesses = head.lemma_.lower() in event_grammar("verbs", "confessing")
            return head if word.i != noun.i or confesses else None
        else:
            return None
        if word.pos_ in ("VERB", "ADJ"):
            return word
        if word.dep_ in ("dobj", "nsubjpass") and word.head.lemma_.lower() in event_grammar("verbs", "accusing"):
            return word  # "convicted the baker of murder"
        if word.lemma_.lower() not in event_grammar("verbs", "accusations"):
            return None
    return None


def _first(word: Token) -> Token:
    """The first of nouns that are joined."""
    for _ in range(_CLIMB):
        if word.dep_ != "conj" or word.pos_ not in ("NOUN", "PROPN"):
            return word
        word = word.head
    return word


def _subject(verb: Token) -> Token | None:
    own = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.dep_ != "expl"), None)
    return own if own is not None else shared_subject(verb)


def _object(verb: Token) -> Token | None:
    for child in verb.rights:
        if child.dep_ == "dobj":
            return child
        if child.dep_ == "dative":
            return governed(child) if child.pos_ == "ADP" else child
    return None


_BEFORE_COURT = frozenset({"face", "stand", "go", "await", "deny", "admit", "beat", "escape"})

"""Who took part in an event: actors, those affected, recipients, from where and to where."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar
from colligate.knowledge.groups import is_group
from colligate.knowledge.titles import is_job, person_word
from colligate.reading.events.doers import accused_of, clause_of_doer
from colligate.reading.events.parts import Part, once, with_conjuncts
from colligate.reading.events.triggers import Trigger
from colligate.reading.grammar.dependencies import (
    RELATIVE,
    antecedent,
    governed,
    has_object,
    is_passive,
    named_behind,
    owned,
    told_of,
    with_particle,
)
from colligate.reading.grammar.headlines import headline_verb
from colligate.reading.grammar.sharing import headline_subject, shared_object, shared_subject
from colligate.records.event import ParticipantRole

_RECIPIENT = frozenset({"to", "with", "against", "toward", "towards", "upon"})
_AIMED = frozenset({"at", "on"})
_TOWARDS = frozenset({"to", "into", "toward", "towards", "onto"})
_TOPIC = frozenset({"about", "over", "regarding", "concerning", "of", "for"})


class ArgumentReader:
    """Finds the arguments of triggers; the word lists are looked up once.

    Args:
        times: Positions of the tokens of time expressions: they take part in nothing.
        heads: Positions of the tokens that are heads of mentions.
        places: Positions of the tokens that are heads of mentions of places.
        people: Positions of the tokens that are heads of mentions of persons.
    """

    def __init__(
        self,
        times: Collection[int] = (),
        heads: Collection[int] = (),
        places: Collection[int] = (),
        people: Collection[int] = (),
    ) -> None:
        self._people = people
        self._places = places
        self._times = times
        self._heads = heads
        self._content = event_grammar("verbs", "content_nouns")
        self._agentive = event_grammar("verbs", "agentive")
        self._agents = event_grammar("verbs", "agents")
        self._light = event_grammar("verbs", "light")
        self._outcomes = event_grammar("types", "outcomes")
        self._motion = event_grammar("types", "motion")
        self._undergone = event_grammar("types", "undergone")
        self._aiming = event_grammar("types", "aiming")
        self._owned = event_grammar("types", "undergone_by_owner")
        self._acts = event_grammar("types", "acts_in_passing")
        self._befalling = event_grammar("types", "befalling")
        self._authorities = event_grammar("verbs", "authorities")
        self._mutual = event_grammar("types", "mutual")
        self._intransitive = event_grammar("types", "intransitive")
        self._unaccusative = event_grammar("verbs", "unaccusative")
        self._pure_aspectual = event_grammar("verbs", "pure_aspectual")

    def read(self, trigger: Trigger) -> list[Part]:
        """The parts of an event, actor first, each word once."""
        parts: list[Part] = []
        if trigger.noun:
            parts.extend(self._of_noun(trigger))
            if trigger.carrier is not None:
                parts.extend(self._of_carrier(trigger))
            elif not any(part.role == "actor" for part in parts):
                parts.extend(self._of_agentive(trigger) or self._of_clause(trigger))
        elif trigger.token.pos_ == "ADJ":
            parts.extend(self._of_adjective(trigger.token))
        elif trigger.token.pos_ == "PROPN":
            parts.extend(self._of_headline(trigger.token))
        else:
            parts.extend(self._of_verb(trigger))
        parts = [part._replace(token=self._bearer(part.token)) for part in parts]
        # Words of the trigger itself take no part: "took part", "downed tools".
        own = range(trigger.token.i, trigger.last.i + 1)
        parts = [part for part in parts if part.token.i not in self._times and part.token.i not in own]
        parts = [part for part in parts if part.token.lemma_.lower() not in _DURATIONS]
        return once(with_conjuncts(parts))

    def _bearer(self, noun: Token) -> Token:
        """The name behind a noun that is no mention of its own ("his brother Ivo Marr")."""
        name = named_behind(noun) if noun.i not in self._heads else None
        return name if name is not None and name.i in self._heads else noun

    # ---- verbs

    def _of_verb(self, trigger: Trigger) -> Iterator[Part]:
        verb = trigger.token
        subject = self._subject(verb, trigger)
        if subject is not None:
            yield subject
        yield from self._complements(trigger, verb)
        if trigger.lemma.count(" ") > 1 and (target := governed(trigger.last)) is not None:
            yield Part("affected", target)  # "pointed the finger at the builders"

    def _subject(self, verb: Token, trigger: Trigger) -> Part | None:
        """Whoever does or undergoes it: its own subject, or one that it shares with the words above."""
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "csubj"):
                return self._active(trigger, antecedent(told_of(child, verb), verb))
            if child.dep_ == "nsubjpass":
                return Part("affected", antecedent(told_of(child, verb), verb))
        passive = is_passive(verb)
        shared = shared_subject(verb) or headline_subject(verb)
        if shared is None:
            return None
        return Part("affected", shared) if passive else self._active(trigger, shared)

    def _active(self, trigger: Trigger, subject: Token) -> Part:
        objects = (child for child in trigger.token.rights if child.dep_ in ("dobj", "dative", "ccomp", "xcomp"))
        complete = any(child.i > trigger.last.i or trigger.last.i == trigger.token.i for child in objects)
        complete = complete or self._shared_object(trigger) is not None
        if not complete and (trigger.lemma in self._unaccusative or self._reduced(trigger)):
            return Part("affected", subject)
        return Part("actor", subject)

    def _reduced(self, trigger: Trigger) -> bool:
        """Whether a past form without object is a headline's passive ("Mayor arrested")."""
        verb = trigger.token
        if verb.dep_ != "ROOT" or verb.tag_ not in ("VBN", "VBD") or any(child.dep_ == "aux" for child in verb.lefts):
            return False
        if trigger.lemma.count(" ") > 1 and verb.tag_ != "VBN":
            return False  # "the storm claimed the lives of nine": its own noun is no object
        aimed = any(child.dep_ == "prep" and child.lower_ in ("at", "on", "into") for child in verb.rights)
        return trigger.sense.type in self._outcomes and not aimed

    def _shared_object(self, trigger: Trigger) -> Token | None:
        """The object that a verb shares with the one joined to it ("shot and killed two guards")."""
        if trigger.sense.type in self._intransitive or trigger.lemma in self._unaccusative:
            return None
        return shared_object(trigger.token)

    def _complements(self, trigger: Trigger, verb: Token) -> Iterator[Part]:
        dative = any(child.dep_ == "dative" for child in verb.rights)
        for child in verb.children:
            dep = child.dep_
            if dep == "dobj":
                yield Part("affected", antecedent(child, verb))
            elif dep == "ccomp" and child.pos_ == "ADJ":
                # "found the driver guilty"
                yield from (Part("affected", word) for word in child.lefts if word.dep_ == "nsubj")
            elif dep == "dative":
                target = governed(child) if child.pos_ == "ADP" else child
                if target is not None:
                    yield Part("recipient", target)
            elif dep == "agent":
                target = governed(child)
                if target is not None:
                    yield Part("actor", target)
            elif dep == "prep":
                yield from self._prepositional(trigger, child, dative)
        shared = self._shared_object(trigger)
        if shared is not None:
            yield Part("affected", antecedent(shared, verb))
        if verb.dep_ == "relcl" and self._lacks_object(verb):
            yield Part("affected", verb.head)

    def _lacks_object(self, verb: Token) -> bool:
        """Whether a relative clause is about its unspoken object ("the town the rebels took")."""
        if verb.head.pos_ not in ("NOUN", "PROPN") or verb.head.lemma_.lower() in self._content:
            return False
        if verb.lemma_.lower() in self._unaccusative:
            return False
        children = list(verb.children)
        if any(owned(child) is not None for child in children):
            return False
        if any(child.tag_ in RELATIVE or child.dep_ in ("dobj", "nsubjpass", "ccomp", "xcomp") for child in children):
            return False
        return any(child.dep_ == "nsubj" for child in children)

    def _prepositional(self, trigger: Trigger, preposition: Token, dative: bool) -> Iterator[Part]:
        target = governed(preposition)
        if target is None:
            return
        word = preposition.lower_
        kind = trigger.sense.type
        if target.lower_ == "death" or (word == "at" and target.i in self._places and kind not in self._aiming):
            if kind in self._motion and word == "at":
                yield Part("destination", target)
            return
        if word == "from" or word == "out":
            yield Part("origin", target)
        elif kind in self._motion and (word in _TOWARDS or (word == "for" and target.i in self._heads)):
            yield Part("destination", target)
        elif word == "by":
            yield Part("actor" if is_passive(trigger.token) or trigger.noun else "instrument", target)
        elif (
            word == "with"
            and kind not in self._mutual
            and not dative
            and not trigger.noun
            and has_object(trigger.token)
        ):
            yield Part("instrument", target)
        elif word in _RECIPIENT or (word in _AIMED and (trigger.noun or target.i in self._heads)):
            yield Part("recipient", target)
        elif word in _TOPIC:
            yield Part("topic", target)

    # ---- headlines

    def _of_headline(self, verb: Token) -> Iterator[Part]:
        """From the order of words alone, where a headline's capitals misled the parser."""
        doc, sentence = verb.doc, verb.sent
        before = next(
            (i for i in range(verb.i - 1, max(sentence.start, verb.i - _NEAR) - 1, -1) if i in self._heads), None
        )
        after = next((i for i in range(verb.i + 1, min(sentence.end, verb.i + _NEAR)) if i in self._heads), None)
        known = headline_verb(verb)
        direct = after is not None and not any(doc[i].pos_ == "ADP" for i in range(verb.i + 1, after))
        passive = known is not None and known.form == "past" and not direct
        if before is not None:
            yield Part("affected" if passive else "actor", doc[before])
        if after is not None and direct:
            yield Part("affected", doc[after])

    # ---- adjectives

    def _of_adjective(self, token: Token) -> Iterator[Part]:
        head = token.head
        if token.dep_ in ("amod", "appos"):
            yield Part("affected", head)
            return
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i != token.i:
                yield Part("affected", antecedent(child, head))
                return

    # ---- nouns

    def _of_noun(self, trigger: Trigger) -> Iterator[Part]:
        noun = trigger.token
        if noun.lower_ == "death" and noun.head.lower_ == "to" and noun.head.head.pos_ == "VERB":
            # "stabbed him to death", "was stabbed to death"
            below = list(self._of_verb(Trigger(noun.head.head, noun, noun, "", False, trigger.sense)))
            yield from (part for part in below if part.role == "affected")
        if noun.dep_ == "compound" and trigger.sense.type not in self._owned:
            # "the minister's resignation letter"
            yield from (Part("actor", child) for child in noun.head.lefts if child.dep_ == "poss")
        undergone = trigger.sense.type in self._undergone
        prepositions = {child.lower_ for child in noun.rights if child.dep_ in ("prep", "agent")}
        by, has_of = "by" in prepositions, "of" in prepositions
        for child in noun.children:
            dep = child.dep_
            if dep == "poss":
                owned = trigger.sense.type in self._owned and not has_of
                yield Part("affected" if owned else "actor", child)
            elif dep in ("compound", "nmod", "amod") and child.i < trigger.first.i:
                role = self._role_before(child, trigger)
                if role is not None:
                    yield Part(role, child)
            elif dep in ("prep", "agent"):
                yield from self._noun_preposition(trigger, child, undergone or by)
            elif dep in ("relcl", "acl") and with_particle(child) in self._light:
                yield from self._noun_relative(child)

    def _role_before(self, word: Token, trigger: Trigger) -> ParticipantRole | None:
        """What a word before an event noun tells: who does it ("government shelling"), or whom or what it befalls
        ("hostage release", "factory fire", "the Berg murder").
        """
        kind, lemma = trigger.sense.type, word.lemma_.lower()
        common = word.pos_ == "NOUN" and not word.text[:1].isupper()
        if kind in self._owned:
            # "the hostage release", "the Berg murder", but "a drugs charge"
            person = person_word(lemma) or is_job(lemma) or is_group(lemma)
            if word.i in self._people or (common and person and lemma not in self._authorities):
                return "affected"
            if common and lemma not in self._agents:
                return None
        elif common and (kind in self._befalling or (kind in self._undergone and lemma not in self._authorities)):
            return "affected"
        if word.i in self._heads or word.pos_ == "PROPN" or lemma in self._agents:
            return "actor"
        return "actor" if word.pos_ == "ADJ" and word.text[:1].isupper() and not word.is_sent_start else None

    def _noun_preposition(self, trigger: Trigger, preposition: Token, undergone: bool) -> Iterator[Part]:
        target = governed(preposition)
        if target is None:
            return
        word = preposition.lower_
        if word == "of":
            yield Part("affected" if undergone or _transitive(trigger) else "actor", target)
        elif word == "between" or (word == "with" and trigger.sense.type in self._mutual):
            yield Part("actor" if word == "between" else "recipient", target)
        elif word == "by" or (word == "from" and trigger.sense.type in self._acts):
            yield Part("actor", target)
            # "an attack by pirates on the ferry": parsers hang the ferry on the pirates.
            for inner in target.rights:
                if inner.dep_ == "prep" and inner.lower_ in ("on", "against", "at"):
                    yield from self._prepositional(trigger, inner, False)
        else:
            yield from self._prepositional(trigger, preposition, False)
            # "a row over pay between the firm and the union"
            for inner in target.rights:
                if inner.dep_ == "prep" and inner.lower_ == "between" and (both := governed(inner)) is not None:
                    yield Part("actor", both)

    def _noun_relative(self, verb: Token) -> Iterator[Part]:
        """From a clause about the event ("the raid that troops carried out")."""
        for child in verb.children:
            if child.dep_ == "nsubj" and child.tag_ not in RELATIVE:
                yield Part("actor", child)
            elif child.dep_ == "agent":
                target = governed(child)
                if target is not None:
                    yield Part("actor", target)

    def _of_agentive(self, trigger: Trigger) -> list[Part]:
        """The subject of a verb whose subject does what its object names ("announced a suspension of aid")."""
        noun = trigger.token.head if trigger.token.dep_ == "conj" else trigger.token
        verb = noun.head
        if noun.dep_ != "dobj" or verb.pos_ != "VERB" or with_particle(verb) not in self._agentive:
            return []
        if verb.lemma_.lower() in _PRESENT and trigger.sense.type in self._undergone:
            return []  # who attends a funeral buries nobody
        return self._doer(verb, trigger)

    def _of_clause(self, trigger: Trigger) -> list[Part]:
        """The accused of a crime, or the subject of the clause that a noun of speech or travel stands in."""
        accused = accused_of(trigger)
        if accused is not None:
            return [Part("actor", accused)]
        verb = clause_of_doer(trigger)
        return self._doer(verb, trigger) if verb is not None else []

    def _doer(self, verb: Token, trigger: Trigger) -> list[Part]:
        subject = self._subject(verb, trigger)
        return [subject] if subject is not None and subject.role == "actor" else []

    def _of_carrier(self, trigger: Trigger) -> Iterator[Part]:
        """From the verb that tells of the noun's event ("troops carried out a raid on the town")."""
        carrier, noun = trigger.carrier, trigger.token
        if carrier is None:
            return
        if noun.dep_ == "pobj":
            yield from self._of_phrase_verb(trigger, carrier)
        elif noun.dep_ == "dobj":
            subject = self._subject(carrier, trigger)
            if subject is not None:
                role: ParticipantRole = "affected" if carrier.lemma_ in _UNDERGOING else "actor"
                yield Part(role, subject.token)
        if noun.dep_ in ("dobj", "nsubjpass", "pobj"):
            for child in carrier.children:
                if child.dep_ == "agent" and (target := governed(child)) is not None:
                    yield Part("actor", target)
        for child in carrier.children:
            if child.dep_ == "prep":
                yield from self._prepositional(trigger, child, False)
            elif child.dep_ == "dative" and child.pos_ != "ADP":
                yield Part("recipient", child)

    def _of_phrase_verb(self, trigger: Trigger, carrier: Token) -> Iterator[Part]:
        """From "went on strike" (who does it), "came under attack" and "was taken into custody" (who undergoes it)."""
        objects = [child for child in carrier.rights if child.dep_ == "dobj"]
        yield from (Part("affected", child) for child in objects)
        subject = self._subject(carrier, trigger)
        if subject is None:
            return
        undergoes = trigger.token.head.lower_ == "under" or (trigger.sense.type in self._undergone and not objects)
        yield Part("affected" if undergoes or subject.role == "affected" else "actor", subject.token)


_PRESENT = frozenset({"attend", "join", "lead", "host"})
_DURATIONS = frozenset({"hour", "minute", "second", "day", "week", "month", "year", "decade"})
"""Nobody: "were shot hours apart"."""
_NEAR = 12
"""Words of a headline on either side of a verb among which its arguments are looked for."""
_UNDERGOING = frozenset({"suffer", "sustain", "undergo", "receive", "see", "witness", "face", "get", "experience"})


def _transitive(trigger: Trigger) -> bool:
    """Whether an event noun's "of" tells what it was done to: it has an owner, or its verb mostly has an object."""
    if any(child.dep_ == "poss" for child in trigger.token.lefts):
        return True
    verb = trigger.sense.verb
    if verb is None or trigger.sense.type in event_grammar("types", "intransitive"):
        return False
    return verb not in event_grammar("verbs", "unaccusative")

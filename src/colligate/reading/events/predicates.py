"""What of a clause makes a headline: of whom it is told, the finite verb, and what completes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar
from colligate.knowledge.groups import is_group, organization_kind
from colligate.knowledge.label_words import label_words
from colligate.knowledge.titles import person_word
from colligate.reading.events.triggers import Trigger
from colligate.reading.grammar.dependencies import RELATIVE, antecedent, owned, told_of
from colligate.reading.grammar.phrases import is_when, phrase
from colligate.reading.grammar.sharing import shared_object, shared_subject
from colligate.reading.grammar.verb_words import (
    finite_words,
    helpers_of,
    is_finite,
    is_many,
    number_told,
    participle,
    told_in_past,
    undergoes,
)
from colligate.records.event import Modality, Predicate, Subject
from colligate.records.span import Span

_MOST_OF_SUBJECT = 8
_MOST_SUBJECTS = 3
_MOST_BEHIND = 11
_MOST_OF_CLAUSE = 8
_MODALS: dict[Modality, str] = {"planned": "will", "possible": "may", "hypothetical": "may"}
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "acomp", "agent"})
_NEEDED = _OBJECTS | {"prt", "xcomp", "ccomp"}
_TURNS = frozenset({"away", "back", "down", "out", "off", "up", "home", "aside", "apart", "over", "together", "abroad"})
_ALLEGING = frozenset({"blame", "charge", "indict", "investigate", "seek", "sue", "try", "want"})
_DASHES = frozenset({";", ":", "—", "–", "―", "--"})
Cut = Callable[[Token, Token], Span]


class PredicateReader:
    """Reads the predicates of triggers of one parse.

    Args:
        cut: Makes a span of the words from one token to another.
        times: Positions of the words of time expressions.
    """

    def __init__(self, cut: Cut, times: Collection[int]) -> None:
        self._cut = cut
        self._times = times

    def read(self, trigger: Trigger, modality: Modality) -> Predicate | None:
        """The predicate of a trigger; None where grammar does not tell (a verb in a headline's capitals).

        Args:
            trigger: The trigger.
            modality: How real grammar makes it.
        """
        token = trigger.token
        if trigger.noun:
            return self._of_noun(trigger)
        if token.pos_ == "ADJ":
            return self._of_adjective(token)
        return self._of_verb(token, modality) if token.pos_ == "VERB" else None

    # ---- verbs

    def _of_verb(self, verb: Token, modality: Modality) -> Predicate:
        subject = _subject(verb)
        if not is_finite(verb):
            governed = self._governed(verb, subject)
            if governed is not None:
                return governed
        words = finite_words(verb, many=_many(subject, verb), modal=_MODALS.get(modality))
        told = is_finite(verb) or undergoes(verb)
        standing = 3 if told and verb.dep_ not in ("relcl", "acl", "advcl", "amod") else 2 if told else 1
        return Predicate(self._subject(subject, verb), words, self._behind(verb), standing=standing)

    def _governed(self, verb: Token, subject: Token | None) -> Predicate | None:
        """Of an infinitive or gerund with the verb, adjective or noun above it: "refused to go", "is unable to go"."""
        anchor, led = verb, verb
        while anchor.dep_ == "conj" and anchor.head.tag_ == anchor.tag_ and _own_subject(anchor) is None:
            # "Not to fight but to mend": the nearest "to" is its own.
            led = led if _is_led(led) else anchor.head
            anchor = anchor.head
        # Parsers hang many a joined infinitive to the verb above: "vowed to cut taxes, mend roads and ...".
        beside = _joined_infinitive(anchor)
        if beside is not None:
            anchor, led = beside, led if _is_led(led) else beside
        first = min([*helpers_of(led), led], key=lambda token: token.i)
        above = anchor.head
        if anchor.dep_ == "pcomp" and above.head.pos_ in ("VERB", "AUX"):
            first, above = above, above.head
            # "Fired for lying": whoever is fired did lie; whoever is sued for it may not have.
            if above.dep_ in ("relcl", "acl") or (first.lower_ == "for" and above.lemma_.lower() not in _ALLEGING):
                return None
            if first.lower_ not in ("of", "from", "against", "for", "into", "with", "about", "to"):
                return self._without(verb, subject) if first.lower_ == "without" else None
        elif anchor.dep_ not in ("xcomp", "ccomp"):
            return self._of_plan(verb, anchor, first) if anchor.dep_ in ("acl", "relcl") else None
        # "Wants to try to save": the verb that has a tense says it.
        while above.dep_ == "xcomp" and above.head.pos_ == "VERB" and not is_finite(above):
            first, above = min([*helpers_of(above), above], key=lambda token: token.i), above.head
        lead = (first, max([first, *helpers_of(led)], key=lambda token: token.i))
        if above.pos_ == "ADJ":
            return self._able(verb, above, lead)
        if above.pos_ not in ("VERB", "AUX") or not (is_finite(above) or above.tag_ in ("VBG", "VBN")):
            return None
        return self._under(verb, above, lead, subject)

    def _under(self, verb: Token, above: Token, lead: tuple[Token, Token], subject: Token | None) -> Predicate | None:
        speaker, first = _subject(above), lead[0]
        inner = self._inner(lead, verb)
        # "Used the money to settle", "called on the mayor to go": what is done with the verb above belongs to it.
        objects = [child for child in above.rights if child.i < first.i and self._belongs(child, above)]
        own = subject is not None and subject.head.i == verb.i and subject.i > above.i
        patients = [subject] if own and subject is not None and subject not in objects else []
        controls = bool(patients) or (subject is not None and subject in objects and subject.dep_ != "prep")
        if controls and (speaker is None or speaker.tag_ in ("WDT", "WP")):
            words = f"{'were' if _many(subject) else 'was'} {participle(above)}"
            return Predicate(self._subject(subject, verb), words, inner + self._behind(verb, used=3), standing=2)
        told = [word for item in (*objects, *patients) for word in phrase(item, 5, self._times)]
        rest = self._pieces(told) + inner + self._behind(verb, used=3 + min(len(told), 3))
        return Predicate(self._subject(speaker), finite_words(above, many=_many(speaker, above)), rest, standing=2)

    def _belongs(self, child: Token, verb: Token) -> bool:
        """Whether words between a verb and the one that it governs tell whom it is done to."""
        if child.dep_ in ("dobj", "dative"):
            return True
        return child.dep_ == "prep" and child.i == verb.i + 1 and not is_when(child, self._times) and _is_filled(child)

    def _able(self, verb: Token, adjective: Token, lead: tuple[Token, Token]) -> Predicate | None:
        """Of "is unwilling to go", "a president unwilling to go"."""
        inner = self._pieces([adjective]) + self._inner(lead, verb) + self._behind(verb, used=3)
        copula = adjective.head
        if adjective.dep_ == "acomp" and copula.pos_ in ("AUX", "VERB") and is_finite(copula):
            subject = _subject(copula)
            words = finite_words(copula, many=_many(subject, copula))
            return Predicate(self._subject(subject), words, inner, standing=2)
        if copula.pos_ not in ("NOUN", "PROPN"):
            return None
        return Predicate(self._subject(copula), "are" if _many(copula) else "is", inner, standing=2)

    def _without(self, verb: Token, subject: Token | None) -> Predicate:
        helper = "did" if told_in_past(verb) else "do" if _many(subject) else "does"
        words = f"{helper} not {verb.lemma_.lower()}"
        return Predicate(self._subject(subject), words, self._behind(verb), standing=1)

    def _of_plan(self, verb: Token, anchor: Token, first: Token) -> Predicate | None:
        """Of "the plan to sell the boats", with whose plan it is."""
        noun = anchor.head
        if anchor.dep_ == "relcl" and first.tag_ != "TO":
            return None
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        told = owner is not None or noun.lemma_.lower() in event_grammar("verbs", "content_nouns")
        # "A machine to cut the rope" cuts nothing yet; "the first man to cross the channel" did cross it.
        if not told and (first.tag_ != "TO" or _may_act(noun)):
            return None
        words = [child for child in noun.lefts if child.dep_ in ("amod", "compound")]
        head = self._pieces([*(word for child in words for word in phrase(child, 3)), noun])
        inner = head + self._inner((first, first), verb) + self._behind(verb, used=4)
        return Predicate(self._subject(owner), "", inner)

    def _inner(self, lead: tuple[Token, Token], verb: Token) -> tuple[Span, ...]:
        """A verb with what leads to it ("to", "to be", "of"), from the first word of that on if it is not too far."""
        first, until = lead
        last = next((child for child in verb.rights if child.dep_ == "prt" and child.i == verb.i + 1), verb)
        if last.i - first.i < _MOST_OF_CLAUSE:
            return (self._cut(first, last),)
        leads = until.i < verb.i and until.i - first.i < _MOST_OF_CLAUSE and first.tag_ in ("TO", "IN")
        return (self._cut(first, until), self._cut(verb, last)) if leads else (self._cut(verb, last),)

    def _behind(self, verb: Token, used: int = 0) -> tuple[Span, ...]:
        """What completes a verb, in the order of the text; what is done to it first where a clause hangs on that."""
        front, stranded = _fronted(verb)
        chunks: list[tuple[Token, bool]] = []
        if front is not None and stranded is None:
            chunks.append((front, True))
        for child in verb.rights:
            if child.left_edge.text in _DASHES or child.nbor(child.left_edge.i - child.i - 1).text in _DASHES:
                break
            if stranded is not None and child.i == stranded.i and front is not None:
                chunks += [(child, True), (front, True)]
            elif child.dep_ in _NEEDED and not (child.dep_ == "prt" and child.i == verb.i + 1):
                chunks.append((child, True))
            elif self._adds(child, verb):
                chunks.append((child, False))
        if not any(child.dep_ == "dobj" for child, _ in chunks):
            shared = shared_object(verb)
            chunks[:0] = [(shared, True)] if shared is not None else []
        return self._fitting(verb, chunks, _MOST_BEHIND - used)

    def _adds(self, child: Token, verb: Token) -> bool:
        """Whether words behind a verb are worth telling: where, to whom, which way; not when, nor behind a comma."""
        if child.dep_ == "prep":
            return not is_when(child, self._times) and child.nbor(-1).text != ","
        turned = child.i == verb.i + 1 or child.lower_ in _TURNS
        return child.dep_ == "advmod" and turned and child.i not in self._times

    def _fitting(self, verb: Token, chunks: Sequence[tuple[Token, bool]], room: int) -> tuple[Span, ...]:
        """As many of the chunks as there is room for: first those that the verb cannot do without."""
        told: dict[int, list[Token]] = {}
        for n, (chunk, needed) in sorted(enumerate(chunks), key=lambda item: not item[1][1]):
            most = room if chunk.dep_ not in ("xcomp", "ccomp") else min(room, _MOST_OF_CLAUSE)
            words = phrase(chunk, max(most, 3 if needed else 0), self._times) if most > 0 or needed else []
            words = [chunk] if chunk.dep_ == "prep" and (needed or _is_adverb(chunk, verb)) else words
            alone = chunk.dep_ == "prep" and len(words) < 2 and not _is_adverb(chunk, verb)
            cut = chunk.dep_ == "prep" and (words[:1] != [chunk] or _is_torn(chunk, words))
            if not needed and (len(words) > most or alone or cut):
                continue
            told[n] = words
            room -= sum(not word.is_punct for word in words)
        return self._pieces([word for n in sorted(told) for word in told[n]])

    # ---- adjectives and nouns

    def _of_adjective(self, token: Token) -> Predicate | None:
        copula = token.head
        if token.dep_ == "acomp" and copula.pos_ in ("AUX", "VERB") and is_finite(copula):
            subject = _subject(copula)
            words = finite_words(copula, many=_many(subject, copula))
            return Predicate(self._subject(subject), words, self._pieces(phrase(token, 6, self._times)), standing=3)
        if token.dep_ in ("amod", "conj") and copula.pos_ == "NOUN":
            return Predicate((), "", self._pieces(phrase(copula, _MOST_OF_SUBJECT, self._times)))
        return None

    def _of_noun(self, trigger: Trigger) -> Predicate:
        noun, carrier = trigger.token, trigger.carrier
        telling = carrier if carrier is not None else _announcing(noun)
        if telling is not None and is_finite(telling):
            subject = _subject(telling)
            if subject is not None and subject.dep_ != "expl" and subject.i != noun.i:
                words = finite_words(telling, many=_many(subject, telling))
                return Predicate(self._subject(subject), words, self._behind(telling), standing=3)
        # "Last September's attack" is nobody's.
        owner = next((child for child in noun.lefts if child.dep_ == "poss" and child.i not in self._times), None)
        before = [child for child in noun.lefts if child.dep_ in ("amod", "compound", "nummod", "nmod")]
        behind = [child for child in noun.rights if child.dep_ in ("prep", "agent") and not is_when(child, self._times)]
        words_before: list[Token] = [word for child in before for word in phrase(child, 4, self._times)]
        pieces = list(self._pieces([*words_before, noun]))
        room = _MOST_BEHIND - len(words_before)
        for child in behind:
            phrase_words = phrase(child, room, self._times)
            if len(phrase_words) < 2 or len(phrase_words) > room:
                break
            pieces += self._pieces(phrase_words)
            room -= len(phrase_words)
        return Predicate(self._subject(owner), "", tuple(pieces))

    # ---- words

    def _subject(self, token: Token | None, verb: Token | None = None) -> tuple[Subject, ...]:
        """Those of whom a verb tells, one for each that is joined; what describes them at length is left out."""
        if token is None:
            return ()
        joined = [token, *(word for word in token.conjuncts if word.i > token.i)][:_MOST_SUBJECTS]
        found = []
        for one in joined:
            words = phrase(one, _MOST_OF_SUBJECT, self._times, without=verb or one.doc[one.sent.end - 1])
            owner = owned(one)
            if owner is not None:
                words = [word for word in words if word.tag_ != "WP$"]
            # The stretch of its words that holds the head: a clause that was left out may part them.
            whole = next((span for span in self._pieces(words) if span.start <= one.idx < span.end), None)
            if whole is not None:
                found.append(
                    Subject(whole, self._cut(one, one), self._cut(owner, owner) if owner is not None else None)
                )
        return tuple(found)

    def _pieces(self, words: Sequence[Token]) -> tuple[Span, ...]:
        """Words as stretches of the text."""
        pieces: list[Span] = []
        start = None
        for n, word in enumerate(words):
            start = start or word
            if n + 1 == len(words) or (words[n + 1].i != word.i + 1 and not _is_joined(word, words[n + 1])):
                pieces.append(self._cut(start, word))
                start = None
        return tuple(pieces)


def _is_joined(left: Token, right: Token) -> bool:
    """Whether only a hyphen stands between two words."""
    return right.i == left.i + 2 and left.nbor(1).text in ("-", "‐", "‑", "–") and not left.whitespace_


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)


def _subject(verb: Token) -> Token | None:
    own = _own_subject(verb)
    if own is None:
        return shared_subject(verb)
    own = told_of(own, verb)
    if owned(own) is not None:
        return own
    if verb.dep_ == "relcl" and any(word.tag_ in RELATIVE for word in own.subtree):
        return verb.head
    return antecedent(own, verb)


def _many(subject: Token | None, verb: Token | None = None) -> bool:
    """Whether a subject is more than one: as its verb says, where that has a tense; else by its own words."""
    told = number_told(verb) if verb is not None and is_finite(verb) else None
    if subject is None or subject.lower_ == "i":
        return False
    if told is not None:
        return told
    return is_many([subject, *(word for word in subject.conjuncts if word.i > subject.i and word.head.i == subject.i)])


def _fronted(verb: Token) -> tuple[Token | None, Token | None]:
    """What a relative clause tells of that the verb is done to, and the preposition that it left behind, if any."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in ("NOUN", "PROPN"):
        return None, None
    if verb.lemma_.lower() in event_grammar("verbs", "unaccusative"):
        return None, None  # "the ferry Nour sank": nothing was done to a ferry
    if any(owned(child) is not None for child in verb.lefts):
        return None, None
    if any(child.dep_ == "prep" and any(one.tag_ in RELATIVE for one in child.rights) for child in verb.lefts):
        return None, None  # "the hall in which they met"
    pronoun = next((child for child in verb.lefts if child.tag_ in ("WDT", "WP")), None)
    if pronoun is not None and pronoun.dep_ in ("nsubj", "nsubjpass"):
        return None, None
    stranded = next((child for child in verb.rights if child.dep_ == "prep" and not _is_filled(child)), None)
    complete = any(child.dep_ in ("dobj", "ccomp", "attr", "acomp") for child in verb.rights) or undergoes(verb)
    if complete and stranded is None:
        return None, None
    where = any(child.tag_ == "WRB" for child in verb.lefts)
    return (None, None) if where else (verb.head, stranded)


def _is_adverb(preposition: Token, verb: Token) -> bool:
    """Whether a preposition directly behind a verb stands for itself ("gave in", "was spat on")."""
    return preposition.i == verb.i + 1 and verb.dep_ != "relcl" and not any(True for _ in preposition.children)


def _joined_infinitive(verb: Token) -> Token | None:
    """The infinitive with "to" that a bare one must be joined to, though it hangs at the verb above both."""
    if verb.dep_ != "conj" or verb.tag_ != "VB" or verb.head.tag_ in ("VB", "MD") or _is_led(verb):
        return None
    before = [child for child in verb.head.rights if child.dep_ == "xcomp" and child.tag_ == "VB" and child.i < verb.i]
    return before[-1] if before and _is_led(before[-1]) and not helpers_of(verb.head) else None


def _is_led(verb: Token) -> bool:
    """Whether an infinitive has a "to" of its own."""
    return any(child.dep_ in ("aux", "neg") for child in verb.lefts)


def _is_torn(preposition: Token, words: Sequence[Token]) -> bool:
    """Whether a phrase lost what its noun leads to: "in preparation" of "in preparation for a run"."""
    led_by = [noun for noun in preposition.rights if noun.lower_ in label_words("leading")]
    return any(child.dep_ == "prep" and child not in words for noun in led_by for child in noun.rights)


def _may_act(noun: Token) -> bool:
    """Whether a noun, pronoun or name is somebody who can act."""
    if noun.pos_ in ("PRON", "PROPN", "NUM") or noun.lemma_.lower() == "one":
        return True
    lemma = noun.lemma_.lower()
    return person_word(lemma) is not None or is_group(noun.lower_) or organization_kind(lemma) is not None


def _is_filled(preposition: Token) -> bool:
    return any(child.dep_ in ("pobj", "prep") or child.tag_ == "VBG" for child in preposition.rights)


def _announcing(noun: Token) -> Token | None:
    """The verb whose subject does what its object names ("announced a suspension of aid")."""
    verb = noun.head
    agentive = noun.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_.lower() in event_grammar("verbs", "agentive")
    return verb if agentive else None

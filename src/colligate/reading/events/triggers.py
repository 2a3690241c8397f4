"""The words that name events: which verbs and nouns of a parse do, and with what meaning."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from colligate.knowledge.data import load_data
from colligate.knowledge.events import (
    EventLexicon,
    Surroundings,
    WordSense,
    event_grammar,
    event_lexicon,
    idioms_of_types,
)
from colligate.reading.events.fields import fields_of
from colligate.reading.events.idioms import begins, ends
from colligate.reading.grammar.headlines import headline_verb, is_headline
from colligate.records.mention import EntityType

_NOUN_TAGS = frozenset({"NOUN", "PROPN"})
_NO_SENSE = WordSense(None)


class Trigger(NamedTuple):
    """A word that names an event.

    Args:
        token: The verb, noun or adjective.
        first: First token of the words that name it (of a compound its first noun).
        last: Last token (of a phrasal verb its particle).
        lemma: Base form ("rule out", "air strike").
        noun: It stands as a noun.
        sense: What it means.
        carrier: The verb that tells of a noun's event without being one ("held" of "held talks"); else None.
    """

    token: Token
    first: Token
    last: Token
    lemma: str
    noun: bool
    sense: WordSense
    carrier: Token | None = None


class TriggerFinder:
    """Finds triggers in one parse.

    Args:
        kinds: Kind of the mention whose head is at a token's offset.
        inside_names: Offsets of tokens that are part of a name: they name no event.
        cues: Offsets of tokens that attribute a statement.
    """

    def __init__(self, kinds: dict[int, EntityType], inside_names: Collection[int], cues: Collection[int]) -> None:
        self._kinds = kinds
        self._inside_names = inside_names
        self._cues = cues
        self._lexicon: EventLexicon = event_lexicon()
        self._phrases = idioms_of_types()
        self._about: frozenset[str] = frozenset()
        self._fields = event_grammar("types", "fields")
        self._outcomes = event_grammar("types", "outcomes")
        self._portions = event_grammar("verbs", "portions")
        self._grammar = {name: event_grammar("verbs", name) for name in _VERB_LISTS}

    def find(self, doc: Doc, given: Collection[int] = ()) -> Iterator[Trigger]:
        """The triggers of a parse, in order; the words at the offsets `given` are some whatever they look like."""
        self._about = fields_of(doc)
        idiom = -1
        for sentence in doc.sents:
            headline = is_headline(sentence)
            for token in sentence:
                if token.i <= idiom and token.lower_ != "death":
                    continue  # "the job" of "walked off the job"
                trigger = self._of_word(token, headline=headline)
                if trigger is None and token.idx in given:
                    trigger = self._given(token)
                if trigger is not None:
                    if not trigger.noun and trigger.lemma in self._phrases:
                        idiom = trigger.last.i
                    yield trigger

    def _given(self, token: Token) -> Trigger:
        noun = token.pos_ in _NOUN_TAGS
        lemma = _noun_lemma(token, self._lexicon) if noun else _base_form(token)
        sense = self._lexicon.sense(lemma, noun=noun)
        return Trigger(token, token, token, lemma, noun, sense or _NO_SENSE, self._carrier(token) if noun else None)

    def _of_word(self, token: Token, *, headline: bool) -> Trigger | None:
        pos = token.pos_
        if pos == "VERB":
            return self._verb(token)
        if pos == "PROPN" and headline:
            return self._capital(token)
        if pos in _NOUN_TAGS:
            return self._noun(token)
        return self._adjective(token) if pos == "ADJ" else None

    def _capital(self, token: Token) -> Trigger | None:
        """A word that a headline writes with a capital: a verb, a noun, or a name."""
        if token.idx in self._inside_names:
            return None
        verb = headline_verb(token)
        if verb is None:
            return self._noun(token, headline=True)
        if verb.lemma in self._grammar["pure_speech"] or verb.lemma in self._grammar["pure_light"]:
            return None
        sense = self._lexicon.sense(verb.lemma, noun=False)
        return Trigger(token, token, token, verb.lemma, False, sense) if sense is not None else None

    # ---- verbs

    def _verb(self, token: Token) -> Trigger | None:
        # "given", "following" and "including" often are prepositions.
        if token.dep_ in ("aux", "auxpass", "prep", "mark") or token.idx in self._inside_names:
            return None
        if token.dep_ == "compound" or (token.tag_ == "VBG" and _is_noun_phrase_head(token)):
            return self._noun(token)
        lemma, last = self._phrasal(token)
        if not _is_word(lemma) or (lemma not in self._lexicon.verbs and _looks_like_name(token)):
            return None
        if " " in lemma and lemma not in self._lexicon.verbs and self._decides(token, lemma.split()[0]):
            lemma = lemma.split()[0]  # "upgraded their ties back up"
        around = self._around(token, lemma)
        decided = around is not None and self._lexicon.decided(lemma, noun=False, around=around) is not None
        if not decided and self._tells_nothing(token, lemma):
            return None
        sense = self._lexicon.sense(lemma, noun=False, around=around)
        if sense is not None and sense.type is None:
            return None
        if sense is None and lemma in self._grammar["states"]:
            return None
        if token.dep_ == "amod" and (sense is None or token.tag_ != "VBN" or sense.type not in self._outcomes):
            return None
        return Trigger(token, token, last, lemma, False, sense or _NO_SENSE)

    def _decides(self, token: Token, lemma: str) -> bool:
        """Whether the words around a verb decide what its base form means."""
        around = self._around(token, lemma)
        return around is not None and self._lexicon.decided(lemma, noun=False, around=around) is not None

    def _phrasal(self, token: Token) -> tuple[str, Token]:
        """Base form and last token, a particle or the rest of a fixed phrase included."""
        lemma = _base_form(token)
        for rest in self._lexicon.idioms.get(lemma, ()):
            last = ends(token, rest)
            if last is not None:
                return " ".join((lemma, *rest)), last
        for child in token.rights:
            if _leads_to_time(child):
                continue  # "She was fired on Monday": nobody shot at her.
            if child.dep_ == "prt":
                with_particle = f"{lemma} {child.lower_}"
                near = child.i - token.i <= 4
                return (with_particle, child if near and child.i == token.i + 1 else token)
            if child.dep_ in ("oprd", "acomp", "xcomp", "ccomp") and child.pos_ == "ADJ":
                phrase = f"{lemma} {child.lower_}"  # "found the driver guilty"
                if phrase in self._lexicon.verbs:
                    return phrase, child if child.i == token.i + 1 else token
            apart = child.dep_ == "advmod" and child.lower_ in ("together", "apart")  # "brought the two sides together"
            if apart or (child.dep_ in ("advmod", "prep", "dobj", "acomp") and child.i == token.i + 1):
                phrase = f"{lemma} {child.lower_}"
                if phrase in self._lexicon.verbs:
                    return phrase, child if child.i == token.i + 1 else token
        return lemma, token

    def _tells_nothing(self, token: Token, lemma: str) -> bool:
        """Whether a verb is no event of its own: a word of speech, a light verb, or one that only takes another."""
        grammar = self._grammar
        if lemma in grammar["pure_speech"]:
            return True
        if token.idx in self._cues and lemma in grammar["speech"]:
            return True
        if lemma in grammar["aspectual"] and _takes_verb(token):
            return lemma in grammar["pure_aspectual"]
        if lemma in grammar["light"] and self._carries_object(token):
            return True
        if lemma in grammar["light"] and token.dep_ in ("acl", "relcl") and self._is_event_noun(token.head):
            return token.dep_ == "acl" or any(child.dep_ == "nsubjpass" for child in token.lefts)
        if lemma in grammar["carrying"] and self._carries_phrase(token):
            return True
        if lemma in grammar["occurring"] and self._carries_subject(token):
            return True
        return lemma in grammar["pure_light"] and any(child.dep_ == "dobj" for child in token.rights)

    def _carries_object(self, verb: Token) -> bool:
        return any(
            child.dep_ in ("dobj", "nsubjpass", "attr") and self._is_event_noun(child) for child in verb.children
        )

    def _carries_phrase(self, verb: Token) -> bool:
        prepositions = self._grammar["carrying_prepositions"]
        phrases = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in prepositions)
        return any(self._is_event_noun(inner) for child in phrases for inner in child.rights if inner.dep_ == "pobj")

    def _carries_subject(self, verb: Token) -> bool:
        return any(child.dep_ == "nsubj" and self._is_event_noun(child) for child in verb.lefts)

    # ---- nouns

    def _noun(self, token: Token, *, headline: bool = False) -> Trigger | None:
        if token.idx in self._inside_names:
            return None
        first, lemma = self._compound(token)
        if token.dep_ == "compound" and not self._stands_alone(token, headline=headline):
            return None
        around = self._around(token, lemma) if lemma in self._lexicon.rules else None
        sense = self._lexicon.sense(lemma, noun=True, around=around)
        if sense is None or sense.type is None:
            return None
        return Trigger(token, first, token, lemma, True, sense, self._carrier(token))

    def _compound(self, token: Token) -> tuple[Token, str]:
        """First token and base form; with the noun before it where the lexicon has both together."""
        lemma = _noun_lemma(token, self._lexicon)
        for phrase in self._lexicon.phrases.get(lemma, ()):
            first = begins(token, phrase)
            if first is not None:
                return first, " ".join((*phrase, lemma))
        return token, lemma

    def _stands_alone(self, token: Token, *, headline: bool) -> bool:
        """Whether a noun before a noun tells of its own event ("the murder trial" tells of a murder)."""
        head = token.head
        lemma = _noun_lemma(token, self._lexicon)
        sense = self._lexicon.nouns.get(lemma)
        if sense is not None and sense.type in self._fields and not headline:
            return False
        both = f"{token.lower_} {_noun_lemma(head, self._lexicon)}"
        return both not in self._lexicon.nouns and (headline or token.pos_ == "NOUN")

    def _is_event_noun(self, token: Token) -> bool:
        if token.pos_ not in ("NOUN", "VERB") or (token.pos_ == "VERB" and token.tag_ != "VBG"):
            return False
        return token.idx not in self._inside_names and self._compound(token)[1] in self._lexicon.nouns

    def _carrier(self, noun: Token) -> Token | None:
        """The verb that tells of a noun's event without being one itself."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.lower_ in self._grammar["carrying_prepositions"]:
            above = verb.head
            return above if above.lemma_.lower() in self._grammar["carrying"] and above.i < verb.i else None
        if verb.pos_ not in ("VERB", "AUX"):
            return None
        lemma, _ = self._phrasal(verb)
        if noun.dep_ in ("dobj", "nsubjpass") and lemma in self._grammar["light"]:
            return verb
        if noun.dep_ == "nsubj" and lemma in self._grammar["occurring"]:
            return verb
        if noun.dep_ in ("attr", "nsubj") and any(child.dep_ == "expl" for child in verb.lefts):
            return verb
        return None

    def _above(self, token: Token) -> Iterator[str]:
        """Base forms of the word above, and of the verb above a preposition."""
        head = token.head
        if head.i == token.i:
            return
        if head.pos_ == "ADP" and head.head.i != head.i:
            yield head.lower_
            head = head.head
        yield self._phrasal(head)[0] if head.pos_ == "VERB" else head.lemma_.lower()

    # ---- adjectives

    def _adjective(self, token: Token) -> Trigger | None:
        sense = self._lexicon.adjectives.get(token.lower_)
        if sense is None or token.idx in self._inside_names:
            return None
        if token.head.pos_ == "VERB" and self._phrasal(token.head)[0].endswith(f" {token.lower_}"):
            return None  # "found guilty" is told by its verb
        return Trigger(token, token, token, token.lower_, False, sense)

    # ---- words around

    def _around(self, token: Token, lemma: str) -> Surroundings | None:
        if lemma not in self._lexicon.rules:
            return None
        found: dict[str, set[str]] = {name: set() for name in Surroundings.__struct_fields__}
        for child in token.children:
            field = _FIELD_OF.get(child.dep_)
            for word in _meant(child, self._portions) if field is not None else ():
                found[str(field)].add(word.lemma_.lower())
                kind = self._kinds.get(word.idx)
                if kind is not None:
                    found[str(field)].add(f"@{kind}")
        found["under"].update(self._above(token))
        found["about"].update(self._about)
        antecedent = _relative_object(token)
        if antecedent is not None:
            found["object"].add(antecedent.lemma_.lower())
        return Surroundings(**{name: frozenset(value) for name, value in found.items()})


_VERB_LISTS = (
    "states",
    "aspectual",
    "pure_aspectual",
    "speech",
    "pure_speech",
    "light",
    "pure_light",
    "occurring",
    "carrying",
    "carrying_prepositions",
)
_FIELD_OF = {
    "dobj": "object", "nsubjpass": "object", "nsubj": "subject", "agent": "preposition", "prep": "preposition",
    "compound": "modifier", "amod": "modifier", "nmod": "modifier", "prt": "particle", "oprd": "predicate",
}  # fmt: skip


def _meant(word: Token, portions: Collection[str]) -> Iterator[Token]:
    """A word, and of "a team of experts" or "tons of food" what the portion is of."""
    yield word
    if word.lemma_.lower() not in portions:
        return
    for child in word.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.rights:
                if inner.dep_ == "pobj":
                    yield inner
                    yield from inner.conjuncts


def _noun_lemma(token: Token, lexicon: EventLexicon) -> str:
    """Base form of a noun; the word itself where the lexicon knows it so ("shelling", "talks")."""
    word = token.lower_
    if word in lexicon.nouns:
        return word
    lemma = token.lemma_.lower()
    if lemma not in lexicon.nouns and word.endswith("s") and word[:-1] in lexicon.nouns:
        return word[:-1]
    return lemma


def _leads_to_time(preposition: Token) -> bool:
    """Whether what stands behind a preposition is a day or an hour."""
    return preposition.dep_ == "prep" and any(
        child.dep_ == "pobj" and child.ent_type_ in ("DATE", "TIME") for child in preposition.rights
    )


def _base_form(token: Token) -> str:
    lemmas: dict[str, str] = load_data("event_grammar")["lemmas"]
    return lemmas.get(token.lower_) or token.lemma_.lower()


def _looks_like_name(token: Token) -> bool:
    """Whether a word has a capital that its place does not ask for."""
    if not token.text[0].isupper() or token.is_sent_start or token.i == 0:
        return False
    return token.nbor(-1).is_alpha and not is_headline(token.sent)


def _is_word(lemma: str) -> bool:
    """Whether a base form has the letters of a verb: tokens like "re" of "re-open" are none."""
    return len(lemma) > 2 or lemma in ("go", "do", "up")


def _takes_verb(verb: Token) -> bool:
    return any(child.dep_ in ("xcomp", "ccomp") for child in verb.rights)


def _is_noun_phrase_head(token: Token) -> bool:
    """Whether an -ing form has what only nouns have: an article, an owner or an adjective before it."""
    return any(child.dep_ in ("det", "poss", "amod", "nummod") for child in token.lefts)


def _relative_object(verb: Token) -> Token | None:
    """What a participle or a relative clause is about, when it undergoes the verb ("the missile fired at them")."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    if verb.dep_ != "relcl":
        return None
    undergoes = any(child.dep_ in ("nsubjpass", "dobj") and child.tag_ in ("WDT", "WP") for child in verb.lefts)
    return verb.head if undergoes else None

"""The words of a verb that can stand behind a subject: finite, in its number, in the passive where it undergoes."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar
from colligate.knowledge.inflections import irregular_pasts, past_form, third_person
from colligate.knowledge.label_words import label_words
from colligate.reading.grammar.dependencies import is_passive, with_particle

_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_PAIRS = {"have": "has", "are": "is", "were": "was", "do": "does", "am": "is"}
_ONE = {**_PAIRS, **{f"{many}n't": f"{one}n't" for many, one in _PAIRS.items() if many != "am"}}
_MANY = {one: many for many, one in _ONE.items() if many != "am"}
_SHORT = {"'ve": "have", "'re": "are", "'ll": "will", "'m": "am", "wo": "will", "ca": "can", "n't": "not"}


_PLURAL = label_words("plural")


def helpers_of(verb: Token) -> list[Token]:
    """The auxiliaries and negations of a verb, or those that it shares with the verb that it is joined to."""
    own = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg")]
    if verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX") or _has_subject(verb):
        return own
    if own and all(helper.dep_ == "neg" for helper in own):
        # "Will stay and not speak" will not speak.
        shared = [helper for helper in helpers_of(verb.head) if helper.dep_ != "neg"] if verb.tag_ == "VB" else []
        return shared + own if verb.head.tag_ == verb.tag_ else own
    if own:
        return own
    participles = verb.tag_ == "VBN" and verb.head.tag_ in ("VBN", "VBD")
    return helpers_of(verb.head) if participles or verb.tag_ == verb.head.tag_ == "VB" else []


def undergoes(verb: Token) -> bool:
    """Whether a verb tells what is done to its subject, also where no auxiliary says so ("Mayor mocked by all")."""
    if verb.tag_ not in ("VBN", "VBD") or any(child.dep_ == "dobj" for child in verb.rights):
        return False
    if is_passive(verb):
        return verb.lemma_.lower() not in event_grammar("verbs", "unaccusative")
    if helpers_of(verb):
        return False
    if verb.dep_ == "conj" and not _has_subject(verb) and verb.tag_ == verb.head.tag_ == "VBN":
        return undergoes(verb.head)
    return any(child.dep_ == "agent" for child in verb.rights)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense of its own: not an infinitive, a gerund or a participle that only describes."""
    helpers = helpers_of(verb)
    if any(helper.tag_ == "TO" for helper in helpers):
        return False
    if helpers and helpers[0].lower_ != "being":
        return any(helper.tag_ in _FINITE for helper in helpers)
    return verb.tag_ in _FINITE and not undergoes(verb)


def finite_words(verb: Token, *, many: bool, modal: str | None = None) -> str:
    """A verb with its auxiliaries and its particle, made finite where the report has it otherwise.

    A participle that only describes becomes a passive; a gerund or an infinitive takes the tense of the clause that it
    stands in; an infinitive that tells what something is done for becomes "sought to".

    Args:
        verb: The verb.
        many: The subject is more than one.
        modal: What stands before an infinitive that nothing governs ("may").
    """
    particle = next((f" {child.text}" for child in verb.rights if child.dep_ == "prt" and child.i == verb.i + 1), "")
    if is_finite(verb):
        helpers = [_spoken(helper, verb) for helper in helpers_of(verb)]
        less = _limits(verb)
        if helpers:
            helpers[0] = (_MANY if many else _ONE).get(helpers[0], helpers[0])
            return f"{' '.join(helpers)} {less}{verb.text}{particle}"
        return f"{less}{_agreeing(verb, many=many)}{particle}"
    if _infinitive_passive(verb):
        return f"{modal or f'{_be(many)} to'} be {verb.lower_}{particle}"
    if undergoes(verb):
        return f"{'were' if many else 'was'} {verb.lower_}{particle}"
    lemma = with_particle(verb).split()[0]
    past = verb.tag_ in ("VBN", "VBD") or told_in_past(verb)
    if any(helper.dep_ == "neg" for helper in helpers_of(verb)):
        return f"{'did' if past else 'do' if many else 'does'} not {lemma}{particle}"
    if modal is not None:
        intends = f"{'sought' if past else 'seek' if many else 'seeks'} to" if _tells_aim(verb) else modal
        return f"{intends} {lemma}{particle}"
    if past:
        return f"{_past(verb, lemma)}{particle}"
    return f"{lemma if many else third_person(lemma)}{particle}"


def _limits(verb: Token) -> str:
    """Adverbs before a verb without which it would say another thing ("rarely", "no longer", "almost")."""
    before = [child for child in verb.lefts if child.dep_ in ("advmod", "neg")]
    kept = [child for child in before if child.dep_ == "advmod" and child.lower_ in label_words("limiting")]
    longer = any(child.lower_ == "longer" and any(one.lower_ == "no" for one in child.lefts) for child in before)
    return "".join(f"{child.lower_} " for child in kept) + ("no longer " if longer else "")


def told_in_past(verb: Token) -> bool:
    """Whether the clause that a verb without a tense stands in tells of the past ("they fled, leaving the boats")."""
    for above in verb.ancestors:
        if above.pos_ in ("VERB", "AUX") and is_finite(above):
            helpers = helpers_of(above)
            return (helpers[0] if helpers else above).tag_ == "VBD"
        if above.dep_ == "prep" and above.lower_ in ("after", "since"):
            return True
    return False


def of_one(verb: str) -> str:
    """A verb group whose subject is called by the name of one after all ("have met" of "those who have met")."""
    first, _, rest = verb.partition(" ")
    return f"{_ONE.get(first, first)} {rest}".strip()


def number_told(verb: Token) -> bool | None:
    """Whether a verb is in the plural where its report has a form that tells; None where it has not."""
    helpers = [helper for helper in helpers_of(verb) if helper.dep_ != "neg"]
    first = helpers[0] if helpers else verb
    word = first.lower_.replace("’", "'")
    if word in ("was", "is", "has", "does", "'s") or (first.tag_ == "VBZ" and word.endswith("s")):
        return False
    return True if word in ("were", "are", "'re") or first.tag_ == "VBP" else None


def participle(verb: Token) -> str:
    """The past participle of a verb ("urge": "urged", "give": "given")."""
    if verb.tag_ == "VBN":
        return verb.lower_
    lemma = verb.lemma_.lower()
    pasts = irregular_pasts().get(lemma)
    return pasts[-1] if pasts else past_form(lemma)


def _past(verb: Token, lemma: str) -> str:
    """The past of a verb. A gerund that its report writes knows whether the last letter is doubled."""
    if verb.tag_ in ("VBN", "VBD"):
        return past_form(lemma) if lemma in irregular_pasts() else verb.lower_
    stem = verb.lower_.removesuffix("ing")
    if verb.tag_ != "VBG" or stem == verb.lower_ or lemma in irregular_pasts() or stem.endswith("y"):
        return past_form(lemma)
    return stem + ("d" if stem.endswith("e") else "ed")


def _be(many: bool) -> str:
    return "are" if many else "is"


def _tells_aim(verb: Token) -> bool:
    """Whether an infinitive tells what its subject does something else for ("flew to Rome to see the bishop")."""
    while verb.dep_ == "conj" and verb.head.tag_ == verb.tag_ == "VB":
        verb = verb.head
    above = verb.head
    return (
        verb.dep_ == "advcl"
        and any(helper.tag_ == "TO" for helper in helpers_of(verb))
        and above.pos_ == "VERB"
        and not undergoes(above)
        and not any(helper.tag_ == "MD" for helper in helpers_of(above))
    )


def _agreeing(verb: Token, *, many: bool) -> str:
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VBZ" and many and verb.lower_ == third_person(lemma):
        return lemma
    if verb.tag_ == "VBP" and not many and verb.lower_ == lemma:
        return third_person(lemma)
    if verb.pos_ == "AUX" or verb.lemma_ == "be":
        return (_MANY if many else _ONE).get(verb.lower_, verb.lower_)
    return verb.text.lower() if verb.text[:1].isupper() else verb.text


def _infinitive_passive(verb: Token) -> bool:
    helpers = helpers_of(verb)
    return verb.tag_ == "VBN" and any(one.dep_ == "auxpass" for one in helpers) and any(o.tag_ == "TO" for o in helpers)


def _spoken(helper: Token, verb: Token) -> str:
    """An auxiliary in full: "'s gone" is "has gone", "'s going" "is going"."""
    word = helper.lower_.replace("’", "'")
    if word == "'s":
        has = any(other.lower_ == "been" for other in helpers_of(verb)) or any(c.dep_ == "dobj" for c in verb.rights)
        # "He's decided to go": nobody decides him.
        has = has or (verb.lemma_.lower() in event_grammar("verbs", "deciding") and verb.tag_ == "VBN")
        return "has" if has or (verb.tag_ == "VBN" and not is_passive(verb)) else "is"
    if word == "'d":
        return "had" if verb.tag_ == "VBN" else "would"
    return _SHORT.get(word, word)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)


def is_many(words: Iterable[Token]) -> bool:
    """Whether a subject is more than one: a plural, "they", or several joined by "and"."""
    heads = list(words)
    if len(heads) > 1:
        return True
    return any(
        head.tag_ in ("NNS", "NNPS")
        or head.lower_ in _PLURAL
        or (head.pos_ == "NUM" and head.lower_ not in ("one", "1"))
        for head in heads
    )

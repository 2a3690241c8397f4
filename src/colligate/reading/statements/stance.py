"""What a speaker does by saying it, where the content decides: denying that something exists, or guessing."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from colligate.knowledge.speech import cue_nouns, sources
from colligate.reading.statements.denials import disclaims, echoes
from colligate.reading.statements.speaker_grammar import people
from colligate.records.statement import Stance

_BELIEVING = frozenset(("suspect", "believe", "think", "guess", "assume"))
_OWN = frozenset(("i", "we", "he", "she", "they"))
# Not doing these is no denial of a deed: "I never thought so".
_NO_DEEDS = frozenset((
    "know", "think", "want", "like", "have", "be", "expect", "feel", "believe", "understand", "need", "care", "mind",
    "mean", "agree", "realize", "realise", "seem", "hesitate", "wish", "hope", "plan", "intend", "require", "become",
))  # fmt: skip
# Nor these, unless "never": "I did not get the letter", "we did not win".
_HAPPEN_TO_ONE = frozenset((
    "see", "get", "remember", "hear", "say", "find", "wait", "recall", "receive", "win", "lose", "sleep", "eat", "give",
    "do", "provide", "help", "reach", "finish", "manage", "succeed", "come",
))  # fmt: skip
# Commands that demand nothing.
_IDLE = frozenset((
    "look", "see", "wait", "imagine", "remember", "listen", "thank", "forget", "say", "take", "believe", "trust",
    "suppose", "make", "come", "ask", "tell", "think", "mind", "mark", "consider", "welcome", "call", "bear", "bless",
))  # fmt: skip
_GUESSING = frozenset(("may", "might", "perhaps", "possibly", "probably", "maybe"))
# Not to rule out is to hold for possible; not to deny, to assert.
_EXCLUDING = frozenset(("rule", "exclude", "discount", "preclude"))
_SILENT = frozenset(("refuse", "decline"))
_NOTHING = frozenset(("nothing", "nobody", "none"))
_ANY = frozenset(("any", "anybody", "anyone", "anything"))
_VERDICT = 8
"""How many words a verdict may have."""
_OPEN = frozenset(("whether", "if", "how", "why", "what", "who", "when", "where", "which"))
_UNDER_NEGATION: dict[Stance, Stance] = {"denies": "asserts", "confirms": "declines_comment"}


def stance_of(doc: Doc, tokens: Iterable[int], stance: Stance, *, direct: bool, owned_up: bool = False) -> Stance:
    """The stance of a statement whose cue alone would give `stance`.

    Args:
        doc: The parse.
        tokens: Positions of the content's words.
        stance: What the cue says.
        direct: The content is quoted: what else it guesses or demands is told word by word, and stays an assertion,
            unless a single clause says of others that something could be.
        owned_up: The cue only owns up to it ("acknowledged"): what may or will be is not confirmed by that.
    """
    if stance not in ("asserts", "confirms"):
        return stance
    words = list(tokens)
    within = set(words)
    heads = [doc[i] for i in words if doc[i].head.i not in within or doc[i].head.i == i]
    heads = [head for head in heads if not head.is_punct and not head.is_space]
    if stance == "confirms":
        to_come = any(child.tag_ == "MD" and child.lower_ != "can" for head in heads[:1] for child in head.children)
        return "asserts" if to_come and owned_up else stance
    if any(_denies_existence(head) for head in heads):
        return "denies"
    # Of a quotation of several sentences the first tells what the others explain.
    tells = len(heads) == 1 or (direct and bool(heads) and heads[0].sent != heads[1].sent)
    if tells and (_denies_deed(heads[0]) or _calls_untrue(heads[0]) or _finds_none(heads[0])):
        return "denies"
    if tells and (echoes(heads[0]) or disclaims(heads[0])):
        return "denies"
    if direct and heads and _commands(heads[0]):
        return "demands"
    if direct:
        return "speculates" if len(heads) == 1 and _holds_possible(heads[0]) else stance
    if any(_guesses(head) for head in heads):
        return "speculates"
    return "demands" if any(_demands(head) for head in heads) else stance


def negated(cue: Token) -> bool:
    """Whether the cue itself is negated ("did not say")."""
    if cue.dep_ == "xcomp" and cue.head.lemma_ in _SILENT:
        # "Refused to rule it out".
        return not negated(cue.head)
    if cue.dep_ == "pcomp" and cue.head.head.lower_ == "short" and cue.head.head.head.lemma_ == "stop":
        # "Stopped short of calling it a crime".
        return True
    node = cue
    for _ in range(3):
        if any(child.dep_ == "neg" or child.lower_ in ("never", "neither") for child in node.children):
            return True
        subject = next((child for child in node.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and (
            subject.lower_ in ("nobody", "none", "neither")
            or any(c.lower_ in ("no", "neither") and c.dep_ == "det" for c in subject.children)
        ):
            return True
        if node.dep_ != "xcomp":
            return False
        node = node.head
    return False


def neither_nor(cue: Token) -> bool:
    """Whether a cue is the second of "neither confirmed nor denied": that is no answer."""
    first = cue.head
    joined = cue.dep_ == "conj" and any(child.lower_ == "nor" for child in first.children)
    return joined and {first.lemma_, cue.lemma_} == {"confirm", "deny"}


def is_of_a_claim(doc: Doc, start: int, end: int) -> bool:
    """Whether the words between two offsets begin with a claim, or what points back to one ("the report as ...")."""
    span = doc.char_span(start, end, alignment_mode="expand")
    for word in span if span is not None else ():
        if word.lower_ == "as":
            return False
        noun = cue_nouns().get(word.lemma_.lower())
        if word.lower_ in ("it", "this", "that", "these", "those", "them") or (noun and noun.kind == "utterance"):
            return True
    return False


def calls_untrue(doc: Doc, end: int) -> bool:
    """Whether a verdict that ends at an offset says that something is not so: "called the report a lie", and of what
    was charged or claimed that it is a joke."""
    span = doc.char_span(max(0, end - 1), end, alignment_mode="expand")
    if span is None:
        return False
    words = doc[max(span.root.sent.start, span.end - _VERDICT) : span.end]
    lemmas = {word.lemma_.lower() for word in words}
    nouns = (cue_nouns().get(word.lemma_.lower()) for word in words if word.pos_ == "NOUN")
    claimed = any(noun is not None and noun.kind == "utterance" for noun in nouns)
    return bool(lemmas & sources().untruths or (claimed and lemmas & sources().belittlings))


def under_negation(stance: Stance, first: str, cue: str = "") -> Stance:
    """The stance that a negated cue leaves: not denying is no denial, not saying whether is no answer.

    Args:
        stance: What the cue says by itself.
        first: First word of the content, lower case.
        cue: Base form of the cue.
    """
    if cue in _EXCLUDING and stance == "denies":
        return "speculates"
    if stance == "asserts" and first in _OPEN:
        return "declines_comment"
    return _UNDER_NEGATION.get(stance, stance)


def _guesses(head: Token) -> bool:
    """ "May flee", "the toll could pass 100", "he suspects that"; not "he could see smoke"."""
    own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in head.children)
    in_person = any(child.dep_ == "dobj" and child.tag_ == "PRP" for child in head.children)
    if own and head.lemma_ in _BELIEVING and not in_person:
        # "She believes him" guesses nothing.
        return True
    for child in head.children:
        if child.dep_ in ("aux", "advmod") and (
            child.lower_ in _GUESSING or (child.lower_ == "could" and not own and not _is_negated(head))
        ):
            return True
    return False


def _holds_possible(head: Token) -> bool:
    """ "A ban could follow him": said of others than the speaker, and as no question."""
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.tag_ in ("PRP", "WP", "WDT", "DT") or head.sent[-1].text == "?" or _is_negated(head):
        return False
    modals = ("might", "could") if head.lemma_ == "be" else ("may", "might", "could")
    return any(child.dep_ == "aux" and child.lower_ in modals for child in head.children)


def _demands(head: Token) -> bool:
    """ "The minister must resign": by somebody else than the speaker."""
    for node in (head, *(child for child in head.children if child.dep_ == "conj")):
        must = any(child.lower_ == "must" and child.dep_ == "aux" for child in node.children)
        own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in node.children)
        if must and not own and node.lemma_ not in ("be", "have"):
            return True
    return False


def _commands(head: Token) -> bool:
    """ "Let them look elsewhere", "release our sons": not "let us say", "look", "thank God"."""
    opens = head.left_edge.nbor(1) if head.left_edge.lower_ == "please" else head.left_edge
    if head.tag_ != "VB" or opens.i != head.i or head.dep_ not in ("ROOT", "ccomp") or head.lemma_ in _IDLE:
        return False
    behind = head.nbor(1).lower_ if head.i + 1 < len(head.doc) else ""
    return behind not in ("me", "us", "'s", "’s", "it", ".", ",") and any(child.i > head.i for child in head.children)


def _denies_deed(head: Token) -> bool:
    """ "We did not start this", "he had never met her", "nobody pushed her": a deed in the past is denied.

    One clause only: what else is told beside it is not denied. "Have not reached" is no denial: it may come.
    """
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if head.pos_ != "VERB" or subject is None:
        return False
    # "Not a single person died because of it": the reason is denied with it.
    more = ("conj", "ccomp", "parataxis") if _is_not_one(subject) else ("conj", "advcl", "ccomp", "parataxis")
    if any(child.dep_ in more or child.tag_ == "MD" for child in head.children):
        return False
    nothing = any(child.dep_ == "dobj" and child.lower_ in _NOTHING for child in head.rights)
    if head.lemma_ in _NO_DEEDS and not (nothing and head.lemma_ == "know"):
        return False
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "neg", "advmod")}
    past = head.tag_ == "VBD" or bool(helpers & {"did", "have", "had", "has"})
    no_one = subject.lower_ == "one" and subject.i and subject.nbor(-1).lower_ == "no"
    if no_one or subject.lower_ in ("nobody", "none") or _is_not_one(subject):
        return past
    owner = next((child for child in subject.children if child.dep_ == "poss"), None)
    ours = owner is not None and owner.tag_ == "PRP$" and (subject.lemma_.lower() in people() or subject.tag_ == "NNS")
    if subject.lower_ not in _OWN and not ours:
        return False
    if nothing:
        # "I hit nobody", "my coach knew nothing".
        return past and not _is_negated(head)
    if "never" in helpers:
        return head.tag_ in ("VBD", "VBN")
    if "had" in helpers and _is_negated(head):
        # "Its people had not touched any crane": "did not" as reported.
        things = [child for child in head.rights if child.dep_ == "dobj"]
        return any(word.lower_ in _ANY for thing in things for word in thing.subtree)
    return "did" in helpers and _is_negated(head) and head.lemma_ not in _HAPPEN_TO_ONE


def _is_not_one(subject: Token) -> bool:
    """ "Not a single person", "not one of them"."""
    words = {word.lower_ for word in subject.lefts} | {word.lower_ for kid in subject.lefts for word in kid.lefts}
    return "not" in words and bool({"a", "one", "single"} & (words | {subject.lower_}))


def _finds_none(head: Token) -> bool:
    """ "They have found no trace of a payment", "we see no risk of that"."""
    if head.lemma_ not in ("find", "see", "have", "discover", "know"):
        return False
    things = [child for child in head.rights if child.dep_ == "dobj" and child.lemma_.lower() in sources().absences]
    followed = (thing for thing in things if any(child.lower_ in ("of", "that", "for") for child in thing.rights))
    return any(any(child.lower_ == "no" for child in thing.lefts) for thing in followed)


def _calls_untrue(head: Token) -> bool:
    """ "The report was a lie", "that figure is wrong", "it was not true"."""
    if head.lemma_ != "be" or any(child.tag_ == "MD" for child in head.children):
        return False
    own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in head.children)
    words = sources().truths if _is_negated(head) else sources().untruths
    fits = (child for child in head.children if child.dep_ in ("acomp", "attr", "advmod"))
    return not own and any(child.lemma_.lower() in words for child in fits)


def _is_negated(head: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in head.children)


def _denies_existence(head: Token) -> bool:
    """ "There was no attack", "no attack took place", "there have been no other departures"."""
    if any(child.tag_ == "MD" for child in head.children):
        return False
    if any(child.dep_ == "expl" and child.lower_ == "there" for child in head.children):
        things = [child for child in head.children if child.dep_ in ("attr", "nsubj", "dobj")]
        return any(_is_none(thing) for thing in things)
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    happens = head.lemma_ in ("happen", "occur", "take", "exist", "arrive")
    return happens and subject is not None and _is_none(subject)


def _is_none(thing: Token) -> bool:
    if thing.lemma_.lower() in sources().states:
        return False
    return any(child.lower_ == "no" and child.dep_ in ("det", "neg") for child in thing.children)

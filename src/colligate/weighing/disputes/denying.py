"""Words by which somebody denies: cues ("denied"), verdicts ("called the story nonsense"), negations of fact."""

from __future__ import annotations

import re
from collections.abc import Iterable

from colligate.knowledge.contrasts import base_form, contrast_words
from colligate.knowledge.families import marks
from colligate.linking.statements.claims import Claim, read_claim

_LONGEST_DENIAL = 25
"""Words of a denial that has no word of denial: what is longer says many things."""
_LONGEST_VERDICT = 30
_RIGHT_BEHIND = 4
"""Words behind a negation that it is of before all."""
_NEGATIVE = frozenset({"never", "nobody", "none", "nothing", "neither", "no"})
_CONTRACTED = frozenset({"can't", "won't", "wouldn't", "shouldn't", "couldn't", "mustn't", "needn't", "mightn't"})
_OF_A_PART = frozenset({"and", "but", "or", "if", "only", "just", "enough", "sure"})
_CHARGE = re.compile(rf"\b(?:{'|'.join(sorted(contrast_words('charging')))})\b", re.IGNORECASE)
_DEED_DENIED = re.compile(
    r"\b(?:never|did(?: not|n['’]t)|had(?: not|n['’]t)|was(?: not|n['’]t)|were(?: not|n['’]t)|could(?: not|n['’]t)"
    r"|had (?:no|nothing)|no(?:t the)? means)\b",
    re.IGNORECASE,
)
_SO = frozenset({"true", "correct", "right", "accurate", "so", "case", "happened"})
_JUDGING = frozenset({"call", "brand", "label", "describe"})
_POINTING = frozenset({"it", "that", "this", "them", "him", "her"})
_PERSONS = frozenset({"him", "her", "them"})
_PUNCTUATION = ",.;:!?\"'“”‘’()"
_AGAINST_IT = re.compile(
    r"\b(?:contradict|dispute|refute|rebut|reject|deny|denie)(?:s|d|ed)? (?:it|this|that|him|her|them)\b"
    r"|\b(?:brush|wave|push|sweep)(?:es|s|ed|d)? (?:it|this|that|them|the \w+) (?:aside|away|off)\b"
    r"|\b(?:does|do|did)(?: not|n[’']t) (?:believe|accept|buy) (?:it|this|that|him|her|them|what|a word)\b"
    r"|\b(?:laugh|scoff|sneer|snort)(?:s|ed)? (?:at|off) (?:it|this|that|them|him|her|the \w+)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:but |yet )?(?:that|this|it) (?:is|was|has been) (?:contradicted|disputed|denied|rejected|refuted) "
    r"by (?P<who>[^,.;]+)",
    re.IGNORECASE,
)
_NOTHING_OF_IT = re.compile(
    r"\b(?:no|nothing|none)\b(?! (?:doubt|question|end|hope|harm|need|point))"
    r"(?: \w+){0,3} (?:of|to|in) (?:that|this|it)$"
    r"|\b(?:nothing|not anything) of the (?:kind|sort)\b|\bno such \w+"
    r"|\b(?:no|never)\b(?: \w+){1,3} such an? \w+(?=[.,;]|$)"
    r"|\bknow(?:s|n)? (?:of no|nothing (?:of|about))\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile("|".join(sorted(contrast_words("otherwise"))), re.IGNORECASE)
"""Words by which one is said to tell it in another way than was told before."""
_TOLD_OTHERWISE = re.compile(
    r"\b(?:told|tells?|said|heard|knows?|knew|shows?|showed|proves?|proved|suggests?|suggested)(?: \w+)? otherwise\b",
    re.IGNORECASE,
)
_NOT_HOW = re.compile(
    r"^(?:but |yet )?that (?:is|was|['’]s) not (?:how|what|the way) (?P<who>[^,.;]+?) "
    r"(?:remember|recall|see|tell|describe|told|saw|heard)(?:s|ed|d)?\b",
    re.IGNORECASE,
)
_NONE_OF_IT = re.compile(
    r"^(?:that )?there (?:is|was|are|were|has been|had been|have been) \W?(?:no|never any)\b", re.I
)
_CALLED = re.compile(r"\b(?:call|brand|label|describe|dismiss)(?:s|ed|d|led)? (?P<what>.+)", re.IGNORECASE)


def own_words(claim: Claim) -> tuple[str, ...]:
    """The telling words of a claim, without those that only speak of what others said ("the claim")."""
    empty = contrast_words("negations") | contrast_words("claimed") | contrast_words("contesting")
    return tuple(word for word in claim.words if word not in empty)


def how_denied(content: str, cue: str, stance: str) -> tuple[bool, bool]:
    """Whether words and their cue are a denial, and whether one that only points back to what others said.

    Args:
        content: What is said.
        cue: The attributing words, and the word before them: who could refute has not refuted.
        stance: What the statement was read as.
    """
    cues = {base_form(word) for word in cue.casefold().split()}
    if cues & marks("modals"):
        return False, False
    words = _words(content)
    shell = bool(set(words) & contrast_words("claimed"))
    points = not own_words(read_claim(content)) or set(words) <= _POINTING
    thing = not set(words) & _PERSONS  # Who dismissed him has not denied what he said.
    if cues & contrast_words("denying") and stance == "denies":
        return True, points
    if stance == "denies" and _AGAINST_IT.search(f"{cue} {content}"):
        return True, True
    charged = bool(set(words) & contrast_words("charged")) and not set(words) & contrast_words("affirming")
    if cues & _JUDGING and (stance == "denies" or charged or (shell and set(words) & contrast_words("untrue"))):
        # What is called a lie is what was said before, whatever it is compared to.
        return True, True
    if stance == "denies" and cues & contrast_words("rejecting") and thing and (shell or points):
        return True, points
    if len(words) <= _LONGEST_VERDICT and _TOLD_OTHERWISE.search(content):
        return True, True
    if len(words) <= _LONGEST_VERDICT and (_is_verdict(words) or _NOTHING_OF_IT.search(" ".join(words))):
        return True, True
    return False, False


def _is_verdict(words: list[str]) -> bool:
    """Whether words say of what others said that it is not true ("that figure is wrong", "this is a lie")."""
    if not words or words[0] not in {*_POINTING, "the", "these", "those", "such"}:
        return False
    subject, is_, verdict = _parted(words)
    spoken_of = len(subject) == 1 or bool(set(subject) & contrast_words("claimed"))
    untrue = bool(set(verdict) & contrast_words("untrue")) != bool({"not", "n't"} & set(verdict))
    denied = bool({"not", "n't"} & set(verdict)) and bool(set(verdict) & _SO)
    return bool(is_) and spoken_of and len(verdict) <= 6 and (denied or (untrue and bool(verdict)))


def _parted(words: list[str]) -> tuple[list[str], str, list[str]]:
    """A sentence cut at its first form of "be"."""
    for n, word in enumerate(words[:6]):
        if word in ("is", "was", "are", "were"):
            return words[:n], word, words[n + 1 :]
    return [], "", []


def curt_denial(sentence: str) -> str | None:
    """The words for who denies, in a sentence that does no more ("Police contradict him", "X called the story a lie");
    None for any other sentence.
    """
    if len(sentence.split()) > _LONGEST_VERDICT:
        return None
    by = _BY.match(sentence) or _NOT_HOW.match(sentence)
    if by:
        return by["who"]
    against = _AGAINST_IT.search(sentence) or _OTHERWISE.search(sentence)
    if against and against.start():
        return sentence[: against.start()].strip(" ,:")
    called = _CALLED.search(sentence)
    if called and called.start():
        what = _words(called["what"])
        spoken_of = bool(set(what[:3]) & (contrast_words("claimed") | {"it", "this", "that"}))
        if spoken_of and set(what) & contrast_words("untrue") and "not" not in what:
            return sentence[: called.start()].strip()
    return None


def is_negated(text: str) -> bool:
    """Whether words say of a fact that it is not so ("did not", "there is no", "nobody"): the negation is of the
    clause, not of a part ("and not"), nor of what will or ought to be ("should not").
    """
    words = _words(text)
    if len(words) > _LONGEST_DENIAL:
        return False
    modals = marks("modals") - {"to"}
    for n, word in enumerate(words):
        near = {*words[max(0, n - 2) : n], *words[n + 1 : n + 4]}
        if word.endswith("n't") and word not in modals and word not in _CONTRACTED:
            return True
        if word in _NEGATIVE and not near & modals and words[n - 1 : n] != ["with"]:
            return True
        if word == "not" and not near & modals and not {*words[n - 1 : n], *words[n + 1 : n + 2]} & _OF_A_PART:
            return True
    return False


def negated_words(text: str) -> tuple[str, ...]:
    """The telling words right behind a negation: what is said not to be so ("never came up", "there is no crack")."""
    words = _words(text)
    at = next((n for n, word in enumerate(words) if _negates(word)), None)
    return () if at is None else read_claim(" ".join(words[at + 1 : at + 1 + _RIGHT_BEHIND])).words


def _negates(word: str) -> bool:
    return word in _NEGATIVE or word == "not" or (word.endswith("n't") and word not in _CONTRACTED)


def tells_charge(text: str) -> bool:
    """Whether words tell what somebody is charged with or suspected of."""
    return bool(_CHARGE.search(text))


def denies_a_deed(text: str) -> bool:
    """Whether words say of somebody that he did not, has not or could not, not what will or ought to be."""
    return bool(_DEED_DENIED.search(text)) and is_negated(text)


def says_there_is_none(text: str) -> bool:
    """Whether words begin by saying that there is no such thing ("there was no deal")."""
    return bool(_NONE_OF_IT.match(text.strip()))


def negated_part(text: str) -> str:
    """The sentence of a longer quote that says that something is not so; the whole where none does."""
    return next((part for part in re.split(r"(?<=[.!?])\s+", text) if is_negated(part)), text)


def is_contrary(cue: str, speaker: str, before: str) -> bool:
    """Whether words around a statement show that it is said against what was said before it: a reply, the word of a
    lawyer, a "but".

    Args:
        cue: The attributing words.
        speaker: The speaker's words.
        before: The sentence up to the statement, or its first words.
    """
    cues = {base_form(word) for word in cue.casefold().split()} | {cue.casefold()}
    first = (before.split() or [""])[0].casefold().strip(_PUNCTUATION)
    return (
        bool(cues & contrast_words("replying"))
        or bool(set(_words(speaker)) & contrast_words("defenders"))
        or first in ("but", "however", "yet")
    )


def _words(text: str) -> list[str]:
    return list(_stripped(text.casefold().replace("’", "'").split()))


def _stripped(words: Iterable[str]) -> Iterable[str]:
    return (word for word in (word.strip(_PUNCTUATION) for word in words) if word)

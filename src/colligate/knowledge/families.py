"""Words for one kind of happening: families of verbs and nouns, and the root that a verb and its nouns share."""

from __future__ import annotations

from functools import cache

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.events import idioms_of_types

_SHORTEST_ROOT = 4
# Longest first; what the verb's stem ends in where the noun's ending changes it.
_ENDINGS = (
    ("ssion", "ss"),
    ("sion", "d"),
    *((ending, "") for ending in ("isation", "ization", "ation", "ition", "ment", "ance", "ence", "ise", "ize", "ate")),
    *((ending, "") for ending in ("ing", "ure", "ion", "al", "y", "e")),
)
_NO_ENDING = ("eal",)
"""What looks like an ending and is of the word itself ("conceal", "appeal", "reveal")."""


class Family(msgspec.Struct, frozen=True):
    """A family of near words.

    Args:
        name: What the words have in common.
        single: Each such event has one principal: who resigns, who is arrested.
        words: Lemmas of verbs and nouns, the forced ones included.
        forced: Those of which the principal is whom it is done to, and that clash with the others as an account.
    """

    name: str
    single: bool
    words: frozenset[str]
    forced: frozenset[str]


@cache
def families() -> tuple[Family, ...]:
    """Every family of the data file, in its order."""
    return tuple(
        Family(
            name=entry["name"],
            single=entry.get("single", False),
            words=frozenset(entry["words"]) | frozenset(entry.get("forced", ())),
            forced=frozenset(entry.get("forced", ())),
        )
        for entry in load_data("event_families")["family"]
    )


@cache
def families_of(lemma: str) -> frozenset[str]:
    """Names of the families that a word belongs to."""
    return _index().get(lemma, frozenset())


@cache
def families_as(lemma: str, kind: str | None) -> frozenset[str]:
    """Names of the families that a word belongs to; the family of its type where none has it.

    Args:
        lemma: The word's base form.
        kind: Type of the event; None where the lexicon knows none.
    """
    of_type: dict[str, str] = load_data("event_families")["of_type"]
    known = families_of(lemma)
    return frozenset({of_type[kind]}) if not known and kind in of_type and kind not in marks("loose_types") else known


@cache
def single(names: frozenset[str]) -> frozenset[str]:
    """Those of the families whose events have one principal each."""
    return names & frozenset(family.name for family in families() if family.single)


@cache
def families_in(group: str) -> frozenset[str]:
    """Names of the families of one bearing: "harm", "happenings", "befalling", "leading" or "one_reason"."""
    return frozenset(load_data("event_families")["groups"][group])


@cache
def is_forced(lemma: str) -> bool:
    """Whether the principal is whom it is done to ("dismiss"), where other words of the family have the doer."""
    idiom = idioms_of_types().get(lemma)
    return any(lemma in family.forced for family in families()) or (idiom is not None and idiom.type == "Dismiss")


@cache
def is_speech(lemma: str) -> bool:
    """Whether the word is one of saying or thinking."""
    return lemma in _speech()


@cache
def is_common(lemma: str) -> bool:
    """Whether the word, or one of its root, is an act of which any story has many ("vote", "meeting")."""
    return root_of(lemma) in _common()


@cache
def marks(kind: str) -> frozenset[str]:
    """A list of small words: "pointing", "another", "empty" or "pronouns"."""
    return frozenset(load_data("event_families")["marks"][kind])


@cache
def stands_in_for(lemma: str) -> frozenset[str]:
    """Families of happenings that a noun may stand in for where it points back ("the tragedy"); none of most words."""
    return frozenset(
        family
        for entry in load_data("event_families")["stand_in"]
        if lemma in entry["nouns"]
        for family in entry["families"]
    )


@cache
def stage_of(lemma: str, *, noun: bool) -> str | None:
    """What a word tells of harm done: "act", "hit", "wound" or "death"; None for words of anything else.

    Args:
        lemma: The word's base form.
        noun: It stands as a noun: "a shooting" is the act, while "shot him" tells that it hit.
    """
    for kind in ("noun", "verb"):
        for stage, words in load_data("event_families")["stages"][kind].items():
            if (kind == "noun") == noun and lemma in words:
                return str(stage)
    return None


def is_ordinary_account(text: str) -> bool:
    """Whether words make a departure an ordinary journey ("for medical treatment", "a private visit")."""
    small = text.casefold()
    return any(words in small for words in load_data("event_families")["accounts"]["ordinary"])


@cache
def root_of(lemma: str) -> str:
    """What a verb and the nouns made of it share ("resign" and "resignation"): a key to compare, not a word.

    A rule of spelling with a list of exceptions; long forms that only look derived are harmless, since the key of a
    word is compared with keys alone.
    """
    irregular = load_data("event_families")["roots"].get(lemma, lemma)
    head, _, rest = irregular.partition(" ")
    for ending, instead in _ENDINGS:
        if head.endswith(ending) and len(head) - len(ending) >= _SHORTEST_ROOT and not head.endswith(_NO_ENDING):
            head = head[: -len(ending)] + instead
            break
    if head.endswith("e") and len(head) > _SHORTEST_ROOT:
        head = head[:-1]
    if len(head) >= _SHORTEST_ROOT and head[-1] == head[-2] and head[-1] not in "ls":
        head = head[:-1]
    return f"{head} {rest}".rstrip()


@cache
def _common() -> frozenset[str]:
    return frozenset(map(root_of, marks("common")))


@cache
def _speech() -> frozenset[str]:
    return frozenset(load_data("event_families")["speech"]["words"])


@cache
def _index() -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for family in families():
        for word in family.words:
            index.setdefault(word, set()).add(family.name)
    of_type: dict[str, str] = load_data("event_families")["of_type"]
    for idiom, sense in idioms_of_types().items():
        if sense.type in of_type:
            index.setdefault(idiom, {of_type[sense.type]})
    return {word: frozenset(names) for word, names in index.items()}

"""What shows that a name is an organization's, and how its names are shortened."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from colligate.knowledge.data import load_data

_WORD = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "y", "&", "a", "an", "at"})


def has_organization_head(name: str) -> bool:
    """Whether a name's own words show an organization: its last word or the one before "of" or "for" does."""
    words = name.lower().split()
    if not words:
        return False
    if words[-1].strip(".,") in _heads() or (len(words) > 1 and words[0] in _set("before", "words")):
        return True
    return any(word in _heads() and behind in ("of", "for", "on") for word, behind in pairwise(words))


def head_kind(name: str) -> str | None:
    """What kind of body the last word of a name, or the one before "of" or "for", shows: "state", "civil", "business",
    "media"; None where it shows none, as "Group" does."""
    words = name.lower().split()
    heads = [word for word, behind in pairwise(words) if behind in ("of", "for", "on")] + words[-1:]
    kinds = (_kind_of_head(word.strip(".,")) for word in heads)
    return next((kind for kind in kinds if kind is not None), None)


def is_known_organization(name: str) -> bool:
    """Whether a name is one of the bodies and outlets known over the world ("NATO", "Al Jazeera")."""
    return name in _known()


def is_public_body(name: str) -> bool:
    """Whether a name is a body's of states, and so no business's ("Coast Guard", "United Nations")."""
    words = name.lower().split()
    return name in load_data("organizations")["bodies"]["names"] or bool(words and words[-1] in _set("heads", "state"))


def is_media(name: str) -> bool:
    """Whether a name is an outlet's: known, or ending as outlets' names do ("Harbour Gazette")."""
    words = name.lower().split()
    return name in _outlets() or (len(words) > 1 and words[-1] in _set("heads", "media"))


def is_short_media(word: str) -> bool:
    """Whether the word is what outlets' names are shortened to ("Times", "Post")."""
    return word.lower() in _set("short_media", "words")


def tells_of_body(noun: str, before: str = "") -> bool:
    """Whether a noun, in lower case, says of the name behind it that it is a body's ("weekly", "radio station").

    Args:
        noun: The noun.
        before: The word before it.
    """
    if noun in _set("told_by", "words"):
        return True
    return noun in _set("told_by", "behind") and before in _set("told_by", "kinds")


def is_legal_suffix(word: str) -> bool:
    """Whether a word, in lower case, only names the legal form of a business ("ltd")."""
    return word in _set("legal", "words")


def has_own_members(word: str) -> bool:
    """Whether a word, in lower case, ends the name of a body called after another ("Arden Workers")."""
    return word in _set("members", "words")


def may_be_dropped(words: str) -> bool:
    """Whether words behind a name only say what kind of body it is ("Computer", "Motor Company", "Inc.")."""
    return all(word.strip(".,").lower() in _set("droppable", "words") for word in words.split())


def adds_only_kind(noun: str) -> bool:
    """Whether a noun, singular and in lower case, behind a body's name only says what it is ("the Arden party")."""
    return noun in _set("kind_behind", "words")


def turned(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a body's name in one order: "ministry of defense" is "defense ministry". All folded, "of" left out.

    Only of ministries and departments: the University of Arden and Arden University are two.
    """
    return (*words[1:], words[0]) if len(words) > 1 and words[0] in _set("turned", "words") else words


def known_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of two words or more of the bodies, outlets and businesses known over the world, by their first word."""
    return _phrases()


def seat_lengths(name: str) -> tuple[int, ...]:
    """How many of the first words of a body's name may be its town's or county's, the longest first.

    "Panama City Police" gives 2 and 1: whether it is the police of Panama City or the city police of Panama.
    """
    words = name.replace("’", "'").lower().split()
    cuts = range(len(words) - 1, 0, -1)
    if words[:1] and words[0] in _set("local", "no_seats"):
        return ()
    return tuple(cut for cut in cuts if " ".join(words[cut:]).removesuffix(".") in _set("local", "words"))


@lru_cache(maxsize=4096)
def acronyms(name: str) -> frozenset[str]:
    """The acronyms that a name of several words may have: initials with and without the small words, dots left out."""
    words = _WORD.findall(name)
    parts = [piece for word in words for piece in word.split("-") if piece]
    if len(parts) < 2:
        return frozenset()
    large = [word for word in parts if word.lower() not in _SMALL]
    found = {"".join(word[0] for word in chosen).upper() for chosen in (parts, large) if len(chosen) > 1}
    # A body of a body: "Norland Navy Safety Review Board" is the SRB as well.
    found.update("".join(word[0] for word in large[start:]).upper() for start in range(1, len(large) - 2))
    if len(large) > 2 and large[-1].lower() in _set("droppable", "words"):
        found.add("".join(word[0] for word in large[:-1]).upper())
    return frozenset(found)


def is_acronym(word: str) -> bool:
    """Whether a word is written as letters are ("WHO", "U.N."): capitals, two to seven of them."""
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 7 and letters.isalpha() and letters.isupper()


@cache
def _heads() -> frozenset[str]:
    table = load_data("organizations")["heads"]
    return frozenset(word for kind in ("state", "civil", "business", "media") for word in table[kind])


def _kind_of_head(word: str) -> str | None:
    table = load_data("organizations")["heads"]
    kinds = (kind for kind in ("state", "business", "media", "civil") if word in table[kind])
    return None if word in ("group", "network", "service", "services") else next(kinds, None)


@cache
def _known() -> frozenset[str]:
    table = load_data("organizations")
    return _outlets() | frozenset(table["bodies"]["names"]) | frozenset(table["companies"]["names"])


@cache
def _outlets() -> frozenset[str]:
    return frozenset(load_data("organizations")["outlets"]["names"])


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(_known()):
        words = tuple(name.replace("’", "'").split())
        if len(words) > 1:
            # Parsers cut words at hyphens.
            for first in dict.fromkeys((words[0], words[0].split("-")[0])):
                found.setdefault(first, []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def _set(table: str, key: str) -> frozenset[str]:
    return frozenset(load_data("organizations")[table][key])

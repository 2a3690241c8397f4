"""The parts of a person's name: what is given, what is the family's, and what belongs to neither."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec
from anyascii import anyascii

from colligate.knowledge.data import load_data

PartKind = Literal["given", "family"]

_NICKNAME = re.compile(r"[(\[\"“”«‘][^)\]\"“”»’]{1,40}[)\]\"“”»’]")
_MARKS = str.maketrans(
    dict.fromkeys("’‘`´ʼʻʿʾ′ˈ", "'") | dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("\u200c\u200d", "")
)
_NOT_LETTERS = re.compile(r"[^a-z]+")
_SYLLABLE = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcswy]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu"
    r"|ou|ua|ue|ui|un|uo|a|e|i|o|u))"
)
_PINYIN = re.compile(_SYLLABLE + "{2}")
LONGEST = 120
"""Longer strings are no names; what follows is not read."""


class NamePart(msgspec.Struct, frozen=True):
    """One part of a name: a word with the particles that belong to it.

    Args:
        text: As written ("al-Masri", "van der Berg", "Abdul Rahman").
        core: What is compared: Latin lower-case letters without article and particles ("masri", "abdulrahman").
        kind: Given name or family name, as far as the order tells.
        initial: It is the first letter of a name only.
    """

    text: str
    core: str
    kind: PartKind
    initial: bool = False


class PersonName(msgspec.Struct, frozen=True):
    """A personal name in its parts.

    Args:
        text: As written.
        parts: Given and family names, in the order of the text.
        suffix: Which of the generations ("jr", "iii"); None when not said.
        honorifics: Words before and behind that are no part of the name, lower case ("mr", "phd").
        nicknames: Names in quotes or brackets inside the name.
        family_first: The order of the text is family name first.
    """

    text: str
    parts: tuple[NamePart, ...]
    suffix: str | None = None
    honorifics: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    family_first: bool = False

    @property
    def given(self) -> tuple[NamePart, ...]:
        """The given names; none when the name is a single word."""
        return tuple(part for part in self.parts if part.kind == "given")

    @property
    def family(self) -> tuple[NamePart, ...]:
        """The family name; the only word of a name of one word."""
        return tuple(part for part in self.parts if part.kind == "family")

    @property
    def cores(self) -> tuple[str, ...]:
        """What is compared, in the order of the text."""
        return tuple(part.core for part in self.parts)


def fold(text: str) -> str:
    """Latin lower-case letters of a text, with no accents, marks or spaces ("Şahin-Öz" is "sahinoz")."""
    return _NOT_LETTERS.sub("", anyascii(text).lower())


@lru_cache(maxsize=65536)
def parse_name(text: str) -> PersonName:
    """Take a personal name apart.

    Args:
        text: The name, with or without titles, in any script; a comma after the family name is understood.
    """
    plain = text[:LONGEST].translate(_MARKS)
    nicknames = tuple(found.group().strip("()[]\"“”«»‘’' ") for found in _NICKNAME.finditer(plain))
    words = _NICKNAME.sub(" ", plain).replace(".", ". ").split()
    family_first, words = _in_order(words)
    words, suffix, titles = _cut_titles([word.strip(",;:'\"") for word in words if fold(word)])
    groups = _grouped([word for word in words if fold(word)])
    if not groups:
        return PersonName(text, (), suffix, titles, nicknames)
    family_first = family_first or _begins_with_family(groups)
    if family_first:
        kinds = ["family", *["given"] * (len(groups) - 1)]
    else:
        kinds = [*["given"] * (len(groups) - 1), "family"]
    parts = tuple(_part(group, kind == "family") for group, kind in zip(groups, kinds, strict=True))
    return PersonName(text, parts, suffix, titles, nicknames, family_first)


def short_forms(name: str) -> frozenset[str]:
    """Names that are used for this given name, or that it is used for, itself left out ("bob": "robert", ...).

    Args:
        name: A given name, folded.
    """
    return _short_forms().get(name, frozenset())


def other_middle_initials(left: PersonName, right: PersonName) -> bool:
    """Whether two names have middle names of initials alone that begin otherwise ("Ana B. C. Roth", "Ana C. Roth")."""
    middles = [name.parts[1:-1] for name in (left, right)]
    if not all(middles) or not all(part.initial for parts in middles for part in parts):
        return False
    return middles[0][0].core != middles[1][0].core


def same_given_name(left: str, right: str) -> bool:
    """Whether one given name may stand for the other: equal, an initial, or a short form. Both folded."""
    if left == right:
        return True
    if 1 in (len(left), len(right)):
        return left[:1] == right[:1]
    return right in short_forms(left)


def is_particle(word: str) -> bool:
    """Whether a word may belong to the name that follows it ("van", "al", "bin")."""
    return fold(word) in _words("particles") or word.lower() == "'t"


def is_leading_family_name(word: str) -> bool:
    """Whether a word is one of the family names that Chinese, Korean and Vietnamese names begin with."""
    return fold(word) in _words("leading_family_names")


def plain_core(core: str) -> str:
    """A folded word with letters that stand for one another made one ("djordjevic" as "dordevic", "ks" as "x")."""
    return core.replace("dj", "d").replace("ks", "x")


def family_spellings(core: str) -> frozenset[int]:
    """The family names of which a folded word is one of several usual romanizations ("park", "pak"), by number."""
    return _family_spellings().get(core, frozenset())


def _in_order(words: list[str]) -> tuple[bool, list[str]]:
    """Words in order, with what stands before a comma taken for the family name when names follow it."""
    for position, word in enumerate(words[:-1]):
        if word.endswith(","):
            behind = words[position + 1 :]
            names = [item for item in behind if not _is_behind(item)]
            return bool(names), words
    return False, words


def _is_behind(word: str) -> bool:
    plain = word.lower().replace(".", "").strip(",")
    return plain in _words("suffixes") or plain in _words("postnominals")


def _cut_titles(words: list[str]) -> tuple[list[str], str | None, tuple[str, ...]]:
    """Words of the name proper, the generation, and the titles around it."""
    titles, suffix = [], None
    while len(words) > 1 and _is_title(words):
        titles.append(words.pop(0).lower().rstrip("."))
    while len(words) > 1:
        plain = words[-1].lower().replace(".", "")
        if plain in _words("suffixes") and (len(plain) > 1 or len(words) > 2):
            suffix = plain if suffix is None else suffix
        elif plain not in _words("postnominals") or (len(words) < 3 and not words[-1].isupper()):
            break
        else:
            titles.append(plain)
        words.pop()
    return words, _generation(suffix), tuple(titles)


def _is_title(words: list[str]) -> bool:
    plain = words[0].lower().rstrip(".")
    if plain not in _words("honorifics"):
        return False
    return plain not in _words("honorifics_or_names") or len(words) > 2 or words[0].endswith(".")


def _generation(suffix: str | None) -> str | None:
    return None if suffix is None else load_data("names")["generations"].get(suffix, suffix)


def _grouped(words: list[str]) -> list[list[str]]:
    """Each name with the particles before it; "Abdul Rahman" and "Abu Bakr" as one name."""
    groups: list[list[str]] = []
    open_group = False
    for word in words:
        plain = fold(word)
        if open_group or (groups and _completes(word, plain)):
            groups[-1].append(word)
        else:
            groups.append([word])
        if len(groups) == 1 and len(words) == 2 and word[:1].isupper() and plain in _words("given_too"):
            continue
        open_group = _binds_next(word, plain, open_group, first=len(groups[-1]) == 1) and len(groups[-1]) < 6
    return groups


def _binds_next(word: str, plain: str, bound: bool, *, first: bool) -> bool:
    """Whether the word belongs to the name behind it; capitals tell "Van Morrison" from "van Gogh"."""
    if "-" in word or word.endswith("."):
        return False
    if first and plain in _words("kunyas") | _words("servants"):
        return True
    article = plain in _words("articles") or plain in _words("filiations")
    return plain in _words("particles") and (bound or article or word[:1].islower())


def _completes(word: str, plain: str) -> bool:
    """ "al-Din", "Allah": only the second half of a name."""
    last = fold(word.split("-")[-1]) if "-" in word else plain
    return last in _words("completions")


def _begins_with_family(groups: list[list[str]]) -> bool:
    """Chinese, Korean and Vietnamese names put the family name first: told by that name and a joined second word.

    Hungarian and Japanese ones do at home: told by a known family name before a known given name.
    """
    if len(groups) == 2 and _is_turned(fold(groups[0][-1].split("-")[0]), fold(groups[1][0])):
        return True
    if not 2 <= len(groups) <= 4 or fold(groups[0][0]) not in _words("leading_family_names"):
        return False
    joined = len(groups) == 2 and ("-" in groups[1][0] or _is_two_syllables(groups[1][0]))
    syllables = len(groups) == 3 and all(len(fold(group[0])) <= 6 and len(group) == 1 for group in groups)
    return joined or (syllables and fold(groups[2][0]) not in _words("leading_family_names"))


def _is_turned(first: str, second: str) -> bool:
    return any(first in family and second in given for family, given in _orders())


def _is_two_syllables(word: str) -> bool:
    """Whether a word is a Chinese given name of two syllables in Pinyin ("Weimin"), and no other people's."""
    return word[1:].islower() and bool(_PINYIN.fullmatch(fold(word))) and fold(word) not in _short_forms()


def _part(group: list[str], family: bool) -> NamePart:
    text = " ".join(group)
    kind: PartKind = "family" if family else "given"
    pieces = [piece for word in group for piece in word.split("-") if fold(piece)]
    initial = len(group) == 1 and len(fold(text)) == 1
    heads = [fold(piece) for piece in pieces]
    joins = set(heads[:-1]) & (_words("kunyas") | _words("servants"))
    kept = [
        head
        for position, head in enumerate(heads)
        if position == len(heads) - 1 or head not in _words("particles") or (joins and head not in _words("articles"))
    ]
    core = "".join(kept) or fold(text)
    if len(pieces) == 1:
        core = _without_fused(core)
    return NamePart(text, _without_apostrophe_particle(group, core), kind, initial)


def _without_fused(core: str) -> str:
    """A name without a particle that is written into it ("benmoussa", "vandermolen"), as if they stood apart."""
    found = _fused().match(core)
    return core[found.end() :] if found else core


def _without_apostrophe_particle(group: list[str], core: str) -> str:
    """ "D'Angelo" and "O'Brien" keep their letter; only the Dutch "'t" is none."""
    return core[1:] if group[-1].startswith("'t") and len(core) > 2 else core


@lru_cache(maxsize=32)
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_data("names")[kind])


@lru_cache(maxsize=1)
def _family_spellings() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, spellings in enumerate(load_data("names")["family_spellings"]):
        for spelling in spellings:
            found.setdefault(spelling, set()).add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in found.items()}


@lru_cache(maxsize=1)
def _orders() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    orders = load_data("names")["orders"].values()
    return tuple((frozenset(order["family"]), frozenset(order["given"])) for order in orders)


@lru_cache(maxsize=1)
def _fused() -> re.Pattern[str]:
    """The particles before a name that shows them: any long one for Dutch, a known one for Arabic."""
    fused = load_data("names")["fused"]
    dutch, arabic, names = ("|".join(fused[key]) for key in ("dutch", "arabic", "arabic_names"))
    return re.compile(f"(?:{dutch})(?=[a-z]{{4}})|(?:{arabic})(?=(?:{names})$)")


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for full, shorts in load_data("nicknames")["short_forms"].items():
        for short in shorts:
            forms.setdefault(full, set()).add(short)
            forms.setdefault(short, set()).add(full)
            # Two short forms of one name may meet each other: "Bob" is "Rob".
            forms[short].update(other for other in shorts if other != short)
    return {name: frozenset(others) for name, others in forms.items()}

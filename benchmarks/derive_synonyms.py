"""Derive the synonyms of event words from WordNet 3.0, and write them into the data file.

    python benchmarks/derive_synonyms.py [FOLDER]       # /usr/share/wordnet, where Debian's wordnet-base puts it

Two words are synonyms where they share a set of synonyms, or one's derivation is in it, and both have that
meaning often enough: the root of the product of its shares among their uses, by WordNet's own counts, is 0.1 or more.
Kept are verbs and nouns of what happens that WordNet's annotated texts use, and those that our lexicons know. Words of
one root need no list, and of several words with one root ("resign", "resignation") the shortest stands for all.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import colligate
from colligate.knowledge.events import event_lexicon
from colligate.knowledge.families import families, root_of

Word = tuple[str, str]
"""A lemma and "v" or "n"."""
Synset = tuple[str, str]
"""Part of speech and offset."""

OFTEN = 0.1
DATA = Path(colligate.__file__).parent / "knowledge" / "data" / "synonyms.txt"
FILES = {"v": "verb", "n": "noun"}
OF_EVENTS = {4, 7, 9, 10, 11, 12, 16, 19, 21, 22, 24, 26, 28}
"""WordNet's files of nouns for acts, events, states and the like; left out are those of things, people and places."""
UNSEEN = 0.7
"""Uses that a word's first meaning is given beyond those counted; half for the second, and so on."""
WORD = re.compile(r"[a-z-]+(_[a-z]+)?")
HEAD = """\
# Words for one happening, from WordNet 3.0 (copyright 2006 by Princeton University; its licence is in NOTICE), by
# benchmarks/derive_synonyms.py. A word, which stands for all verbs and nouns of its root, and those further on in the
# alphabet that share a meaning with it.
"""


class Entry(NamedTuple):
    """A set of synonyms: its words, its file's number, and what it points to (kind, target, which of its words)."""

    words: list[str]
    file: int
    pointers: list[tuple[str, Synset, int]]


class WordNet(NamedTuple):
    """The verbs and nouns of a WordNet folder: the sets of synonyms, and of each word its own with their shares."""

    entries: dict[Synset, Entry]
    senses: dict[Word, dict[Synset, float]]


def read(folder: Path) -> WordNet:
    """The verbs and nouns of a WordNet folder."""
    entries: dict[Synset, Entry] = {}
    senses: dict[Word, dict[Synset, float]] = {}
    counts = _counts(folder)
    for kind, name in FILES.items():
        for line in _lines(folder / f"data.{name}"):
            fields = line.split("|")[0].split()
            entries[kind, fields[0]] = _entry(fields)
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            offsets = fields[6 + int(fields[3]) :]
            uses = [counts.get((fields[0], kind, n), 0) + UNSEEN / n for n in range(1, len(offsets) + 1)]
            senses[fields[0], kind] = {(kind, at): n / sum(uses) for at, n in zip(offsets, uses, strict=True)}
    return WordNet(entries, senses)


def _lines(file: Path) -> Iterator[str]:
    return (line for line in file.read_text("utf-8").splitlines() if not line.startswith("  "))


def _entry(fields: list[str]) -> Entry:
    size = int(fields[3], 16)
    rest = fields[5 + 2 * size :]
    pointers = [
        (rest[n], (rest[n + 2], rest[n + 1]), int(rest[n + 3][:2], 16))
        for n in range(0, 4 * int(fields[4 + 2 * size]), 4)
    ]
    return Entry([word.lower() for word in fields[4 : 4 + 2 * size : 2]], int(fields[1]), pointers)


def _counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Uses of each meaning of each verb and noun in WordNet's annotated texts."""
    kinds = {"1": "n", "2": "v"}
    counts = {}
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        sense, number, count = line.split()
        word, _, rest = sense.partition("%")
        if rest[0] in kinds:
            counts[word, kinds[rest[0]], int(number)] = int(count)
    return counts


def meanings(word: Word, net: WordNet) -> dict[Synset, float]:
    """The sets of happenings that a word, or what it derives from, is in, and the share of its uses that each has."""
    found: dict[Synset, float] = {}
    for synset, share in net.senses[word].items():
        entry = net.entries[synset]
        if not _happens(synset, entry):
            continue
        found[synset] = max(found.get(synset, 0.0), share)
        place = entry.words.index(word[0]) + 1 if word[0] in entry.words else 0
        for pointer, target, source in entry.pointers:
            if pointer == "+" and target in net.entries and _happens(target, net.entries[target]):
                # The derivation of another word of the set tells a little less.
                found[target] = max(found.get(target, 0.0), share * (1.0 if source in (0, place) else 0.8))
    return found


def _happens(synset: Synset, entry: Entry) -> bool:
    return synset[0] == "v" or entry.file in OF_EVENTS


def synonyms(words: Iterable[Word], net: WordNet) -> set[tuple[str, str]]:
    """Pairs of roots whose words share a meaning that both have often, each as its shortest word."""
    told: dict[Synset, list[tuple[str, float]]] = defaultdict(list)
    shortest: dict[str, str] = {}
    for word in sorted(words):
        plain = word[0].replace("_", " ")
        root = root_of(plain)
        shortest[root] = min(shortest.get(root, plain), plain, key=lambda text: (len(text), text))
        for synset, share in meanings(word, net).items():
            told[synset].append((root, share))
    return {
        (min(shortest[left], shortest[right]), max(shortest[left], shortest[right]))
        for held in told.values()
        for (left, one), (right, other) in combinations(held, 2)
        if left != right and math.sqrt(one * other) >= OFTEN
    }


def vocabulary(net: WordNet, counted: Iterable[tuple[str, str, int]]) -> set[Word]:
    """Verbs and nouns that WordNet's annotated texts use, or our own lexicons of events have."""
    lexicon = event_lexicon()
    ours = {*lexicon.verbs, *lexicon.nouns, *(word for family in families() for word in family.words)}
    used = {(word, kind) for word, kind, _ in counted} | {
        (word.replace(" ", "_"), kind) for word in ours for kind in FILES
    }
    return {word for word in used if word in net.senses and WORD.fullmatch(word[0])}


def main() -> None:
    """Read, compare, write."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    net = read(folder)
    of: dict[str, list[str]] = defaultdict(list)
    for left, right in sorted(synonyms(vocabulary(net, _counts(folder)), net)):
        of[left].append(right)
    lines = [", ".join([word, *others]) for word, others in sorted(of.items())]
    DATA.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()

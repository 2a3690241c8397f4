"""Phrases cut to a bearable length along the parse: what only adds to them goes first, from the end."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from colligate.reading.grammar.clauses import LONGEST

_ADDED = frozenset({"relcl", "appos", "parataxis", "advcl", "npadvmod", "intj", "meta"})
_DROPPABLE = frozenset({"prep", "agent", "conj", "acl", "xcomp", "ccomp", "advmod", "pcomp"})
_WHEN = frozenset({"after", "before", "since", "during", "until", "amid", "despite", "while", "according", "because"})
_BRACKETS = frozenset("();:—–―[]") | {"--"}


def phrase(token: Token, most: int, times: Collection[int] = (), without: Token | None = None) -> list[Token]:
    """The words of a phrase, at most so many: without relative clauses and what tells when, then without what is joined
    to it or describes it, from the end on; at last only its head with the words before it.

    Of a clause that is still too long nothing is left.

    Args:
        token: The head.
        most: How many words there may be.
        times: Positions of the words of time expressions.
        without: A word below the head whose branch, and what is joined to the head, is left out.
    """
    if token.right_edge.i - token.left_edge.i > LONGEST:
        return []
    words = _trimmed(list(_words(token, times, without)))
    kept = {word.i for word in words}
    # What describes a noun in a clause of its own, and a joined verb, go as a whole: no verb is left without object.
    wholes = {
        inner.i for word in words if word.i > token.i and _is_whole(word) for inner in word.subtree if inner != word
    }
    branches = [word for word in words if word.dep_ in _DROPPABLE and word.i > token.i and word.i not in wholes]
    branches.sort(key=lambda word: -word.i)
    for branch in branches:
        if _length(words) <= most:
            break
        kept -= {word.i for word in branch.subtree}
        kept -= {word.i for word in branch.head.rights if word.dep_ == "cc"} if branch.dep_ == "conj" else set()
        words = _trimmed([word for word in words if word.i in kept])
    if _length(words) <= most:
        return words
    # The end of a name or noun phrase is what it is; the end of a clause says something else.
    return [] if token.pos_ in ("VERB", "AUX") else _trimmed(words[-most:])


def _is_whole(word: Token) -> bool:
    return word.dep_ == "acl" or (word.dep_ == "conj" and word.pos_ in ("VERB", "AUX"))


def is_when(preposition: Token, times: Collection[int]) -> bool:
    """Whether a phrase tells when, or where the telling comes from ("according to")."""
    if preposition.lower_ in _WHEN:
        return True
    return any(child.i in times for child in preposition.rights if child.dep_ in ("pobj", "pcomp"))


def _words(token: Token, times: Collection[int], without: Token | None = None) -> Iterator[Token]:
    for child in token.lefts:
        if not child.is_space:
            yield from _words(child, times)
    yield token
    for child in token.rights:
        if child.left_edge.i and child.nbor(child.left_edge.i - child.i - 1).is_space:
            break
        if without is not None and (child.dep_ in ("conj", "cc") or child.i == without.i or child.is_ancestor(without)):
            continue
        if not _is_added(child, times):
            yield from _words(child, times)


def _is_added(child: Token, times: Collection[int]) -> bool:
    """Whether a branch behind its head only adds to it."""
    dep = child.dep_
    if dep in _ADDED or child.is_space or child.text in _BRACKETS:
        return True
    if dep == "acl" and child.nbor(child.left_edge.i - child.i - 1).text == ",":
        return True
    if dep in ("prep", "agent"):
        return is_when(child, times) or child.nbor(child.left_edge.i - child.i - 1).text == ","
    return child.i in times and dep in ("advmod", "nmod", "nummod")


def _length(words: list[Token]) -> int:
    return sum(not word.is_punct for word in words)


def _trimmed(words: list[Token]) -> list[Token]:
    """Without punctuation and joints at either end, and without commas around what was left out."""
    doubled = {n for n in range(len(words) - 1) if words[n].text == words[n + 1].text == ","}
    words = [word for n, word in enumerate(words) if n not in doubled and n - 1 not in doubled]
    while words and (words[-1].is_punct or words[-1].dep_ == "cc"):
        words.pop()
    while words and (words[0].is_punct or words[0].dep_ in ("cc", "case")) and not words[0].is_currency:
        words.pop(0)
    return words

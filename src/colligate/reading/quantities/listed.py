"""Count those whom a report lists or numbers: "a man and his two sons were killed", "a fourth victim died"."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Token

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import cut_words
from colligate.knowledge.numbers import ORDINALS, read_number
from colligate.reading.events.happenings import happening_of, words_of_happening
from colligate.reading.quantities.counted import is_person
from colligate.records.quantity import QuantityMention
from colligate.records.report import Report

_MOST = 12
_FATES = frozenset(
    lemma for fate in ("dead", "injured") for lemma in load_data("counted")["listed"][fate]
)  # Of the arrested or missing few lists are whole.
_DEATHS = frozenset(load_data("counted")["listed"]["dead"])
_INJURIES = frozenset((*load_data("counted")["listed"]["injured"], *load_data("counted")["counts"]["injuries"]))
_DEADLY = frozenset({"death", "fatally", "mortally", "dead", "killed"})
_SINGULAR = frozenset({"NN", "NNP"})
_MULTIPLES: dict[str, int] = load_data("counted")["multiples"]["numbers"]
_MULTIPLIED = frozenset(load_data("counted")["multiples"]["nouns"])
_REFLEXIVE = frozenset({"himself", "herself"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM"})
_COUPLE = 2
_VAGUE_WORDS = frozenset({"other", "family", "couple", "crew", "staff", "pair", "group", "team", "police", "people"})


def find_listed(doc: Doc, report: Report, people_at: frozenset[int]) -> list[QuantityMention]:
    """Numbers of killed and injured people that no number word gives: of lists, "a fourth victim", "double murder".

    Args:
        doc: The parsed text.
        report: The report.
        people_at: Positions of tokens that are heads of mentions of people.
    """
    found = []
    for token in doc:
        low = token.lower_
        if low in _MULTIPLES:
            quantity = _multiple(token, report)
        elif low in ORDINALS:
            quantity = _ordinal(token, report, people_at)
        elif token.pos_ in _HEADS and token.dep_ != "conj" and any(child.dep_ == "conj" for child in token.rights):
            quantity = _count(token, report, people_at) if _is_countable(token, people_at) else None
        else:
            continue
        if quantity is not None:
            found.append(quantity)
    return found


def _is_countable(token: Token, people_at: frozenset[int]) -> bool:
    return token.lower_ == "couple" or is_person(token, people_at)


def _multiple(token: Token, report: Report) -> QuantityMention | None:
    """Those killed in a "double murder" or a "triple homicide"."""
    number = _MULTIPLES.get(token.lower_)
    if number is None or token.i + 1 >= len(token.doc):
        return None
    noun = token.nbor()
    if noun.text == "-" and noun.i + 1 < len(token.doc):
        noun = noun.nbor()
    if noun.lower_ not in _MULTIPLIED:
        return None
    return _numbered(report, (token, token), (noun, noun.lower_), (float(number), float(number)))


def _ordinal(token: Token, report: Report, people_at: frozenset[int]) -> QuantityMention | None:
    """The least number of the dead where "a fourth victim died"."""
    number = ORDINALS.get(token.lower_, 0)
    noun = token.head
    if number < _COUPLE or token.dep_ != "amod" or noun.tag_ not in _SINGULAR or not is_person(noun, people_at):
        return None
    happening = happening_of(noun)
    definite = any(child.dep_ in {"det", "poss"} and child.lower_ not in {"a", "an"} for child in noun.lefts)
    if definite or happening is None or happening.lemma_.lower() not in _DEATHS or _counts_the_hurt(noun):
        return None
    of = f"{noun.lower_} {words_of_happening(happening)}"
    return _numbered(report, (token, token), (noun, of), (float(number), None))


def _counts_the_hurt(noun: Token) -> bool:
    """Whether those before in the sentence were hurt: "two were wounded and a third person died" tells of one dead."""
    before = noun.doc[noun.sent.start : noun.i]
    return any(token.lemma_.lower() in _INJURIES for token in before)


def _numbered(
    report: Report, number: tuple[Token, Token], counted: tuple[Token, str], bounds: tuple[float, float | None]
) -> QuantityMention:
    first, last = number
    noun, of = counted
    return QuantityMention(
        span=report.span(first.idx, last.idx + len(last)),
        low=bounds[0],
        high=bounds[1],
        unit="person",
        of=of,
        of_span=report.span(noun.idx, noun.idx + len(noun)),
        listed=True,
    )


def _count(first: Token, report: Report, people_at: Container[int]) -> QuantityMention | None:
    happening = happening_of(first)
    if happening is None or not _is_fate(happening):
        return None
    members = list(_members(first))
    if any(happening_of(member) not in {None, happening} for member in members):
        return None
    sizes = [_size(member, people_at) for member in members]
    if len(members) > _MOST or None in sizes:
        return None
    total = float(sum(size for size in sizes if size is not None))
    start, end = _edges(members)
    happened = words_of_happening(happening)
    return QuantityMention(
        span=report.span(start, end),
        low=total,
        high=None,  # Those listed need not be all.
        unit="person",
        of=happened,
        of_span=report.span(happening.idx, happening.idx + len(happening)),
        listed=True,
    )


def _is_fate(happening: Token) -> bool:
    """Whether it tells that they died or were hurt: "killed", "shot to death", "fatally stabbed"."""
    return happening.lemma_.lower() in _FATES or not _DEADLY.isdisjoint(words_of_happening(happening).split())


def _members(first: Token) -> Iterator[Token]:
    token: Token | None = first
    while token is not None:
        yield token
        token = next((child for child in token.rights if child.dep_ == "conj"), None)


def _size(member: Token, people_at: Container[int]) -> int | None:
    """How many a member of a list is: the number before it, else one for a singular; None when that is not sure."""
    number = next((child for child in member.lefts if child.dep_ == "nummod"), None)
    if number is not None:
        read = read_number(cut_words(number.text), 0)
        whole = read is not None and read.low == read.high and read.low == int(read.low) and not read.approximate
        return int(read.low) if read is not None and whole else None
    if member.lower_ in _REFLEXIVE:
        return 1
    if member.lower_ == "couple":
        return _COUPLE
    if member.tag_ not in _SINGULAR or member.lemma_.lower() in _VAGUE_WORDS:
        return None
    if not (is_person(member, frozenset()) or member.ent_type_ == "PERSON"):
        return None
    return 1


def _edges(members: list[Token]) -> tuple[int, int]:
    """Offsets of the list, from the first word of its first member to the last of its last."""
    doc, last = members[0].doc, members[-1]
    lefts = [child.left_edge.i for child in members[0].lefts]
    first = doc[min([*lefts, members[0].i])]
    return first.idx, last.idx + len(last)

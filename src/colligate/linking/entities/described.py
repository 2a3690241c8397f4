"""What a report tells of somebody or something by other words than its name: descriptions, ages, deeds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

import msgspec

from colligate.knowledge.ages import age_in
from colligate.knowledge.data import load_data
from colligate.knowledge.numbers import figure_value
from colligate.knowledge.titles import word_gender
from colligate.linking.entities.naming import group_words, head_word, is_definite, is_indefinite
from colligate.records.mention import Gender, Mention, Referent
from colligate.records.reading import Reading
from colligate.records.span import Span

_BEHIND_NAME = frozenset({",", "(", ", a", ", an", ", aged", ", age"})


class Described(msgspec.Struct, frozen=True, dict=True):
    """What reports tell of a thing beside its name.

    Args:
        phrases: What is compared of every description and role: head word, then the other words sorted.
        definite: Some description is definite ("the", "his").
        introduced: It is brought in by an indefinite description ("a man"), not by a name or a definite one.
        another: A description says that it is not one told of before ("another man", "a second man").
        counts: How many the descriptions say that it stands for.
        names: Names inside the descriptions, folded ("East 29th Street in Flatbush").
        genders: Genders that the nouns show, of several as of one ("two women").
        ages: Years of age, ascending.
        deeds: What it does or what is done to it: base form of the verb or noun, and its part ("arrest:affected").
        acts: Report ids and positions of the event mentions in which it takes part.
    """

    phrases: tuple[tuple[str, ...], ...] = ()
    definite: bool = False
    introduced: bool = False
    another: bool = False
    counts: frozenset[float] = frozenset()
    names: frozenset[str] = frozenset()
    genders: frozenset[Gender] = frozenset()
    ages: tuple[int, ...] = ()
    deeds: frozenset[str] = frozenset()
    acts: frozenset[tuple[str, int]] = frozenset()

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The head words, each once, in order."""
        return tuple(dict.fromkeys(words[0] for words in self.phrases))


class Told(msgspec.Struct, frozen=True):
    """What a report tells of its referents that stands in no mention of theirs.

    Args:
        parts: Per referent id, the deeds and the positions of their events.
        ages: Years of age by position of the mention that they stand behind.
    """

    parts: dict[str, list[tuple[str, int]]]
    ages: dict[int, int]


def told_in(reading: Reading) -> Told:
    """Gather it, once a report."""
    parts: dict[str, list[tuple[str, int]]] = {}
    for at, event in enumerate(reading.events):
        for argument in event.arguments:
            if argument.referent is not None:
                parts.setdefault(argument.referent, []).append((f"{event.lemma}:{argument.role}", at))
    return Told(parts, _ages_behind_names(reading))


def describe_referent(reading: Reading, referent: Referent, told: Told) -> Described:
    """What a report tells of one referent."""
    mentions = [reading.mentions[at] for at in referent.mentions]
    nominal = [mention for mention in mentions if mention.form == "nominal"]
    parts = told.parts.get(referent.id, ())
    ages = {told.ages[at] for at in referent.mentions if at in told.ages}
    ages |= {age for mention in nominal if (age := age_in(mention.span.text)) is not None}
    return Described(
        phrases=_phrases(nominal, sorted({role.span.text.lower() for role in referent.roles})),
        definite=any(is_definite(mention.span.text) for mention in nominal),
        introduced=bool(nominal) and mentions[0] is nominal[0] and is_indefinite(nominal[0].span.text),
        another=any(_says_another(mention.span.text) for mention in nominal),
        counts=frozenset(count for mention in nominal if (count := _count(mention.span.text)) is not None),
        names=frozenset(word for mention in nominal for word in _names_inside(mention.span)),
        genders=frozenset(
            shown for mention in nominal if (shown := word_gender(head_word(mention.head.text))) is not None
        ),
        ages=tuple(sorted(ages)),
        deeds=frozenset(deed for deed, _ in parts),
        acts=frozenset((reading.report.id, event) for _, event in parts),
    )


def merge_described(told: Sequence[Described]) -> Described:
    """All that several reports tell of one thing, in their order."""
    return Described(
        phrases=tuple(sorted(_all(one.phrases for one in told))),
        definite=any(one.definite for one in told),
        introduced=told[0].introduced,
        another=any(one.another for one in told),
        counts=frozenset(_all(one.counts for one in told)),
        names=frozenset(_all(one.names for one in told)),
        genders=frozenset(_all(one.genders for one in told)),
        ages=tuple(sorted(_all(one.ages for one in told))),
        deeds=frozenset(_all(one.deeds for one in told)),
        acts=frozenset(_all(one.acts for one in told)),
    )


def _all[Item](held: Iterable[Iterable[Item]]) -> set[Item]:
    return {item for items in held for item in items}


def _phrases(nominal: Sequence[Mention], roles: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    found = set()
    for role in roles:
        words = group_words(role)
        if words:
            found.add((head_word(words[-1]), *sorted(words[:-1])))
    for mention in nominal:
        head = head_word(mention.head.text)
        others = {word for word in group_words(mention.span.text) if head_word(word) != head}
        found.add((head, *sorted(others)))
    return tuple(sorted(found))


def _ages_behind_names(reading: Reading) -> dict[int, int]:
    """The years of age that stand behind names ("Ada Quill, 45, said"), by position of the mention."""
    ages: dict[int, int] = {}
    starts = [mention.span.start for mention in reading.mentions]
    for item in reading.quantities:
        if item.unit != "year of age" or item.low is None or item.low != item.high:
            continue
        at = bisect_right(starts, item.span.start) - 1
        while at >= 0 and item.span.start - reading.mentions[at].span.end < 12:
            mention = reading.mentions[at]
            if mention.form == "name" and _between(reading, mention.span, item.span) in _BEHIND_NAME:
                ages.setdefault(at, int(item.low))
                break
            at -= 1
    return ages


def _between(reading: Reading, left: Span, right: Span) -> str:
    return reading.report.text[left.end : right.start].strip() if left.end <= right.start else ""


@lru_cache(maxsize=32768)
def _count(description: str) -> float | None:
    """The number at the front of a description ("the four men", "at least 20 civilians")."""
    for word in description.lower().split()[:4]:
        value = figure_value(word)
        if value is None:
            value = load_data("numbers")["ones"].get(word) or load_data("numbers")["tens"].get(word)
        if value is not None:
            return float(value)
    return None


@lru_cache(maxsize=32768)
def _says_another(description: str) -> bool:
    return bool(set(description.lower().split()[:3]) & set(load_data("naming")["another"]))


def _names_inside(span: Span) -> Iterator[str]:
    """Capitalised words of a description and numbered ones, but for the first, which may only begin a sentence."""
    for word in span.text.split()[1:]:
        plain = word.strip(".,;:'\"()“”‘’").removesuffix("'s").removesuffix("’s")
        if plain[:1].isupper() and not plain.isupper():
            yield plain.casefold()

"""What words of events mean: the type and PLOVER code of verbs and nouns, and what other words do to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.nominalizations import derive
from colligate.records.event import Plover


class WordSense(msgspec.Struct, frozen=True):
    """What a word means when it names an event.

    Args:
        type: Type of the event lexicon; None when it means no event.
        plover: PLOVER code; None when PLOVER has none.
        verb: The verb that the word is or derives from; None when there is none.
    """

    type: str | None
    plover: Plover | None = None
    verb: str | None = None


class Surroundings(msgspec.Struct, frozen=True):
    """The words around a word, as sense rules ask for them: base forms, and kinds of mention with "@".

    `about` holds the fields that the whole report is about ("labour").
    """

    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    modifier: frozenset[str] = frozenset()
    preposition: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    predicate: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()


class SenseRule(msgspec.Struct, frozen=True):
    """One rule of `event_senses.toml`."""

    form: str | None
    sense: WordSense
    needs: Surroundings

    def fits(self, noun: bool, around: Surroundings) -> bool:
        """Whether the rule is for this form and one of each kind of word that it needs is there."""
        if self.form is not None and (self.form == "noun") != noun:
            return False
        return all(_met(getattr(self.needs, field), getattr(around, field)) for field in Surroundings.__struct_fields__)


def _met(needed: frozenset[str], there: frozenset[str]) -> bool:
    """Whether nothing is needed, or one of what is needed is there; "*" is any word."""
    return not needed or bool(needed & there) or ("*" in needed and bool(there))


class EventLexicon(msgspec.Struct, frozen=True):
    """The words that name events.

    Args:
        types: All types, in the order of the file.
        verbs: Senses by base form; phrasal verbs with their particle.
        nouns: Senses by base form; compounds with a space.
        adjectives: Senses of adjectives that tell of an event by its outcome ("dead").
        rules: Sense rules by word, in the order of the file.
        phrases: By the last word of nouns of several words, the words before it, longest first.
        idioms: By the first word of fixed phrases of a verb ("walk off the job"), the words behind it.
    """

    types: tuple[str, ...]
    verbs: Mapping[str, WordSense]
    nouns: Mapping[str, WordSense]
    adjectives: Mapping[str, WordSense]
    rules: Mapping[str, tuple[SenseRule, ...]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    idioms: Mapping[str, tuple[tuple[str, ...], ...]]

    def sense(self, word: str, *, noun: bool, around: Surroundings | None = None) -> WordSense | None:
        """What a word means; None when it is not in the lexicon.

        Args:
            word: Base form ("rule out", "air strike").
            noun: It stands as a noun.
            around: The words around it, for words with several meanings.
        """
        known = (self.nouns if noun else self.verbs).get(word)
        decided = self.decided(word, noun=noun, around=around) if around is not None else None
        if decided is not None:
            return msgspec.structs.replace(decided, verb=known.verb if known else None)
        return known

    def decided(self, word: str, *, noun: bool, around: Surroundings) -> WordSense | None:
        """The meaning that the words around a word decide; None when no rule fits."""
        return next((rule.sense for rule in self.rules.get(word, ()) if rule.fits(noun, around)), None)


def words(text: str) -> tuple[str, ...]:
    """The words of a comma-separated list, as data files write them."""
    return tuple(word for part in text.split(",") if (word := " ".join(part.split())))


def plover_code(text: str) -> Plover | None:
    """A code as data files write it ("RETREAT resign"); None for an empty one."""
    event, _, mode = text.partition(" ")
    return Plover(event, mode or None) if event else None


@cache
def event_lexicon() -> EventLexicon:
    """The lexicon of the data files, built once a process."""
    data = load_data("event_types")
    verbs: dict[str, WordSense] = {}
    nouns: dict[str, WordSense] = {}
    for name, entry in data.items():
        codes = entry.get("codes", {})
        default = entry.get("plover", "")
        for verb in words(entry.get("verbs", "")):
            verbs.setdefault(verb, WordSense(name, plover_code(codes.get(verb, default)), verb))
        for noun in words(entry.get("nouns", "")):
            nouns.setdefault(noun, WordSense(name, plover_code(codes.get(noun, default))))
    phrases = idioms_of_types()
    verbs |= {phrase: sense for phrase, sense in phrases.items() if phrase not in verbs}
    _derive_nouns(verbs, nouns)
    adjectives = {
        word: WordSense(name, plover_code(data[name].get("plover", "")))
        for name, listed in load_data("event_grammar")["adjectives"].items()
        for word in words(listed)
    }
    return EventLexicon(
        tuple(data), verbs, nouns, adjectives, _sense_rules(data), _phrases(nouns), _idioms(verbs, phrases)
    )


@cache
def idioms_of_types() -> dict[str, WordSense]:
    """The fixed phrases of verbs that mean a plain event, or none, with their meanings."""
    types, found = load_data("event_types"), {}
    for name, entry in load_data("event_idioms").items():
        code = types[name].get("plover", "") if name in types else ""
        for phrase in words(entry["verbs"]):
            own = plover_code(entry.get("codes", {}).get(phrase, code))
            found[phrase] = WordSense(name if name in types else None, own, phrase)
    return found


def _idioms(verbs: Iterable[str], phrases: Collection[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for verb in verbs:
        first, *rest = verb.split()
        if len(rest) > 1 or verb in phrases:
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(listed, key=lambda rest: (-len(rest), rest))) for first, listed in found.items()}


def _phrases(nouns: dict[str, WordSense]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Nouns of several words by their last; hyphens part words as spaces do, and such nouns are listed both ways."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for noun in sorted(nouns):
        parts = noun.replace("-", " ").split()
        if len(parts) > 1:
            nouns.setdefault(" ".join(parts), nouns[noun])
            before = found.setdefault(parts[-1], [])
            if tuple(parts[:-1]) not in before:
                before.append(tuple(parts[:-1]))
    return {last: tuple(sorted(before, key=lambda words: (-len(words), words))) for last, before in found.items()}


def _derive_nouns(verbs: Mapping[str, WordSense], nouns: dict[str, WordSense]) -> None:
    """Give nouns their verbs, and add the nouns that derive from a verb of the lexicon."""
    derived = derive(verbs)
    for noun, sense in nouns.items():
        verb = derived.get(noun) or (noun if noun in verbs else None)
        if verb is not None:
            nouns[noun] = msgspec.structs.replace(sense, verb=verb)
    for noun, verb in derived.items():
        if noun not in nouns and verb in verbs:
            nouns[noun] = verbs[verb]


def _sense_rules(types: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[SenseRule, ...]]:
    rules: dict[str, list[SenseRule]] = {}
    for row in load_data("event_senses")["sense"]:
        name = row["type"] or None
        default = types[name].get("plover", "") if name else ""
        sense = WordSense(name, plover_code(row.get("plover", default)))
        needs = Surroundings(
            **{field: frozenset(words(row[field])) for field in Surroundings.__struct_fields__ if field in row}
        )
        for word in words(row["words"]):
            rules.setdefault(word, []).append(SenseRule(row.get("as"), sense, needs))
    return {word: tuple(listed) for word, listed in rules.items()}


@cache
def event_grammar(section: str, name: str) -> frozenset[str]:
    """One list of `event_grammar.toml` ("modality", "denying_verbs")."""
    return frozenset(words(load_data("event_grammar")[section][name]))


def event_types() -> Iterable[str]:
    """Names of all types, in the order of the data file."""
    return event_lexicon().types

"""Words that stand before or beside people's names: forms of address, ranks, jobs, kin."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from colligate.knowledge.data import load_data
from colligate.knowledge.names import fold

PersonWord = Literal["job", "kin", "person"]
"""What a noun for a person says: an office or calling, a relation, or only somebody."""


def is_address(word: str) -> bool:
    """Whether a word is a form of address that says nothing of an office ("Mr.", "Dr", "Lady")."""
    return word.lower().rstrip(".") in _address() or word.lower() in _address()


def address_gender(word: str) -> Literal["female", "male"] | None:
    """The gender that a form of address shows."""
    return _address().get(word.lower().rstrip("."))


def is_rank(words: str) -> bool:
    """Whether words stand before a name as a rank, calling or office ("Lt. Col.", "Bishop", "Prime Minister")."""
    return _plain(words) in _ranks()


def is_job(words: str) -> bool:
    """Whether a noun, singular and in any case, names an office, job or calling ("ambassador", "chief executive")."""
    return _plain(words) in _jobs()


def person_word(word: str) -> PersonWord | None:
    """What a singular noun says of a person; None when it is no word for a person."""
    return _person_words().get(word)


def is_weak_person_word(word: str) -> bool:
    """Whether a singular noun stands for a person in some uses only ("head", "star", "guard")."""
    return word in _weak()


def word_gender(word: str) -> Literal["female", "male"] | None:
    """The gender that a singular noun for a person shows ("actress", "father")."""
    return _genders().get(word)


def is_past(word: str) -> bool:
    """Whether a word before a job says that it is no longer held ("former", "ex")."""
    return word.lower().rstrip("-") in _modifiers("over")


def is_acting(word: str) -> bool:
    """Whether a word before a job says that it is held for a time only ("acting", "interim")."""
    return word.lower() in _modifiers("acting")


def is_coming(word: str) -> bool:
    """Whether a word before a job says that it is not yet taken up ("incoming")."""
    return word.lower() in _modifiers("coming")


def is_elect(word: str) -> bool:
    """Whether a word behind a job says that it is not yet taken up ("president-elect", "minister designate")."""
    return word.lower() in _modifiers("elect")


def is_role_modifier(word: str) -> bool:
    """Whether a word before a job usually belongs to the role ("deputy", "former", "senior")."""
    plain = word.lower()
    return any(plain in _modifiers(kind) for kind in ("degree", "past", "acting", "coming"))


def is_judging(word: str) -> bool:
    """Whether an adjective before a job tells what somebody thinks of whoever has it ("controversial")."""
    return word.lower() in _modifiers("judging")


def is_posting(word: str) -> bool:
    """Whether a job is a posting to somewhere ("ambassador to ...")."""
    return word.lower() in _postings()


def takes_role(verb: str) -> bool:
    """Whether a verb, as base form, tells of a role that its subject holds ("serve as ...")."""
    return verb in _verbs("taking")


def gives_role(verb: str) -> bool:
    """Whether a verb, as base form, tells of a role that its object is given or loses ("appoint", "sack")."""
    return verb in _verbs("giving")


def takes_away_role(verb: str) -> bool:
    """Whether a verb, as base form, tells that a role is lost ("resign as ...", "oust ... as ...")."""
    return verb in _verbs("leaving")


def is_portfolio(words: str) -> bool:
    """Whether words name a field of government ("transport", "Homeland Security")."""
    return words.lower() in _portfolios()


def makes_other_office(word: str) -> bool:
    """Whether a word before a job makes another office of it ("vice" president)."""
    return word in _other_offices()


def is_epithet(word: str) -> bool:
    """Whether news writing uses the noun for a person it has just named ("the singer")."""
    return word in _epithets()


@lru_cache(maxsize=8192)
def given_name_gender(name: str) -> Literal["female", "male"] | None:
    """The gender that a given name shows, if it is a common one of one gender only."""
    return _given_names().get(fold(name))


def _plain(words: str) -> str:
    return " ".join(word.rstrip(".") for word in words.lower().split())


@cache
def _address() -> dict[str, Literal["female", "male"] | None]:
    table = load_data("titles")["address"]
    genders: dict[str, Literal["female", "male"] | None] = dict.fromkeys(table["neutral"])
    genders.update(dict.fromkeys(table["male"], "male"))
    genders.update(dict.fromkeys(table["female"], "female"))
    return genders


@cache
def _ranks() -> frozenset[str]:
    return frozenset(_plain(word) for words in load_data("titles")["rank"].values() for word in words)


@cache
def _jobs() -> frozenset[str]:
    return frozenset(word for words in load_data("titles")["jobs"].values() for word in words)


@cache
def _person_words() -> dict[str, PersonWord]:
    table = load_data("titles")
    words: dict[str, PersonWord] = {word: "person" for part in table["people"].values() for word in part}
    words.update({word: "kin" for part in table["kin"].values() for word in part})
    words.update({word: "job" for word in sorted(_jobs()) if words.get(word) is None})
    return words


@cache
def _genders() -> dict[str, Literal["female", "male"]]:
    table = load_data("titles")
    genders: dict[str, Literal["female", "male"]] = {}
    for part in ("kin", "people", "gendered"):
        genders.update(dict.fromkeys(table[part]["male"], "male"))
        genders.update(dict.fromkeys(table[part]["female"], "female"))
    return genders


@cache
def _modifiers(kind: str) -> frozenset[str]:
    return frozenset(load_data("titles")["modifiers"][kind])


@cache
def _epithets() -> frozenset[str]:
    return frozenset(load_data("titles")["epithets"]["words"])


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(load_data("titles")["verbs"][kind])


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(load_data("titles")["portfolios"]["words"])


@cache
def _other_offices() -> frozenset[str]:
    return frozenset(load_data("titles")["other_office"]["words"])


@cache
def _postings() -> frozenset[str]:
    return frozenset(load_data("titles")["postings"]["words"])


@cache
def _weak() -> frozenset[str]:
    return frozenset(load_data("titles")["weak"]["words"])


@cache
def _given_names() -> dict[str, Literal["female", "male"]]:
    table = load_data("given_names")
    genders: dict[str, Literal["female", "male"]] = {fold(name): "male" for name in table["male"]}
    genders.update({fold(name): "female" for name in table["female"]})
    return genders

"""The dateline at the head of a story: where it was filed, sometimes when, sometimes by which agency."""

from __future__ import annotations

import re
from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.places import find_places

_LONGEST = 120
_SEPARATOR = re.compile(
    r"\s*(?:—|―|--)\s*|\s+[–-]\s+|\s*–\s+|(?<=[).])\s?[-–]\s?|(?<=\.)_|:\s+|(?<=\))\s*(?=[A-Z“\"‘'])|(?<=\w/)\s+(?=[A-Z“\"‘'])|\s+[-–—]{1,2}$"
)
_STORY_START = re.compile(r"[^\W\d_]|[\d“\"‘'(\[$£€«]")
_AGENCY = re.compile(r"[,.]?\s*(?:\(([A-Z][\w.&/’' -]{0,38})\)|/([A-Z][\w.&’' -]{0,38})/)$")
_STATED_AGENCY = re.compile(r"\(([A-Z][\w.&/’' -]*)\)|/([A-Z][\w.&’' -]*)/")
_CAPITALS = re.compile(r"[^\W\d_a-z]{3}")
_PLACE_WORD = re.compile(r"[^\W\d_][\w.'’/-]*")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*$")
_MOST_PLACE_WORDS = 4
_TOP, _START = 6, 2
"""Lines of the story, from its first, in which a dateline that shows itself, or only a known place, is looked for."""
_KNOWN_PLACE = 100_000
"""Inhabitants of a city that a colon alone makes a dateline; people and things bear the names of smaller ones."""
_DATE_TOKEN = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")


def find_dateline(line: str, position: int) -> tuple[int, str] | None:
    """The dateline that a line begins with.

    Capitals before a dash, an agency in brackets or a date show one ("KABUL, July 4 -", "Denver (AP) –"); otherwise the
    place must be a city that the gazetteer knows, and a sentence must follow ("Cairo: An official said so.").

    Args:
        line: A paragraph, white space around it left out.
        position: How many lines of the story stand before it. Far down only capitals that name a known place are one.

    Returns:
        How many characters it has, dash included, and the place as written; None if there is none.
    """
    head = line[:_LONGEST]
    if not head[:1].isalpha() or not head[:1].isupper():
        return None
    for separator in _SEPARATOR.finditer(head):
        rest = line[separator.end() :]
        if rest and not _starts_story(rest):
            continue
        place = _place_of(head[: separator.start()], separator.group().strip(), rest, position)
        if place is not None:
            return len(head[: separator.end()].rstrip()), place
    return None


def _starts_story(rest: str) -> bool:
    return bool(_STORY_START.match(rest)) and not rest[:1].islower()


def _place_of(words: str, mark: str, rest: str, position: int) -> str | None:
    """The place of a dateline in these words; None if they are none.

    Args:
        words: What stands before the separator.
        mark: The separator.
        rest: What stands after it.
        position: See `find_dateline`.
    """
    agency = _AGENCY.search(words)
    bare = (words[: agency.start()] if agency else words).rstrip(" ,")
    place, *others = (part.strip() for part in bare.split(","))
    if len(others) > 3 or not _names_place(place):
        return None
    dated = any(is_date(part) for part in others)
    if not all(is_date(part) or _names_place(part) for part in others):
        return None
    shown, capitals = agency is not None or dated, _is_capitals(place)
    if not mark and not (agency and (dated or capitals or _is_city(place))):
        return None
    if not rest and not capitals:
        return None
    if position >= _TOP:
        return place if capitals and mark != ":" and _is_city(place) else None
    if shown or (capitals and mark != ":" and (others or _is_city(place))):
        return place
    if position >= _START:
        return None
    if capitals and mark != ":":
        return place
    return place if _is_city(place, _KNOWN_PLACE) and _SENTENCE_END.search(rest) else None


def agency_of(dateline: str) -> tuple[int, int] | None:
    """Where in a dateline the agency stands that filed the report ("ADEN, May 2 (Gulf Wire) -"), brackets left out."""
    found = _STATED_AGENCY.search(dateline)
    return found.span(found.lastindex or 0) if found else None


def is_date(words: str) -> bool:
    """Whether the words are a date or a day of the week ("July 4", "3 March 2011", "Wednesday")."""
    tokens = [token.strip(".,").lower() for token in words.split()]
    names = _date_words()
    return (
        bool(tokens)
        and all(token in names or _DATE_TOKEN.fullmatch(token) for token in tokens)
        and (any(token in names for token in tokens))
    )


def _names_place(words: str) -> bool:
    """Whether the words are capitalised as the name of a place is, and are no label of the page."""
    tokens = words.split()
    if not 1 <= len(tokens) <= _MOST_PLACE_WORDS or words.casefold().strip(".") in _labels():
        return False
    connectors = _connectors()
    return (
        all(
            _PLACE_WORD.fullmatch(token) and (token[0].isupper() or token.lower() in connectors or "-" in token[:4])
            for token in tokens
        )
        and tokens[0][0].isupper()
    )


def _is_capitals(place: str) -> bool:
    return place.upper() == place and bool(_CAPITALS.search(place.replace(".", "").replace(" ", "")))


def _is_city(place: str, inhabitants: int = 0) -> bool:
    places = find_places(place.title() if place.isupper() else place)
    return bool(places) and places[0].kind == "city" and places[0].population >= inhabitants


@cache
def _labels() -> frozenset[str]:
    return frozenset(load_data("furniture")["dateline_labels"])


@cache
def _connectors() -> frozenset[str]:
    return frozenset(load_data("furniture")["dateline_connectors"])


@cache
def _date_words() -> frozenset[str]:
    return frozenset(load_data("furniture")["date_words"])

"""Reasons for and against two organizations, places, groups or things being one."""

from __future__ import annotations

from colligate.knowledge.gazetteer import GazetteerPlace
from colligate.knowledge.organizations import (
    acronyms,
    has_organization_head,
    is_acronym,
    is_short_media,
    may_be_dropped,
)
from colligate.knowledge.places import containers, country_named, is_place, kilometres_apart
from colligate.knowledge.spellings import spelling_similarity
from colligate.linking.entities.evidence_weights import clause
from colligate.linking.entities.naming import compact, undotted
from colligate.linking.entities.profiles import Profile
from colligate.records.evidence import Clause

Pair = tuple[Profile, Profile]

SPELLED_ALIKE = 0.8
"""Names of bodies and places are told apart by less than names of persons are: they need to be more alike."""


ONE_SPOT = 15.0
"""Kilometres within which two towns of nearly one name are one town that the gazetteer has twice."""


def body_clauses(left: Profile, right: Profile) -> list[Clause]:
    """What the names of two organizations, groups or things tell."""
    pair = (left, right)
    if left.government is not None or right.government is not None:
        return [_government_clause(pair)]
    if left.words == right.words:
        return [clause("same_words", pair, f"both are called “{left.name}”")]
    if compact(left.name) == compact(right.name):
        return [clause("same_letters", pair, f"“{left.name}” and “{right.name}” have the same letters")]
    if is_short_for(left.name, right.name) or is_short_for(right.name, left.name):
        return [clause("acronym", pair, f"one of “{left.name}” and “{right.name}” is the other's initials")]
    if (letters := _introduced(left, right) or _introduced(right, left)) is not None:
        return [clause("acronym", pair, f"a report that names “{letters[0]}” in full calls it “{letters[1]}” too")]
    short, long = sorted((left.words, right.words), key=lambda words: (len(words), words))
    if len(short) < len(long):
        return [_shorter_clause(pair, short, long)]
    if _spelled_alike(left, right):
        return [clause("spelled_alike", pair, f"“{left.name}” and “{right.name}” are spellings of one name")]
    return [clause("different_names", pair, f"names “{left.name}” and “{right.name}”", forbids=True)]


def _government_clause(pair: Pair) -> Clause:
    """A government is one with what names the same country's, and with nothing else, its capital least of all."""
    left, right = pair
    names = f"“{left.name}” and “{right.name}”"
    if left.government == right.government and left.government is not None:
        country = country_named(left.government)
        of = country.name if country is not None else left.government
        return clause("same_government", pair, f"{names} both stand for the government of {of}")
    return clause("different_names", pair, f"of {names} not both stand for one government", forbids=True)


def place_clauses(left: Profile, right: Profile) -> list[Clause]:
    """What the gazetteer and the names of two places tell."""
    pair = (left, right)
    if left.place is not None and right.place is not None:
        if left.place == right.place:
            reason = (
                f"“{left.name}” and “{right.name}” are the same place in the gazetteer: {describe_place(left.place)}"
            )
            return [clause("same_place", pair, reason)]
        if (distance := _one_spot(left, right)) is not None:
            reason = (
                f"“{left.name}” and “{right.name}” are spellings of one name, {distance:.0f} km apart in the gazetteer"
            )
            return [clause("same_place", pair, reason)]
        places = f"{describe_place(left.place)} and {describe_place(right.place)}"
        reason = f"“{left.name}” and “{right.name}” are two places: {places}"
        return [clause("different_places", pair, reason, forbids=True)]
    if left.words == right.words:
        return [clause("same_words", pair, f"both are called “{left.name}”")]
    if compact(left.name) == compact(right.name):
        return [clause("same_letters", pair, f"“{left.name}” and “{right.name}” have the same letters")]
    if _spelled_alike(left, right):
        return [clause("spelled_alike", pair, f"“{left.name}” and “{right.name}” are spellings of one name")]
    return [clause("different_names", pair, f"names “{left.name}” and “{right.name}”", forbids=True)]


def describe_place(place: GazetteerPlace) -> str:
    """A place for a reader to recognise: its name, what contains it, its id ("Misratah, Libya, GeoNames 2214846")."""
    id = f"GeoNames {place.geonames}" if place.geonames else ""
    return ", ".join(filter(None, (place.name, *containers(place), id)))


def _one_spot(left: Profile, right: Profile) -> float | None:
    """Distance of two towns that the gazetteer has twice, under two spellings; None of others."""
    one, other = left.place, right.place
    if one is None or other is None or one.kind != "city" or other.kind != "city" or one.country != other.country:
        return None
    distance = kilometres_apart(one, other)
    return distance if distance is not None and distance <= ONE_SPOT and _spelled_alike(left, right) else None


def is_short_for(short: str, long: str) -> bool:
    """Whether the first is the second's initials ("U.N.", "United Nations")."""
    return is_acronym(short) and undotted(short) in acronyms(long)


def _introduced(short: Profile, long: Profile) -> tuple[str, str] | None:
    """The full name, and the letters that its report gives it, by which alone the other goes: "Union of Dockers (SDP)".

    The letters may be those of its name in another language.
    """
    if is_acronym(long.name) or not is_acronym(short.name):
        return None
    letters = undotted(short.name)
    given = any(is_acronym(name) and undotted(name) == letters for name in long.names)
    return (long.name, short.name) if given else None


def _shorter_clause(pair: Pair, short: tuple[str, ...], long: tuple[str, ...]) -> Clause:
    """A name that is a piece of the other: its end may be short for it, its beginning is often the whole of it."""
    names = f"“{pair[0].name}” and “{pair[1].name}”"
    if long[: len(short)] == short:
        return _beginning_clause(pair, short, long)
    if long[-len(short) :] == short and _may_end(short, long[: -len(short)]):
        return clause("ending", pair, f"one of {names} is the end of the other")
    return clause("different_names", pair, f"names {names}", forbids=True)


def _beginning_clause(pair: Pair, short: tuple[str, ...], long: tuple[str, ...]) -> Clause:
    names = f"“{pair[0].name}” and “{pair[1].name}”"
    rest = long[len(short) :]
    town = is_place(" ".join(short))
    if may_be_dropped(" ".join(rest)) and not town:
        return clause("dropped_words", pair, f"{names} differ in words that only say what kind of body it is")
    # "Hartwell Moss" goes by "Hartwell"; "Hartwell Bank" and "Hartwell 200" are other things than Hartwell.
    if len(long) == 2 and not town and rest[0].isalpha() and not has_organization_head(long[-1]):
        return clause("first_word", pair, f"one of {names} is the first word of the other")
    return clause("part_of_name", pair, f"one of {names} begins with the other: it may be a part of it")


def _may_end(short: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether the last words of a name can stand for it: two or more, a model's number, or a team's or force's word."""
    if len(short) > 1 or any(sign.isdigit() for sign in short[0]):
        return True
    # A team goes by its last word where the first ones are its town, as a force goes by its initials.
    return is_place(" ".join(before)) and (short[0].endswith("s") or len(short[0]) < 5)


def _spelled_alike(left: Profile, right: Profile) -> bool:
    """Every word a spelling of its counterpart; words that differ by an ending are two words ("Iran", "Iraq")."""
    if len(left.words) != len(right.words) or min(len(compact(left.name)), len(compact(right.name))) < 5:
        return False
    if any(is_short_media(word) for word in left.words + right.words) and left.words[-1] != right.words[-1]:
        return False
    return all(a == b or _same_word(a, b) for a, b in zip(left.words, right.words, strict=True))


def _same_word(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    if len(short) < 4 or len(long) - len(short) > 2 or (long.startswith(short) and not long.endswith("h")):
        return False
    return spelling_similarity(left, right) >= SPELLED_ALIKE

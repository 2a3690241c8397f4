"""What a number counts, in one word, so that like is compared with like: the dead with the dead."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.families import marks
from colligate.linking.events.words import content_words
from colligate.records.dossier import Quantity


def thing_counted(quantity: Quantity, event_type: str | None) -> str | None:
    """What is counted: the fate of people ("dead"), with the kind of people where not all are meant ("dead children");
    else the thing or the unit. None when no words tell.

    Args:
        quantity: A number.
        event_type: Type of the event whose count it is.
    """
    if quantity.unit not in ("person", None):
        return quantity.unit
    words = [word for word in (quantity.of or "").casefold().replace("-", " ").split() if word.isalpha()]
    fates = [_fates()[word] for word in words if word in _fates()]
    content = [word for word in words if word in content_words(word) and word not in _fates()]
    fate = fates[-1] if fates else None
    if quantity.unit == "person" and fate is None:
        fate = _of_types().get(event_type or "")
    if fate is None:
        return None if not content else "people" if content[0] in marks("people") else content[0]
    # "Others injured" are all the injured, told beside the dead.
    whom = [word for word in content if word not in marks("people") and word not in _others()]
    return " ".join([fate, *whom[:1]])


def fate_of(word: str) -> str | None:
    """The fate that a word tells ("slain": "dead"), if any."""
    return _fates().get(word)


def people_with(thing: str) -> str | None:
    """Words for those counted ("dead children": "children killed"); None where no fate is told."""
    fate, *whom = thing.split()
    if fate not in set(_fates().values()):
        return None
    alone: dict[str, str] = load_data("counted")["counted_alone"]
    words = alone.get("killed" if fate == "dead" else fate, f"people {fate}")
    return words.replace("people", whom[0], 1) if whom else words


def are_several(words: str) -> bool:
    """Whether some word is one for several people ("teens", "policemen")."""
    return any(word in _plurals() for word in words.casefold().split())


@cache
def _plurals() -> frozenset[str]:
    nouns: list[str] = load_data("counted")["people"]["nouns"]
    men = {noun.removesuffix("man") + "men" for noun in nouns if noun.endswith("man")}
    return frozenset({f"{noun}s" for noun in nouns} | men | {"people", "children", "families"})


@cache
def _fates() -> dict[str, str]:
    """Words to the fate that they tell."""
    return {word: fate for fate, words in load_data("counted")["fates"].items() for word in words}


@cache
def _others() -> frozenset[str]:
    totals = load_data("counted")["totals"]
    return frozenset((*totals["others"], *totals["more"]))


@cache
def _of_types() -> dict[str, str]:
    types: dict[str, str] = load_data("counted")["fate_of_type"]
    return types

"""Forms of verbs, for words that a parser takes for names because a headline writes them with capitals."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from colligate.knowledge.data import load_data
from colligate.knowledge.nominalizations import doubles_last, gerund

VerbForm = Literal["base", "third", "past", "gerund"]
_VOWELS = frozenset("aeiou")


def forms_of(verb: str) -> dict[str, VerbForm]:
    """The forms of a verb of one word, as English makes them ("deny": "denies", "denied", "denying")."""
    irregular = irregular_pasts().get(verb)
    pasts = irregular if irregular is not None else (past_form(verb),)
    forms: dict[str, VerbForm] = {verb: "base", third_person(verb): "third", gerund(verb): "gerund"}
    for past in pasts:
        forms.setdefault(past, "past")
    return forms


def third_person(verb: str) -> str:
    """The -s form ("reach": "reaches", "deny": "denies")."""
    if verb.endswith("y") and len(verb) > 1 and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


@cache
def irregular_pasts() -> dict[str, tuple[str, ...]]:
    """Past forms and participles of irregular verbs. Do not change what is returned."""
    return {verb: tuple(pasts.split()) for verb, pasts in load_data("irregular_verbs")["pasts"].items()}


def verb_forms(verbs: Iterable[str]) -> dict[str, tuple[str, VerbForm]]:
    """Base form and kind of form of every form of verbs of one word; the first verb of an ambiguous form."""
    found: dict[str, tuple[str, VerbForm]] = {}
    for verb in verbs:
        if " " not in verb:
            for form, kind in forms_of(verb).items():
                found.setdefault(form, (verb, kind))
    return found


def past_form(verb: str) -> str:
    """The past ("reach": "reached", "deny": "denied", "leave": "left")."""
    irregular = irregular_pasts().get(verb)
    if irregular is not None:
        return irregular[0]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and len(verb) > 1 and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if doubles_last(verb) else "") + "ed"

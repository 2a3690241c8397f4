"""Accounts that make an event an ordinary one: who defected was let go for treatment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from colligate.knowledge.families import families_of, is_ordinary_account
from colligate.records.dossier import Event
from colligate.weighing.tellings import Telling

_LEAVING = frozenset({"leave a post or side"})
_GOING = frozenset({"leave a post or side", "go away", "treat"})


def ordinary_accounts(event: Event, tellings: Mapping[str, Sequence[Telling]]) -> list[Telling]:
    """Tellings by a speaker who makes the event an ordinary journey of the one whom it is about.

    Args:
        event: An event of leaving a post or side.
        tellings: The tellings of each event.
    """
    held = tellings[event.id]
    leaving = [telling for telling in held if families_of(telling.read.lemma) & _LEAVING]
    if not leaving:
        return []
    # Whom the event is told of most: a mention of two departures at once makes neither the other's.
    people = frozenset([participant.entity for participant in event.participants if participant.role == "actor"][:1])
    return [
        telling
        for others in tellings.values()
        for telling in others
        if telling.statement is not None
        and telling.entities & people
        and families_of(telling.read.lemma) & _GOING
        and is_ordinary_account(telling.mention.clause.text)
        and telling.holder not in people
    ]

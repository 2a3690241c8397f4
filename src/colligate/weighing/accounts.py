"""Two accounts of one act: who resigned was dismissed, who defected was let go for treatment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from colligate.knowledge.families import families_of, is_forced, is_ordinary_account
from colligate.records.dossier import Event
from colligate.records.finding import About
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling, lines_of, sources_of

_LEAVING = frozenset({"leave a post or side"})
_GOING = frozenset({"leave a post or side", "go away", "treat"})


def forced_or_free(event: Event, held: Sequence[Telling], importance: Importance, wording: Wording) -> Draft | None:
    """Some tell that it was done to the one whom the event is about, others that it was his own act."""
    told = [telling for telling in held if telling.status == "told" and families_of(telling.read.lemma) & _LEAVING]
    forced = [telling for telling in told if is_forced(telling.read.lemma)]
    free = [telling for telling in told if not is_forced(telling.read.lemma)]
    if not forced or not free or not sources_of(free) - sources_of(forced) or not sources_of(forced) - sources_of(free):
        return None
    named = frozenset(importance.named(event))
    forced = [telling for telling in forced if telling.item.principals & named]
    free = [
        telling for telling in free if any(telling.item.principals & other.item.principals & named for other in forced)
    ]
    if not forced or not free:
        return None
    if not set(lines_of(forced)) - set(lines_of(free)) and not set(lines_of(free)) - set(lines_of(forced)):
        return None
    words = forced[0].mention.text, free[0].mention.text
    told_by = wording.carried_by(forced), wording.carried_by(free)
    summary = f"{event.label}: “{words[0]}” according to {told_by[0]}, “{words[1]}” according to {told_by[1]}"
    return Draft(
        kind="disputed",
        about=About("reason", event=event.id),
        summary=sentence(summary),
        sides=(side(words[0], forced), side(words[1], free)),
        weight=round(15 + importance.of(event), 4),
    )


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

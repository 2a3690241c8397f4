"""Events that some tell and others deny: the event itself, or any event of its kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from colligate.knowledge.contrasts import contrast_words
from colligate.knowledge.families import marks, root_of
from colligate.records.dossier import Event
from colligate.records.finding import About
from colligate.weighing.apart import likeness, unlike
from colligate.weighing.disputes.accounts import ordinary_accounts
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.sameness import Sameness
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling, sources_of

_FORCED = re.compile(r"\b(?:forced|made|pressed|pressured|compelled|asked|told|ordered|urged) to$")
_DENIED_ALIKE = 0.4
"""Likeness of a report's own negation to what it negates: "he never left" may be of any place."""


class Denials:
    """Finds the denials of one story.

    Args:
        tellings: The tellings of each event.
        importance: Weighs events.
        sameness: Tells whether two tellings are surely of one event.
        wording: Puts findings into words.
    """

    def __init__(
        self,
        tellings: Mapping[str, Sequence[Telling]],
        importance: Importance,
        sameness: Sameness,
        wording: Wording,
    ) -> None:
        self._tellings = tellings
        self._importance = importance
        self._sameness = sameness
        self._wording = wording

    def find(self, events: Sequence[Event]) -> list[Draft]:
        """Findings about events that one side tells and another denies."""
        drafts = [draft for event in events if (draft := self._of_event(event)) is not None]
        disputed = {draft.about.event for draft in drafts}
        kinds: dict[str, list[Telling]] = {}
        for event in events:
            for telling in self._tellings[event.id] if event.id not in disputed else ():
                if telling.holder is not None and _denies_a_kind(telling):
                    kinds.setdefault(telling.holder, []).append(telling)
        return drafts + [draft for denied in kinds.values() if (draft := self._of_kind(denied)) is not None]

    def _of_event(self, event: Event) -> Draft | None:
        """The event itself is denied by some and told by others."""
        held = self._tellings[event.id]
        told = [telling for telling in held if telling.status == "told" and not _is_uncertain(telling)]
        denied = [telling for telling in held if telling.status == "denied" and self._is_denial(telling, told)]
        # Who makes it an ordinary journey is against, whether or not he calls it a denial.
        others = ordinary_accounts(event, self._tellings)
        others = [
            telling
            for telling in others
            if telling.source[0] == "holder" and any(self._sameness.about_one(telling, other) for other in told)
        ]
        told = [telling for telling in told if telling not in others]
        denied = [*denied, *others]
        if not told or not denied or self._importance.of(event) <= 0:
            return None
        deniers, tellers = sources_of(denied), sources_of(told)
        if not tellers - deniers or not deniers - tellers:
            return None
        summary = f"{self._wording.say(event.label, 'told', told)}; denied by {self._wording.spoken(denied)}"
        return Draft(
            kind="disputed",
            about=About("occurrence", event=event.id),
            summary=sentence(summary),
            sides=(side("happened", told), side("denied", denied)),
            weight=round(20 + self._importance.of(event) * (len(tellers) + len(deniers)) ** 0.5, 4),
        )

    def _is_denial(self, telling: Telling, told: Sequence[Telling]) -> bool:
        """Whether a negated telling denies what the others tell, and is not another thing that did not happen.

        Either somebody is reported to deny it, or a report negates it of the same ones in the same word; and in either
        case it is surely the same event.
        """
        if _FORCED.search(" ".join(_words_before(telling)[-3:])):
            return False  # That she was forced to leave, not that she leaves.
        if telling.statement is not None and telling.statement.stance == "denies":
            if telling.read.noun and not (telling.item.families and _is_denied_in_words(telling)):
                return False
            return any(self._are_one(telling, other) for other in told)
        if telling.read.noun or not _is_negated_itself(telling):
            return False
        return any(
            root_of(other.read.lemma) == root_of(telling.read.lemma)
            and other.report != telling.report
            and (not telling.item.patients ^ other.item.patients or likeness(telling, other) >= _DENIED_ALIKE)
            and self._are_one(telling, other)
            for other in told
        )

    def _are_one(self, denial: Telling, other: Telling) -> bool:
        """Whether a denial is surely of what another tells, and not of something else or narrower."""
        if is_narrower(denial, other):
            return False
        return self._sameness.sure(denial, other) and self._sameness.of_one(denial, other)

    def _of_kind(self, denied: Sequence[Telling]) -> Draft | None:
        """Somebody denies that there are events of a kind ("no other departures"): against whatever tells of such
        events without saying whose they are.
        """
        kinds = frozenset().union(*(telling.item.single | {telling.item.root} for telling in denied))
        denied = sorted(denied, key=lambda telling: (telling.item.order, telling.event))
        own = {telling.event for telling in denied}
        against = [
            telling
            for event, held in self._tellings.items()
            for telling in held
            if event not in own
            and telling.status != "denied"
            and telling.source not in sources_of(denied)
            and (telling.item.single | {telling.item.root}) & kinds
            and _is_of_unnamed(telling)
        ]
        if not against:
            return None
        words = " ".join(denied[0].mention.clause.text.split())
        spoken, others = self._wording.spoken(denied), self._wording.carried_by(against)
        return Draft(
            kind="disputed",
            about=About("occurrence", event=denied[0].event),
            summary=sentence(f"Denied by {spoken} (“{words}”), but told or expected by {others}"),
            sides=(side("told or expected", against), side("denied", denied)),
            weight=round(20 + len(sources_of(against)), 4),
        )


def is_narrower(denial: Telling, other: Telling) -> bool:
    """Whether a denial is of another thing than the other tells, or says more of it: who did not offer a full-time
    position may have offered a position.
    """
    ours, theirs = denial.item.patients, other.item.patients
    if not ours & theirs:
        return bool(ours and theirs) and not denial.item.single & other.item.single and unlike(ours, theirs)
    return bool(denial.item.objects - ours - other.item.objects - marks("small"))


def _is_uncertain(telling: Telling) -> bool:
    """Whether words right before a telling's own say that it may be so: nobody denies that."""
    return bool(set(_words_before(telling)[-2:]) & contrast_words("hedges"))


def _is_negated_itself(telling: Telling) -> bool:
    """Whether the negation is the verb's own and of fact ("did not resign"): not that of words above it ("no wish to
    resign"), nor of what ought to be or will be ("should not resign").
    """
    before = _words_before(telling)[-3:]
    if set(before) & marks("modals"):
        return False
    return any(word in ("not", "never") or word.endswith(("n't", "n’t")) for word in before)


def _denies_a_kind(telling: Telling) -> bool:
    """Whether a telling denies that there is any event of a kind ("no other departures"): in somebody's words, and of
    nobody by name.
    """
    if telling.status != "denied" or telling.holder is None or not telling.item.families:
        return False
    before = set(_words_before(telling)[-4:])
    if before & marks("another") and (before & {"no", "any"} or telling.read.negated):
        return True
    plural = telling.read.noun and telling.mention.text.endswith("s")
    # Who rejects contributions or refuses talks does not say that there were none.
    # "The defections" are those that were told before, one by one.
    return plural and _is_denied_in_words(telling) and not telling.item.definite


def _is_denied_in_words(telling: Telling) -> bool:
    """Whether a statement says of itself that it denies, or its words do ("there were no")."""
    statement = telling.statement
    if statement is None or statement.stance != "denies":
        return False
    return telling.read.negated or bool(set(_words_before(telling)[-4:]) & {"no", "any", "denied", "denies", "denying"})


def _words_before(telling: Telling) -> list[str]:
    start = telling.mention.clause.start
    return telling.mention.clause.text[: max(0, telling.mention.start - start)].casefold().split()


def _is_of_unnamed(telling: Telling) -> bool:
    """Whether a telling is of several, or of one who may yet do it, and names nobody."""
    plural = telling.read.noun and telling.mention.text.endswith("s")
    return plural or (telling.status in ("possible", "planned") and not telling.read.negated)

"""Claims that somebody denies in words of his own: "A crack had opened", residents said; "there is no crack", he said.

Denials of an event that linking knows are found by `denials.py`. Here what is said is held against what is said: a
denial that points back ("denied it", "rejected the charge") against the claim before it, any other against the claims
whose words it takes up, near it or anywhere in the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from colligate.knowledge.contrasts import base_form, contrast_words
from colligate.knowledge.label_words import label_words
from colligate.linking.statements.claims import read_claim, stem
from colligate.records.finding import About, Side
from colligate.records.span import Span
from colligate.weighing.disputes.assertions import Assertion, Weights, by_report
from colligate.weighing.disputes.denying import (
    denies_a_deed,
    says_there_is_none,
    tells_charge,
)
from colligate.weighing.disputes.matching import (
    FAR_DENIED,
    FAR_NEGATED,
    FURTHER,
    LEAST_SHARED,
    NEAR_DENIED,
    NEAR_NEGATED,
    NEAR_TOLD,
    about_one,
    alike,
    fits,
    says_it,
    senses,
    shared,
)
from colligate.weighing.draft import Draft
from colligate.weighing.summaries import Wording, sentence

_NUMBERS = frozenset({"figure", "figures", "number", "numbers", "sum", "estimate", "estimates", "toll"})
_NOT = re.compile(r"\b(?:not|never|no|nobody|nothing|none|cannot)\b|n['’]t\b", re.IGNORECASE)
_IT = frozenset({"it", "that", "this"})
_IN_PARAGRAPH = 2
"""Signs between two sentences of one paragraph, at most."""
_FAR_BEFORE = 8
_RARE_ENOUGH = 0.5
"""Weight of a word that a denial takes up from what is said right before it."""
_SHORT = 4
"""Telling words of a denial that need not be those of the claim that it speaks of."""
_RARE, _SHORT_CLAIM = 0.65, 8
"""Weight of a word of which somebody says only that there is no such thing, and the words of a claim of it."""
_BEFORE = 2
"""Sentences before a denial in which the claim that it speaks of is looked for."""
_SOME_BEFORE = 5
"""The same where it must have most of the denial's words."""
_AFTER = 2
"""Sentences behind a denial in which its speaker goes on to say it in other words."""
_MOST_COMPARED = 200
"""Claims that a denial is held against: those that share its rarest words."""
_MOST_EVIDENCE = 6


class Contradiction(msgspec.Struct, frozen=True):
    """One matter: who says it, and who says that it is not so."""

    claims: tuple[Assertion, ...]
    denials: tuple[Assertion, ...]


def compare_statements(assertions: Sequence[Assertion], wording: Wording, known: Iterable[Draft]) -> list[Draft]:
    """Findings about claims that somebody denies.

    Args:
        assertions: All that the reports say.
        wording: Puts findings into words.
        known: Findings made already: a denial that one of their disputes holds is not told again.
    """
    known = [draft for draft in known if draft.kind == "disputed"]
    events = _evidence(draft for draft in known if draft.about.attribute == "occurrence")
    reasons = _evidence(draft for draft in known if draft.about.attribute == "reason")
    numbers = _evidence(draft for draft in known if draft.about.attribute == "quantity")
    found = []
    for matter in find_contradictions(assertions):
        denials = [item for item in matter.denials if item.against]
        told = any(item.whole.touches(span) for item in denials for span in events)
        # Who denies something else in the same sentence denies that too.
        told = told or any(item.span.touches(span) and not item.points for item in denials for span in reasons)
        # The number that is called wrong stands beside its rival already.
        told = told or (
            any(_is_of_number(item) for item in denials)
            and all(any(item.span.touches(span) for span in numbers) for item in matter.claims)
        )
        if not told and not any(_is_told_by(matter, draft) for draft in known):
            found.append(_draft(matter, wording))
    return found


def _is_told_by(matter: Contradiction, draft: Draft) -> bool:
    """Whether a finding has a claim on one side and what answers it on another."""
    sides = [
        [any(item.whole.touches(span) for item in items for span in side.evidence) for side in draft.sides]
        for items in (matter.claims, matter.denials)
    ]
    return any(left and right and n != m for n, left in enumerate(sides[0]) for m, right in enumerate(sides[1]))


def _evidence(drafts: Iterable[Draft]) -> list[Span]:
    return [span for draft in drafts for side in draft.sides for span in side.evidence]


def find_contradictions(assertions: Sequence[Assertion]) -> list[Contradiction]:
    """Claims with their denials, in order of the text; each denial in one matter."""
    weights, reports = Weights(assertions), by_report(assertions)
    index: dict[str, list[int]] = {}
    for n, item in enumerate(assertions):
        for word in {stem(word) for word in item.words if weights.is_rare(word)}:
            index.setdefault(word, []).append(n)
    matters: list[Contradiction] = []
    for denial in assertions:
        if not denial.against or denial.open or (denial.statement is None and not denial.denies):
            continue
        claims = _claims_before(denial, reports[denial.span.report], weights)
        if not denial.points:
            others = [assertions[n] for n in _sharing(denial, index, weights)]
            claims += _claims_anywhere(denial, others, weights, near=bool(claims))
        if claims:
            more = [denial, *_goes_on(denial, reports[denial.span.report])] if denial.denies else [denial]
            matters.append(Contradiction(_in_order(claims), _in_order(more)))
    return _joined(matters)


def _claims_before(denial: Assertion, own: Sequence[Assertion], weights: Weights) -> list[Assertion]:
    """The claim of the sentences before a denial that it speaks of; the nearest one where it only points back."""
    near = [item for item in own if item.span.end <= denial.span.start and denial.sentence - item.sentence <= _BEFORE
            and _may_be_denied(item, denial)]  # fmt: skip
    said = [item for item in near if item.statement is not None]
    if denial.points:
        last = _of_what_follows(denial, _last_word(said), own) or _just_told(denial, near)
        return last if not _is_of_number(denial) else (_with_number(denial, own) or last)
    if not denial.denies:
        fitting = [item for item in said if fits(denial, item, NEAR_NEGATED, weights)]
        fitting = fitting or [item for item in near if _is_defended(item, denial)][-1:]
        return fitting or (
            [item for item in said if _is_answered(item, denial, weights)][-1:] if denial.contrary else []
        )
    fitting = [item for item in said if fits(denial, item, NEAR_DENIED, weights)]
    told = [item for item in near if item.statement is None and denial.sentence - item.sentence <= 1]
    fitting = fitting or [item for item in told if fits(denial, item, NEAR_TOLD, weights)]
    fitting = fitting or [item for item in said if _is_right_before(item, denial, weights)][-1:]
    further = [item for item in _further_before(denial, own) if fits(denial, item, NEAR_TOLD, weights)]
    fitting = fitting or [item for item in further if shared(denial, item) >= LEAST_SHARED]
    # Where no words are the same, an accusation right before of the same one is what is denied.
    return fitting or [item for item in said if _is_spoken_to(item, denial)][-1:]


def _further_before(denial: Assertion, own: Sequence[Assertion]) -> list[Assertion]:
    """What others say some sentences before a denial."""
    return [item for item in own if item.span.end <= denial.span.start and item.statement is not None
            and _BEFORE < denial.sentence - item.sentence <= _SOME_BEFORE and _may_be_denied(item, denial)]  # fmt: skip


def _last_word(said: Sequence[Assertion]) -> list[Assertion]:
    """What the last speaker before a denial says, in all that he says without a break."""
    return [item for n, item in enumerate(said) if all(later.source == said[-1].source for later in said[n:])]


def _of_what_follows(denial: Assertion, claims: list[Assertion], own: Sequence[Assertion]) -> list[Assertion]:
    """Claims before a sentence that only says that somebody contradicts: of the matter that he goes on to speak of, or
    right before it in one paragraph.
    """
    if denial.statement is not None:
        return claims
    more = _goes_on(denial, own)
    told = senses(tuple(word for item in more for word in item.claim.words))
    about = frozenset(entity for item in more for entity in item.entities) - {denial.holder}
    return [
        item
        for item in claims
        if item.entities & about
        or senses(item.claim.words) & told
        or denial.span.start - item.whole.end <= _IN_PARAGRAPH
    ]


def _just_told(denial: Assertion, near: Sequence[Assertion]) -> list[Assertion]:
    """What the report tells in its own voice right before somebody denies it in so many words ("he denied it")."""
    # Who rejected it may speak of an offer.
    cues = {base_form(word) for word in denial.whole.text.casefold().split()} & contrast_words("denying")
    if denial.statement is None or not cues or not set(denial.span.text.casefold().split()) <= _IT:
        return []
    return [item for item in near if item.statement is None and denial.sentence - item.sentence == 1]


def _is_answered(claim: Assertion, denial: Assertion, weights: Weights) -> bool:
    """Whether a negation that is said against what was said before ("but", a lawyer's) is of a claim right before."""
    if denial.sentence - claim.sentence > 1:
        return False
    if claim.charges if denial.defends else claim.accuses:
        return True
    answered = about_one(denial, claim) or fits(denial, claim, NEAR_DENIED, weights)
    return answered or says_there_is_none(denial.span.text)


def _is_right_before(claim: Assertion, denial: Assertion, weights: Weights) -> bool:
    """Whether what is denied in a clause of its own ("denied that") takes up anything of what another says right
    before.
    """
    if denial.sentence - claim.sentence > 1 or not denial.span.text.casefold().startswith("that "):
        return False
    told = senses(claim.claim.words, near=True)
    taken = [word for word in denial.words if senses((word,), near=True) & told]
    return any(weights.of(word) >= _RARE_ENOUGH for word in taken) or about_one(denial, claim)


def _is_defended(claim: Assertion, denial: Assertion) -> bool:
    """Whether a report tells what somebody is charged with, and his lawyer right behind it that he did not."""
    if claim.statement is not None or not denial.defends or denial.sentence - claim.sentence > 1:
        return False
    aside = set(denial.claim.words) & contrast_words("beside_the_charge")
    return tells_charge(claim.span.text) and denies_a_deed(denial.span.text) and not aside


def _is_spoken_to(claim: Assertion, denial: Assertion) -> bool:
    """Whether a short denial with none of its words is of a claim right before: of the same one, or of him who denies.

    Who disputes somebody's figures denies what that one said.
    """
    if "’s " in denial.span.text.replace("'", "’") and denial.points is False and claim.holder not in denial.entities:
        return False
    if claim.accuses and (about_one(denial, claim) or denial.holder in claim.entities):
        return True
    if set(denial.words) <= contrast_words("blanket"):
        return False
    own = set(read_claim(denial.speaker or "").words) & set(claim.claim.words)
    right_before = denial.sentence - claim.sentence <= 1 and len(denial.words) <= _SHORT
    return right_before and (denial.holder in claim.entities or bool(own) or about_one(denial, claim))


def _is_of_number(denial: Assertion) -> bool:
    return bool(set(denial.claim.words) & _NUMBERS)


def _with_number(denial: Assertion, own: Sequence[Assertion]) -> list[Assertion]:
    """The nearest number that another gives before somebody says that the figure is wrong."""
    before = [item for item in own if item.span.end <= denial.span.start and item.source != denial.source
              and item.statement is not None and denial.sentence - item.sentence <= _FAR_BEFORE
              and item.claim.numbers]  # fmt: skip
    return before[-1:]


def _claims_anywhere(
    denial: Assertion, others: Iterable[Assertion], weights: Weights, *, near: bool
) -> list[Assertion]:
    """Claims of the whole story that have most of a denial's words; stricter where the claim before it is found."""
    bar = FURTHER if near else FAR_DENIED if denial.denies else FAR_NEGATED
    held = [item for item in others if _may_be_denied(item, denial)]
    if says_there_is_none(denial.span.text) and len(denial.words) == 1 and weights.of(denial.words[0]) >= _RARE:
        found = [item for item in held if item.statement and len(item.claim.words) <= _SHORT_CLAIM]
        return [item for item in found if senses(denial.words) & senses(item.claim.words)]
    if denial.denies:
        # What a report tells in its own voice is seldom what somebody denies: it must have all of it.
        return [item for item in held if fits(denial, item, bar if item.statement else FURTHER, weights)]
    return [item for item in held if item.statement and fits(denial, item, bar, weights)
            and says_it(item, denial) and (alike(denial, item) or about_one(denial, item))]  # fmt: skip


def _sharing(denial: Assertion, index: dict[str, list[int]], weights: Weights) -> list[int]:
    """Positions of the assertions that share a rare word with a denial, those of the rarest words first."""
    found: dict[int, None] = {}
    for word in sorted(set(denial.words), key=lambda word: (-weights.of(word), word)):
        found |= dict.fromkeys(index.get(stem(word), ()))
        if len(found) >= _MOST_COMPARED:
            break
    return sorted(list(found)[:_MOST_COMPARED])


def _may_be_denied(claim: Assertion, denial: Assertion) -> bool:
    if claim.source == denial.source or claim.whole.touches(denial.span) or claim.demands or claim.asks:
        return False
    if claim.span.text.casefold().startswith("if "):
        return False  # What would follow is not said to be so.
    if denial.points and not claim.accuses and set(claim.claim.words) & contrast_words("charged"):
        return False  # Who finds a charge troubling speaks of it too.
    # "Denied it" may be of a claim that something is not so; in other words that would be one more denial.
    spoken_against = claim.denies or (claim.claim.negated and not denial.points and not _says_first(claim, denial))
    return not spoken_against and (not claim.open or denial.denies)


def _says_first(claim: Assertion, denial: Assertion) -> bool:
    """Whether a claim says what is denied before it goes on to what is not so ("was beaten and could not read it")."""
    before = _NOT.split(claim.span.text)[0]
    told = senses(read_claim(before).words, near=True)
    said = sum(bool(senses((word,), near=True) & told) for word in denial.words)
    return denial.denies and said * 2 > len(denial.words)


def _goes_on(denial: Assertion, own: Sequence[Assertion]) -> list[Assertion]:
    """What the speaker of a denial says right behind it."""
    return [
        item
        for item in own
        if item.statement is not None
        and item.source == denial.source
        and item.span.start >= denial.span.end
        and item.sentence - denial.sentence <= _AFTER
    ]


def _joined(matters: Sequence[Contradiction]) -> list[Contradiction]:
    """Matters that share a claim or a denial are one."""
    found: list[Contradiction] = []
    for matter in matters:
        held = [other for other in found if set(other.claims) & set(matter.claims)
                or set(other.denials) & set(matter.denials)]  # fmt: skip
        found = [other for other in found if other not in held]
        parts = [*held, matter]
        denials = _in_order(item for part in parts for item in part.denials)
        claims = _in_order(item for part in parts for item in part.claims if item not in denials)
        found.append(Contradiction(claims, denials))
    return [matter for matter in found if matter.claims]


def _in_order(items: Iterable[Assertion]) -> tuple[Assertion, ...]:
    return tuple(sorted(set(items), key=lambda item: (item.span, item.statement or "")))


def _side(value: str, held: Sequence[Assertion]) -> Side:
    holders = dict.fromkeys(item.holder for item in held if item.holder is not None)
    lines = sorted({item.line for item in held})
    return Side(value, tuple(holders), tuple(lines), tuple(dict.fromkeys(item.whole for item in held))[:_MOST_EVIDENCE])


def _draft(matter: Contradiction, wording: Wording) -> Draft:
    claim, denial = matter.claims[0], matter.denials[0]
    words = " ".join(claim.span.text.split())
    voice = wording.voice(claim.holder, claim.speaker, claim.span.report)
    # "Accused the union of lying" is what he did, not what is so according to him.
    acts = words.partition(" ")[0] in label_words("accusing") and (claim.holder or claim.speaker)
    told = f"{voice} “{words}”" if acts else f"“{words}” according to {voice}"
    told += f"; denied by {wording.voice(denial.holder, denial.speaker, denial.span.report)}"
    if denial.words:
        told += f" (“{' '.join(denial.span.text.split())}”)"
    sources = {item.source for item in (*matter.claims, *matter.denials)}
    top = min(item.sentence for item in (*matter.claims, *matter.denials))
    return Draft(
        kind="disputed",
        about=About("occurrence", statement=claim.statement or denial.statement),
        summary=sentence(told),
        sides=(_side("claimed", matter.claims), _side("denied", matter.denials)),
        weight=round(14 + len(sources) ** 0.5 + 2.0 / (1.0 + top / 4.0), 4),
    )

"""What comparing the reports shows."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.event import LabelForm
from colligate.records.rating import Rating
from colligate.records.span import Span

FindingKind = Literal["corroborated", "disputed", "refined", "updated", "single_source"]
Attribute = Literal["occurrence", "time", "place", "participant", "quantity", "role", "reason"]


class About(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a finding is about: one event, entity or quantity, and which of its attributes.

    Args:
        attribute: What was compared; "reason": why it happened, or by whose will somebody left.
        event: Id of the event, if about one.
        entity: Id of the entity, if about one.
        quantity: Ids of the quantities compared, if about numbers.
        statement: Id of the statement whose content is claimed and denied, if about what was said.
        label: What the sides tell of the event, where that is less than the event's own label; else None.
        label_form: What the label is as a part of a sentence; None where there is no label.
    """

    attribute: Attribute
    event: str | None = None
    entity: str | None = None
    quantity: str | None = None
    statement: str | None = None
    label: str | None = None
    label_form: LabelForm | None = None


class Side(msgspec.Struct, frozen=True):
    """One of the things said about the matter.

    Args:
        value: What it says, in few words ("at least 40 civilians killed", "denied").
        holders: Ids of the entities on whose authority it stands; empty when only the outlets' own.
        lines: Positions of the independent lines (in the dossier's lineage) that carry it, ascending.
        evidence: The words that it rests on; never empty.
        origins: How many independent origins it has: lines that tell it in their own voice, and those on whose word
            lines tell it, each once. Fewer than the lines where several have it from one official, agency or paper;
            None when not counted.
        rating: What a person makes of this side; None until somebody does. The program never fills it.
    """

    value: str
    holders: tuple[str, ...]
    lines: tuple[int, ...]
    evidence: tuple[Span, ...]
    origins: int | None = None
    rating: Rating | None = None


class Finding(msgspec.Struct, frozen=True):
    """What the independent lines say about one attribute of one thing.

    Args:
        id: Name within the story ("f1").
        kind: Whether they agree, clash, differ in detail or in time (a count that a later report gives anew), or only
            one speaks.
        about: What was compared.
        summary: The finding as one plain sentence.
        sides: What is said, by whom, resting on which words.
        weight: Importance for the order of telling; higher comes first.
        rating: What a person makes of the finding as a whole; None until somebody does. The program never fills it.
    """

    id: str
    kind: FindingKind
    about: About
    summary: str
    sides: tuple[Side, ...]
    weight: float = 0.0
    rating: Rating | None = None

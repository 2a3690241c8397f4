"""Statements and numbers of two dossiers: new, gone, or read otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from colligate.comparing.alignment import Alignment
from colligate.comparing.wording import Wording, clip
from colligate.records.difference import Change
from colligate.records.dossier import DossierRecord, Quantity, Statement
from colligate.records.span import Span


def compare_statements(
    old: DossierRecord, new: DossierRecord, alignment: Alignment, words: Wording
) -> Iterator[Change]:
    """Statements that the new dossier has and the old has not, the other way round, and those told otherwise.

    What a further report only repeats, the same words of the same speaker, is nothing new.
    """
    before = {alignment.key(s.report, *s.content) or s.id: s for s in old.statements}
    after = {(s.report, *s.content): s for s in new.statements}
    texts = [{report.id: report.text for report in dossier.reports} for dossier in (old, new)]
    kept = {s.id for key, s in after.items() if key in before}, {s.id for key, s in before.items() if key in after}
    for key, statement in after.items():
        was = before.get(key)
        span = _content(statement, texts[1])
        if was is None and kept[0].isdisjoint(statement.versions):
            text = f"{_voice(statement, words, old=False)}: {clip(span.text)}"
            yield Change(effect="added", part="statement", text=text, new=(statement.id,), after=(span,))
        elif was is not None and (was.stance != statement.stance or _spoken(was) != _spoken(statement)):
            text = f"{_voice(statement, words, old=False)}, before {_voice(was, words, old=True)}: {clip(span.text)}"
            yield Change(
                effect="changed", part="statement", text=text, old=(was.id,), new=(statement.id,),
                before=(_content(was, texts[0]),), after=(span,),
            )  # fmt: skip
    for place, statement in before.items():
        if place not in after and kept[1].isdisjoint(statement.versions):
            span = _content(statement, texts[0])
            text = f"{_voice(statement, words, old=True)}: {clip(span.text)}"
            yield Change(effect="withdrawn", part="statement", text=text, old=(statement.id,), before=(span,))


def compare_quantities(
    old: DossierRecord, new: DossierRecord, alignment: Alignment, words: Wording
) -> Iterator[Change]:
    """Numbers that the new dossier has and the old has not, the other way round, and those read otherwise.

    A number inside a statement that is only repeated is nothing new.
    """
    before = {alignment.key(q.report, q.start, q.end) or q.id: q for q in old.quantities}
    after = {(q.report, q.start, q.end): q for q in new.quantities}
    repeated = _repeated(new), _repeated(old)
    known = ({_value(q) for q in before.values()}, {_value(q) for q in after.values()})
    for key, quantity in after.items():
        was = before.get(key)
        where = words.label(quantity.report)
        if was is None:
            if quantity.statement in repeated[0] and _value(quantity) in known[0]:
                continue
            text = f"{_number(quantity)} in {where}."
            yield Change(effect="added", part="quantity", text=text, new=(quantity.id,), after=(_words(quantity),))
        elif _value(was) != _value(quantity):
            text = f"{_number(quantity)} in {where}, before read as {_number(was)}."
            yield Change(
                effect="changed", part="quantity", text=text, old=(was.id,), new=(quantity.id,),
                before=(_words(was),), after=(_words(quantity),),
            )  # fmt: skip
    for place, quantity in before.items():
        if place not in after and not (quantity.statement in repeated[1] and _value(quantity) in known[1]):
            text = f"{_number(quantity)} in {words.label(quantity.report, old=True)}."
            yield Change(effect="withdrawn", part="quantity", text=text, old=(quantity.id,), before=(_words(quantity),))


_STANCES = {
    "asserts": "",
    "denies": " (denies)",
    "confirms": " (confirms)",
    "accuses": " (accuses)",
    "demands": " (demands)",
    "promises": " (promises)",
    "threatens": " (threatens)",
    "speculates": " (supposes)",
    "declines_comment": " (declines to comment)",
}


def _voice(statement: Statement, words: Wording, *, old: bool) -> str:
    """Who says it, in which report, and what the speaker does by it."""
    speaker = statement.speaker
    name = "Somebody not named"
    if speaker is not None and speaker.entity is not None:
        name = words.name(speaker.entity, old=old)
    elif speaker is not None and speaker.text:
        name = clip(speaker.text)
    stance = _STANCES.get(statement.stance, "")
    return f"{name[:1].upper()}{name[1:]}{stance} in {words.label(statement.report, old=old)}"


def _repeated(dossier: DossierRecord) -> set[str]:
    return {statement.id for statement in dossier.statements if statement.versions}


def _value(quantity: Quantity) -> tuple[float | None, float | None, str | None, str | None]:
    return quantity.low, quantity.high, quantity.unit, quantity.of


def _spoken(statement: Statement) -> str | None:
    return statement.speaker.text if statement.speaker is not None else None


def _content(statement: Statement, texts: dict[str, str]) -> Span:
    return Span.cut(statement.report, texts[statement.report], *statement.content)


def _words(quantity: Quantity) -> Span:
    return Span(quantity.report, quantity.start, quantity.end, quantity.text)


def _number(quantity: Quantity) -> str:
    of = f" ({clip(quantity.of)})" if quantity.of and quantity.of.casefold() not in quantity.text.casefold() else ""
    return f"“{clip(quantity.text)}”{of}"

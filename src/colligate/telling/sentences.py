"""A short neutral account of a story in sentences: each made of one finding, hedged by its status, and cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_grammar
from colligate.knowledge.families import marks
from colligate.knowledge.groups import is_plural_group
from colligate.knowledge.label_words import within
from colligate.records.account import AccountSentence
from colligate.records.dossier import DossierRecord, Event, Quantity
from colligate.records.finding import Finding, Side
from colligate.records.span import Span
from colligate.telling.citations import SENTENCE_LENGTH, Citation, Directory, make_directory, shorten
from colligate.telling.findings import Point, fewer_origins
from colligate.telling.labels import Label, fit_label, has_article
from colligate.telling.phrases import count, day_words, listing

LONGEST = 12
"""Sentences of an account."""

_MOST = {"corroborated": 5, "disputed": 4, "refined": 2, "updated": 2, "single_source": 4}
_ROLES = 1
_SPANS = 6
_CLOSE = 60
"""Letters between words that tell of an event and the time that is theirs."""


def account_sentences(dossier: DossierRecord, directory: Directory | None = None) -> tuple[AccountSentence, ...]:
    """What is corroborated first, then what is disputed, told more exactly, and the foremost points of one line alone.

    No sentence tells what its finding does not hold; none says who is right.

    Args:
        dossier: What to tell.
        directory: Its directory, if at hand.

    Raises:
        KeyError: A finding rests on a report that the dossier does not hold.
    """
    teller = _Teller(dossier, directory or make_directory(dossier))
    disputed = {_subject(finding) for finding in dossier.findings if finding.kind == "disputed"}
    told: list[AccountSentence] = []
    seen: set[tuple[str, str | None]] = set()
    for kind, most in _MOST.items():
        chosen: list[AccountSentence] = []
        roles = 0
        for finding in dossier.findings:
            subject = _subject(finding)
            if len(chosen) >= min(most, LONGEST - len(told)):
                break
            if finding.kind != kind or subject in seen or (kind == "corroborated" and subject in disputed):
                continue
            if not finding.sides or not all(side.evidence for side in finding.sides):
                continue
            roles += finding.about.attribute == "role"
            if finding.about.attribute == "role" and roles > _ROLES:
                continue
            text = teller.sentence(finding)
            if text is not None:
                seen.add(subject)
                chosen.append(AccountSentence(text, finding.kind, finding.id, teller.evidence(finding)))
        told += chosen
    return tuple(told)


class SentenceTold(msgspec.Struct, frozen=True):
    """A sentence of the account, ready to show.

    Args:
        text: The sentence.
        kind: Kind of its finding.
        number: Number of the point that tells more.
        citations: The words that it rests on.
    """

    text: str
    kind: str
    number: int
    citations: tuple[Citation, ...]


def tell_sentences(dossier: DossierRecord, directory: Directory, points: Sequence[Point]) -> tuple[SentenceTold, ...]:
    """The sentences of a dossier, each with the number of its point and its citations."""
    numbers = {point.id: point.number for point in points}
    return tuple(
        SentenceTold(told.text, told.status, numbers[told.finding], directory.cite_all(told.evidence))
        for told in account_sentences(dossier, directory)
    )


def _subject(finding: Finding) -> tuple[str, str | None]:
    about = finding.about
    if about.attribute == "quantity":
        # The dead and the injured of one event are two matters.
        return about.attribute, about.quantity or about.event
    return about.attribute, about.event or about.entity or about.statement


class _Teller:
    """Puts the findings of one dossier into sentences."""

    def __init__(self, dossier: DossierRecord, directory: Directory) -> None:
        self._dossier, self._directory = dossier, directory
        self._quantities = {quantity.id: quantity for quantity in dossier.quantities}

    def sentence(self, finding: Finding) -> str | None:
        """The finding as a sentence; None where it can only be listed."""
        event = self._directory.events.get(finding.about.event or "")
        attribute, kind, label = finding.about.attribute, finding.kind, finding.about.label
        if event is not None and label is not None:
            event = msgspec.structs.replace(event, label=label, label_form=finding.about.label_form or "words")
        text: str | None = None
        if attribute == "occurrence" and event is not None:
            text = self._dispute(finding, event) if kind == "disputed" else self._occurrence(finding, event)
        elif attribute == "quantity":
            text = self._number(finding)
        elif attribute in ("time", "place") and event is not None and len(finding.sides) > 1:
            text = self._circumstance(finding, event)
        elif attribute == "role" and kind == "corroborated":
            name = self._name(finding.about.entity or "")
            text = f"{name} is called “{_value(finding.sides[0])}” by {self._reports(finding.sides)}"
        elif kind != "single_source":
            text = finding.summary
        if not text:
            return None
        text = shorten(text, SENTENCE_LENGTH)
        return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")

    def evidence(self, finding: Finding) -> tuple[Span, ...]:
        """Words of each side: one of each report before second ones, and those that give the day."""
        event = self._directory.events.get(finding.about.event or "")
        days = self._day_basis(finding.sides[0], event) if event is not None else ()
        spans: list[Span] = []
        for side in finding.sides:
            first = {span.report: span for span in reversed(side.evidence)}
            spans += [*dict.fromkeys(first[span.report] for span in side.evidence)][:_SPANS]
        return tuple(dict.fromkeys([*spans, *days] if finding.about.attribute == "occurrence" else spans))

    def _occurrence(self, finding: Finding, event: Event) -> str | None:
        """An event that several lines tell alike, or one alone."""
        side, label = finding.sides[0], fit_label(event, self._dossier)
        alone = finding.kind == "single_source"
        that = self._that(side, label, event)
        if alone and (that is None or label.shape != "clause" or label.leaning or _is_slight(label, event)):
            return None
        if label.shape == "noun" and " " not in label.words:
            return None  # "two reports tell of murder" tells nothing
        reports = self._reports([side])
        if that is None:
            quote = side.evidence[0]
            how = {"is planned": " as coming", "may happen": " as possible", "did not happen": " as not so"}
            verb = f"{_agree('tell', side)} of this{how.get(side.value, '')}"
            return f"{reports} {verb}: “{shorten(quote.text)}” ({self._directory.label(quote.report)})"
        if self._attributed(side, event):
            only = alone and len({span.report for span in side.evidence}) == 1
            within_reports = f"only {reports}" if only else reports
            if len(side.holders) == 1 and that.startswith(self._holders(side)):
                return f"{that}, by their own account ({within_reports})"
            return f"{self._according(side, label, that)} ({within_reports})"
        if label.shape == "noun":
            return f"{'only ' if alone else ''}{reports} {_agree('tell', side)} of {that}"
        return f"{'only ' if alone else ''}{reports} {_agree('say', side)} that {that}"

    def _according(self, side: Side, label: Label, that: str) -> str:
        """On whose word an event is told: "according to X, the mill closed", "X tells of the closure of the mill"."""
        holders = self._holders(side)
        if label.shape != "noun":
            return f"according to {holders}, {that}"
        last = holders.split()[-1]
        many = len(side.holders) > 1 or last.endswith("s") or is_plural_group(last.casefold())
        return f"{holders} {'tell' if many else 'tells'} of {that}"

    def _that(self, side: Side, label: Label, event: Event) -> str | None:
        """The event as what is said; None where its label and its status do not go together in a sentence."""
        if label.shape == "words":
            return None
        fits = {
            "happened": True,
            "did not happen": label.negated,
            "denied": label.negated,
            "is planned": label.coming,
            "may happen": label.possible and label.shape == "clause",
        }
        if not fits.get(side.value, True):
            return None
        return label.words + (self._dated(side, event) if side.value == "happened" and label.shape == "clause" else "")

    def _dated(self, side: Side, event: Event) -> str:
        """The day of an event, with the reports that give it."""
        basis, time = self._day_basis(side, event), event.time
        if not basis or time is None or time.start is None:
            return ""
        reports = [self._directory.label(span.report) for span in basis]
        alone = len({span.report for span in side.evidence}) == 1
        according = "" if alone else f" according to {listing(_few(reports))}"
        return f" on {day_words(time.start)}{according}" if alone else f", on {day_words(time.start)}{according}"

    def _day_basis(self, side: Side, event: Event) -> tuple[Span, ...]:
        """Words of the side's reports that give the day, one a report; none where the label has them."""
        time = event.time
        if time is None or time.start is None or time.start != time.end or side.value != "happened":
            return ()
        if any(span.text.casefold() in event.label.casefold() or _has_day(event.label) for span in time.basis):
            return ()
        reports = {span.report for span in side.evidence}
        basis = [span for span in time.basis if span.report in reports]
        if event.label != self._directory.events[event.id].label:
            # Less than the whole event is told: only a day that stands beside these words is theirs.
            basis = [span for span in basis if any(_is_beside(span, words) for words in side.evidence)]
        return tuple({span.report: span for span in reversed(basis)}.values())[::-1]

    def _dispute(self, finding: Finding, event: Event) -> str:
        """What some tell and others deny."""
        label = fit_label(event, self._dossier)
        against = [side for side in finding.sides if side.value in ("denied", "did not happen")]
        others = [side for side in finding.sides if side not in against]
        if len(against) != 1 or len(others) != 1 or label.shape == "words" or label.negated:
            told = "; ".join(f"“{_value(side)}” according to {self._who(side)}" for side in finding.sides)
            return f"the reports differ on one point, {_quoted(event.label)}: {told}"
        (side,), (denial,) = others, against
        that = self._that(side, label, event) or label.words
        verb = "say that" if label.shape == "clause" else "tell of"
        agreed = f"{self._reports([side])} {_agree(verb.split()[0], side)} {verb.split()[1]} {that}"
        if self._attributed(side, event):
            agreed = f"{self._according(side, label, that)} ({self._reports([side])})"
        denied = f"{self._holders(denial)} denied it ({self._reports([denial])})" if denial.holders else None
        return f"{agreed}; {denied or f'{self._reports([denial])} {_agree("say", denial)} that it is not so'}"

    def _number(self, finding: Finding) -> str | None:
        """Numbers side by side."""
        quantity = self._quantities.get((finding.about.quantity or "").split(" ")[0])
        of = f" for {_counted(quantity)}" if quantity is not None and quantity.of else ""
        if finding.kind == "corroborated":
            side = finding.sides[0]
            return f"the number given{of} is the same in {self._reports([side])}: {_value(side)}"
        if len(finding.sides) < 2:
            return None
        how = {"disputed": "differs", "refined": "is told with different exactness", "updated": "changed"}
        told = "; ".join(f"{_value(side)} according to {self._who(side)}" for side in finding.sides)
        return f"the number given{of} {how.get(finding.kind, 'differs')}: {told}"

    def _circumstance(self, finding: Finding, event: Event) -> str:
        """When or where, told otherwise or more exactly."""
        label = fit_label(event, self._dossier)
        word = "when" if finding.about.attribute == "time" else "where"
        fits = label.shape == "clause" and not any(side.value in label.words for side in finding.sides)
        point = f"{word} {label.words}" if fits else f"{word} this happened ({_quoted(event.label)})"
        told = [f"{self._reports_named(side)} {_agree('have', side)} “{_value(side)}”" for side in finding.sides]
        if finding.kind == "refined" and len(told) == 2:
            return f"as to {point}, {told[0]} and, more exactly, {told[1]}"
        return f"reports differ on {point}: {'; '.join(told)}"

    def _attributed(self, side: Side, event: Event) -> bool:
        """Whether all that the side rests on are the words of others, not the reports' own voice."""
        clauses = set(side.evidence)
        held = [mention for mention in event.mentions if mention.clause in clauses]
        return bool(side.holders and held) and all(mention.statement is not None for mention in held)

    def _who(self, side: Side) -> str:
        """On whose word a side stands, and in which reports."""
        reports = self._reports_named(side)
        return f"{self._holders(side)} ({reports})" if side.holders else reports

    def _holders(self, side: Side) -> str:
        return listing(_few([self._name(holder) for holder in side.holders]))

    def _name(self, entity: str) -> str:
        record, name = self._directory.entities.get(entity), self._directory.name(entity)
        if record is not None and record.named and record.type != "person" and not name.startswith("The "):
            return f"the {name}" if has_article(record.name, self._dossier) else name
        return within(name, named=record is None or record.named)

    def _reports(self, sides: Iterable[Side]) -> str:
        """How many reports and lines carry it; the report by name if it is one."""
        held = list(sides)
        reports = list(dict.fromkeys(span.report for side in held for span in side.evidence))
        lines = {line for side in held for line in side.lines}
        if len(reports) == 1:
            return self._directory.label(reports[0])
        if len(lines) == 1:
            return f"{count(len(reports), 'report')} that rest on one text"
        if len(held) == 1 and (origins := fewer_origins(held[0])):
            return f"{count(len(reports), 'report')} that have it from {origins.replace('origin', 'source')}"
        if len(reports) == len(lines):
            return f"{count(len(reports), 'independent report')}"
        return f"{count(len(reports), 'report')} on {count(len(lines), 'independent line')}"

    def _reports_named(self, side: Side) -> str:
        return listing(_few(list(dict.fromkeys(self._directory.label(span.report) for span in side.evidence))))


def _is_beside(time: Span, words: Span) -> bool:
    """Whether a time stands in the words of an evidence or close to them."""
    return time.report == words.report and words.start - _CLOSE <= time.start and time.end <= words.end + _CLOSE


def _counted(quantity: Quantity) -> str:
    """What a number counts, as it stands within a sentence: "people who died" where the report has the verb alone."""
    alone: dict[str, str] = load_data("counted")["counted_alone"]
    words = quantity.of or ""
    noun, _, verb = words.rpartition(" ")
    if noun and verb in alone:
        # "Soldiers died" are "soldiers who died"; "soldiers killed" need no more.
        who = alone[verb].partition(" who ")[2]
        words = f"{noun} who {who}" if who == verb else words
    return alone.get(words, shorten(words, 80))


def _is_slight(label: Label, event: Event) -> bool:
    """Whether a label is only a name and a verb that says little by itself ("Ana Ruiz rose")."""
    *before, last = label.words.casefold().split()
    bare = any(mention.text.casefold() == last for mention in event.mentions) and before[-1:] != ["not"]
    if not bare or not marks("auxiliaries").isdisjoint(before[-1:]):
        return False
    return event.type is None or event.type in event_grammar("types", "slight")


def _agree(verb: str, side: Side) -> str:
    """The verb in the number of the reports that carry the side."""
    if len({span.report for span in side.evidence}) > 1:
        return verb
    return {"have": "has"}.get(verb, f"{verb}s")


def _value(side: Side) -> str:
    return shorten(side.value, 160)


def _quoted(label: str) -> str:
    return f"“{shorten(label, 160)}”"


def _has_day(label: str) -> bool:
    """Whether a label tells the day in its own words."""
    return any(word.rstrip(",.").endswith("day") and len(word) > 5 for word in label.split())


def _few(items: Sequence[str], most: int = 3) -> list[str]:
    names = list(dict.fromkeys(items))
    return names if len(names) <= most else [*names[: most - 1], f"{len(names) - most + 1} others"]

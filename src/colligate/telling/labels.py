"""How the label of an event, written like a headline, goes into a sentence: as a clause, as a noun, or only quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from colligate.knowledge.families import marks
from colligate.knowledge.label_words import is_common, label_words
from colligate.records.dossier import DossierRecord, Event
from colligate.records.event import LabelForm


class Label(msgspec.Struct, frozen=True):
    """A label, ready to stand within a sentence.

    Args:
        words: The label with its article, as it is written behind other words.
        shape: A clause ("the ferry sank"), a noun ("the loss of the ferry"), or neither.
    """

    words: str
    shape: LabelForm

    @property
    def negated(self) -> bool:
        """It says that something is not so."""
        return self._has("negated") or "n't " in self.words or "n’t " in self.words

    @property
    def coming(self) -> bool:
        """It says itself that the thing is still to come."""
        return self._has("coming")

    @property
    def possible(self) -> bool:
        """It says itself that the thing may be."""
        return self._has("possible")

    @property
    def leaning(self) -> bool:
        """Its first word points to a sentence before ("his offices were searched")."""
        return self.words.split(" ")[0].casefold() in label_words("leaning")

    def _has(self, kind: str) -> bool:
        return not label_words(kind).isdisjoint(self.words.casefold().split())


def fit_label(event: Event, dossier: DossierRecord) -> Label:
    """The label of an event as it goes into a sentence.

    Args:
        event: The event.
        dossier: Where it stands: its reports tell which words have an article and which are names.
    """
    words = event.label.split()
    if not words:
        return Label("", "words")
    at = _trigger_place(words, event)
    return Label(_within(" ".join(words), words, at, (event, dossier)), event.label_form)


def _trigger_place(words: list[str], event: Event) -> int | None:
    triggers = {mention.text.split()[0].casefold() for mention in event.mentions if mention.text.strip()}
    plain = [word.casefold().strip(".,;:") for word in words]
    for at, word in enumerate(plain):
        if word in triggers:
            return at
    present = {trigger + ending for trigger in triggers for ending in ("s", "es")}
    return next((at for at, word in enumerate(plain) if word in present), None)


def _within(label: str, words: list[str], at: int | None, where: tuple[Event, DossierRecord]) -> str:
    """The label with the article that its report has there, and small where it is no name."""
    event, dossier = where
    texts = {report.id: report.text for report in dossier.reports}
    helper = next((n for n, word in enumerate(words) if n and word.casefold() in marks("auxiliaries")), len(words))
    subject = words[: max(min(at or 2, helper, 2), 1)]
    head = re.compile(rf"(?:\b(the|an?)\s+)?\b({re.escape(' '.join(subject))})\b", re.IGNORECASE)
    article, small = "", False
    for mention in event.mentions:
        clause = mention.clause
        text = texts.get(clause.report, "")[max(clause.start - 4, 0) : clause.end]
        for found in head.finditer(text):
            article = article or (found[1] or "").lower()
            small = small or found[2][:1].islower()
    names = [name for entity in dossier.entities if entity.named for name in (entity.name, *entity.spellings)]
    named = [name for name in names if label.startswith(name) and not label[len(name) : len(name) + 1].isalnum()]
    if named:
        name = max(named, key=len)
        behind = label[len(name) :].split()[:1]
        # "House committee": the article is the committee's.
        own = not behind or not behind[0].islower() or at == len(name.split()) or behind[0] in marks("auxiliaries")
        article = "the" if own and _has_article(name, texts.values()) else article if not own else ""
        return f"{article} {label}".strip() if not name.casefold().startswith("the ") else f"the {label[4:]}"
    first = words[0]
    small = small or (is_common(first) and words[1:2] != [] and words[1].islower())
    if not small and not any(first in name.split() for name in names):
        small = first.casefold() in label_words("small") or any(
            re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text) for text in texts.values()
        )
    body = label[:1].lower() + label[1:] if small else label
    return f"{article or _article(body, event, small=small)} {body}".strip()


def _article(body: str, event: Event, *, small: bool) -> str:
    """The article of a noun that its report has without one, as headlines do ("clash at the border")."""
    words = body.split()
    if event.label_form != "noun" or not small or words[0] in label_words("small") or words[0].endswith("ing"):
        return ""
    at = next((n for n, word in enumerate(words) if word.casefold() in label_words("prepositions")), 0)
    head = words[at - 1] if at else ""
    return "the" if head and not re.search(r"(?<!s)s$|[’']", " ".join(words[:at])) else ""


def has_article(name: str, dossier: DossierRecord) -> bool:
    """Whether the reports mostly write the name behind an article ("the White House")."""
    return _has_article(name, [report.text for report in dossier.reports])


def _has_article(name: str, texts: Iterable[str]) -> bool:
    pattern = re.compile(rf"(\bthe\s+)?(?<!\w){re.escape(name)}(?![\w’'])", re.IGNORECASE)
    found = [bool(match[1]) for text in texts for match in pattern.finditer(text)]
    return bool(found) and 2 * sum(found) > len(found)

"""Who says what: statements by speaker, each with its stance and the chain that it came through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from colligate.records.dossier import Statement
from colligate.records.span import Span
from colligate.telling.citations import Citation, Directory, shorten
from colligate.telling.findings import Name, holder_name
from colligate.telling.phrases import MANNER_WORDS, SOURCE_WORDS, STANCE_WORDS, STATEMENT_WORDS, WORDING_WORDS

CONTENT_LENGTH = 420
NO_SPEAKER = "Speaker not stated"


class Part(msgspec.Struct, frozen=True):
    """A stretch of a version's words.

    Args:
        words: The report's words.
        differs: The statement that it is a version of lacks them.
    """

    words: str
    differs: bool


class VersionTold(msgspec.Struct, frozen=True):
    """Another report's version of a statement, ready to show.

    Args:
        how: How its wording compares ("in other words in").
        citation: Where it stands.
        parts: Its words; none where they are the same.
    """

    how: str
    citation: Citation
    parts: tuple[Part, ...]


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, ready to show.

    Args:
        id: Id of the statement.
        stance: What the speaker does by saying it, as a verb.
        kind: Whether the report quotes or rephrases.
        content: What was said, in the report's words; in quotation marks if the report quotes.
        called: What this report calls the speaker, where it is not the name; else empty.
        via: Who passed it on.
        told_by: The speaker in whose statement it stands; None at the report's own level.
        citation: Where it stands.
        versions: Where the same words of the same speaker stand too, and how they are put there.
    """

    id: str
    stance: str
    kind: str
    content: str
    called: str
    via: tuple[Name, ...]
    told_by: Name | None
    citation: Citation
    versions: tuple[VersionTold, ...]


class Voice(msgspec.Struct, frozen=True):
    """A speaker and what they are reported to have said.

    Args:
        name: Who it is.
        note: What kind of source it is, unless a person, body or place with a name; else empty.
        sayings: In the order of the reports.
    """

    name: Name
    note: str
    sayings: tuple[Saying, ...]

    @property
    def size(self) -> int:
        """How many statements there are."""
        return len(self.sayings)


def tell_statements(
    statements: Sequence[Statement], directory: Directory, texts: Mapping[str, str]
) -> tuple[Voice, ...]:
    """Statements grouped by speaker, the most quoted first, those without a speaker last.

    Args:
        statements: Of the dossier.
        directory: Of the dossier.
        texts: Report id to its text.
    """
    voices: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    shown_as_version: set[str] = set()
    for statement in statements:
        if statement.id in shown_as_version:
            continue
        shown_as_version.update(statement.versions)
        voices[_speaker_key(statement)].append(statement)
    ordered = sorted(voices.items(), key=lambda item: (item[0] == ("", ""), -len(item[1])))
    return tuple(_voice(said, directory, texts) for _, said in ordered)


def _speaker_key(statement: Statement) -> tuple[str, str]:
    """What groups statements: the entity, else the report and its words for the speaker."""
    speaker = statement.speaker
    if speaker is None:
        return ("", "")
    if speaker.entity is not None:
        return ("entity", speaker.entity)
    if speaker.text is None:
        return ("", "")
    return (statement.report, " ".join(speaker.text.casefold().split()))


def _voice(said: Sequence[Statement], directory: Directory, texts: Mapping[str, str]) -> Voice:
    name = _speaker_name(said[0], directory)
    speaker = said[0].speaker
    note = ""
    known = speaker is not None and speaker.kind not in ("unknown", "named")
    if speaker is not None and speaker.anonymous:
        words = SOURCE_WORDS[speaker.kind]
        note = (words if words.startswith("unnamed") else f"unnamed: {words}") if known else "unnamed"
    elif speaker is not None and known:
        note = SOURCE_WORDS[speaker.kind].removeprefix("unnamed ")
    return Voice(name, note, tuple(_saying(statement, name, directory, texts) for statement in said))


def _speaker_name(statement: Statement, directory: Directory) -> Name:
    speaker = statement.speaker
    if speaker is None:
        return Name(NO_SPEAKER)
    if speaker.entity is not None:
        return holder_name(speaker.entity, directory)
    return Name(shorten(speaker.text)) if speaker.text else Name(NO_SPEAKER)


def _saying(statement: Statement, name: Name, directory: Directory, texts: Mapping[str, str]) -> Saying:
    text = texts[statement.report]
    pieces = statement.pieces or (statement.content,)
    content = shorten(" … ".join(shorten(text[start:end], CONTENT_LENGTH) for start, end in pieces), CONTENT_LENGTH)
    speaker = statement.speaker
    called = shorten(speaker.text) if speaker and speaker.text else ""
    return Saying(
        id=statement.id,
        stance=stance_words(statement),
        kind=STATEMENT_WORDS[statement.kind],
        content=_in_quotes(content) if statement.kind == "direct" else content,
        called="" if called.casefold() == name.text.casefold() else called,
        via=tuple(holder_name(entity, directory) for entity in statement.via),
        told_by=_told_by(statement, directory),
        citation=directory.cite(_span(statement, text)),
        versions=_versions(statement, directory, texts),
    )


def stance_words(statement: Statement) -> str:
    """What a speaker does by it, as a verb: "says", "denies", "did not say", "wants"."""
    words = MANNER_WORDS.get((statement.manner, statement.stance), STANCE_WORDS[statement.stance])
    if not statement.negated or statement.stance == "declines_comment":
        return words
    return "did not say" if words == "says" else f"not: {words}"


def _versions(statement: Statement, directory: Directory, texts: Mapping[str, str]) -> tuple[VersionTold, ...]:
    wordings = {version.statement: version for version in statement.wordings}
    told = []
    for id in statement.versions:
        other, version = directory.statements.get(id), wordings.get(id)
        if other is None:
            continue
        text = texts[other.report]
        differs = version is not None and version.wording != "same"
        parts = _parts(other, text, version.only_there) if version is not None and differs else ()
        how = WORDING_WORDS[version.wording] if version is not None else "also in"
        told.append(VersionTold(how, directory.cite(_span(other, text)), parts))
    return tuple(told)


def _parts(statement: Statement, text: str, new: Sequence[Span]) -> tuple[Part, ...]:
    """The words of a statement, those that are new set apart."""
    start, end = statement.content
    parts: list[Part] = []
    for span in new:
        parts += [Part(text[start : span.start], False), Part(text[span.start : span.end], True)]
        start = span.end
    parts.append(Part(text[start:end], False))
    return _cut_short(part for part in parts if part.words)


def _cut_short(parts: Iterable[Part]) -> tuple[Part, ...]:
    kept: list[Part] = []
    left = CONTENT_LENGTH
    for part in parts:
        words = " ".join(part.words.split()) if part.words.strip() else " "
        words = " " * part.words[:1].isspace() + words + " " * part.words[-1:].isspace() if words != " " else words
        if len(words) > left:
            kept.append(Part(shorten(words, max(left, 2)), part.differs))
            break
        kept.append(Part(words, part.differs))
        left -= len(words)
    return tuple(kept)


def _in_quotes(words: str) -> str:
    return words if words[:1] in "“\"«„'‘" else f"“{words}”"


def _told_by(statement: Statement, directory: Directory) -> Name | None:
    around = directory.statements.get(statement.inside) if statement.inside else None
    return _speaker_name(around, directory) if around else None


def _span(statement: Statement, text: str) -> Span:
    return Span.cut(statement.report, text, statement.start, statement.end)

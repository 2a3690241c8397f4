"""Check a dossier against the words that it rests on: every span, every reference, and the files if at hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from colligate.records.dossier import SCHEMA, DossierRecord
from colligate.records.report import Report

_SHOWN = 60


class Mismatch(msgspec.Struct, frozen=True):
    """Something that a dossier states and that does not hold.

    Args:
        where: Place in the dossier ("entities[2].mentions[0]"), or a file.
        reason: What does not hold, in plain words.
    """

    where: str
    reason: str


class Verification(msgspec.Struct, frozen=True):
    """What checking a dossier gave.

    Args:
        spans: How many spans were sliced again.
        reports: How many reports it has.
        mismatches: What does not hold, in order of the dossier.
        notes: What is no mismatch and yet worth knowing: a file that has another name now, one that came later.
    """

    spans: int
    reports: int
    mismatches: tuple[Mismatch, ...]
    notes: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether everything holds."""
        return not self.mismatches


def verify(dossier: str | Path, files: Sequence[Report] | None = None) -> Verification:
    """Check a dossier file.

    It is read as plain JSON first: a span that was tampered with is named, where a strict reader would only refuse.

    Args:
        dossier: The JSON file.
        files: The reports as the files give them now; None to check the dossier against itself alone.

    Raises:
        ValueError: The file is not JSON, or no dossier.
        OSError: It cannot be read.
    """
    try:
        value = msgspec.json.decode(Path(dossier).read_bytes())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"{dossier}: not JSON: {error}") from error
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        found = value.get("schema") if isinstance(value, dict) else None
        raise ValueError(f"{dossier}: not a dossier of the format {SCHEMA} (its schema: {found!r})")
    return verify_record(value, files)


def verify_record(value: Mapping[str, object], files: Sequence[Report] | None = None) -> Verification:
    """Check a dossier as decoded JSON. See `verify`."""
    reports = [item for item in _items(value.get("reports")) if isinstance(item, Mapping)]
    texts = {str(item.get("id")): str(item.get("text", "")) for item in reports}
    mismatches = [*_check_reports(reports), *_check_form(value)]
    spans = 0
    for where, span, report in _spans(value, "", None):
        spans += 1
        reason = _check_span(span, report, texts)
        if reason:
            mismatches.append(Mismatch(where, reason))
    mismatches += _check_references(value)
    notes: list[str] = []
    if files is not None:
        mismatches += _check_files(reports, files, notes)
    return Verification(spans, len(reports), tuple(mismatches), tuple(notes))


def _check_form(value: Mapping[str, object]) -> Iterator[Mismatch]:
    try:
        msgspec.convert(value, DossierRecord, strict=True)
    except (msgspec.ValidationError, ValueError, RecursionError) as error:
        yield Mismatch("dossier", f"not in the format: {error}")


def _check_reports(reports: Sequence[Mapping[str, object]]) -> Iterator[Mismatch]:
    seen: set[str] = set()
    for position, report in enumerate(reports):
        where, id = f"reports[{position}]", str(report.get("id"))
        if id in seen:
            yield Mismatch(where, f"a second report is called {id}")
        seen.add(id)
        if report.get("sha256") != _fingerprint(str(report.get("text", ""))):
            yield Mismatch(where, f"the text of {id} ({report.get('source')}) does not have the fingerprint stated")


def _spans(value: object, where: str, report: object) -> Iterator[tuple[str, Mapping[str, object], object]]:
    """Every object with a start and an end, its place, and the report that it is of: its own or the one around it."""
    if isinstance(value, Mapping):
        report = value.get("report", report)
        if isinstance(value.get("start"), int) and "end" in value:
            yield where, value, report
        for name in ("content", "cue"):
            pair = value.get(name)
            if isinstance(pair, list):
                yield f"{where}.{name}", _pair(pair), report
        for number, pair in enumerate(_items(value.get("pieces"))):
            yield f"{where}.pieces[{number}]", _pair(pair), report
        for name, item in value.items():
            yield from _spans(item, f"{where}.{name}" if where else name, report)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, Mapping):
                # The furniture of a report stands inside it.
                own = item.get("id") if where == "reports" else report
                yield from _spans(item, f"{where}[{number}]", own)


def _pair(pair: object) -> Mapping[str, object]:
    ends = _items(pair)
    return {"start": ends[0], "end": ends[1]} if len(ends) == 2 else {"start": None, "end": None}


def _check_span(span: Mapping[str, object], report: object, texts: Mapping[str, str]) -> str | None:
    start, end, words = span.get("start"), span.get("end"), span.get("text")
    if report not in texts:
        return f"there is no report {report!r}"
    if not isinstance(start, int) or not isinstance(end, int):
        return f"{start!r} to {end!r} are no offsets"
    text = texts[str(report)]
    if not 0 <= start < end <= len(text):
        return f"{start} to {end} lie outside of {report}, which has {len(text)} characters"
    if words is not None and text[start:end] != words:
        return f"{report} has {_short(text[start:end])} at {start} to {end}, not {_short(str(words))}"
    return None


def _check_references(value: Mapping[str, object]) -> Iterator[Mismatch]:
    """Every id that is referred to must be there."""
    known = {kind: {str(item.get("id")) for item in _items(value.get(kind)) if isinstance(item, Mapping)}
             for kind in ("reports", "entities", "events", "statements", "quantities")}  # fmt: skip
    fields = {"entity": "entities", "event": "events", "statement": "statements", "places": "entities",
              "via": "entities", "holders": "entities", "inside": "statements", "versions": "statements",
              "events": "events", "earlier": "events", "later": "events",
              "from": "reports", "to": "reports"}  # fmt: skip
    for where, name, id in _references(value, "", fields):
        if id not in known[fields[name]]:
            yield Mismatch(where, f"there is no {id!r} among the {fields[name]}")
    lineage = value.get("lineage")
    lines = _items(lineage.get("lines")) if isinstance(lineage, Mapping) else []
    placed = sorted(str(report) for line in lines for report in _items(line))
    if placed != sorted(known["reports"]):
        yield Mismatch("lineage.lines", "not every report stands in exactly one line")


def _references(value: object, where: str, fields: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            place = f"{where}.{name}" if where else name
            if name == "event" and where.endswith("plover"):
                continue  # A type of another vocabulary.
            if name in fields and isinstance(item, str):
                yield place, name, item
            elif name in fields and isinstance(item, list) and all(isinstance(one, str) for one in item):
                yield from ((f"{place}[{number}]", name, one) for number, one in enumerate(item))
            else:
                yield from _references(item, place, fields)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _references(item, f"{where}[{number}]", fields)


def _check_files(
    reports: Sequence[Mapping[str, object]], files: Sequence[Report], notes: list[str]
) -> Iterator[Mismatch]:
    by_source = {file.source: file for file in files}
    by_print = {file.sha256: file.source for file in files}
    used = set()
    for report in reports:
        source, fingerprint = str(report.get("source")), _fingerprint(str(report.get("text", "")))
        file = by_source.get(source)
        if file is not None and file.sha256 == fingerprint:
            used.add(source)
        elif fingerprint in by_print:
            used.add(by_print[fingerprint])
            notes.append(f"{report.get('id')} was read from {source}; the same text is {by_print[fingerprint]} now")
        elif file is None:
            yield Mismatch(source, f"the file of {report.get('id')} is not there")
        else:
            used.add(source)
            yield Mismatch(source, f"the file's text is not that of {report.get('id')}{_difference(report, file)}")
    notes += [f"{file.source} is not in the dossier" for file in files if file.source not in used]


def _difference(report: Mapping[str, object], file: Report) -> str:
    stated = str(report.get("text", ""))
    both = zip(stated, file.text, strict=False)
    first = next((n for n, (left, right) in enumerate(both) if left != right), min(len(stated), len(file.text)))
    return f"; they part at character {first}: {_short(file.text[first:])} in the file, {_short(stated[first:])} here"


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")

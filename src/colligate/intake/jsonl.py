"""JSON and JSON Lines files -> a report a record, whichever program wrote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from colligate.intake.encoding import decode
from colligate.intake.html import extract, fragment_text, is_markup
from colligate.intake.metadata import by_plain_name, field_names, prefer, state
from colligate.intake.outcome import Found, NotAReportError, Unreadable, UnreadableError
from colligate.intake.report import make_report

_LONGEST_ID = 80
_NO_TEXT = "no field holds a text (looked for: {})"
_DEEPEST = 20
_SPAN = {"report", "start", "end"}

Record = tuple[int, object]
"""Line or position of a record, from 1, and what stands there; the error where it cannot be read."""


def read_json(data: bytes, source: str) -> tuple[Found | Unreadable, ...]:
    """A JSON file: one record, a list of them, or an object that holds such a list.

    Raises:
        UnreadableError: It is not JSON.
        NotAReportError: No record in it has a text; or it is a dossier.
    """
    value = _decode(data)
    if isinstance(value, Mapping) and _is_dossier(value):
        raise NotAReportError
    records = list(_unfold(value))
    if len(records) == 1 and isinstance(value, Mapping) and records[0] is value:
        if not _texts_of(value):
            raise NotAReportError(_no_text())
        return (_report(value, source),)
    return _read_records(list(enumerate(records, 1)), source)


def read_jsonl(data: bytes, source: str) -> tuple[Found | Unreadable, ...]:
    """A JSON Lines file: a record a line. A broken line costs that record alone.

    Raises:
        UnreadableError: It is not text.
        NotAReportError: No record in it has a text.
    """
    return _read_records(list(json_lines(data)), source)


def json_lines(data: bytes) -> Iterator[Record]:
    """The records of a JSON Lines file with the numbers of their lines; an UnreadableError stands for a broken line.

    Raises:
        UnreadableError: The file is not text.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = decode(data)[0].encode("utf-8", "surrogatepass")
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            for record in _unfold(_decode(line)):
                yield number, record
        except UnreadableError as error:
            yield number, error


def text_of(record: object) -> str | None:
    """The text of a record, whichever program wrote it; None if it has none."""
    return next(iter(_texts_of(record)), None) if isinstance(record, Mapping) else None


def _read_records(records: list[Record], source: str) -> tuple[Found | Unreadable, ...]:
    if not any(isinstance(record, UnreadableError) or _texts_of(record) for _, record in records):
        raise NotAReportError(_no_text() if records else "it holds no records")
    names = _record_names(records)
    found: list[Found | Unreadable] = []
    for (_, record), name in zip(records, names, strict=True):
        where = f"{source}#{name}"
        try:
            if isinstance(record, UnreadableError):
                raise record
            if not isinstance(record, Mapping) or not _texts_of(record):
                raise UnreadableError(_no_text())
            found.append(_report(record, where))
        except UnreadableError as error:
            found.append(Unreadable(where, str(error)))
    return tuple(found)


def _report(record: Mapping[str, object], source: str) -> Found:
    stated = state(record)
    text = _texts_of(record)[0]
    names = by_plain_name(record)
    if not any(isinstance(names.get(name), str | Mapping | list) for name in field_names("text")):
        text, of_page = extract(text)
        stated = prefer(stated, of_page)
    elif is_markup(text):
        text = fragment_text(text)
        stated = msgspec.structs.replace(stated, notes=(*stated.notes, "its text is HTML, which was taken out"))
    return make_report(text, source, stated)


def _record_names(records: list[Record]) -> list[str]:
    """The records' own ids where each has one of its own, else their lines; a line of several records counts them."""
    ids = [_id(record) for _, record in records if isinstance(record, Mapping)]
    own = len(set(ids)) == len(ids) and None not in ids
    lines = Counter(number for number, _ in records)
    seen: Counter[int] = Counter()
    names = []
    for number, record in records:
        seen[number] += 1
        name = _id(record) if own and isinstance(record, Mapping) else None
        names.append(name or (f"{number}" if lines[number] == 1 else f"{number}.{seen[number]}"))
    return names


def _id(record: object) -> str | None:
    if not isinstance(record, Mapping):
        return None
    values = by_plain_name(record)
    for name in field_names("id"):
        value = values.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str) and 0 < len(value) <= _LONGEST_ID and value.isprintable():
            return value
    return None


def _texts_of(record: object) -> list[str]:
    if not isinstance(record, Mapping):
        return []
    values = by_plain_name(record)
    if values.keys() >= _SPAN:
        # A row of this program's own tables, or another's annotation: words cut out of a report.
        return []
    names = field_names("text") + field_names("html")
    return [text for name in names if (text := _running_text(values.get(name)))]


def _running_text(value: object, depth: int = 0) -> str:
    """A text; paragraphs in a list; or Fundus's body of a summary and sections with paragraphs."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return "\n\n".join(part for item in value if (part := _running_text(item, depth + 1)))
    if isinstance(value, Mapping):
        parts = (value.get(name) for name in ("summary", "headline", "paragraphs", "sections", "text", "rendered"))
        return "\n\n".join(part for item in parts if (part := _running_text(item, depth + 1)))
    return ""


def _unfold(value: object) -> Iterator[object]:
    """The records that a value is or holds."""
    if isinstance(value, list):
        yield from value
        return
    if isinstance(value, Mapping) and not _texts_of(value):
        for name in field_names("lists"):
            items = value.get(name)
            if isinstance(items, list) and items and all(isinstance(item, Mapping) for item in items):
                yield from items
                return
    yield value


def _decode(data: bytes) -> object:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        text, _ = decode(data)
    except RecursionError as error:
        raise UnreadableError("broken JSON: nested too deeply") from error
    try:
        return msgspec.json.decode(text.encode("utf-8", "surrogatepass"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"broken JSON: {str(error).removeprefix('JSON is malformed: ')}") from error
    except RecursionError as error:
        raise UnreadableError("broken JSON: nested too deeply") from error


def _is_dossier(value: Mapping[str, object]) -> bool:
    return str(value.get("schema", "")).startswith("colligate/")


def _no_text() -> str:
    return _NO_TEXT.format(", ".join(field_names("text")[:6]) + " ...")

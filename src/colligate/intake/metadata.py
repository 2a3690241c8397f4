"""What files and records state about their reports: named fields -> outlet, title, author, date, address."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import urlsplit

import msgspec

from colligate.intake.dates import parse_date
from colligate.knowledge.data import load_data

_LONGEST = 1_000
_SPACE = re.compile(r"\s+")
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}", re.IGNORECASE)


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What a file, a record or a manifest row states of a report.

    Args:
        title: Headline.
        outlet: Who published it; where only an address is given, its host.
        author: Who wrote it, several joined with commas.
        published: Day of publication.
        url: Address.
        language: As stated ("en-GB", "English").
        notes: What was stated and not understood.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def state(fields: Mapping[str, object]) -> Stated:
    """What a record's fields state, whichever program named them.

    Args:
        fields: Name to value, as JSON, YAML or CSV gives them.
    """
    values = by_plain_name(fields)
    url = next((text for text in _texts(values, "url") if text.lower().startswith(("http://", "https://"))), None)
    outlet = next((text for text in _texts(values, "outlet") if "//" not in text), None)
    published, notes = _published(values)
    return Stated(
        title=next(_texts(values, "title"), None),
        outlet=_without_www(outlet) or host(url),
        author=_author(next(_texts(values, "author"), None)),
        published=published,
        url=url,
        language=next(_texts(values, "language"), None),
        notes=notes,
    )


def prefer(first: Stated, second: Stated) -> Stated:
    """All that the two state; where both state something, the first."""
    gaps = {
        name: value
        for name in ("title", "outlet", "author", "published", "url", "language")
        if getattr(first, name) is None and (value := getattr(second, name)) is not None
    }
    # A date of the first makes an unclear date of the second beside the point.
    notes = first.notes if first.published is not None else first.notes + second.notes
    return msgspec.structs.replace(first, **gaps, notes=notes)


def by_plain_name(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields under lower-case names with underscores; the first of two equal names stays."""
    plain: dict[str, object] = {}
    for name, value in fields.items():
        plain.setdefault(str(name).strip().lower().replace("-", "_").replace(" ", "_"), value)
    return plain


def field_names(kind: str) -> tuple[str, ...]:
    """Names under which records give something ("text", "title"), best first."""
    return _names(kind)


def host(url: str | None) -> str | None:
    """The host of an address, without "www."; None where there is none."""
    if url is None:
        return None
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return _without_www(name)


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(load_data("record_fields")[kind])


def _texts(values: Mapping[str, object], kind: str) -> Iterator[str]:
    return (text for name in _names(kind) if (text := plain_text(values.get(name))) is not None)


def plain_text(value: object) -> str | None:
    """A value as one line: a text itself, the name of an object, several joined with commas; None if there is none."""
    if isinstance(value, str):
        # Feeds and WordPress leave the entities of HTML in: "Rain &#8211; again".
        plain = html.unescape(value[: 2 * _LONGEST])
        return _SPACE.sub(" ", plain).strip()[:_LONGEST] or None
    if isinstance(value, Mapping):
        names = ("name", "title", "main", "rendered", "url", "value")
        return next(
            (text for name in names if isinstance(value.get(name), str) and (text := plain_text(value[name]))), None
        )
    if isinstance(value, list | tuple):
        parts = [text for item in value[:50] if isinstance(item, str | Mapping) and (text := plain_text(item))]
        return ", ".join(dict.fromkeys(parts))[:_LONGEST] or None
    return None


def _published(values: Mapping[str, object]) -> tuple[datetime.date | None, tuple[str, ...]]:
    notes: list[str] = []
    for name in _names("published"):
        value = values.get(name)
        if value is None or value == "":
            continue
        day = parse_date(value)
        if day is not None:
            return day, ()
        shown = plain_text(value) or str(value)[:40]
        notes.append(f"{name} {shown[:60]!r} is no day that can be told; left open")
    return None, tuple(notes[:1])


def _author(text: str | None) -> str | None:
    if text is None:
        return None
    bare = text[3:].strip() if text[:3].lower() == "by " else text
    return bare.replace(";", ",").replace(" ,", ",") or None


def _without_www(outlet: str | None) -> str | None:
    if outlet is None or not _HOST.fullmatch(outlet):
        return outlet
    return outlet.lower().removeprefix("www.")

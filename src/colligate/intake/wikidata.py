"""The user's own table of Wikidata ids: whom or what each name in it means."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from colligate.intake.encoding import decode
from colligate.records.mention import EntityType

_NAMES = ("name", "label", "alias", "aliases")
_IDS = ("id", "wikidata", "qid", "item")
_ID = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)", re.IGNORECASE)
_KINDS: dict[str, EntityType] = {
    **dict.fromkeys(("person", "human", "people"), "person"),
    **dict.fromkeys(("organization", "organisation", "company", "party", "body"), "organization"),
    **dict.fromkeys(("place", "city", "country", "region", "location"), "place"),
    "group": "group",
    "other": "other",
}


class WikidataTableError(ValueError):
    """A table of Wikidata ids cannot be used."""


class WikidataRow(msgspec.Struct, frozen=True):
    """One name of one item of Wikidata.

    Args:
        id: The item ("Q42").
        name: The name.
        label: The first name that the table has for the item.
        type: Kind of entity; None when the table does not say.
        born: Year of birth or founding; None when the table does not say.
        description: What the item is, in the table's words.
    """

    id: str
    name: str
    label: str
    type: EntityType | None = None
    born: int | None = None
    description: str | None = None


def read_wikidata(path: str | Path) -> tuple[WikidataRow, ...]:
    """The names of a table of Wikidata ids, in its order.

    Args:
        path: A CSV file (comma, semicolon or tab) with a line of names: `name` and `id`, and any of `aliases` (parted
            by "|"), `type`, `born` and `description`. An item may have several rows.

    Raises:
        WikidataTableError: It has no such columns, or a row of it cannot be used; the message names the line.
        OSError: It cannot be read.
    """
    text, _ = decode(Path(path).read_bytes())
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="")
    columns = [str(name).strip().lower() for name in reader.fieldnames or ()]
    if not set(columns) & set(_NAMES) or not set(columns) & set(_IDS):
        found = ", ".join(columns) or "nothing"
        raise WikidataTableError(f"{path}: a table of Wikidata ids needs the columns `name` and `id`; it has {found}")
    rows: list[WikidataRow] = []
    labels: dict[str, str] = {}
    try:
        for row in reader:
            plain = {str(name).strip().lower(): str(value or "").strip() for name, value in row.items() if name}
            rows.extend(_rows(plain, labels, f"{path}, line {reader.line_num}"))
    except csv.Error as error:
        raise WikidataTableError(f"{path}, line {reader.line_num}: broken CSV: {error}") from error
    return tuple(rows)


def _rows(row: Mapping[str, str], labels: dict[str, str], where: str) -> Iterator[WikidataRow]:
    if not any(row.values()):
        return
    id = next((row[column] for column in _IDS if row.get(column)), "")
    found = _ID.fullmatch(id)
    if found is None:
        raise WikidataTableError(f"{where}: {id!r} is no id of Wikidata; write it as Q42")
    names = [name.strip() for column in _NAMES for name in row.get(column, "").split("|") if name.strip()]
    if not names:
        raise WikidataTableError(f"{where}: {id} has no name")
    kind = row.get("type", "").lower()
    if kind and kind not in _KINDS:
        kinds = ", ".join(dict.fromkeys(_KINDS.values()))
        raise WikidataTableError(f"{where}: {row['type']!r} is no type; use one of {kinds}")
    item = found[1].upper()
    for name in dict.fromkeys(names):
        yield WikidataRow(
            item, name, labels.setdefault(item, names[0]), _KINDS.get(kind), _year(row.get("born", ""), where),
            row.get("description") or None,
        )  # fmt: skip


def _year(text: str, where: str) -> int | None:
    """The year of a day or year as tables write it ("1946", "1946-07-06T00:00:00Z", "-0063")."""
    if not text:
        return None
    found = re.match(r"[+]?(-?\d{1,4})(?:-|$)", text)
    year = int(found[1]) if found else None
    if year is None or year > datetime.date.max.year:
        raise WikidataTableError(f"{where}: {text!r} is no year or day of birth; write it as 1946 or 1946-07-06")
    return year

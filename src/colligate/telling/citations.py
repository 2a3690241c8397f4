"""Names for reports, lines and entities on a page, and citations: which words of which report a line rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

import msgspec

from colligate.records.dossier import DossierRecord, DossierReport, Event, Statement
from colligate.records.entity import Entity
from colligate.records.span import Span

QUOTE_LENGTH = 140
LABEL_LENGTH = 48
SENTENCE_LENGTH = 600

# Characters that change the order or the meaning of the text around them are shown, never obeyed: a report must not be
# able to rewrite the page that quotes it. Marks that ordinary Arabic, Hebrew or Persian text needs are left alone.
_HIDDEN = {0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
           0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}  # fmt: skip
_VISIBLE: dict[int, str] = {code: f"⟦{name}⟧" for code, name in _HIDDEN.items()}
_VISIBLE |= {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"}
_VISIBLE |= {0x7F: "␡", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_VISIBLE |= dict.fromkeys((*range(0x80, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
_SURROGATES = range(0xD800, 0xE000)


class Citation(msgspec.Struct, frozen=True):
    """Words of a report that a line of the account rests on.

    Args:
        report: Position of the report in the dossier, from 1.
        label: What the report is called.
        line: Name of the independent line that it belongs to.
        start: Offset of the first character in the report's text.
        end: Offset after the last.
        quote: The words, shortened, fit to show.
    """

    report: int
    label: str
    line: str
    start: int
    end: int
    quote: str

    @property
    def anchor(self) -> str:
        """Id of the words in the page."""
        return f"e{self.report}-{self.start}-{self.end}"


class Directory(msgspec.Struct, frozen=True):
    """Where to find what a dossier's ids stand for.

    Args:
        positions: Report id to its position in the dossier, from 1.
        labels: What each report is called, in the dossier's order.
        lines: Name of each report's line, in the dossier's order.
        entities: By id.
        events: By id.
        statements: By id.
        line_names: Name of every line.
    """

    positions: dict[str, int]
    labels: tuple[str, ...]
    lines: tuple[str, ...]
    entities: dict[str, Entity]
    events: dict[str, Event]
    statements: dict[str, Statement]
    line_names: tuple[str, ...]

    def label(self, report: str) -> str:
        """What the report is called; KeyError if there is no such report."""
        return self.labels[self.positions[report] - 1]

    def name(self, entity: str) -> str:
        """What the entity is called; the id itself if the dossier does not hold it."""
        return shorten(self.entities[entity].name, LABEL_LENGTH) if entity in self.entities else entity

    def cite(self, span: Span) -> Citation:
        """The citation of these words; KeyError if their report is not in the dossier."""
        position = self.positions[span.report]
        return Citation(
            position, self.labels[position - 1], self.lines[position - 1], span.start, span.end, shorten(span.text)
        )

    def cite_all(self, spans: Iterable[Span]) -> tuple[Citation, ...]:
        """The citations of these words, each once, in the order of reports and of their texts."""
        cited = {(cite.report, cite.start, cite.end): cite for cite in map(self.cite, spans)}
        return tuple(cited[key] for key in sorted(cited))


def make_directory(dossier: DossierRecord) -> Directory:
    """The directory of a dossier."""
    names = tuple(line_name(position) for position in range(len(dossier.lineage.lines)))
    line_of = {report: names[n] for n, line in enumerate(dossier.lineage.lines) for report in line}
    return Directory(
        positions={report.id: n for n, report in enumerate(dossier.reports, 1)},
        labels=report_labels(dossier.reports),
        lines=tuple(line_of.get(report.id, "?") for report in dossier.reports),
        entities={entity.id: entity for entity in dossier.entities},
        events={event.id: event for event in dossier.events},
        statements={statement.id: statement for statement in dossier.statements},
        line_names=names,
    )


def report_labels(reports: Sequence[DossierReport]) -> tuple[str, ...]:
    """What to call each report: its outlet, else its file; with the file or the id added where two would be alike."""
    plain = [shorten(report.outlet or report.source or report.id, LABEL_LENGTH) for report in reports]
    alike = Counter(plain)
    fuller = [
        f"{label} ({shorten(report.source, LABEL_LENGTH)})"
        if alike[label] > 1 and report.outlet and report.source
        else label
        for label, report in zip(plain, reports, strict=True)
    ]
    alike = Counter(fuller)
    return tuple(
        f"{label}, {report.id}" if alike[label] > 1 else label for label, report in zip(fuller, reports, strict=True)
    )


def line_name(position: int) -> str:
    """A letter for an independent line: A to Z, then AA, AB ..."""
    name = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, len(ascii_uppercase))
        name = ascii_uppercase[letter] + name
    return name


def visible(text: str) -> str:
    """The text with control characters shown as signs, so that it cannot upset what stands around it."""
    shown = text.replace("\r\n", "\n").translate(_VISIBLE)
    if shown.isascii():
        return shown
    return "".join("\N{REPLACEMENT CHARACTER}" if ord(letter) in _SURROGATES else letter for letter in shown)


def shorten(text: str, length: int = QUOTE_LENGTH) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than `length`."""
    # Cut first: a text of many megabytes must not be walked through for a line of it.
    line = " ".join(visible(text[: 4 * length + 100]).split())
    if len(line) <= length and len(text) <= 4 * length + 100:
        return line
    cut = line[:length]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut).rstrip(" ,;:–—-") + " …"


def citations_in(told: object) -> Iterator[Citation]:
    """Every citation that stands anywhere in a telling record."""
    if isinstance(told, Citation):
        yield told
    elif isinstance(told, tuple | list):
        for item in told:
            yield from citations_in(item)
    elif isinstance(told, msgspec.Struct):
        for name in told.__struct_fields__:
            yield from citations_in(getattr(told, name))

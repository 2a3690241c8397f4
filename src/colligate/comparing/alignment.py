"""Where the words of an old dossier's reports stand in the new one: ids differ between dossiers, texts tell."""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from colligate.records.dossier import DossierRecord, DossierReport
from colligate.records.span import Span

Key = tuple[str, int, int]
"""Report, start and end of words."""

Block = tuple[int, int, int]
"""Start in the old text, start in the new text, and length of what both have alike."""

_MOST_LINES = 2000


class Pair(msgspec.Struct, frozen=True):
    """A report in both dossiers.

    Args:
        old: As the old dossier has it.
        new: As the new dossier has it.
        blocks: What both texts have alike, ascending.
    """

    old: DossierReport
    new: DossierReport
    blocks: tuple[Block, ...]

    @property
    def revised(self) -> bool:
        """Whether the text differs."""
        return self.old.sha256 != self.new.sha256


class Alignment:
    """Which report is which, and which words are which.

    Args:
        pairs: The reports that both dossiers have.
        removed: Reports of the old dossier that the new one lacks.
        added: Reports that only the new one has.
    """

    def __init__(self, pairs: Sequence[Pair], removed: Sequence[DossierReport], added: Sequence[DossierReport]) -> None:
        self.pairs, self.removed, self.added = tuple(pairs), tuple(removed), tuple(added)
        self._pair_of: Mapping[str, Pair] = {pair.old.id: pair for pair in pairs}

    def report(self, old: str) -> str | None:
        """Id in the new dossier of an old report; None if it is not there."""
        pair = self._pair_of.get(old)
        return pair.new.id if pair is not None else None

    def key(self, report: str, start: int, end: int) -> Key | None:
        """Where words of the old dossier stand in the new one; None where they do not."""
        pair = self._pair_of.get(report)
        if pair is None:
            return None
        at = bisect_right(pair.blocks, start, key=lambda block: block[0]) - 1
        if at < 0:
            return None
        old, new, length = pair.blocks[at]
        return (pair.new.id, start - old + new, end - old + new) if end <= old + length else None

    def keys(self, spans: Iterable[Span]) -> list[Key]:
        """The places of those words that stand in the new dossier."""
        found = (self.key(span.report, span.start, span.end) for span in spans)
        return [key for key in found if key is not None]


def align(old: DossierRecord, new: DossierRecord) -> Alignment:
    """Pair the reports of two dossiers: by their texts, then by address, then by file."""
    left, right = list(old.reports), list(new.reports)
    pairs: list[tuple[DossierReport, DossierReport]] = []
    for name in (_text_and_source, _text, _address, _source):
        waiting: dict[str, list[DossierReport]] = defaultdict(list)
        for report in reversed(right):
            waiting[name(report)].append(report)
        taken = [(report, waiting[name(report)].pop()) for report in left if name(report) and waiting[name(report)]]
        taken = [pair for pair in taken if not _told_apart(*pair)]
        pairs += taken
        used = {id(report) for pair in taken for report in pair}
        left = [report for report in left if id(report) not in used]
        right = [report for report in right if id(report) not in used]
    order = {report.id: position for position, report in enumerate(new.reports)}
    pairs.sort(key=lambda pair: order[pair[1].id])
    return Alignment([Pair(one, other, _blocks(one.text, other.text)) for one, other in pairs], left, right)


def _told_apart(left: DossierReport, right: DossierReport) -> bool:
    """Whether their addresses say that they are two, whatever file they came in."""
    return left.sha256 != right.sha256 and None not in (left.url, right.url) and left.url != right.url


def _text_and_source(report: DossierReport) -> str:
    return f"{report.sha256} {report.source}"


def _text(report: DossierReport) -> str:
    return report.sha256


def _address(report: DossierReport) -> str:
    return report.url or ""


def _source(report: DossierReport) -> str:
    return report.source


def _blocks(old: str, new: str) -> tuple[Block, ...]:
    """What two texts have alike: line by line, and within changed lines what begins or ends them."""
    if old == new:
        return ((0, 0, len(old)),)
    left, right = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if max(len(left), len(right)) > _MOST_LINES:
        left, right = [old], [new]
    blocks: list[Block] = []
    starts, others = _starts(left), _starts(right)
    for tag, first, last, other, other_last in difflib.SequenceMatcher(None, left, right).get_opcodes():
        at, there = starts[first], others[other]
        if tag == "equal":
            blocks.append((at, there, starts[last] - at))
        elif tag == "replace":
            blocks += _ends_alike(old[at : starts[last]], new[there : others[other_last]], at, there)
    return tuple(blocks)


def _ends_alike(old: str, new: str, at: int, there: int) -> list[Block]:
    head = _common(old, new)
    tail = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - head)
    blocks = [(at, there, head)] if head else []
    return [*blocks, (at + len(old) - tail, there + len(new) - tail, tail)] if tail else blocks


def _common(left: str, right: str) -> int:
    """Length of the common beginning."""
    for position, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return position
    return min(len(left), len(right))


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts

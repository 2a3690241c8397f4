"""The full text of a report with the cited words marked: spans that nest or cross become well-formed HTML."""

from __future__ import annotations

import heapq
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec
from markupsafe import Markup, escape

from colligate.telling.citations import visible

HARD_WRAP = 100
"""Longest line, in characters, of a text that is taken to be wrapped by hand."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_ENDS = re.compile(r"\n\s*")


class Reference(msgspec.Struct, frozen=True, order=True):
    """The number and the kind of a point that rests on marked words."""

    number: int
    kind: str


class Mark(msgspec.Struct, frozen=True):
    """Words of one report that something points at.

    Args:
        start: Offset of the first character in the report's text.
        end: Offset after the last.
        anchor: Id of the words in the page.
        references: Points that rest on the words; empty where no point does.
        dim: The words are furniture of the page, not part of the account.
    """

    start: int
    end: int
    anchor: str
    references: tuple[Reference, ...] = ()
    dim: bool = False


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of a report as HTML; `wrapped` if its line ends carry no meaning."""

    html: Markup
    wrapped: bool


def tell_text(text: str, marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text with the marked words as elements.

    Every mark becomes an element with its anchor as id. Where it crosses another or a paragraph's end, the rest follows
    in elements that name the anchor in `data-of`. Numbers of points stand behind the last piece.

    Args:
        text: The report's whole text.
        marks: With distinct anchors; those that lie outside the text are cut to it.
    """
    bounds = paragraph_bounds(text)
    starts = [start for start, _ in bounds]
    inside: list[list[_Piece]] = [[] for _ in bounds]
    for order, mark in enumerate(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.anchor))):
        start, end = min(mark.start, len(text) - 1), min(mark.end, len(text))
        if end <= start or not bounds:
            continue
        paragraph = bisect_right(starts, start) - 1
        first = True
        while paragraph < len(bounds) and bounds[paragraph][0] < end:
            left, right = bounds[paragraph]
            last_word = left + len(text[left:right].rstrip())
            # Blank lines at a paragraph's end belong to no piece, unless they are all that there is.
            right_edge = min(end, last_word if max(start, left) < last_word else right)
            piece = _Piece(max(start, left), -right_edge, order, mark, first, end <= right)
            inside[paragraph].append(piece)
            first = False
            paragraph += 1
    wrapped = is_hard_wrapped(text)
    return tuple(
        Paragraph(Markup(_weave(text, pieces, start, end)), wrapped)
        for (start, end), pieces in zip(bounds, inside, strict=True)
    )


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph; they follow each other without gaps, blank lines at the end of each."""
    if not text:
        return []
    separator = _BLANK_LINES if _BLANK_LINES.search(text.strip()) or is_hard_wrapped(text) else _LINE_ENDS
    # White space before the first word belongs to the first paragraph.
    first_word = len(text) - len(text.lstrip())
    breaks = [match.end() for match in separator.finditer(text) if first_word < match.end() < len(text)]
    return list(zip([0, *breaks], [*breaks, len(text)], strict=True))


def is_hard_wrapped(text: str) -> bool:
    """Whether lines end where a column ended, not where a thought did."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > HARD_WRAP:
        return False
    return sorted(map(len, lines))[len(lines) // 2] > 45


class _Piece(msgspec.Struct, frozen=True, order=True):
    """A mark, or what is left of it; sorts by start, the longest first."""

    start: int
    minus_end: int
    order: int
    mark: Mark
    first: bool
    last: bool


def _weave(text: str, pieces: Sequence[_Piece], at: int, end: int) -> str:
    """The HTML of text[at:end] with the pieces as nested elements."""
    queue = [(piece.start, piece.minus_end, piece.order, piece) for piece in pieces]
    heapq.heapify(queue)
    html: list[str] = []
    open_pieces: list[_Piece] = []
    while queue or open_pieces:
        inner_end = -open_pieces[-1].minus_end if open_pieces else None
        if inner_end is not None and (not queue or inner_end <= queue[0][0]):
            html += (_shown(text[at:inner_end]), _close(open_pieces.pop()))
            at = inner_end
            continue
        start, minus_end, order, piece = heapq.heappop(queue)
        html.append(_shown(text[at:start]))
        at = start
        if inner_end is not None and -minus_end > inner_end:
            rest = _Piece(inner_end, minus_end, order, piece.mark, False, piece.last)
            heapq.heappush(queue, (inner_end, minus_end, order, rest))
            piece = _Piece(start, -inner_end, order, piece.mark, piece.first, False)
        html.append(_open(piece))
        open_pieces.append(piece)
    html.append(_shown(text[at:end].rstrip()))
    return "".join(html)


def _shown(text: str) -> str:
    return str(escape(visible(text)))


def _open(piece: _Piece) -> str:
    name = "mark" if piece.mark.references else "span"
    identity = f'id="{piece.mark.anchor}"' if piece.first else f'data-of="{piece.mark.anchor}"'
    if piece.mark.dim:
        return f'<{name} class="dim" {identity}>'
    return f"<{name} {identity}>"


def _close(piece: _Piece) -> str:
    references = piece.mark.references
    if not references:
        return "</span>"
    if not piece.last:
        return "</mark>"
    links = "".join(
        f'<a class="ref k-{escape(kind)}" href="#p{number}" title="Point {number}">{number}</a>'
        for number, kind in ((reference.number, reference.kind) for reference in references)
    )
    return f"</mark>{links}"

"""Drafts by lines: "Minister: the bridge is safe" and "Bridge is safe: minister" in headlines, turns in transcripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from colligate.reading.statements.content import Content
from colligate.reading.statements.draft import SAYS, Draft
from colligate.reading.statements.draft_making import make_draft
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.speaker_grammar import is_source_noun, may_speak

_NAME_WORDS = 6
"""Most words of a name that opens a line."""
_LEAST_SAID = 4
"""Fewest words behind it."""
_HEADLINE = 24
"""Most words of a headline."""
_ASKED = ("Q", "A")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def drafts_by_line(marked: MarkedReport, taken: set[int]) -> Iterable[Draft]:
    """What lines attribute that open with a name and a colon, or end with them.

    Args:
        marked: The report.
        taken: Colons that open quotations.
    """
    labels = [(start, colon) for colon in marked.cues.colons if (start := _label_start(marked, colon)) is not None]
    turns = _turns(marked.doc, labels)
    for place, (start, colon) in enumerate(turns):
        end = turns[place + 1][0] if place + 1 < len(turns) else _line_end(marked.doc, colon)
        draft = _turn(marked, start, colon, end)
        if draft is not None:
            yield draft
    for start, colon in labels:
        if (start, colon) not in turns and colon not in taken and marked.inside[colon] < 0:
            yield from _by_name_before(marked, start, colon)
    for colon in marked.cues.colons:
        if colon not in taken and marked.inside[colon] < 0:
            yield from _by_name_behind(marked, colon)


def _turns(doc: Doc, labels: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Labels that open the turns of a conversation: "Q" and "A", or two names or more that come again and again."""
    names = [doc[start:colon].text for start, colon in labels]
    counts = Counter(name for name, label in zip(names, labels, strict=True) if name in _ASKED or _is_name(doc, *label))
    again = {name for name, count in counts.items() if count > 1 and name not in _ASKED}
    known = (again if len(again) > 1 else set()) | (set(_ASKED) if all(counts[name] for name in _ASKED) else set())
    found = [label for name, label in zip(names, labels, strict=True) if name in known]
    speaking = [any(token.tag_ in _FINITE for token in doc[colon : _line_end(doc, colon)]) for _, colon in found]
    # Names with bare numbers behind them are a table.
    return found if sum(speaking) * 2 >= len(found) else []


def _is_name(doc: Doc, start: int, colon: int) -> bool:
    words = [token for token in doc[start:colon] if token.is_alpha]
    return bool(words) and all(token.is_title or token.is_upper for token in words) and doc[colon - 1].is_alpha


def _turn(marked: MarkedReport, start: int, colon: int, end: int) -> Draft | None:
    """All that one speaker says until another's turn comes, word by word."""
    words = [i for i in range(colon + 1, end) if not (marked.doc[i].is_space or marked.doc[i].is_quote)]
    if not words:
        return None
    last = marked.doc[words[-1]]
    return Draft(
        pieces=((marked.doc[words[0]].idx, last.idx + len(last)),), cue=(colon, colon), anchor=colon, source=colon - 1,
        use=SAYS, frame="direct", quoted="all",
    )  # fmt: skip


def _by_name_before(marked: MarkedReport, start: int, colon: int) -> Iterable[Draft]:
    """ "Minister: the bridge is safe"."""
    doc = marked.doc
    last = _line_end(doc, colon)
    verbs = {doc[k].tag_ for k in range(colon + 1, last)}
    told = verbs & _FINITE or (start == 0 and "VB" in verbs)
    if last - colon < _LEAST_SAID or not told or not may_speak(doc, start, colon):
        return
    content = Content(tuple(range(colon + 1, last)), SAYS, "line")
    draft = make_draft(marked, doc[colon], content, (colon, colon), colon - 1)
    if draft is not None:
        yield draft


def _by_name_behind(marked: MarkedReport, colon: int) -> Iterable[Draft]:
    """ "Bridge is safe: minister": a headline that ends with its source."""
    doc = marked.doc
    last = _line_end(doc, colon)
    start = next((k + 1 for k in range(colon - 1, -1, -1) if doc[k].is_space and "\n" in doc[k].text), 0)
    behind = [token for token in doc[colon + 1 : last] if not token.is_space]
    if not 0 < len(behind) <= 3 or not 1 < colon - start <= _HEADLINE or behind[-1].is_punct:
        return
    told = any(doc[k].tag_ in _FINITE for k in range(start, colon))
    if not told or not is_source_noun(behind[-1]) or any(token.pos_ in ("VERB", "AUX", "ADP") for token in behind[:-1]):
        return
    content = Content(tuple(range(start, colon)), SAYS, "line")
    draft = make_draft(marked, doc[colon], content, (colon, colon), behind[-1].i)
    if draft is not None:
        yield draft


def _label_start(marked: MarkedReport, colon: int) -> int | None:
    """Position of the first word of a line that opens with a few words and this colon; None where it does not."""
    doc = marked.doc
    for k in range(colon - 1, max(-1, colon - _NAME_WORDS - 2), -1):
        if doc[k].is_space and "\n" in doc[k].text:
            start = k + 1
            break
    else:
        start = 0 if 0 < colon <= _NAME_WORDS else colon
    # Each turn of a transcript may stand in quotation marks, its label with it.
    start += doc[start].is_quote
    opened = marked.inside[colon] < 0 or marked.quotes[marked.inside[colon]].start == doc[start].idx
    return start if start < colon and opened else None


def _line_end(doc: Doc, start: int) -> int:
    return next((k for k in range(start + 1, len(doc)) if doc[k].is_space and "\n" in doc[k].text), len(doc))

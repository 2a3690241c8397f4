"""From the words of a content to its stretches of text: what careful annotators leave out at both ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from colligate.knowledge.speech import cue_nouns, sources
from colligate.reading.statements.draft import Stretch
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.quotations import Quote

_OUTER = frozenset(",;:.!?…-–—")
_DASHES = frozenset(("-", "–", "—", "--", " - "))
_GOING_ON = frozenset(("including", "from", "in", "at", "with", "so"))
_ADDING = frozenset((
    "adding", "noting", "describing", "calling", "citing", "saying", "arguing", "insisting", "explaining", "warning",
    "referring", "pointing",
))  # fmt: skip


def stretches(marked: MarkedReport, tokens: Iterable[int], *, whole: bool = False) -> tuple[Stretch, ...]:
    """Where the words stand, gaps of punctuation closed, ends trimmed.

    Args:
        marked: The report.
        tokens: Positions of the words.
        whole: The first word is no conjunction: "called that “a fairy tale”".
    """
    doc = marked.doc
    runs = _runs(doc, sorted(set(tokens)))
    found = []
    for n, (first, last) in enumerate(runs):
        trimmed = _trim(doc, first, last, opening=n == 0 and not whole)
        if trimmed is not None and any(not doc[i].is_punct for i in range(trimmed[0], trimmed[1] + 1)):
            found.append(_offsets(marked, *trimmed))
    return tuple(found)


def without_remark(doc: Doc, tokens: list[int]) -> list[int]:
    """The words without a closing ", who ..." or ", which ...": background that the report adds."""
    if not tokens:
        return tokens
    first, last = tokens[0], tokens[-1]
    for i in range(last - 2, first + 2, -1):
        if doc[i].dep_ in ("appos", "npadvmod") and doc[i].lemma_ in cue_nouns() and doc[i].right_edge.i >= last - 1:
            # ", a claim that the mayor disputes".
            opens = doc[i].left_edge.i
            if doc[opens - 1].text == "," and doc[opens].lower_ in ("a", "an") and opens - 1 > first:
                return [k for k in tokens if k < opens - 1]
        if doc[i].tag_ in ("WP", "WDT", "WP$") and doc[i - 1].text == ",":
            clause = next((a for a in (doc[i], *doc[i].ancestors) if a.dep_ == "relcl"), None)
            if clause is not None and clause.left_edge.i >= i - 1 and clause.right_edge.i >= last - 1:
                return [k for k in tokens if k < i - 1]
    return tokens


def _runs(doc: Doc, tokens: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for i in tokens:
        if doc[i].is_space:
            continue
        if runs and all(doc[k].is_space or doc[k].is_quote or doc[k].text == "''" for k in range(runs[-1][1] + 1, i)):
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return runs


def _trim(doc: Doc, first: int, last: int, *, opening: bool) -> tuple[int, int] | None:
    """Without punctuation, "that" and "and" at the start, and without punctuation and afterthoughts at the end."""
    last = _cut(doc, first, last)
    while first <= last and (_is_outer(doc, first) or (opening and _opens(doc, first, last))):
        first += 1
    if opening:
        first = _skip_lead_in(doc, first, last)
    while last >= first and (_is_outer(doc, last) or doc[last].dep_ == "cc"):
        last -= 1
    if last > first + 1 and doc[last].lower_ in sources().lead_ins and doc[last - 1].text == ",":
        last -= 2
    return (first, last) if first <= last else None


def _opens(doc: Doc, i: int, last: int) -> bool:
    """Whether a word only joins the content to what stands before it."""
    word = doc[i].lower_
    if word == "that":
        # The pronoun ("that would fail") stays, the conjunction goes.
        return doc[i].tag_ == "IN" or (i < last and doc[i + 1].tag_ in ("PRP", "NNP", "DT", "EX", "PRP$", "NNS"))
    return doc[i].dep_ in ("cc", "mark") and word in ("and", "but", "or", "as")


def _skip_lead_in(doc: Doc, first: int, last: int) -> int:
    """The first word behind "However," or "In fact,"."""
    for width in (1, 2, 3, 4):
        comma = first + width
        if comma < last and doc[comma].text == "," and doc[first:comma].text.lower() in sources().lead_ins:
            return comma + 1
    return first


def _is_outer(doc: Doc, i: int) -> bool:
    text = doc[i].text
    return doc[i].is_space or (len(text) <= 3 and all(char in _OUTER for char in text))


def _cut(doc: Doc, first: int, last: int) -> int:
    """The last word before a remark of the reporter's own: behind a single dash, or from ", adding" on."""
    dashes = [
        i for i in range(first + 1, last) if doc[i].text in _DASHES and (doc[i - 1].whitespace_ or doc[i - 1].is_space)
    ]
    if len(dashes) == 1 and not _goes_on(doc, dashes[0] + 1):
        last = dashes[0] - 1
    for i in range(first + 2, last):
        if doc[i].text == ";" and doc[i + 1].lower_ in ("others", "other", "another", "one"):
            # "Some say it is unsafe; others disagree".
            return i - 1
        if doc[i].lower_ in _ADDING and doc[i].tag_ == "VBG" and doc[i].dep_ in ("advcl", "acl"):
            before = i - 2 if doc[i - 1].is_quote or doc[i - 1].text == "''" else i - 1
            if doc[before].text == ",":
                return i - 1
    return last


def _goes_on(doc: Doc, behind: int) -> bool:
    """Whether a content goes on behind a dash: with a quotation, "including ...", "and ..."."""
    token = doc[behind]
    return token.dep_ == "cc" or token.is_quote or token.text in ("``", "''") or token.lower_ in _GOING_ON


def _offsets(marked: MarkedReport, first: int, last: int) -> Stretch:
    """Offsets, with marks that lie within kept, the marks around the whole left out, and cut quotations completed."""
    doc, text, quotes, inside = marked.doc, marked.text, marked.quotes, marked.inside
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    head, tail = inside[first], inside[last]
    if head < 0 and (doc[first].is_quote or doc[first].text in ("''", "``")):
        head = inside[min(first + 1, last)]
        start = quotes[head].open if head >= 0 else start
    if tail < 0 and last > first and (doc[last].is_quote or doc[last].text in ("''",)):
        tail = inside[last - 1]
    if head >= 0 and head == tail:
        quote = quotes[head]
        whole = start <= quote.start and end >= quote.end - 1
        if whole:
            return quote.start, _without_stop(text, quote.start, quote.end)
        return max(start, quote.start), min(end, quote.end)
    if tail >= 0 and quotes[tail].open >= start:
        end = quotes[tail].close if quotes[tail].close > quotes[tail].end else quotes[tail].end
        end = _without_stop(text, start, end)
    if head >= 0 and start == quotes[head].start and quotes[head].close <= end:
        start = quotes[head].open
    return start, end


def _without_stop(text: str, start: int, end: int) -> int:
    """Offset after the last character that belongs to the content: a closing comma or full stop does not."""
    while end > start + 1 and text[end - 1] in ",.;:" and not _abbreviation(text, end):
        end -= 1
    return end


def _abbreviation(text: str, end: int) -> bool:
    return text[end - 1] == "." and end >= 3 and text[end - 3] == "." and text[end - 2].isupper()


def quote_stretch(text: str, quote: Quote) -> Stretch:
    """A quotation's words without the marks and without a closing comma or full stop."""
    return quote.start, _without_stop(text, quote.start, quote.end)

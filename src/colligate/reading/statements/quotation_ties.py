"""Which cue a quotation belongs to: the verb behind it, the verb or colon before it, or the speaker who went on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.speech import CueVerb
from colligate.reading.statements.chains import TELLS
from colligate.reading.statements.quotations import Quote

_REACH = 45
"""How many words behind or before a quotation its cue may stand."""
_ENDS_SENTENCE = frozenset(".?!…")
_GOES_ON = frozenset(",?!—–-")


class Run(msgspec.Struct, frozen=True):
    """Quotations that one speaker utters without a break: one, or the parts that run on over paragraphs.

    Args:
        quotes: Positions of the quotations.
        first: Position of the first word inside.
        last: Position of the last word inside.
    """

    quotes: tuple[int, ...]
    first: int
    last: int


class Tie(msgspec.Struct, frozen=True):
    """What ties a run to a speaker.

    Args:
        kind: "verb", "according", "colon" (a clause that ends in a colon), "flow" (stands alone as speech), or "none"
            (part of a clause, or no speech at all).
        at: Position of the cue's head; of the colon; -1 without.
        lead: Position of the first word of the clause that the quotation ends ("The plan is “a farce,” he said"); -1
            when the quotation is the whole content.
    """

    kind: str
    at: int = -1
    lead: int = -1


def find_runs(doc: Doc, quotes: Sequence[Quote], inside: Sequence[int]) -> list[Run]:
    """Join the parts of quotations that run on over paragraphs."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for i, n in enumerate(inside):
        if n >= 0 and not doc[i].is_space:
            first.setdefault(n, i)
            last[n] = i
    runs: list[Run] = []
    for n, quote in enumerate(quotes):
        if n not in first:
            continue
        if quote.continues and runs and runs[-1].quotes[-1] == n - 1:
            before = runs.pop()
            runs.append(Run((*before.quotes, n), before.first, last[n]))
        else:
            runs.append(Run((n,), first[n], last[n]))
    return runs


def tie_runs(
    doc: Doc, runs: Sequence[Run], inside: Sequence[int], verbs: Mapping[int, CueVerb], according: Sequence[int]
) -> list[Tie]:
    """Find for each run what ties it to a speaker.

    Args:
        doc: The parse.
        runs: Quotations, in order of the text.
        inside: For each word the quotation that it lies in.
        verbs: Attributing verbs outside quotations that take quotations, by position.
        according: Positions of "according" in "according to".
    """
    marks = set(according)
    return [_tie(doc, run, inside, verbs, marks) for run in runs]


def _tie(doc: Doc, run: Run, inside: Sequence[int], verbs: Mapping[int, CueVerb], according: set[int]) -> Tie:
    before = _cue_before(doc, run, inside, verbs, according)
    if before is not None:
        return before
    behind = _cue_behind(doc, run, inside, verbs, according)
    if behind is not None:
        lead = _lead(doc, run, inside)
        if lead < 0:
            return behind
        if behind.kind == "according" and not _ends_sentence(doc, behind.at):
            return Tie("none")
        own = doc[behind.at].children if behind.kind == "verb" else ()
        if any(c.dep_ in ("ccomp", "xcomp", "dobj") and c.i > behind.at and inside[c.i] < 0 for c in own):
            # "On “Morning Hour,” she said that ...": the quotation is a name.
            return Tie("none")
        return Tie(behind.kind, behind.at, lead)
    if _stands_alone(doc, run, inside):
        return Tie("flow")
    return Tie("none")


def _cue_before(
    doc: Doc, run: Run, inside: Sequence[int], verbs: Mapping[int, CueVerb], according: set[int]
) -> Tie | None:
    opener = _skip_marks_left(doc, run.first - 1, inside)
    if opener < 0 or inside[opener] >= 0:
        return None
    sign = doc[opener].text
    if sign in ".?!;" or (_new_paragraph_between(doc, opener, run.first) and sign != ":"):
        return None
    colon = sign == ":"
    capital = doc[run.first].is_title or doc[run.first].is_upper or doc[run.first].is_digit
    i = opener
    while i >= max(0, opener - _REACH) and inside[i] < 0:
        token = doc[i]
        if i in verbs:
            if colon or _takes_quote(doc, token, run, sign, capital):
                return Tie("verb", i)
            return None
        if i in according and (sign == "," or colon) and capital:
            return Tie("according", i)
        if i < opener and token.is_sent_start:
            break
        if token.pos_ == "VERB" and not colon and token.dep_ not in ("acl", "relcl", "amod"):
            return None
        i -= 1
    return Tie("colon", opener) if colon and _is_speech_like(doc, run) else None


def _takes_quote(doc: Doc, verb: Token, run: Run, sign: str, capital: bool) -> bool:
    """Whether a quotation behind a verb is its whole content, not a part of a clause."""
    between = doc[verb.i + 1 : run.first]
    if any(token.dep_ in ("nsubj", "nsubjpass", "expl") and token.head.i != verb.i for token in between):
        return False
    if sign in (",", ":"):
        return True
    beside = all(token.is_punct or token.is_space for token in between)
    if _goes_on(doc, run) or (_is_title(doc, run) and (not beside or verb.lemma_ == "tell")):
        # "Told “Morning Hour”": the quotation is a name.
        return False
    if all(token.is_punct or token.is_space or token.lower_ == "that" for token in between):
        return True
    words = [token for token in between if not token.is_punct and not token.is_space]
    objects = [
        token
        for token in words
        if token.head.i == verb.i and token.dep_ in ("dobj", "dative", "npadvmod", "prep", "prt", "advmod", "mark")
    ]
    return bool(objects) and capital and words[-1].dep_ not in ("det", "amod", "poss", "compound", "aux", "case")


def _is_title(doc: Doc, run: Run) -> bool:
    """Whether quoted words are the name of a programme or a book: few, and capitalized."""
    words = [token for token in doc[run.first : run.last + 1] if token.is_alpha]
    long = [token for token in words if len(token) > 3]
    return len(words) <= 7 and bool(long) and all(token.is_title or token.is_upper for token in long) and len(words) > 1


def _goes_on(doc: Doc, run: Run) -> bool:
    """Whether the clause goes on behind the closing mark: ‘that “secret” papers were found’."""
    i = run.last + 1
    while i < len(doc) and (doc[i].is_quote or doc[i].text == "''"):
        i += 1
    ended = doc[run.last].text[-1:] in ".?!,…"
    return (
        not ended
        and i < len(doc)
        and not (doc[i].is_punct or doc[i].is_space or doc[i].dep_ in ("cc", "advcl", "mark"))
    )


def _cue_behind(
    doc: Doc, run: Run, inside: Sequence[int], verbs: Mapping[int, CueVerb], according: set[int]
) -> Tie | None:
    end = run.last
    while end > run.first and (doc[end].is_quote or doc[end].text in ("''", "'", "’")):
        end -= 1
    last = doc[end].text[-1:]
    i = run.last + 1
    comma = last == ","
    while i < len(doc) and inside[i] < 0 and (doc[i].is_quote or doc[i].is_space or doc[i].text in ("''", "'", ",")):
        comma = comma or doc[i].text == ","
        if doc[i].is_space and "\n" in doc[i].text:
            return None
        i += 1
    if i >= len(doc) or inside[i] >= 0:
        return None
    if not comma and last not in "?!—–-…" and i not in verbs:
        return _cue_after_stop(doc, i, inside, verbs) if last == "." else None
    if doc[i].dep_ in ("cc",) or doc[i].lower_ in ("and", "but", "or", "while", "when", "as"):
        return None
    return _first_cue(doc, i, inside, verbs, according, strict=not comma)


def _cue_after_stop(doc: Doc, start: int, inside: Sequence[int], verbs: Mapping[int, CueVerb]) -> Tie | None:
    """A cue right behind a quotation that ends in a full stop: ‘"It is over." Dodd said.’"""
    if doc[start].is_space:
        return None
    for i in range(start, min(len(doc), start + 5)):
        if inside[i] >= 0 or doc[i].is_punct:
            return None
        if i in verbs:
            bare = not any(c.i > i and c.dep_ in ("ccomp", "xcomp", "dobj") for c in doc[i].children)
            after = doc[i + 1] if i + 1 < len(doc) else None
            free = after is None or after.is_punct or after.pos_ == "ADP" or after.ent_type_ in ("DATE", "TIME")
            return Tie("verb", i) if bare and free else None
    return None


def _first_cue(
    doc: Doc, start: int, inside: Sequence[int], verbs: Mapping[int, CueVerb], according: set[int], *, strict: bool
) -> Tie | None:
    for i in range(start, min(len(doc), start + _REACH)):
        token = doc[i]
        if inside[i] >= 0 or token.text in (".", ";", ":") or (token.is_space and "\n" in token.text):
            return None
        if i in according:
            return Tie("according", i)
        if i in verbs and token.dep_ not in ("relcl", "acl", "amod"):
            if token.tag_ == "VBG" and token.dep_ == "advcl":
                # "..., adding" opens something else.
                return None
            if strict and any(_says_more(token, c) and inside[c.i] < 0 for c in token.children):
                return None
            return Tie("verb", i)
        if strict and i - start > 12:
            return None
    return None


def _says_more(verb: Token, child: Token) -> bool:
    """Whether a verb has a content of its own behind it; who is told ("told the station") is none."""
    hearer = child.dep_ == "dobj" and verb.lemma_ in TELLS
    if child.i > verb.i + 1 and child.tag_ == "VBG" and child.left_edge.nbor(-1).text == ",":
        # "Said, her voice rising".
        return False
    return child.i > verb.i and child.dep_ in ("ccomp", "xcomp", "dobj") and not hearer


def _ends_sentence(doc: Doc, according: int) -> bool:
    """Whether nothing but its source follows "according to"."""
    last = doc[according].right_edge.i + 1
    return last >= len(doc) or doc[last].text in (".", "!", "?") or doc[last].is_space or bool(doc[last].is_sent_start)


def _lead(doc: Doc, run: Run, inside: Sequence[int]) -> int:
    """The first word of the sentence that a run ends; -1 when it opens the sentence itself."""
    first = run.first
    i = run.first - 1
    opener = _skip_marks_left(doc, i, inside)
    if opener >= 0 and doc[opener].text in ("-", "–", "—", "--"):
        return -1
    while i >= 0 and run.first - i <= _REACH:
        token = doc[i]
        if token.is_space and "\n" in token.text:
            break
        if token.text in (".", "?", "!") or (inside[i] >= 0 and token.text[-1:] in _ENDS_SENTENCE):
            break
        if (inside[i] < 0 and not token.is_punct and not token.is_space and token.text not in ("''", "``")) or inside[
            i
        ] >= 0:
            first = i
        if token.is_sent_start and inside[i] < 0 and not token.is_punct:
            break
        i -= 1
    return first if first < run.first else -1


def _stands_alone(doc: Doc, run: Run, inside: Sequence[int]) -> bool:
    """Whether the run is a sentence of its own: nothing of its sentence lies before it or behind it."""
    before = _skip_marks_left(doc, run.first - 1, inside)
    free = before < 0 or doc[before].text[-1:] in _ENDS_SENTENCE or _new_paragraph_between(doc, before, run.first)
    free = free or (inside[before] >= 0 and doc[before].text[-1:] in _ENDS_SENTENCE)
    if not free:
        return False
    ends = doc[run.last].text[-1:] in _ENDS_SENTENCE
    i = run.last + 1
    while i < len(doc) and (doc[i].is_quote or doc[i].text in ("''", "'")):
        i += 1
    at_end = i >= len(doc) or doc[i].is_space or doc[i].text in _ENDS_SENTENCE or bool(doc[i].is_sent_start)
    return (ends or at_end) and at_end | ends and _is_speech_like(doc, run)


def _is_speech_like(doc: Doc, run: Run) -> bool:
    words = sum(1 for token in doc[run.first : run.last + 1] if token.is_alpha)
    verbs = any(token.pos_ in ("VERB", "AUX") for token in doc[run.first : run.last + 1])
    return words >= 3 and (verbs or words >= 6 or doc[run.last].text in _ENDS_SENTENCE)


def _skip_marks_left(doc: Doc, i: int, inside: Sequence[int]) -> int:
    while (
        i >= 0 and inside[i] < 0 and (doc[i].is_quote or doc[i].is_space or doc[i].text in ("''", "``", "'", "(", "["))
    ):
        i -= 1
    return i


def _new_paragraph_between(doc: Doc, left: int, right: int) -> bool:
    return any(token.is_space and "\n" in token.text for token in doc[left + 1 : right])

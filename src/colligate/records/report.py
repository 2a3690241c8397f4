"""One document from one outlet, with its text kept unchanged."""

from __future__ import annotations

import datetime
import hashlib
from typing import Literal

import msgspec

from colligate.records.span import Span

FurnitureKind = Literal["masthead", "dateline", "byline", "credit", "boilerplate"]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One document from one outlet.

    Args:
        text: The words of the report. Every offset in a dossier counts code points of this string.
        id: Name of the report within its story ("r1"); given by `colligate.brief`.
        source: Where it was read from, as the user named it (a path relative to the folder, a record's position).
        title: Headline, if known apart from the text.
        outlet: Who published it.
        author: Who wrote it.
        published: Day of publication. Relative times ("yesterday") stay open without it.
        url: Address of the page.
        language: ISO 639-1 code, if stated or recognised.
    """

    text: str
    id: str = ""
    source: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    language: str | None = None

    @property
    def sha256(self) -> str:
        """Fingerprint of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def span(self, start: int, end: int) -> Span:
        """The words from start to end, as a span of this report."""
        return Span.cut(self.id, self.text, start, end)


class Furniture(msgspec.Struct, frozen=True):
    """Words of a page that tell nothing of the events: where it was filed, who wrote it, where it goes on.

    Args:
        kind: What the words are.
        span: The words, punctuation included.
        value: What they state: the outlet of a masthead, the place of a dateline, the author of a byline, the agency
            of a credit; else None.
    """

    kind: FurnitureKind
    span: Span
    value: str | None = None

"""The last step of every format: check a text, and put what is stated beside it."""

from __future__ import annotations

import re

from colligate.intake.bylines import stated_day
from colligate.intake.mastheads import stated_outlet
from colligate.intake.metadata import Stated
from colligate.intake.outcome import Found, UnreadableError
from colligate.knowledge.data import load_data
from colligate.records.report import Report

LONGEST_TEXT = 500_000
"""Most characters that one report may have: the parser needs some two gigabytes for them. A long newspaper story has
fifty thousand."""

_WORD = re.compile(r"[^\W\d_]+")
_JUDGED_CHARACTERS = 20_000
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def make_report(text: str, source: str, stated: Stated, notes: tuple[str, ...] = ()) -> Found:
    """A report of a text and of what is stated about it, and of what its own head states where nothing else does.

    Args:
        text: The words, kept unchanged.
        source: Where it was read from.
        stated: Its metadata.
        notes: What is to be said of how it was read so far.

    Raises:
        UnreadableError: The text is empty or too long.
    """
    if not text.strip():
        raise UnreadableError("it is empty")
    if len(text) > LONGEST_TEXT:
        raise UnreadableError(f"{len(text):,} characters; one report may have {LONGEST_TEXT:,}")
    if _SURROGATE.search(text):
        # Half a character: no file can hold it. The replacement is as long, so that offsets stay.
        text = _SURROGATE.sub("\ufffd", text)
        notes += ("it holds halves of characters, which were replaced",)
    language, foreign = judge_language(text, stated.language)
    report = Report(
        text=text,
        source=source,
        title=_whole(stated.title),
        outlet=_whole(stated.outlet or stated_outlet(text)),
        author=_whole(stated.author),
        published=stated.published or stated_day(text),
        url=_whole(stated.url),
        language=language,
    )
    return Found(report, notes + stated.notes + ((foreign,) if foreign else ()))


def judge_language(text: str, stated: str | None) -> tuple[str | None, str | None]:
    """ISO 639-1 code of a text's language, and a note if the text is not in English.

    Args:
        text: The report's text.
        stated: What the file says of it, if anything ("en-GB", "English").

    Returns:
        The stated language, else "en" where the text's commonest words show it, else None; and the note or None.
    """
    data = load_data("languages")
    words = _WORD.findall(text[:_JUDGED_CHARACTERS].lower())
    common = frozenset(data["english"])
    share = sum(word in common for word in words) / len(words) if words else 0.0
    judged = len(words) >= data["least_words"]
    code = _code(stated)
    if code not in (None, "en"):
        if judged and share >= data["least_share"]:
            return "en", f"stated to be in {stated!r}, but it reads like English"
        return code, f"stated to be in {stated!r}; only English is read, so little will be found"
    if judged and share < data["foreign_share"]:
        return None, "it does not read like English; only English is read, so little will be found"
    return ("en" if code or (judged and share >= data["least_share"]) else None), None


def _code(stated: str | None) -> str | None:
    if stated is None:
        return None
    plain = re.split(r"[-_ ]", stated.strip().lower())[0]
    if plain in load_data("record_fields")["english"]:
        return "en"
    return plain if len(plain) == 2 and plain.isalpha() else None


def _whole(text: str | None) -> str | None:
    return None if text is None else _SURROGATE.sub("\ufffd", text)

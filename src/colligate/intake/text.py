"""Plain text and Markdown files -> one report each."""

from __future__ import annotations

import re

import frontmatter
import msgspec
import yaml
from frontmatter.default_handlers import YAMLHandler

from colligate.intake.encoding import decode
from colligate.intake.metadata import Stated, state
from colligate.intake.outcome import Found, NotAReportError
from colligate.intake.report import make_report

_OWN_MARK = re.compile(r'name="generator" content="Colligate |made by colligate', re.IGNORECASE)
_HEAD, _TAIL = 4_096, 500
_HEADING = re.compile(r"#{1,6}[ \t]+(\S.*?)[ \t#]*")
_FENCE = "---"
_LONGEST_FRONT_MATTER = 50_000


def read_text(data: bytes, source: str) -> tuple[Found, ...]:
    """A plain text file; the report's text is its decoded content, unchanged.

    Raises:
        UnreadableError: It is not text, or there is none in it.
    """
    text, note = decode(data)
    return (make_report(text, source, Stated(), _notes(note)),)


def read_markdown(data: bytes, source: str) -> tuple[Found, ...]:
    """A Markdown file; the report's text is what follows the front matter, its markup left as it stands.

    Raises:
        UnreadableError: It is not text, or there is none in it.
        NotAReportError: This program wrote it.
    """
    content, note = decode(data)
    if is_own(content):
        raise NotAReportError
    front, text = split_front_matter(content)
    notes = _notes(note)
    stated = Stated()
    if front is not None:
        try:
            fields = YAMLHandler().load(front)
            stated = state(fields) if isinstance(fields, dict) else stated
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            reason = str(error).partition("\n")[0][:120]
            notes += (f"its front matter cannot be read and is left out: {reason}",)
    if stated.title is None:
        stated = msgspec.structs.replace(stated, title=_heading(text))
    return (make_report(text, source, stated, notes),)


def split_front_matter(content: str) -> tuple[str | None, str]:
    """The YAML between the fences at the very start, None if there is none, and the text after them.

    The library's own `frontmatter.parse` also trims the text, which would move every offset.
    """
    if not content.startswith(_FENCE) or not frontmatter.checks(content[:_LONGEST_FRONT_MATTER]):
        return None, content
    fence = re.compile(r"^-{3,}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
    first = fence.match(content)
    second = fence.search(content, first.end(), first.end() + _LONGEST_FRONT_MATTER) if first else None
    if first is None or second is None:
        return None, content
    return content[first.end() : second.start()], content[second.end() :]


def is_own(page: str) -> bool:
    """Whether this program wrote the page or the Markdown file: it never reads its own dossiers as reports."""
    return bool(_OWN_MARK.search(page[:_HEAD]) or _OWN_MARK.search(page[-_TAIL:]))


def _heading(text: str) -> str | None:
    first = next((line for line in text[:2_000].splitlines() if line.strip()), "")
    match = _HEADING.fullmatch(first)
    return match.group(1) if match else None


def _notes(note: str | None) -> tuple[str, ...]:
    return () if note is None else (note,)

"""Web pages -> one report each: the main text, and what the page states of itself."""

from __future__ import annotations

import copy
import re
from typing import Any

from colligate.intake.encoding import decode
from colligate.intake.metadata import Stated, host, state
from colligate.intake.outcome import Found, NotAReportError, UnreadableError
from colligate.intake.report import make_report
from colligate.intake.text import is_own

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([a-zA-Z0-9_:-]{1,40})", re.IGNORECASE)
_HEAD = 4_096
# Less than this is the rest of a menu, or a notice that scripts are needed.
_SHORTEST = 40
_MARKUP = re.compile(r"<(?:p|div|br|article|h[1-6]|ul|figure)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_BLOCKS = ("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article",
           "tr", "table", "header", "footer", "pre", "figcaption")  # fmt: skip
# Fixed, so that the day on which a page is read does not change what is read in it.
_FIRST_DAY, _LAST_DAY = "1990-01-01", "2199-12-31"


def read_html(data: bytes, source: str) -> tuple[Found, ...]:
    """A saved web page. The report's text is the page's main text, a paragraph a line; the file itself stays as it is.

    Nothing is fetched: neither what the page links to nor what it embeds.

    Raises:
        UnreadableError: It is not text, or no main text is found in it.
        NotAReportError: This program wrote it.
    """
    declared = _DECLARED.search(data[:_HEAD])
    page, note = decode(data, declared.group(1).decode("ascii") if declared else None)
    if is_own(page):
        raise NotAReportError
    text, stated = extract(page)
    return (make_report(text, source, stated, () if note is None else (note,)),)


def extract(page: str) -> tuple[str, Stated]:
    """The main text of a page, and what the page states.

    Raises:
        UnreadableError: There is no main text in it.
    """
    # Imported here: they take a quarter of a second to load, and most folders hold no pages.
    from htmldate import find_date
    from trafilatura import bare_extraction

    tree = _parse(page)
    whole = copy.deepcopy(tree)
    try:
        # Both are handed a tree, never a string: a string that looks like an address would be fetched.
        document = bare_extraction(
            tree, include_comments=False, with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": _LAST_DAY},
        )  # fmt: skip
        if document is None or isinstance(document, dict) or len((document.text or "").strip()) < _SHORTEST:
            raise UnreadableError("no main text is found in the page")
        # Asked again with the page's own address: a day in the address is surer than one in the page's margin.
        published = find_date(
            whole, url=document.url, extensive_search=False, original_date=True, min_date=_FIRST_DAY, max_date=_LAST_DAY
        )
    except UnreadableError:
        raise
    except Exception as error:
        # The libraries meet pages that nobody foresaw: whatever they raise, it costs this page alone.
        raise UnreadableError(f"the page cannot be taken apart: {type(error).__name__}: {error}") from error
    stated = state({
        "title": document.title, "author": document.author, "url": document.url, "language": document.language,
        "published": published, "outlet": document.sitename or document.hostname or host(document.url),
    })  # fmt: skip
    return str(document.text), stated


def is_markup(text: str) -> bool:
    """Whether a record's text is marked up in HTML, as WordPress and feeds give it."""
    return bool(_MARKUP.search(text[:_HEAD]))


def fragment_text(fragment: str) -> str:
    """The text of a piece of HTML that is all main text: a paragraph, a list item, a heading a line.

    Raises:
        UnreadableError: It cannot be taken apart.
    """
    tree = _parse(f"<html><body>{fragment}</body></html>")
    for element in list(tree.iter("script", "style", "template", "noscript", "figure", "iframe")):
        element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
        if element.tag != "br":
            element.text = "\n" + (element.text or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n".join(line for line in lines if line)


def _parse(page: str) -> Any:
    import lxml.html
    from lxml import etree

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise UnreadableError(f"not a web page: {error}") from error

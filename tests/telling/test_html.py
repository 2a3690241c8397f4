"""The page: whole, self-contained, safe, and every citation leads somewhere."""

from __future__ import annotations

import re
import time
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import msgspec
import pytest

from colligate.records.dossier import DossierRecord, EventTime
from colligate.records.span import Span
from colligate.telling.citations import Citation
from colligate.telling.html import by_report, content_hash, lines_first, reports_of, tell_html

VOID = {"meta", "link", "input", "br", "img", "hr"}


class Page(HTMLParser):
    """A page's elements, in order; fails where they are not closed in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.content: dict[str, str] = {"style": "", "script": "", "title": ""}
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("use", "circle", "path", "line"):
            return
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in self.content:
            self.content[self._open[-1]] += data

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


@pytest.fixture(scope="module")
def source(dossier: DossierRecord) -> str:
    return tell_html(dossier)


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return Page(source)


def test_the_same_dossier_gives_the_same_page(dossier: DossierRecord, source: str) -> None:
    """Nothing in the page depends on the time or the run."""
    assert tell_html(dossier) == source


def test_a_dossier_read_from_json_gives_the_same_page(dossier: DossierRecord, source: str) -> None:
    """Nothing that the page tells is lost in the file."""
    loaded = msgspec.json.decode(msgspec.json.encode(dossier), type=DossierRecord)
    assert tell_html(loaded) == source


def test_ids_are_unique(page: Page) -> None:
    """Each place has one name."""
    assert [id for id, times in Counter(page.ids).items() if times > 1] == []


def test_every_inner_link_has_its_target(page: Page) -> None:
    """No chip, number or name leads nowhere."""
    targets = set(page.ids)
    links = [attributes.get("href", "") for _, attributes in page.elements]
    inner = [link[1:] for link in links if link.startswith("#")]
    assert len(inner) > 100
    assert [link for link in inner if link not in targets] == []


def test_every_piece_of_split_words_names_an_anchor(page: Page) -> None:
    """The rest of split words can be lit with their first piece."""
    targets = set(page.ids)
    pieces = [attributes["data-of"] for _, attributes in page.elements if "data-of" in attributes]
    assert [piece for piece in pieces if piece not in targets] == []


def test_the_page_fetches_nothing(page: Page) -> None:
    """No element loads from anywhere: no source, no sheet, no font, no image but the icon inside the page."""
    for tag, attributes in page.elements:
        assert "src" not in attributes
        assert tag not in ("img", "iframe", "object", "embed", "base", "form")
        if tag == "link":
            assert attributes["href"].startswith("data:image/svg+xml,")
    assert "url(" not in page.content["style"]
    assert "@import" not in page.content["style"]


def test_the_policy_lets_only_the_pages_own_code_run(page: Page) -> None:
    """The policy forbids all but the style and the script whose fingerprints it names."""
    policy = next(a["content"] for tag, a in page.elements if tag == "meta" and "http-equiv" in a)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert f"style-src '{content_hash(page.content['style'])}'" in policy
    assert f"script-src '{content_hash(page.content['script'])}'" in policy


def test_no_element_carries_code_or_style(page: Page) -> None:
    """Nothing that the policy would block: no style attribute, no event handler."""
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name == "style" or name.startswith("on")]


def test_outer_links_tell_nothing_to_whom_they_lead(page: Page) -> None:
    """A link to a report's address gives away neither the page nor a handle on it."""
    outer = [a for tag, a in page.elements if tag == "a" and not a["href"].startswith("#")]
    assert [a["href"] for a in outer] == ["https://velmoredaily.example/lift?id=7&x=1"]
    assert all({"noopener", "noreferrer"} <= set(a["rel"].split()) for a in outer)


def test_headings_go_down_one_step_at_a_time(page: Page) -> None:
    """One first heading, and no step left out below it."""
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_unknown_is_told(source: str) -> None:
    """What no report states is said to be not stated."""
    assert "date not stated" in source
    assert "a Wednesday, date not stated" in source
    assert "Speaker not stated" in source


def test_a_side_that_nobody_is_named_for_is_the_reports_own(dossier: DossierRecord) -> None:
    """Where no holder is known the page says in whose voice a side is told."""
    dispute = dossier.findings[2]
    side = msgspec.structs.replace(dispute.sides[0], holders=())
    finding = msgspec.structs.replace(dispute, sides=(side, dispute.sides[1]))
    assert "the reports in their own voice" in tell_html(msgspec.structs.replace(dossier, findings=(finding,)))


def hostile(dossier: DossierRecord, text: str) -> DossierRecord:
    """The dossier with this text wherever a report's words can get to."""
    span = Span("r1", 0, len(text), text)
    reports = tuple(
        msgspec.structs.replace(
            report, text=text, source=text, outlet=text, title=text, author=text, url=text, language=text, furniture=()
        )
        for report in dossier.reports[:1]
    )
    entity = dossier.entities[0]
    return msgspec.structs.replace(
        dossier,
        story=msgspec.structs.replace(dossier.story, title=text),
        generator=msgspec.structs.replace(dossier.generator, model=text),
        reports=reports,
        entities=(
            msgspec.structs.replace(
                entity,
                name=text,
                names=(msgspec.structs.replace(entity.names[0], text=text, reports=("r1",)),),
                roles=(msgspec.structs.replace(entity.roles[0], start=0, end=len(text), text=text, of=text),),
                mentions=(msgspec.structs.replace(entity.mentions[0], start=0, end=len(text), text=text),),
            ),
        ),
        events=(
            msgspec.structs.replace(
                dossier.events[0],
                label=text,
                time=EventTime(None, None, "open", (span,), text),
                places=(),
                mentions=(
                    msgspec.structs.replace(
                        dossier.events[0].mentions[0], start=0, end=len(text), text=text, clause=span
                    ),
                ),
            ),
        ),
        statements=(),
        quantities=(
            msgspec.structs.replace(
                dossier.quantities[0], start=0, end=len(text), text=text, of=text, unit=text, event=None
            ),
        ),
        lineage=msgspec.structs.replace(dossier.lineage, lines=(("r1",),), links=()),
        findings=tuple(
            msgspec.structs.replace(
                finding,
                summary=text,
                sides=tuple(
                    msgspec.structs.replace(side, value=text, holders=("e1",), lines=(0,), evidence=(span,))
                    for side in finding.sides
                ),
            )
            for finding in dossier.findings
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"' onmouseover=alert(1) x='\"",
        "{{ 7*7 }}{% raw %}",
        "javascript:alert(1)",
        "<!--<script>",
        "&lt;b&gt;&amp;",
        "\u202ereversed\u202c and \x00\x1b[2J",
        "\ud83d lone half",
    ],
)
def test_hostile_text_stays_text(dossier: DossierRecord, page: Page, text: str) -> None:
    """Wherever a report's words get to, they add no element, no attribute and no address to the page."""
    source = tell_html(hostile(dossier, text))
    told = Page(source)
    source.encode()
    assert {tag for tag, _ in told.elements} <= {tag for tag, _ in page.elements}
    names = {name for _, attributes in told.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    assert told.content["script"] == page.content["script"]
    assert not [a for _, a in told.elements if a.get("href", "#")[0] != "#" and not a["href"].startswith("data:image/")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", source)


def test_huge_words_are_cut_where_they_are_quoted(dossier: DossierRecord) -> None:
    """A name of a megabyte stands in full in its report only."""
    source = tell_html(hostile(dossier, "a" * 1_000_000))
    assert len(source) < 1_200_000


def test_an_empty_dossier_says_so(dossier: DossierRecord) -> None:
    """A dossier of one report with nothing found is a page that says that nothing was found."""
    empty = msgspec.structs.replace(
        dossier, reports=dossier.reports[:1], entities=(), events=(), statements=(), quantities=(), findings=(),
        lineage=msgspec.structs.replace(dossier.lineage, lines=(("r1",),), links=()),
    )  # fmt: skip
    source = tell_html(empty)
    Page(source)
    for words in ("No point is disputed", "No event was found", "Nobody is named", "No number was found"):
        assert words in source


def test_two_hundred_reports_are_told_in_seconds(dossier: DossierRecord) -> None:
    """Time grows with the number of reports and mentions, not with their square."""
    many = 200
    first, event, entity = dossier.reports[0], dossier.events[0], dossier.entities[0]
    ids = [f"r{n}" for n in range(1, many + 1)]
    replace = msgspec.structs.replace
    starts = [match.start() for match in re.finditer(r"\b\w", first.text)]
    spans = {id: [Span.cut(id, first.text, start, start + 3) for start in starts[:-2]] for id in ids}
    big = replace(
        dossier,
        reports=tuple(replace(first, id=id, source=f"{id}.txt", furniture=()) for id in ids),
        lineage=replace(dossier.lineage, lines=tuple((id,) for id in ids), links=()),
        events=tuple(
            replace(
                event,
                id=f"v{n}",
                mentions=tuple(
                    replace(event.mentions[0], report=id, start=span.start, end=span.end, text=span.text, clause=span)
                    for id in ids
                    for span in spans[id][n : n + 1]
                ),
            )
            for n in range(60)
        ),
        entities=(
            replace(
                entity,
                mentions=tuple(
                    replace(entity.mentions[0], report=id, start=span.start, end=span.end, text=span.text)
                    for id in ids
                    for span in spans[id]
                ),
            ),
        ),
        findings=tuple(
            replace(
                dossier.findings[0],
                id=f"f{n}",
                sides=(
                    replace(
                        dossier.findings[0].sides[0],
                        lines=tuple(range(many)),
                        evidence=tuple(spans[id][n] for id in ids),
                    ),
                ),
            )
            for n in range(60)
        ),
        statements=(),
        quantities=(),
    )
    begin = time.perf_counter()
    source = tell_html(big)
    assert time.perf_counter() - begin < 30
    assert "<b>200</b> of 200" in source


def cited(report: int, line: str, start: int = 0) -> Citation:
    return Citation(report, f"report {report}", line, start, start + 1, "x")


def test_the_first_passages_show_one_of_each_line() -> None:
    """A second passage of a line waits until every line has had its first."""
    citations = [cited(1, "A"), cited(2, "A"), cited(2, "A", 9), cited(3, "B")]
    assert lines_first(citations) == [citations[0], citations[3], citations[1], citations[2]]


def test_citations_are_grouped_by_report() -> None:
    """One group a report, in the order in which the reports come."""
    citations = [cited(2, "A"), cited(1, "A"), cited(2, "A", 9)]
    assert by_report(citations) == [[citations[0], citations[2]], [citations[1]]]


def test_a_line_of_the_account_knows_its_reports() -> None:
    """The reports that an entry rests on are named once each, in order."""
    assert reports_of((cited(10, "B"), cited(2, "A"), cited(10, "B", 5))) == "2 10"

"""Four invented reports of a lift that fell: their texts, and spans of them by their words."""

from __future__ import annotations

import datetime
import hashlib

from colligate.records.dossier import DossierReport, FurnitureSpan
from colligate.records.span import Span

TEXTS = {
    "r1": (
        "VELMORE, June 4 (Northern Wire) — A works lift fell eleven floors at the unfinished Karsten Tower in Velmore "
        "on Tuesday morning, killing at least six workers, the city's fire chief said.\n\n"
        "“The cable had not been inspected since March,” Chief Dunya Sarrafi told reporters at the site.\n\n"
        "Brandvold Construction, which runs the site, denied that any inspection had been missed. Its director, "
        "Ole Brandvold, said the lift was checked on Monday.\n\n"
        "The mayor, Yevgeny Tolmachov, ordered work at all towers in the city to stop."
    ),
    "r2": (
        "A works lift fell eleven floors at the unfinished Karsten Tower in Velmore on Tuesday morning, killing at "
        "least six workers, the city's fire chief said.\n\n"
        "“The cable had not been inspected since March,” Chief Dunya Sarrafi told reporters at the site.\n\n"
        "Mayor Evgeni Tolmachev ordered a halt to all tower building."
    ),
    "r3": (
        "Nine people died when a lift plunged down its shaft at Karsten Tower, hospital officials said on Wednesday."
        "\n\n"
        "A crane driver who asked not to be named said he had warned the site's managers twice about the cable. "
        "“They laughed,” he said, according to Harbour Radio.\n\n"
        "D. Sarrafy, the former head of Velmore's fire brigade, who is a consultant now, called for a public inquiry. "
        "The accident happened shortly after eight in the morning. Some 40 families gathered outside the gate."
    ),
    "r4": (
        "Work stops at Velmore towers\n\n"
        "Mayor Tolmachev stopped building at every tower in Velmore after Tuesday's accident. He promised that the "
        "families of the dead would be paid before winter. Brandvold Construction may lose its licence."
    ),
}


def words(report: str, text: str, occurrence: int = 0) -> Span:
    """The span of these words in the report."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXTS[report].index(text, start + 1)
    return Span(report, start, start + len(text), text)


def make_reports() -> tuple[DossierReport, ...]:
    """The reports: two with one text in part, one without an outlet, one without a date."""
    heads = {
        "r1": ("wire.txt", "Northern Wire", "Six dead in tower lift fall", "I. Halvorsen", datetime.date(2024, 6, 4)),
        "r2": ("daily.html", "Velmore Daily", "Lift falls at Karsten Tower", None, datetime.date(2024, 6, 4)),
        "r3": ("radio.txt", None, None, None, datetime.date(2024, 6, 5)),
        "r4": ("notes/towers.md", "Harbour Radio", None, None, None),
    }
    dateline = words("r1", "VELMORE, June 4 (Northern Wire) —")
    furniture = {"r1": (FurnitureSpan(dateline.report, dateline.start, dateline.end, dateline.text, kind="dateline"),)}
    return tuple(
        DossierReport(
            id=id,
            source=source,
            outlet=outlet,
            title=title,
            author=author,
            published=published,
            url="https://velmoredaily.example/lift?id=7&x=1" if id == "r2" else None,
            language="en",
            sha256=hashlib.sha256(TEXTS[id].encode()).hexdigest(),
            text=TEXTS[id],
            furniture=furniture.get(id, ()),
        )
        for id, (source, outlet, title, author, published) in heads.items()
    )

"""The account as Markdown, for text editors and repositories: every line with the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from colligate.records.dossier import DossierRecord
from colligate.telling.account import Account, ReportTold, tell
from colligate.telling.citations import Citation
from colligate.telling.entities import Figure
from colligate.telling.events import Moment
from colligate.telling.findings import Name, Point, SideTold
from colligate.telling.phrases import count, listing
from colligate.telling.quantities import Tally
from colligate.telling.statements import Saying, VersionTold

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$!{}@])|(?<=:)(//)|(?<=www)(\.)", re.IGNORECASE)


def tell_markdown(dossier: DossierRecord) -> str:
    """The dossier as CommonMark with GitHub's tables; ends in a line feed.

    A citation names the report's file (or record) and the offsets of the words, `[a.txt:123-160]`, before the words.

    Raises:
        KeyError: Something cites a report that the dossier does not hold.
    """
    account = tell(dossier)
    cite = _Citer(account)
    parts = (
        _masthead(account),
        _sentences(account, cite),
        _points(account, cite, "corroborated", "Corroborated", "No point is told by two or more independent lines."),
        _points(account, cite, "disputed", "Disputed", "No point is disputed in these reports."),
        _timeline(account, cite),
        _figures(account, cite),
        _voices(account, cite),
        _numbers(account, cite),
        _points(
            account, cite, "single_source", "What only one line says", "Nothing compared is told by one line only."
        ),
        _points(account, cite, "refined", "Told more exactly", "No line tells anything more exactly than another."),
        _points(account, cite, "updated", "Updated", None),
        _sourcing(account, cite),
        ["---", "", f"{plain(account.made_by)}, from the reports alone."],
    )
    lines = [line for part in parts for line in (*part, "")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def plain(text: str) -> str:
    """The text, so that Markdown and HTML take none of its characters for their own."""
    return _SPECIAL.sub(lambda match: "".join("\\" + letter for letter in match[0]), text)


class _Citer:
    """Writes citations with the files' names; where two reports have one name, with their ids."""

    def __init__(self, account: Account) -> None:
        sources = [report.source for report in account.reports]
        self._names = [
            report.source if sources.count(report.source) == 1 else f"{report.source} {report.id}"
            for report in account.reports
        ]

    def place(self, citation: Citation) -> str:
        """The place of the words."""
        return f"[{plain(self._names[citation.report - 1])}:{citation.start}-{citation.end}]"

    def words(self, citation: Citation) -> str:
        """The place and the words."""
        return f"{self.place(citation)} “{plain(citation.quote)}”"

    def places(self, citations: Iterable[Citation]) -> str:
        """Several places."""
        return " ".join(self.place(citation) for citation in citations)


def _masthead(account: Account) -> Iterator[str]:
    yield f"# {plain(account.title)}"
    yield ""
    yield f"{account.deck}. When: {account.period}."
    if account.title_from:
        yield f"The title is a headline of {plain(account.title_from)}."
    yield ""
    for report in account.reports:
        yield _report_line(report, account)
    yield ""
    yield "Reports that copy one text are one line. This account shows where reports agree and differ; it does not say"
    yield "who is right."


def _report_line(report: ReportTold, account: Account) -> str:
    facts = [f"line {report.line}", f"file {plain(report.source)}", f"published: {report.published}"]
    if report.author:
        facts.append(f"by {plain(report.author)}")
    if report.url:
        facts.append(plain(report.url))
    for link in account.copies:
        if link.taker == report.position:
            share = "" if link.percent is None else f" ({link.percent}%)"
            facts.append(f"{link.words} {plain(account.reports[link.origin - 1].label)}{share}")
    title = f" “{plain(report.title)}”" if report.title else ""
    return f"- **{plain(report.label)}**{title}; {'; '.join(facts)}"


def _sentences(account: Account, cite: _Citer) -> Iterator[str]:
    if not account.sentences:
        return
    yield "## In short"
    yield ""
    for told in account.sentences:
        yield f"- {plain(told.text)} {cite.places(told.citations)} (point {told.number})"


def _points(account: Account, cite: _Citer, kind: str, title: str, none: str | None) -> Iterator[str]:
    points = account.points_of(kind)
    if not points and none is None:
        return
    yield f"## {title} ({len(points)})"
    yield ""
    if not points:
        yield none or ""
    for point in points:
        yield from _point(point, cite, len(account.sourcing.lines))


def _point(point: Point, cite: _Citer, lines: int) -> Iterator[str]:
    yield f"{point.number}. **{plain(point.summary)}** ({_carried(point.lines, lines)})"
    for side in point.sides:
        several = len(point.sides) > 1
        if several or side.holders:
            yield f"   - {_side(side) if several else 'Held by ' + _names(side.holders)}"
        indent = "     " if several or side.holders else "   "
        for citation in side.citations:
            yield f"{indent}- {cite.words(citation)}"
    if point.related:
        yield f"   - See also {listing([f'{other.number} ({other.attribute})' for other in point.related])}"


def _carried(names: Sequence[str], lines: int) -> str:
    told = f"{len(names)} of {lines} independent {'line' if lines == 1 else 'lines'}"
    return f"{told}: {', '.join(names)}" if names else told


def _side(side: SideTold) -> str:
    held = _names(side.holders) if side.holders else "the reports in their own voice"
    origins = f" with {side.origins}" if side.origins else ""
    return f"**{plain(side.value)}**, held by {held}; lines: {', '.join(side.lines) or 'not clear'}{origins}"


def _names(names: Sequence[Name]) -> str:
    return listing([plain(name.text) for name in names])


def _timeline(account: Account, cite: _Citer) -> Iterator[str]:
    timeline = account.timeline
    yield f"## Timeline ({timeline.size})"
    yield ""
    if not timeline.size:
        yield "No event was found in these reports."
    for day in (*timeline.earlier, *timeline.dated):
        for moment in day.moments:
            yield _moment(moment, cite)
    for apart in (timeline.bounded, timeline.unresolved, timeline.untimed):
        if apart.moments:
            yield from ("", f"### {apart.when}", "")
            yield from (_moment(moment, cite) for moment in apart.moments)


def _moment(moment: Moment, cite: _Citer) -> str:
    words = ", ".join(dict.fromkeys(f"“{plain(citation.quote)}”" for citation in moment.words))
    told = [f"- **{moment.when}**{f' ({words})' if words else ''}: {plain(moment.label)}"]
    if moment.cautions:
        told.append(f"({'; '.join(moment.cautions)})")
    if moment.others:
        told.append(f"({'; '.join(f'{part} {_names(names)}' for part, names in moment.others)})")
    for relation in moment.relations:
        told.append(f"({relation.word} {plain(relation.label)}, {cite.places(relation.citations)})")
    told.append(cite.places(moment.citations))
    return " ".join(told)


def _figures(account: Account, cite: _Citer) -> Iterator[str]:
    yield f"## Who’s who ({sum(company.size for company in account.companies)})"
    yield ""
    if not account.companies:
        yield "Nobody is named in these reports."
    for company in account.companies:
        yield from ("", f"### {company.title}", "")
        for figure in (*company.named, *company.described):
            yield from _figure(figure, cite)


def _figure(figure: Figure, cite: _Citer) -> Iterator[str]:
    extent = count(figure.count, "mention")
    unnamed = "" if figure.named else ", described but not named"
    yield f"- **{plain(figure.name)}** ({extent}{unnamed}{f'; {plain(figure.place)}' if figure.place else ''})"
    for role in figure.roles:
        note = f" ({plain(role.note)})" if role.note else ""
        yield f"  - role: {plain(role.text)}{note} {cite.places(role.citations)}"
    for spelling in figure.spellings:
        yield f"  - spelled: {plain(spelling.text)} ×{spelling.count} {cite.places(spelling.citations)}"
    for doubt in figure.doubts:
        yield f"  - may also be {plain(doubt.name.text)}: {plain(doubt.reason)}"


def _voices(account: Account, cite: _Citer) -> Iterator[str]:
    yield f"## Who says what ({sum(voice.size for voice in account.voices)})"
    yield ""
    if not account.voices:
        yield "Nobody is reported to have said anything."
    for voice in account.voices:
        note = f" ({voice.note})" if voice.note else ""
        yield from ("", f"### {plain(voice.name.text)}{note}", "")
        yield from (_saying(saying, cite) for saying in voice.sayings)
    if account.attitudes:
        yield from ("", f"### For and against ({sum(voice.size for voice in account.attitudes)})", "")
    for voice in account.attitudes:
        for saying in voice.sayings:
            place = cite.place(saying.citation)
            yield f"- {plain(voice.name.text)}, *{saying.stance}*: {plain(saying.citation.quote)} {place}"


def _saying(saying: Saying, cite: _Citer) -> str:
    notes = [saying.kind]
    if saying.called:
        notes.append(f"as “{plain(saying.called)}”")
    if saying.told_by:
        notes.append(f"as told by {plain(saying.told_by.text)}")
    if saying.via:
        notes.append(f"via {_names(saying.via)}")
    versions = [f"{one.how} {cite.place(one.citation)}{_wording(one)}" for one in saying.versions]
    also = "".join(f"\n  - {version}" for version in versions)
    return f"- *{saying.stance}*: {plain(saying.content)} ({', '.join(notes)}) {cite.place(saying.citation)}{also}"


def _bold(words: str) -> str:
    """In bold, without the spaces at the ends, which Markdown would take for no emphasis."""
    bare = words.strip()
    return words.replace(bare, f"**{plain(bare)}**", 1) if bare else words


def _wording(version: VersionTold) -> str:
    """The words of a version, those that are new in bold; nothing where they are the same."""
    words = "".join(_bold(part.words) if part.differs else plain(part.words) for part in version.parts)
    return f": {words.strip()}" if words else ""


def _numbers(account: Account, cite: _Citer) -> Iterator[str]:
    yield f"## Numbers ({sum(tally.size for tally in account.tallies)})"
    yield ""
    if not account.tallies:
        yield "No number was found in these reports."
    for tally in account.tallies:
        yield from _tally(tally, cite)


def _tally(tally: Tally, cite: _Citer) -> Iterator[str]:
    yield from ("", f"### {plain(tally.subject or 'Of no one event')}", "")
    yield "| In the report | Means | Of | On the word of | Source |"
    yield "|---|---|---|---|---|"
    for told in tally.figures:
        unit = f" {told.unit}" if told.unit and told.unit != "person" else ""
        cells = (told.text, told.bounds + unit, told.of or "not stated what", told.says.text)
        yield f"| {' | '.join(plain(cell) for cell in cells)} | {cite.place(told.citation)} |"


def _sourcing(account: Account, cite: _Citer) -> Iterator[str]:
    yield f"## Sources and their independence ({len(account.reports)})"
    yield ""
    for line in account.sourcing.lines:
        yield f"- Line {line.name}: {listing([plain(account.reports[n - 1].label) for n in line.reports])}"
    for link in account.sourcing.links:
        taker, origin = (plain(account.reports[n - 1].label) for n in (link.taker, link.origin))
        share = "" if link.percent is None else f", {link.percent}% of the shorter text"
        unclear = "" if link.directed else "; who took from whom is not known"
        yield f"- {taker} {link.words} {origin}{share}{unclear} {cite.places(link.citations)}"

"""The façade: calls the layers in order, from reports to a dossier."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

import msgspec

from colligate.dossier import Dossier
from colligate.intake.folder import read_folder
from colligate.intake.outcome import Intake, Unreadable
from colligate.intake.wikidata import read_wikidata
from colligate.linking.entities.resolution import compare_entities
from colligate.linking.entities.wikidata import link_wikidata
from colligate.linking.events.resolution import compare_events
from colligate.linking.story import link
from colligate.reading.reader import Reader
from colligate.records.dossier import DossierRecord, Generator
from colligate.records.evidence import Comparison
from colligate.records.reading import Reading
from colligate.records.report import Report
from colligate.records.story import Story
from colligate.telling.assemble import assemble
from colligate.weighing.findings import weigh

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of its items are done, and how many there are."""

Published = datetime.date | Mapping[str, datetime.date] | None
"""A day of publication for reports that state none; or days by source, which win over what a file states, with `EVERY`
for all others that state none."""

_WORTH_A_PROCESS = 100_000
"""Characters that take some three seconds to read, where a process takes two to start."""
_MOST_PROCESSES = 8

EVERY = "*"
"""Stands for all reports that no other source names."""


class NoReportsError(ValueError):
    """There is nothing to read: the folder is empty, or nothing in it could be read."""


class UnknownSourceError(ValueError):
    """A day of publication is given for a report that is not there."""


class Case:
    """Reports of one course of events, read and linked once, and what can be asked of them.

    Args:
        reports: The reports, in any order. The order does not change the result.
        model: Name or path of an installed spaCy pipeline; None for the one that is shipped.
        processes: How many processes to read with; None for as many as pay. The number does not change the result.
        progress: Told how far the work has come.
        intake: What the reports came from, kept for the user: what could not be read, and what to know of the rest.
        wikidata: A table of names and Wikidata ids (CSV); see `colligate.intake.wikidata.read_wikidata`.

    Raises:
        NoReportsError: There are no reports.
        WikidataTableError: The table cannot be used.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        *,
        model: str | None = None,
        processes: int | None = 1,
        progress: Progress | None = None,
        intake: Intake | None = None,
        wikidata: str | Path | None = None,
    ) -> None:
        self.reports = number_reports(reports)
        self.intake = intake or Intake(self.reports)
        if not self.reports:
            raise NoReportsError("no reports to read")
        # A table that cannot be used is told of before the work, not after it.
        self._wikidata = None if wikidata is None else read_wikidata(wikidata)
        self._settings = {} if wikidata is None else {"wikidata": _fingerprint(wikidata)}
        self._settings |= {} if model is None else {"model": model}
        self._reader = Reader(model)
        self._processes = processes or _as_many_as_pay(self.reports)
        self._progress = progress or _silent
        self._story: Story | None = None

    @classmethod
    def of(
        cls,
        source: str | Path | Iterable[Report],
        *,
        published: Published = None,
        model: str | None = None,
        processes: int | None = 1,
        progress: Progress | None = None,
        wikidata: str | Path | None = None,
    ) -> Case:
        """A case of a folder's reports, or of reports at hand.

        Args:
            source: A folder, a file, or reports.
            published: See `Published`.
            model: As for `Case`.
            processes: As for `Case`.
            progress: As for `Case`.
            wikidata: As for `Case`.

        Raises:
            NoReportsError: There is nothing to read there.
            FileNotFoundError: There is no such folder, file or table.
            WikidataTableError: The table of Wikidata ids cannot be used.
            UnknownSourceError: A day is given for a report that is not there.
        """
        taken = read_folder(source, progress) if isinstance(source, str | Path) else Intake(tuple(source))
        if not taken.reports:
            reasons = [f"\n  {item.source}: {item.reason}" for item in taken.unreadable]
            reasons += [f"\n  {item.source}: {item.reason}" for item in taken.ignored]
            raise NoReportsError(f"no reports in {source}{_few(reasons)}" if reasons else "no reports to read")
        reports = _dated(taken.reports, published)
        return cls(reports, model=model, processes=processes, progress=progress, intake=taken, wikidata=wikidata)

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """What could not be read, in order of source."""
        return self.intake.unreadable

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What each report says, in order of report id."""
        return self.story.readings

    @property
    def story(self) -> Story:
        """The readings, linked; worked out once."""
        if self._story is None:
            readings = []
            self._progress("reading", 0, len(self.reports))
            for reading in self._reader.pipe(self.reports, self._processes):
                readings.append(reading)
                self._progress("reading", len(readings), len(self.reports))
            self._progress("linking", 0, 1)
            self._story = self._with_items(link(readings))
            self._progress("linking", 1, 1)
        return self._story

    def dossier(self) -> Dossier:
        """One account of the reports."""
        story = self.story
        generator = Generator(version("colligate"), story.readings[0].model, self._settings)
        return _as_dossier(assemble(story, weigh(story), generator))

    def _with_items(self, story: Story) -> Story:
        if self._wikidata is None:
            return story
        day = min((report.published for report in self.reports if report.published is not None), default=None)
        return msgspec.structs.replace(story, entities=link_wikidata(story.entities, self._wikidata, day))

    def why(self, left: str, right: str) -> Comparison:
        """The evidence for and against two entities, or two events, being one.

        Args:
            left: Id of an entity ("e3") or an event ("v2").
            right: Id of another of the same kind.

        Raises:
            KeyError: An id is not of this story, or the two are of different kinds.
        """
        story = self.story
        if left in {entity.id for entity in story.entities}:
            return compare_entities(story.readings, story.entity_of, left, right)
        return compare_events(story.readings, story.entities, story.entity_of, story.event_of, (left, right))


def brief(
    source: str | Path | Iterable[Report],
    *,
    published: Published = None,
    model: str | None = None,
    processes: int | None = 1,
    progress: Progress | None = None,
    wikidata: str | Path | None = None,
) -> Dossier:
    """Read several reports of the same events and make one account of them, every line sourced.

    Args:
        source: A folder, a file, or reports at hand.
        published: See `colligate.case.Published`.
        model: Name or path of an installed spaCy pipeline; None for the one that is shipped.
        processes: How many processes to read with; None for as many as pay. The number does not change the result.
        progress: Told the stage, how many of its items are done, and how many there are.
        wikidata: A table of names and Wikidata ids (CSV with the columns `name` and `id`), to give entities their ids.

    Raises:
        NoReportsError: There is nothing to read.
        FileNotFoundError: There is no such folder, file or table.
        WikidataTableError: The table of Wikidata ids cannot be used.
    """
    return Case.of(
        source, published=published, model=model, processes=processes, progress=progress, wikidata=wikidata
    ).dossier()


def number_reports(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Put reports into an order that depends on what they say alone, and name them r1, r2 ... in it.

    Day of publication first, undated last; then the text's fingerprint, so that neither the order in which files are
    listed nor their names change any id. Copies of one text are told apart by outlet and source.
    """
    ordered = sorted(
        reports,
        key=lambda report: (
            report.published or datetime.date.max,
            report.sha256,
            report.outlet or "",
            report.source,
        ),
    )
    return tuple(msgspec.structs.replace(report, id=f"r{n}") for n, report in enumerate(ordered, 1))


def _dated(reports: Iterable[Report], published: Published) -> tuple[Report, ...]:
    """The reports with the days given for them."""
    reports = tuple(reports)
    days = {EVERY: published} if isinstance(published, datetime.date) else dict(published or {})
    # A file of many records may be named as a whole.
    names = {name for report in reports for name in (report.source, _file_of(report))}
    strange = sorted(days.keys() - names - {EVERY})
    if strange:
        raise UnknownSourceError(f"there is no report {', '.join(strange)}")

    def dated(report: Report) -> Report:
        own = days.get(report.source) or days.get(_file_of(report))
        return msgspec.structs.replace(report, published=own or report.published or days.get(EVERY))

    return tuple(dated(report) for report in reports)


def _as_many_as_pay(reports: Iterable[Report]) -> int:
    """One process for each part of the work that takes longer than a process takes to start."""
    work = sum(len(report.text) for report in reports) // _WORTH_A_PROCESS
    return max(1, min(work, os.cpu_count() or 1, _MOST_PROCESSES))


def _fingerprint(path: str | Path) -> str:
    """What a table is, wherever it lies: the same words, the same dossier."""
    return f"sha256 {hashlib.sha256(Path(path).read_bytes()).hexdigest()}"


def _file_of(report: Report) -> str:
    return report.source.rpartition("#")[0] or report.source


def _few(lines: list[str], most: int = 20) -> str:
    return "".join(lines[:most]) + (f"\n  and {len(lines) - most:,} more" if len(lines) > most else "")


def _as_dossier(record: DossierRecord) -> Dossier:
    return Dossier(**{name: getattr(record, name) for name in record.__struct_fields__})


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""

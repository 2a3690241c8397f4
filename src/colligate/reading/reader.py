"""Read one report: a tuple of steps and a loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec
from loky import get_reusable_executor
from spacy.tokens import Doc

from colligate.intake.furniture import find_furniture
from colligate.reading.coreference.resolution import resolve_mentions
from colligate.reading.dates import find_times
from colligate.reading.events.finding import find_events
from colligate.reading.events.orders import find_orders
from colligate.reading.events.reasons import find_reasons
from colligate.reading.mentions.finding import find_mentions
from colligate.reading.parser import load_pipeline, model_name, parse
from colligate.reading.quantities.finding import count_of_events, find_quantities
from colligate.reading.sentences import find_sentences
from colligate.reading.statements.finding import find_statements
from colligate.records.reading import Reading
from colligate.records.report import Report

StepFunction = Callable[[Doc, Reading], Reading]


class Step(msgspec.Struct, frozen=True):
    """One step of reading: a function from a parse and what was found so far to what is found now.

    Args:
        run: The function. It fills fields of the reading and changes no other.
        needs: Fields of the reading that it looks at.
        gives: Fields that it fills.
    """

    run: StepFunction
    needs: tuple[str, ...]
    gives: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step(find_sentences, needs=("furniture",), gives=("sentences",)),
    Step(find_mentions, needs=("sentences",), gives=("mentions",)),
    Step(resolve_mentions, needs=("mentions",), gives=("mentions", "referents")),
    Step(find_times, needs=("sentences",), gives=("times",)),
    Step(find_quantities, needs=("mentions", "times"), gives=("quantities",)),
    Step(find_statements, needs=("mentions", "referents"), gives=("statements", "attitudes")),
    Step(find_events, needs=("mentions", "referents", "times", "statements"), gives=("events",)),
    Step(find_orders, needs=("events",), gives=("orders",)),
    Step(find_reasons, needs=("events", "times"), gives=("reasons",)),
    Step(count_of_events, needs=("quantities", "events", "statements"), gives=("quantities",)),
)


def assemble(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Check that each step comes after those that give what it needs.

    Raises:
        ValueError: A step needs a field that no step before it gives.
    """
    steps = tuple(steps)
    given = {"report", "model", "furniture"}
    for step in steps:
        missing = set(step.needs) - given
        if missing:
            name = getattr(step.run, "__name__", str(step.run))
            raise ValueError(f"step {name} needs {', '.join(sorted(missing))}, which no step before it gives")
        given |= set(step.gives)
    return steps


class Reader:
    """Reads reports. Reading is a pure function of one report.

    Args:
        model: Name or path of an installed spaCy pipeline; None for the one that is shipped.
        steps: What to find, in order.

    Raises:
        ModelMissingError: There is no such pipeline.
        ValueError: The steps are in an order that cannot work.
    """

    def __init__(self, model: str | None = None, steps: Iterable[Step] = STEPS) -> None:
        self.model = model
        self.steps = assemble(steps)
        self._pipeline = load_pipeline(model)
        self._name = model_name(self._pipeline)

    def read(self, report: Report) -> Reading:
        """Find everything in one report."""
        furniture = find_furniture(report)
        # One report a call: the parser's floating-point sums must not depend on what else stands in a batch.
        doc = parse(self._pipeline, report, furniture)
        reading = Reading(report=report, model=self._name, furniture=furniture)
        for step in self.steps:
            reading = step.run(doc, reading)
        return reading

    def pipe(self, reports: Iterable[Report], processes: int = 1) -> Iterator[Reading]:
        """Read many reports, in their order.

        Args:
            reports: What to read.
            processes: How many processes to share the work among. The result does not depend on it.
        """
        if processes <= 1:
            yield from map(self.read, reports)
            return
        if self.steps != STEPS:
            raise ValueError("own steps run in one process only")
        # loky: a forked copy of a process that holds threads may hang, and the standard "spawn" runs the user's script
        # again in every worker. Its workers, with their loaded models, are kept for the next call.
        pool = get_reusable_executor(max_workers=processes)
        yield from pool.map(partial(_read_in_process, self.model), reports, chunksize=4)


def _read_in_process(model: str | None, report: Report) -> Reading:
    return Reader(model).read(report)

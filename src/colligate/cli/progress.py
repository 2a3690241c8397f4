"""Progress bars on stderr: for people only, gone when the work is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

Tell = Callable[[str, int, int], None]
_WORDS = {"opening": "opening files", "reading": "reading reports", "linking": "linking", "weighing": "weighing"}


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Tell]:
    """Show how far the work has come, while it lasts.

    Args:
        quiet: Show nothing. Nothing is shown either where stderr is no terminal.
    """
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield _tell_nobody
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bars:
        task = bars.add_task("starting", total=None)

        def tell(stage: str, done: int, total: int) -> None:
            bars.update(task, description=_WORDS.get(stage, stage), completed=done, total=total)

        yield tell


def _tell_nobody(stage: str, done: int, total: int) -> None:
    """Show nothing."""

"""The head of a dossier: what names a story, and when it took place."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from colligate.linking.story import link
from colligate.records.dossier import Generator, StoryHead
from colligate.records.reading import Reading
from colligate.telling.assemble import assemble
from colligate.weighing.findings import weigh

DAY = datetime.date(2024, 5, 17)  # a Friday
BACKGROUND = "Ana Ruiz had founded the Larch Party in 1988 and led it for years."


def _dossier(read: Callable[..., Reading], *texts: str) -> StoryHead:
    story = link([read(text, published=DAY, id=f"r{n}") for n, text in enumerate(texts, 1)])
    return assemble(story, weigh(story), Generator("0", "test")).story


def test_a_story_is_named_and_dated_by_what_both_reports_tell(read: Callable[..., Reading]) -> None:
    head = _dossier(
        read,
        f"Ana Ruiz resigned as mayor of Lisbon on Thursday. {BACKGROUND}",
        "The mayor of Lisbon, Ana Ruiz, resigned on Thursday, her office said. A new mayor will be elected in 2031.",
    )
    assert head.title is not None
    assert "Ruiz" in head.title
    assert head.first == head.last == datetime.date(2024, 5, 16)


def test_reports_without_events_have_no_title_and_no_days(read: Callable[..., Reading]) -> None:
    head = _dossier(read, "Blue.", "Green.")
    assert (head.title, head.first, head.last) == (None, None, None)

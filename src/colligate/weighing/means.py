"""What the tellings of one story are compared and worded by, made once for all comparisons."""

from __future__ import annotations

import msgspec

from colligate.linking.events.context import event_context
from colligate.linking.events.items import event_items
from colligate.records.story import Story
from colligate.weighing.sameness import Sameness
from colligate.weighing.summaries import Wording
from colligate.weighing.utterances import Utterances


class Means(msgspec.Struct, frozen=True):
    """The means of one story.

    Args:
        sameness: Tells whether two tellings are surely of one event.
        utterances: Tells whether two tellings quote one utterance.
        wording: Puts findings into words.
    """

    sameness: Sameness
    utterances: Utterances
    wording: Wording


def means_of(story: Story) -> Means:
    """The means of a story."""
    texts = {reading.report.id: reading.report.text for reading in story.readings}
    context = event_context(story.readings, event_items(story.readings, story.entity_of), story.entities)
    return Means(Sameness(context), Utterances(texts), Wording(story))

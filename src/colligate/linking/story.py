"""Link the readings of one story: the order in which the across-report steps run."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.linking.copies.finding import find_lineage
from colligate.linking.entities.resolution import link_entities
from colligate.linking.events.orders import link_orders
from colligate.linking.events.resolution import link_events
from colligate.linking.quantities.rendering import link_quantities
from colligate.linking.statements.rendering import link_statements, list_attitudes, number_statements
from colligate.records.reading import Reading
from colligate.records.story import Story


def link(readings: Sequence[Reading]) -> Story:
    """Find what is one thing across the reports of a story.

    Args:
        readings: One a report, in order of report id, all of one story.
    """
    entities, entity_of = link_entities(readings)
    statement_of = number_statements(readings)
    events, event_of = link_events(readings, entities, entity_of, statement_of)
    quantities, quantity_of = link_quantities(readings, statement_of, event_of, events)
    return Story(
        readings=tuple(readings),
        entities=entities,
        events=events,
        statements=link_statements(readings, statement_of, entity_of, event_of),
        attitudes=list_attitudes(readings, entity_of),
        quantities=quantities,
        lineage=find_lineage(readings),
        entity_of=entity_of,
        event_of=event_of,
        statement_of=statement_of,
        quantity_of=quantity_of,
        orders=link_orders(readings, events, event_of),
    )

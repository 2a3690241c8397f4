"""Candidates and average linkage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from built_stories import Told, build_entities, build_reading
from colligate.linking.events.clusters import candidate_pairs, cluster
from colligate.linking.events.items import event_items


def test_what_each_shares_with_a_third_does_not_join_two() -> None:
    """A with B and B with C make no group when A and C are far apart: the mean over all pairs decides."""
    assert cluster(3, {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -8.0}, unscored=-1.0) == [[0, 1], [2]]


def test_a_group_grows_while_its_mean_holds() -> None:
    """One weak pair among strong ones does not part a group."""
    assert cluster(3, {(0, 1): 2.0, (1, 2): 2.0, (0, 2): -0.5}, unscored=-1.0) == [[0, 1, 2]]


def test_pairs_not_compared_count_against() -> None:
    """What nothing brings together weighs like a weak no."""
    assert cluster(3, {(0, 1): 2.0, (1, 2): 0.5}, unscored=-1.5) == [[0, 1], [2]]


@given(
    st.integers(1, 9).flatmap(
        lambda size: st.tuples(
            st.just(size),
            st.dictionaries(
                st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(lambda pair: pair[0] < pair[1]),
                st.floats(-5, 5).map(lambda value: round(value, 3)),
            ),
        )
    )
)
def test_every_mention_is_in_one_group(story: tuple[int, dict[tuple[int, int], float]]) -> None:
    """Groups part the mentions, whatever the scores."""
    size, scores = story
    groups = cluster(size, scores, unscored=-1.0)
    assert sorted(n for group in groups for n in group) == list(range(size))


def test_candidates_share_root_or_family() -> None:
    """Quitting is compared with resigning, and neither with flooding."""
    told = [
        Told("resigned", "resign", who={"actor": "Orla Venn"}),
        Told("quit", who={"actor": "Orla Venn"}),
        Told("flooded", "flood"),
    ]
    reading = build_reading("r1", "Orla Venn resigned. She quit. The quay flooded.", told)
    _, entity_of = build_entities([reading])
    assert candidate_pairs(event_items([reading], entity_of)) == [(0, 1)]


def test_synonyms_and_words_of_one_type_are_compared() -> None:
    """A tremor with what vibrates; a word of another kind is left alone."""
    readings = [
        build_reading("r1", "The town vibrated.", [Told("vibrated", "vibrate")]),
        build_reading("r2", "The quake ended.", [Told("quake", noun=True)]),
        build_reading("r3", "The ferry sank.", [Told("sank", "sink")]),
    ]
    _, entity_of = build_entities(readings)
    assert candidate_pairs(event_items(readings, entity_of)) == [(0, 1)]

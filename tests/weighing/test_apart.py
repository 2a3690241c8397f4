"""What the words of two tellings have alike, and what sets them apart."""

from __future__ import annotations

import datetime

from built_stories import Told, build_reading, build_story
from colligate.weighing.apart import is_negated, ordinals_apart, unlike, years_apart
from colligate.weighing.tellings import Telling, tellings_of


def pair(left: str, right: str, *, years: tuple[int, int] | None = None) -> tuple[Telling, Telling]:
    """Tellings of two reports in which Orla Venn resigned, in the years given where they stand in the texts."""
    readings = []
    for n, text in enumerate((left, right), 1):
        given: dict[str, object] = {"who": {"actor": "Orla Venn"}}
        if years is not None:
            given["day"] = (str(years[n - 1]), datetime.date(years[n - 1], 5, 4))
        readings.append(build_reading(f"r{n}", text, [Told("resigned", "resign", **given)]))
    first, second = (telling for held in tellings_of(build_story(readings)).values() for telling in held)
    return first, second


def test_the_first_and_the_second_are_two() -> None:
    assert ordinals_apart(*pair("Orla Venn resigned, the first to do so.", "Orla Venn resigned, the second to do so."))
    assert not ordinals_apart(*pair("Orla Venn resigned, the first to do so.", "Orla Venn resigned in the end."))


def test_two_years_are_two_and_one_year_is_one() -> None:
    assert years_apart(*pair("Orla Venn resigned in 2030.", "Orla Venn resigned in 2031.", years=(2030, 2031)))
    assert not years_apart(*pair("Orla Venn resigned in 2030.", "Orla Venn resigned in 2030.", years=(2030, 2030)))


def test_a_negation_right_before_a_word_is_of_it() -> None:
    denied, told = pair("Orla Venn never resigned.", "Orla Venn resigned and never spoke.")
    assert is_negated(denied)
    assert not is_negated(told)


def test_things_are_unlike_where_no_word_is_near_another() -> None:
    assert unlike({"will"}, {"questions"})
    assert not unlike({"jobs"}, {"jobs"})

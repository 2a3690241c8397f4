"""Comparing two numbers for one thing."""

from __future__ import annotations

from datetime import date

import pytest

from colligate.records.dossier import Quantity
from colligate.weighing.numbers.quantities import compare_quantities
from relations import mirrored


def number(
    low: float | None,
    high: float | None,
    unit: str | None = "person",
    *,
    of: str | None = "people killed",
    about: bool = False,
) -> Quantity:
    """A quantity with these bounds."""
    return Quantity("q1", "r1", 0, 1, "x", low, high, unit, of, None, None, about)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (number(12, 12), number(12, 12), "same"),
        (number(12, 12), number(14, 14), "clash"),
        (number(20, None), number(23, 23), "right_refines"),
        (number(20, None), number(40, None), "right_refines"),
        (number(20, None), number(18, 18), "clash"),
        (number(None, 20), number(10, None), "unknown"),
        (number(10, 10, about=True), number(12, 12), "right_refines"),
        (number(10, 10, about=True), number(14, 14), "clash"),
        (number(10, 10, about=True), number(10, 10), "right_refines"),
        (number(5000, 5000), number(4987, 4987), "right_refines"),
        (number(500, 500, "mile"), number(800, 800, "kilometre"), "same"),
        (number(500, 500, "mile"), number(500, 500, "kilometre"), "clash"),
        (number(104, 104, "degree Fahrenheit"), number(40, 40, "degree Celsius"), "same"),
        (number(104, 104, "degree Fahrenheit"), number(45, 45, "degree Celsius"), "clash"),
        (number(1000, 1000, "acre"), number(400, 400, "hectare"), "same"),
        (number(1000, 1000, "ton"), number(910, 910, "tonne"), "same"),
        (number(5, 5, "pound"), number(5, 5, "GBP"), "same"),
        (number(5, 5, "GBP"), number(5, 5, "USD"), "unknown"),
        (number(5, 5, "dollar"), number(5, 5, "USD"), "same"),
        (number(5, 5, "USD"), number(5, 5, "EUR"), "unknown"),
        (number(5, 5), number(5, 5, None), "unknown"),
    ],
)
def test_compare_quantities(left: Quantity, right: Quantity, relation: str) -> None:
    """Bounds decide, widened where the words are approximate; and turning the two round mirrors the outcome."""
    assert compare_quantities(left, right).relation == relation
    assert compare_quantities(right, left).relation == mirrored(relation)  # type: ignore[arg-type]


def test_a_later_higher_toll_is_an_update() -> None:
    """A toll that a later report gives higher has grown; a lower one, or one of the same day, clashes."""
    monday, tuesday = date(2020, 6, 1), date(2020, 6, 2)
    grown = compare_quantities(number(12, 12), number(14, 14), left_published=monday, right_published=tuesday)
    assert (grown.relation, grown.update) == ("right_refines", True)
    shrunk = compare_quantities(number(14, 14), number(12, 12), left_published=monday, right_published=tuesday)
    assert (shrunk.relation, shrunk.update) == ("clash", False)
    months = compare_quantities(number(3, 3), number(20, 20), left_published=monday, right_published=date(2020, 12, 1))
    assert (months.relation, months.update) == ("unknown", False)
    at_once = compare_quantities(number(12, 12), number(14, 14), left_published=monday, right_published=monday)
    assert at_once.relation == "clash"
    votes = compare_quantities(
        number(12, 12, of="votes"), number(14, 14, of="votes"), left_published=monday, right_published=tuesday
    )
    assert votes.relation == "clash"

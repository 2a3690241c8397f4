"""Numbers at the head of labels that several reports are said to tell."""

from __future__ import annotations

from colligate.knowledge.label_counts import common_count


def test_a_number_that_all_give_stays() -> None:
    """In words or figures."""
    assert common_count("14 people were killed", [["killed 14 people"], ["Fourteen dead"]]) == "14 people were killed"


def test_a_number_that_one_gives_goes() -> None:
    """What the two tell alike is that people were killed."""
    told = [["killed 14 people"], ["at least 11 people drowned"]]
    assert common_count("14 people were killed", told) == "people were killed"
    assert common_count("At least 11 people drowned", told) == "people drowned"


def test_a_part_of_more_stays_a_part() -> None:
    """ "Of the injured died" would be no sentence."""
    assert common_count("Eleven of the injured died", [["eleven died"], ["dead"]]) == "some of the injured died"
    assert common_count("One of the gunmen was shot", [["one shot"], ["dead"]]) == "One of the gunmen was shot"


def test_other_labels_stay() -> None:
    """A number inside, an amount of money, no number at all."""
    assert common_count("Ferry with 14 people sank", [["sank"]]) == "Ferry with 14 people sank"
    assert common_count("$5 million was stolen", [["stolen"]]) == "$5 million was stolen"
    assert common_count("Ferry sank", [["sank"]]) == "Ferry sank"

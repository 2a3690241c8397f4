"""What a report opens with and names only later."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def names(reading: Reading) -> list[str]:
    """The names of what ends in these nouns."""
    return sorted(
        {item.name for item in reading.referents if item.name.split()[-1] in ("Hospital", "hospital", "court")}
    )


def test_the_one_hospital_is_the_one_named_later(read: Read) -> None:
    """The lede does not name it yet; from then on "the hospital" is it."""
    reading = read("Thieves robbed a hospital on Monday. Varnholt Hospital shut its doors. The hospital was calm.")
    assert names(reading) == ["Varnholt Hospital"]


def test_of_two_hospitals_none_is_meant(read: Read) -> None:
    """The text does not tell which one was robbed."""
    reading = read("Thieves robbed a hospital on Monday. Varnholt Hospital and Arden Hospital shut their doors.")
    assert "a hospital" in {item.name for item in reading.referents}


def test_another_court_may_be_meant(read: Read) -> None:
    """Whoever is sentenced by a court appeals to another one."""
    reading = read("A court in Oslo jailed Ivo Berg on Monday. He appealed to the Supreme Court.")
    assert "Supreme Court" in {item.name for item in reading.referents}
    assert any(item.name.startswith("A court") for item in reading.referents)


def test_somebody_of_the_opening_is_whom_the_next_sentence_names_with_an_age(read: Read) -> None:
    """Reports that open with "a farmer" name him next; without an age, or with two people, it may be another."""
    named = read("A farmer was hurt on Monday when a mast fell. Ivo Marr, 44, had climbed it.")
    assert {"A farmer", "Ivo Marr"} <= {named.mentions[at].span.text for at in named.referents[0].mentions}
    for text in (
        "A farmer was hurt on Monday when a mast fell. Ivo Marr had seen it.",
        "A farmer was hurt on Monday by a soldier. Ivo Marr, 44, was arrested.",
        "A farmer was hurt on Monday when a mast fell. She rests. Ivo Marr, 44, had seen it.",
    ):
        assert "A farmer" in {item.name for item in read(text).referents}

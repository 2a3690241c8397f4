"""Tests of what verbs take as objects: figures, counts, offers, and quoted words that are spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union put the number at 1,100.", "the number at 1,100"),
        ("Medics counted six dead gunmen.", "six dead gunmen"),
        ("Victor Hale has asked for a meeting with the minister.", "a meeting with the minister"),
        ("Victor Hale denied ever having treated him.", "ever having treated him"),
        ("Victor Hale spoke of “a black day for the city”.", "a black day for the city"),
        ("Brussels has warned Sofia twice about its contracts.", "its contracts"),
        ("Victor Hale spoke of nine soldiers killed.", "nine soldiers killed"),
        ("Victor Hale reiterated the demand for a raise of 9 percent.", "a raise of 9 percent"),
        ("Victor Hale pledged 500 crowns to each family.", "500 crowns to each family"),
        ("Victor Hale has asked for the sample to be tested.", "the sample to be tested"),
        ("Victor Hale called the story nonsense.", "the story nonsense"),
        ("Victor Hale brushed that aside as gossip.", "that aside as gossip"),
        ("A spokesman put this down to an error in the records.", "this down to an error in the records"),
        ("The company expressed concern over the damage.", "concern over the damage"),
        ("Victor Hale called that “a fairy tale”.", "that “a fairy tale”"),
        (
            "Victor Hale described the words of the lawyer about bribes as an invention.",
            "the words of the lawyer about bribes as an invention",
        ),
        ("Victor Hale described the step as long planned.", "the step as long planned"),
        ("Ann Berg named Victor Hale as the driver of the van.", "Victor Hale as the driver of the van"),
        ("Victor Hale, who denied both the call and the letter, left.", "both the call and the letter"),
        ("Victor Hale disowned the claim.", "the claim"),
        ("It was noon; according to the academy, the quake was strong.", "the quake was strong"),
    ],
)
def test_objects_are_told_as_content(read: Read, text: str, content: str) -> None:
    """A figure, a count, a wish, a denied deed, quoted words, a warning's matter."""
    assert [one.content.text for one in read(text).statements] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The band recorded an album.",
        "Ann Berg put the letter on the table.",
        "Dublin has alerted London.",
        "The premier named his deputy as acting minister.",
        "The board rejected an offer of two million pounds.",
        "An engineer, who asked not to be named, left.",
        "Ann Berg begs to differ.",
        "Ann Berg expressed anger.",
        "Ann Berg spoke of the doctrine in one of the interviews.",
    ],
)
def test_objects_of_deeds_are_no_statements(read: Read, text: str) -> None:
    """Recording music, appointing, rejecting an offer and staying unnamed say nothing that could be so or not."""
    assert read(text).statements == ()

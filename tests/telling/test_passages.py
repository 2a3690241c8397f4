"""Marked text: nesting, crossing, paragraphs, hostile input."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from colligate.telling.passages import Mark, Reference, is_hard_wrapped, paragraph_bounds, tell_text


def html(text: str, *marks: Mark) -> list[str]:
    return [str(paragraph.html) for paragraph in tell_text(text, marks)]


def test_nested_words_are_nested_elements() -> None:
    """A span inside another is an element inside the other's."""
    assert html("one two three", Mark(0, 13, "a"), Mark(4, 7, "b")) == [
        '<span id="a">one <span id="b">two</span> three</span>'
    ]


def test_crossing_words_are_split_and_the_rest_names_the_first_piece() -> None:
    """The piece beyond the border names the anchor of the piece before it."""
    assert html("one two three", Mark(0, 7, "a"), Mark(4, 13, "b")) == [
        '<span id="a">one <span id="b">two</span></span><span data-of="b"> three</span>'
    ]


def test_words_of_a_point_are_marked_with_its_number() -> None:
    """The number links back to the point, and stands behind the last piece only."""
    told = html("one two\n\nthree", Mark(4, 14, "a", (Reference(7, "disputed"),)))
    link = '<a class="ref k-disputed" href="#p7" title="Point 7">7</a>'
    assert told == ['one <mark id="a">two</mark>', f'<mark data-of="a">three</mark>{link}']


def test_equal_marks_stay_two_anchors() -> None:
    """Two anchors on the same words are both there."""
    assert html("word", Mark(0, 4, "a"), Mark(0, 4, "b")) == ['<span id="a"><span id="b">word</span></span>']


def test_text_cannot_become_markup() -> None:
    """Tags, quotes and the end of a script are text."""
    assert html("</script><img src=x onerror='a'>", Mark(0, 9, "a")) == [
        '<span id="a">&lt;/script&gt;</span>&lt;img src=x onerror=&#39;a&#39;&gt;'
    ]


def test_a_kind_cannot_become_markup() -> None:
    """A kind that no version of the format has is escaped where it is shown."""
    assert '"><b>' not in html("word", Mark(0, 4, "a", (Reference(1, '"><b>'),)))[0]


def test_marks_beyond_the_text_are_cut_to_it() -> None:
    """Offsets that do not fit cannot lose text or fail."""
    assert html("word", Mark(2, 99, "a")) == ['wo<span id="a">rd</span>']
    assert html("", Mark(0, 1, "a")) == []


def test_paragraphs_are_parted_at_blank_lines_else_at_line_ends() -> None:
    """Blank lines part paragraphs; without any, each line is one."""
    assert paragraph_bounds("a\nb\n\nc") == [(0, 5), (5, 6)]
    assert paragraph_bounds("a\nb") == [(0, 2), (2, 3)]
    assert paragraph_bounds("\n\na\n\n") == [(0, 5)]


def test_lines_of_one_column_are_hard_wrapped() -> None:
    """Line ends mean nothing where they come at a column."""
    assert is_hard_wrapped("\n".join(["word " * 13] * 5))
    assert not is_hard_wrapped("a\nb\nc\nd\ne")
    assert not is_hard_wrapped("word " * 40)


class _Reader(HTMLParser):
    """Collects text and ids; fails on elements that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.ids, self.open = "", set[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids |= {value for name, value in attrs if name == "id" and value}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@given(
    st.text(alphabet="ab \n<&", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=12),
)
def test_any_spans_give_well_formed_html_with_every_anchor(text: str, ranges: list[tuple[int, int]]) -> None:
    """However spans nest and cross, no word is lost, every anchor is there, and elements close in order."""
    spans = {(start, min(start + length, len(text))) for start, length in ranges if start < len(text)}
    marks = [Mark(start, end, f"e{start}-{end}") for start, end in sorted(spans)]
    reader = _Reader()
    reader.feed("".join(html(text, *marks)))
    reader.close()
    assert not reader.open
    assert re.sub(r"\s", "", reader.text) == re.sub(r"\s", "", text)
    assert reader.ids == {mark.anchor for mark in marks}


def test_many_spans_take_time_in_proportion() -> None:
    """A text of a hundred thousand words with twenty thousand spans is marked in seconds, not minutes."""
    text = "word " * 100_000
    marks = [Mark(n * 20, n * 20 + 26, f"e{n}") for n in range(20_000)]
    begin = time.perf_counter()
    tell_text(text, marks)
    assert time.perf_counter() - begin < 10

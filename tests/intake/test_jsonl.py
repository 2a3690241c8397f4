"""JSON and JSON Lines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from colligate.intake.jsonl import read_json, read_jsonl
from colligate.intake.outcome import Found, NotAReportError, Unreadable, UnreadableError


def texts(items: tuple[Found | Unreadable, ...]) -> dict[str, str]:
    """Source to text, or to the reason why there is none."""
    return {item.report.source: item.report.text for item in items if isinstance(item, Found)} | {
        item.source: item.reason for item in items if isinstance(item, Unreadable)
    }


def lines(*records: Any) -> bytes:
    return "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records).encode()


@pytest.mark.parametrize(
    "field", ["text", "maintext", "body", "plaintext", "content", "articleBody", "content_text", "Main-Text"]
)
def test_the_text_is_found_under_each_programs_name(field: str) -> None:
    assert texts(read_json(json.dumps({field: "It rained."}).encode(), "a.json")) == {"a.json": "It rained."}


def test_a_record_is_known_by_its_own_id() -> None:
    assert texts(read_jsonl(lines({"id": "x7", "text": "A."}, {"id": 8, "text": "B."}), "w.jsonl")) == {
        "w.jsonl#x7": "A.",
        "w.jsonl#8": "B.",
    }


def test_records_without_ids_of_their_own_are_known_by_their_lines() -> None:
    assert list(texts(read_jsonl(lines({"text": "A."}, "", {"id": "x", "text": "B."}), "w.jsonl"))) == [
        "w.jsonl#1",
        "w.jsonl#3",
    ]
    assert list(texts(read_jsonl(lines({"id": 1, "text": "A."}, {"id": 1, "text": "B."}), "w.jsonl"))) == [
        "w.jsonl#1",
        "w.jsonl#2",
    ]


def test_a_broken_line_costs_that_record_alone() -> None:
    found = texts(read_jsonl(lines({"text": "A."}, '{"text": "B', {"text": "C."}, "[1]", "\x00"), "w.jsonl"))
    assert found["w.jsonl#1"] == "A."
    assert "broken JSON" in found["w.jsonl#2"]
    assert found["w.jsonl#3"] == "C."
    assert "no field holds a text" in found["w.jsonl#4"]
    assert len(found) == 5


def test_a_record_without_a_text_among_others_is_named() -> None:
    found = read_jsonl(lines({"text": "A."}, {"title": "B"}, {"text": " "}), "w.jsonl")
    assert [type(item) for item in found] == [Found, Unreadable, Unreadable]


@pytest.mark.parametrize("name", ["articles", "reports", "items", "data"])
def test_an_object_may_hold_a_list_of_records(name: str) -> None:
    data = json.dumps({"count": 2, name: [{"text": "A."}, {"text": "B."}]}).encode()
    assert texts(read_json(data, "a.json")) == {"a.json#1": "A.", "a.json#2": "B."}


def test_a_list_of_records_is_read() -> None:
    assert len(read_json(b'[{"text": "A."}, {"text": "B."}]', "a.json")) == 2


def test_lines_that_hold_lists_count_their_records() -> None:
    data = lines({"reports": [{"text": "A."}, {"text": "B."}]}, {"text": "C."})
    assert list(texts(read_jsonl(data, "w.jsonl"))) == ["w.jsonl#1.1", "w.jsonl#1.2", "w.jsonl#2"]


def test_the_nested_body_of_fundus_becomes_paragraphs() -> None:
    body = {"summary": ["Rain."], "sections": [{"headline": ["Later"], "paragraphs": ["It rained.", "It stopped."]}]}
    (found,) = read_json(json.dumps({"title": "T", "body": body}).encode(), "a.json")
    assert isinstance(found, Found)
    assert found.report.text == "Rain.\n\nLater\n\nIt rained.\n\nIt stopped."


def test_a_record_that_holds_a_page_alone_gives_the_pages_text() -> None:
    page = "<html><body><article>" + "<p>The old bridge stays closed until it has been repaired at last.</p>" * 6
    (found,) = read_json(json.dumps({"title": "T", "content_html": page}).encode(), "a.json")
    assert isinstance(found, Found)
    assert found.report.title == "T"
    assert found.report.text.startswith("The old bridge")


def test_markup_in_a_records_text_is_taken_out_and_said_so() -> None:
    record = {
        "title": {"rendered": "Rain &#8211; again"},
        "content": {
            "rendered": "<h2>Rain</h2><p>It <b>rained</b>&nbsp;hard.<br>Then it stopped.</p><script>x()</script>"
        },
        "link": "https://www.hillpost.example/rain",
    }
    (found,) = read_json(json.dumps(record).encode(), "a.json")
    assert isinstance(found, Found)
    assert found.report.text == "Rain\nIt rained hard.\nThen it stopped."
    assert found.report.title == "Rain – again"
    assert found.notes


def test_a_text_that_merely_holds_an_angle_is_left_alone() -> None:
    text = "Values < 5 and > 3 were seen; a <b>bold</b> claim."
    assert texts(read_json(json.dumps({"text": text}).encode(), "a.json")) == {"a.json": text}


@pytest.mark.parametrize(
    "value", [{}, [], {"entities": [], "offsets": "code points"}, {"text": 3}, 7, "words", [{"name": "x"}],
              [{"report": "r1", "start": 0, "end": 5, "text": "words"}]],
)  # fmt: skip
def test_json_without_texts_is_no_report(value: object) -> None:
    with pytest.raises(NotAReportError, match=r"\w"):
        read_json(json.dumps(value).encode(), "gold.json")


def test_our_own_dossier_is_passed_over_in_silence() -> None:
    with pytest.raises(NotAReportError) as passed:
        read_json(b'{"schema": "colligate/dossier/1", "reports": [{"text": "A."}]}', "dossier.json")
    assert not str(passed.value)


@pytest.mark.parametrize("data", [b"{", b'{"text": "a"} x', b"[" * 100_000, b'{"a":' * 50_000, b"nonsense"])
def test_what_is_no_json_is_refused_with_the_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="broken JSON"):
        read_json(data, "a.json")


def test_marks_and_other_encodings_are_understood() -> None:
    record = '{"text": "Café."}'
    for data in (record.encode("utf-8-sig"), record.encode("utf-16")):
        assert texts(read_json(data, "a.json")) == {"a.json": "Café."}
        assert texts(read_jsonl(data, "a.jsonl")) == {"a.jsonl#1": "Café."}


def test_half_a_character_is_replaced() -> None:
    (found,) = read_jsonl(b'{"text": "smoke \\ud83d rose"}', "w.jsonl")
    assert not isinstance(found, Found) or "\ud83d" not in found.report.text

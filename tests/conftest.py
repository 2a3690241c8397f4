"""Fixtures shared by all tests."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from colligate.reading.parser import load_pipeline
from colligate.reading.reader import Reader
from colligate.records.reading import Reading
from colligate.records.report import Report

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The parser, loaded once."""
    return load_pipeline()


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    """Read a text with every step: `read(text, published=date, id="r1")`."""
    reader = Reader()

    def read_text(text: str, published: datetime.date | None = None, id: str = "r1") -> Reading:
        return reader.read(Report(text=text, id=id, published=published))

    return read_text


@pytest.fixture(scope="session")
def ferry() -> Path:
    """The bundled example."""
    return ROOT / "examples" / "ferry"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Development data beside the checkout; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the development data is not beside this checkout")
    return folder

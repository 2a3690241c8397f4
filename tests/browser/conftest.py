"""A real browser: Debian's Chromium, driven by playwright. Skipped where either is missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from accident import make_dossier
from colligate.telling.html import tell_html

sync_api = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip

Open = Callable[..., "sync_api.Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    """One browser for all tests."""
    if not Path(CHROMIUM).exists():
        pytest.skip("there is no Chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the dossier made by hand, as a file."""
    file = tmp_path_factory.mktemp("page") / "dossier.html"
    file.write_text(tell_html(make_dossier()), "utf-8")
    return file


@pytest.fixture
def visit(browser: sync_api.Browser, page_file: Path) -> Iterator[Open]:
    """Open the page in a window of a size; at the end, fail if it complained or asked for anything but itself."""
    contexts: list[sync_api.BrowserContext] = []
    trouble: list[str] = []

    def open_page(width: int = 1280, height: int = 900, file: Path = page_file, **options: object) -> sync_api.Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith(("data:", "about:")) or request.url.split("#")[0] == file.as_uri()
                else trouble.append(f"request: {request.url}")
            ),
        )
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []

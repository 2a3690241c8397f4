"""Take the picture of the README: the page of the bundled example, as a browser shows it.

    pip install '.[browser]' && python docs/screenshot.py

Needs a Chromium on the path, or the one that `playwright install chromium` fetches. Writes docs/dossier.png.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import colligate

ROOT = Path(__file__).parent.parent
WINDOW = {"width": 1360, "height": 940}


def main() -> None:
    """Brief the example, follow one citation so that its words are lit, and save what is seen."""
    page_html = colligate.brief(ROOT / "examples" / "ferry").to_html()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "dossier.html")
        file.write_text(page_html, "utf-8")
        flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page(viewport=WINDOW, device_scale_factor=1.5, color_scheme="light", reduced_motion="reduce")
        page.goto(file.as_uri())
        page.locator("#account .passages a.cite").first.click()
        page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
        page.screenshot(path=ROOT / "docs" / "dossier.png")
        browser.close()


if __name__ == "__main__":
    main()

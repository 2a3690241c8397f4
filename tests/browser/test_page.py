"""The page in a real browser."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from accident import make_dossier
from colligate.telling.html import tell_html

pytestmark = pytest.mark.browser

Visit = Callable[..., Any]

CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")


def open_all(page: Any) -> None:
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


def test_every_citation_lights_the_words_it_names(visit: Visit) -> None:
    """Each chip, when clicked, shows its words lit and in view, and the words are those of the quote."""
    page = visit(reduced_motion="reduce")
    open_all(page)
    chips = page.locator("#account a.cite")
    assert chips.count() > 60
    for n in range(chips.count()):
        chip = chips.nth(n)
        anchor = chip.get_attribute("href")[1:]
        chip.evaluate("(link) => link.click()")
        lit = page.evaluate(
            """(id) => {
              const words = document.getElementById(id), box = words.getBoundingClientRect();
              const unlit = getComputedStyle(document.querySelector('.words p')).backgroundColor;
              return {
                target: words.matches(':target'), lit: getComputedStyle(words).backgroundColor !== unlit,
                seen: box.top >= 0 && box.top < innerHeight,
                text: [words, ...document.querySelectorAll(`[data-of~="${id}"]`)].map((piece) => {
                  const copy = piece.cloneNode(true);
                  copy.querySelectorAll('.ref').forEach((ref) => ref.remove());
                  return copy.textContent;
                }).join(''),
              };
            }""",
            anchor,
        )
        assert lit["target"], anchor
        assert lit["lit"], anchor
        assert lit["seen"], anchor
        quote = chip.locator("q")
        if quote.count():
            assert quote.inner_text().rstrip(" …") in re.sub(r"\s+", " ", lit["text"])


def test_a_citation_on_a_wide_screen_leaves_the_account_where_it_is(visit: Visit) -> None:
    """The reports turn beside the account; the reader keeps the place."""
    page = visit()
    chip = page.locator("#disputed a.cite").last
    chip.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    chip.click()
    assert abs(page.evaluate("scrollY") - before) < 2


def test_back_returns_to_the_line_on_a_phone(visit: Visit) -> None:
    """From the cited words the reader gets back to the very link that was followed."""
    page = visit(390, 844)
    chip = page.locator("#disputed a.cite").first
    chip.click()
    assert page.evaluate("document.querySelector('.lit').getBoundingClientRect().top") < 844
    page.locator("#back").click()
    assert chip.evaluate("(link) => link === document.activeElement")
    assert 0 <= chip.bounding_box()["y"] < 844


def test_the_browsers_back_button_returns_too(visit: Visit) -> None:
    """A citation is a place in the history, like any link."""
    page = visit(390, 844)
    page.locator("#disputed a.cite").first.click()
    page.go_back()
    assert page.url.endswith("dossier.html")
    assert page.locator(".lit").count() == 0


def test_next_and_previous_step_through_the_evidence(visit: Visit) -> None:
    """The buttons go from one cited passage to the next, and round."""
    page = visit()
    page.locator("#next").click()
    first = page.locator(".lit").first.get_attribute("id")
    assert page.locator("#place").inner_text().startswith("1 of ")
    page.locator("#next").click()
    assert page.locator(".lit").first.get_attribute("id") != first
    page.locator("#previous").click()
    page.locator("#previous").click()
    last, of = re.findall(r"\d+", page.locator("#place").inner_text())
    assert last == of


def test_without_javascript_citations_work_too(visit: Visit) -> None:
    """A plain link lights the words by itself, and no dead control is shown."""
    page = visit(java_script_enabled=False)
    chip = page.locator("#disputed a.cite").first
    anchor = chip.get_attribute("href")
    before = page.locator(anchor).bounding_box()
    chip.click()
    assert page.locator(f"{anchor}:target").count() == 1
    assert 0 <= page.locator(anchor).bounding_box()["y"] < 900
    assert before is not None
    assert not page.locator("#tools").is_visible()
    assert not page.locator("#reader").is_visible()


def test_a_number_behind_words_leads_to_its_point(visit: Visit) -> None:
    """From the report back to the account, folds opened on the way."""
    page = visit()
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = false")
    page.locator("a.ref.k-single_source").first.click()
    point = page.locator(".point:target")
    assert point.is_visible()


def test_search_hides_what_does_not_match_and_opens_what_does(visit: Visit) -> None:
    """Entries are sifted by their words; clearing brings all back."""
    page = visit()
    page.keyboard.press("/")
    page.keyboard.insert_text("crane driver")  # at once: the page sifts a moment after the last key
    page.locator("#found:not(:empty)").wait_for()
    entries = "[...document.querySelectorAll('#account .item')]"
    shown = page.evaluate(f"{entries}.filter((it) => it.checkVisibility()).map((it) => it.textContent.toLowerCase())")
    assert 0 < len(shown) < page.evaluate(f"{entries}.length")
    assert all("crane driver" in words for words in shown)
    page.keyboard.press("Escape")
    assert page.locator("#account .item.hidden").count() == 0


def test_the_filter_keeps_what_rests_on_one_report(visit: Visit) -> None:
    """Only entries that cite the report stay, and only its text."""
    page = visit()
    page.locator("#filter").select_option("3")
    assert page.locator(".report:visible").count() == 1
    for entry in page.locator("#account .item:not(.hidden)").all():
        assert "3" in entry.get_attribute("data-reports").split()


@pytest.mark.parametrize("width", [320, 390, 768, 1119, 1120, 1280, 1920])
def test_nothing_is_wider_than_the_window(visit: Visit, width: int) -> None:
    """No sideways scrolling, from the smallest phone to a wide screen, with everything open."""
    page = visit(width, 800)
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    over = page.evaluate(
        """() => [...document.querySelectorAll('#account .part *, .words *')].filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width && !element.closest('.unseen, svg, thead') && box.right > innerWidth + 1;
        }).map((element) => element.outerHTML.slice(0, 80))"""
    )
    assert over == []


@pytest.mark.parametrize("lines", [6, 8, 9, 30])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_marks_of_many_lines_stay_in_the_margin(visit: Visit, tmp_path: Path, lines: int, width: int) -> None:
    """However many lines there are, what shows them does not run into the words beside it."""
    dossier, replace = make_dossier(), msgspec.structs.replace
    more = tuple(replace(dossier.reports[3], id=f"x{n}") for n in range(lines - 3))
    lineage = replace(dossier.lineage, lines=(*dossier.lineage.lines, *((report.id,) for report in more)))
    findings = tuple(
        replace(finding, sides=tuple(replace(side, lines=tuple(range(lines))) for side in finding.sides))
        for finding in dossier.findings
    )
    file = tmp_path / "many.html"
    many = replace(dossier, reports=(*dossier.reports, *more), lineage=lineage, findings=findings)
    file.write_text(tell_html(many), "utf-8")
    page = visit(width, 900, file=file)
    for holder in page.locator(".point .margin, .side dd").all():
        assert holder.evaluate("(it) => it.scrollWidth <= it.clientWidth")


def test_huge_unbroken_words_do_not_widen_the_page(visit: Visit, tmp_path: Path) -> None:
    """A word of thousands of letters is broken where it must be."""
    dossier = make_dossier()
    long = "x" * 5000
    reports = tuple(msgspec.structs.replace(report, outlet=long, title=long) for report in dossier.reports)
    findings = tuple(msgspec.structs.replace(finding, summary=long) for finding in dossier.findings)
    story = msgspec.structs.replace(dossier.story, title=long, first=datetime.date(2024, 6, 1))
    file = tmp_path / "long.html"
    file.write_text(tell_html(msgspec.structs.replace(dossier, reports=reports, findings=findings, story=story)))
    page = visit(320, 800, file=file)
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lit", [False, True])
def test_every_text_can_be_read(visit: Visit, scheme: str, lit: bool) -> None:
    """Every text has a contrast of at least 4.5 to its ground (WCAG AA), lit or not."""
    page = visit(color_scheme=scheme, reduced_motion="reduce")
    open_all(page)
    if lit:
        page.locator("#agreed a.cite").first.click()
    assert page.evaluate(CONTRAST) == []


def test_the_theme_can_be_chosen(visit: Visit) -> None:
    """The button turns the ground dark and light again, whatever the system says."""
    page = visit(color_scheme="light")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme").click()
    assert page.evaluate(ground) != light
    page.locator("#theme").click()
    assert page.evaluate(ground) == light


def test_the_keyboard_reaches_everything(visit: Visit) -> None:
    """Tab goes first to the skip links, then on to the contents, tools and citations; what has focus shows it."""
    page = visit()
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => {
                  const it = document.activeElement;
                  const name = it.className + '#' + it.id + ' ' + (it.getAttribute('href') || '');
                  return [name, getComputedStyle(it).outlineStyle !== 'none'];
                }"""
            )
        )
    names = [name for name, _ in reached]
    assert names[0] == "skip# #account"
    for wanted in ("#search", "#filter", "#theme", "cite#", "#disputed"):
        assert any(wanted in name for name in names), wanted
    assert all(outlined for _, outlined in reached)


def test_enter_on_a_citation_follows_it(visit: Visit) -> None:
    """A citation works from the keyboard as with the mouse."""
    page = visit()
    chip = page.locator("#disputed a.cite").first
    chip.focus()
    page.keyboard.press("Enter")
    assert page.locator(".lit").count() >= 1
    page.keyboard.press("Escape")
    assert chip.evaluate("(link) => link === document.activeElement")


def test_landmarks_and_names_are_there(visit: Visit) -> None:
    """A screen reader finds one main part, the contents, and a name for every control and region."""
    page = visit()
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("navigation", name="Parts of the account").count() == 1
    assert page.get_by_role("region", name="Full reports").count() == 1
    assert page.get_by_role("searchbox", name="Search the account").count() == 1
    assert page.get_by_role("combobox", name="Show only what rests on one report").count() == 1
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll('a, button')]
          .filter((it) => !(it.getAttribute('aria-label') || it.textContent).trim()).length"""
    )
    assert unnamed == 0


@pytest.mark.parametrize("script", [True, False])
def test_print_shows_everything(visit: Visit, script: bool) -> None:
    """On paper all folds are open and no tool is left, with or without JavaScript."""
    page = visit(java_script_enabled=script)
    page.emulate_media(media="print")
    if script:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for wanted in ("#who .figure", "#single .point", "#texts .report"):
        for entry in page.locator(wanted).all():
            assert entry.is_visible()
    assert not page.locator("#tools").is_visible()
    assert not page.locator(".contents").is_visible()


def test_in_the_frame_of_a_notebook_links_stay_inside(visit: Visit, page_file: Path, tmp_path: Path) -> None:
    """A notebook shows the page in a frame without an address of its own; its links must not open the notebook."""
    source = page_file.read_text("utf-8").replace("&", "&amp;").replace('"', "&quot;")
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f'<!doctype html><iframe srcdoc="{source}" width="1200" height="600"></iframe>', "utf-8")
    frame = visit(file=notebook).frames[1]
    for link in ("#disputed a.cite", "a.point-link", ".contents a[href='#numbers']"):
        target = frame.locator(link).first
        wanted = target.get_attribute("href")
        target.click()
        assert frame.url == f"about:srcdoc{wanted}"
        assert frame.locator(f"{wanted}:target").is_visible()

"""A page by its keys alone: where one is, what opens, what is left out."""

from __future__ import annotations

import pytest
from browsing import Open, Written
from playwright.sync_api import Locator, Page
from windows import LOOKS, Window

CASE = ("why", "--full", "queries/cases/ph-positive-no-tki-ever.yaml")
_STOP = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const every = [...document.querySelectorAll("a, summary, input, button")];
  return {
    stop: every.indexOf(at), stops: every.length,
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.top < innerHeight && box.bottom > 0 && box.height > 0,
  };
}"""


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def window(request: pytest.FixtureRequest, opened: Open) -> Window:
    found: Window = opened(request.param)
    found.dress(LOOKS[-1] if found.script else LOOKS[0])
    return found


@pytest.fixture
def page(window: Window, written: Written) -> Page:
    return window.show(written(*CASE))


def by_tab(page: Page, wanted: Locator) -> None:
    """Go to an element as a reader does who has keys alone."""
    target = wanted.element_handle()
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("element => element === document.activeElement", target):
            return
    raise AssertionError("never reached")


def proof(page: Page) -> Locator:
    return page.locator("section:has(details)")


def test_every_stop_is_reached_and_seen(page: Page) -> None:
    page.keyboard.press("Tab")
    first = page.evaluate(_STOP)
    assert first["stops"] > 50
    for number in range(first["stops"]):
        found = page.evaluate(_STOP)
        assert found["stop"] == number
        assert found["ring"] >= 2
        assert found["seen"]
        page.keyboard.press("Tab")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_branch_closes_and_opens(key: str, page: Page, window: Window) -> None:
    branch = proof(page).locator("details").nth(3)
    below = branch.locator("ul").first
    by_tab(page, branch.locator("summary").first)
    for shown in (False, True):
        page.keyboard.press(key)
        assert below.is_visible() == shown
    assert window.heard == []


def test_a_whole_tree_closes_and_opens(opened: Open, written: Written) -> None:
    window = opened(True)
    page = window.show(written(*CASE))
    branches = proof(page).locator("details")
    opens, closes = proof(page).get_by_role("button").all()
    for button, key, still in ((closes, "Enter", 0), (opens, "Space", 1)):
        by_tab(page, button)
        page.keyboard.press(key)
        count = proof(page).locator("details[open]").count()
        assert count == still * branches.count()
    assert window.heard == []


def test_there_is_no_button_that_does_nothing(opened: Open, written: Written) -> None:
    page = opened(False).show(written(*CASE))
    assert page.get_by_role("button").count() == 0


def test_what_is_met_can_be_left_out(page: Page) -> None:
    everything = proof(page).locator("li")
    met = proof(page).locator("li.met")
    assert 0 < met.count() < everything.count()
    by_tab(page, proof(page).get_by_role("checkbox"))
    page.keyboard.press("Space")
    assert met.locator("visible=true").count() == 0
    shown = everything.locator("visible=true").count()
    assert shown == everything.count() - proof(page).locator("li.met, .met li").count()
    page.keyboard.press("Space")
    assert everything.locator("visible=true").count() == everything.count()


_IN_SIGHT = """() => {
  const target = document.querySelector(":target");
  if (!target || !target.checkVisibility()) return null;
  const {top} = target.getBoundingClientRect();
  return top > -1 && top < innerHeight ? target.id : null;
}"""


def test_every_node_can_be_linked_to(
    page: Page, window: Window, written: Written
) -> None:
    ids = page.locator("[id^=node-]").evaluate_all("found => found.map(e => e.id)")
    assert len(ids) > 30
    for name in (*ids[:3], "node-initiation.1.d/1"):
        window.show(written(*CASE), f"#{name}")
        assert page.evaluate(_IN_SIGHT) == name
    for name in ids:
        # All is closed by hand, from the inside out; then the address changes.
        page.evaluate(
            "for (const at of document.querySelectorAll('details')) at.open = false"
        )
        page.goto(f"{page.url.partition('#')[0]}#{name}")
        page.wait_for_function(f"({_IN_SIGHT})() === {name!r}")
    assert window.heard == []


def test_a_link_leads_to_what_was_left_out(opened: Open, written: Written) -> None:
    window = opened(True)
    page = window.show(written(*CASE))
    closes = proof(page).get_by_role("button").nth(1)
    checkbox = proof(page).get_by_role("checkbox")
    link = page.locator("ol.way li.met a").first
    for _ in range(2):
        closes.press("Enter")
        checkbox.check()
        link.press("Enter")
        page.wait_for_function(f"({_IN_SIGHT})() === 'node-initiation.1.diagnosis'")
    assert not checkbox.is_checked()


def test_an_address_that_leads_nowhere(window: Window, written: Written) -> None:
    for place in ("#%", "#%zz", "#node-none", "#\"'<"):
        page = window.show(written(*CASE), place)
        assert page.locator("h1").is_visible()
        assert window.heard == []


def test_paper_shows_all(page: Page, window: Window) -> None:
    root = proof(page).locator("summary").first
    by_tab(page, proof(page).get_by_role("checkbox"))
    page.keyboard.press("Space")
    by_tab(page, root)
    page.keyboard.press("Enter")
    on_screen = window.layout()["hidden"]
    assert len(on_screen) > 30
    page.emulate_media(media="print")
    found = window.layout()
    links = page.locator("nav a").all_text_contents()
    said = page.locator(".controls").locator("label, button").all_text_contents()
    assert [text.strip() for text in found["hidden"]] == [
        text.strip() for text in (*links, *said)
    ]
    assert found["paper"] == "rgb(255, 255, 255)"
    assert found["overflow"] <= 0
    window.dress(window.look)
    assert page.pdf().startswith(b"%PDF")
    # What was closed is closed again.
    assert window.layout()["hidden"] == on_screen
    assert window.heard == []

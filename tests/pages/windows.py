"""A browser's windows, and what they complain of."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, NamedTuple

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page


class Look(NamedTuple):
    """How wide a window is, and in which light it is seen."""

    width: int
    scheme: Literal["light", "dark"]


PHONE, DESK = 360, 1280
LOOKS = [Look(PHONE, "dark"), Look(PHONE, "light")]
LOOKS += [Look(DESK, "dark"), Look(DESK, "light")]

_AXE = {"resultTypes": ["violations"], "preload": False, "iframes": False}

_LAYOUT = """() => {
  const root = document.documentElement, outside = [], hidden = [];
  const seen = {visibilityProperty: true, opacityProperty: true};
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    const out = box.left < -0.5 || box.right > root.clientWidth + 0.5;
    const cut = element.clientWidth && element.scrollWidth > element.clientWidth + 1;
    if (box.width && (out || cut)) outside.push(element.outerHTML.slice(0, 99));
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {parentElement, data} = texts.currentNode;
    if (!data.trim() || parentElement.tagName === "SCRIPT") continue;
    if (!parentElement.checkVisibility(seen)) hidden.push(data);
  }
  return {
    overflow: root.scrollWidth - root.clientWidth, outside, hidden,
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  };
}"""


class Window:
    """A window with script or without, which shows one page after another."""

    def __init__(self, browser: Browser, script: bool) -> None:
        self.script = script
        self.look = LOOKS[0]
        self.heard: list[str] = []
        context = browser.new_context(java_script_enabled=script)
        context.set_default_timeout(10_000)
        if script:
            context.add_init_script(AXE_SCRIPT)
        self.page: Page = context.new_page()
        self._path = ""
        page, heard = self.page, self.heard
        page.on("console", lambda said: heard.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda fault: heard.append(f"error: {fault}"))
        page.on("dialog", lambda asked: asked.dismiss())
        page.on("dialog", lambda asked: heard.append(f"dialog: {asked.message}"))
        page.on("request", self._requested)

    def _requested(self, request: Any) -> None:
        if request.url.partition("#")[0] != self._path:
            self.heard.append(f"fetched: {request.url}")

    def show(self, path: Path, place: str = "") -> Page:
        """The page of a file, loaded anew, at one of its places."""
        self._path = path.as_uri()
        address = self._path + place
        if self.page.url.partition("#")[0] == self._path:
            # An address that differs in its place alone loads nothing.
            self.page.goto("about:blank")
        self.heard.clear()
        self.page.goto(address)
        return self.page

    def dress(self, look: Look) -> None:
        """See the page in a look, on a screen."""
        self.look = look
        self.page.set_viewport_size({"width": look.width, "height": 800})
        self.page.emulate_media(media="screen", color_scheme=look.scheme)

    def layout(self) -> dict[str, Any]:
        """What overflows, what is outside of its box or hidden, the colours."""
        found: dict[str, Any] = self.page.evaluate(_LAYOUT)
        return found

    def violations(self) -> list[str]:
        """What axe finds wrong; it needs script."""
        run = "options => axe.run(options).then(found => found.violations)"
        # Contrast is half of the work, and a scheme has one at every width.
        contrast = (self.look.width == PHONE) == (self.look.scheme == "dark")
        rules = {"color-contrast": {"enabled": contrast}}
        return [
            f"{found['id']}: {node['html']}"
            for found in self.page.evaluate(run, {**_AXE, "rules": rules})
            for node in found["nodes"]
        ]


def brightness(colour: str) -> float:
    """From 0, black, to 1, white, of a colour as a browser computes it."""
    inside = colour.removeprefix("rgb(").removesuffix(")")
    return sum(map(int, inside.split(","))) / (3 * 255)


def sound(window: Window) -> None:
    """In each look all is there, in its place and colours, and nothing else."""
    for look in LOOKS:
        window.dress(look)
        found = window.layout()
        assert found["overflow"] <= 0
        assert found["outside"] == []
        assert found["hidden"] == []
        paper, ink = brightness(found["paper"]), brightness(found["ink"])
        assert (paper < 0.2 < 0.8 < ink) == (look.scheme == "dark")
        assert (ink < 0.2 < 0.8 < paper) == (look.scheme == "light")
        if window.script:
            assert window.violations() == []
    assert window.heard == []

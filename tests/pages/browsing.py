"""One browser for all pages, and the files they are in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Tests that open no page do without the driver.
if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from windows import Window

Open = Callable[[bool], "Window"]
Written = Callable[..., Path]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    installed = shutil.which("chromium")
    assert installed, "these tests need chromium: apt-get install chromium"
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=installed)
        yield found
        found.close()


@pytest.fixture(scope="session")
def opened(browser: Browser) -> Open:
    """The window with script, or without: the same one for all tests."""
    from windows import Window

    windows = {script: Window(browser, script) for script in (True, False)}
    return windows.__getitem__


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The file that has the page of a command's answer."""
    from in_process import printed

    folder = tmp_path_factory.mktemp("pages")
    pages: dict[tuple[str, ...], Path] = {}

    def page(*arguments: str) -> Path:
        if arguments not in pages:
            pages[arguments] = folder / f"{len(pages)}.html"
            text = printed(*arguments, "--format", "html")
            pages[arguments].write_text(text, encoding="utf-8")
        return pages[arguments]

    return page

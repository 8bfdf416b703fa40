"""Pages of other questions, of hostile text, and parts of a notebook's page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from browsing import Open, Written
from in_process import COMMANDS, ROOT, printed
from made_document import DOCUMENT, made_checkout, trace
from mednec import KnowledgeBase
from windows import LOOKS, sound

LETTERS = [
    ("letter", "queries/cases/cd19-negative.yaml", "--to", to)
    for to in ("provider", "member")
]


@pytest.mark.parametrize("command", [*COMMANDS, *LETTERS], ids=" ".join)
def test_a_page_fits(command: tuple[str, ...], opened: Open, written: Written) -> None:
    for script in (True, False):
        opened(script).show(written(*command))
        sound(opened(script))


def test_rules_beside_their_passages_fit(opened: Open, tmp_path: Path) -> None:
    document, path = tmp_path / "copy.txt", tmp_path / "trace.html"
    more = "A spade is <b>not</b> lent."
    text = DOCUMENT.replace("28", "35") + f"\n\n{more}\n\n{'x' * 400}\n"
    document.write_text(text, encoding="utf-8")
    options = ["--document", str(document), "--format", "html", "-o", str(path)]
    done = trace(made_checkout(tmp_path / "copy"), *options)
    assert (done.returncode, done.stderr) == (1, "")
    for script in (True, False):
        window = opened(script)
        page = window.show(path)
        assert more in page.inner_text("main")
        assert page.locator(".row.not_met").count() > 0
        sound(window)


#: Markup of several kinds, and a script's beginning and end.
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'&lt; --> ]]> </ul>"
#: What would turn the rest of a line round, or hide in it.
TURNED = "\u202etxt.exe\u2066 a\u200bb"
LONG = "w" * 300
MIXED = "שלום عربى é 😀"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_hostile_text_is_text(script: bool, opened: Open, tmp_path: Path) -> None:
    texts = (MARKUP, TURNED, LONG, MIXED)
    request = {
        "request_id": f"{MARKUP} {TURNED} {LONG}",
        "request_type": "initiation",
        "diagnosis": {"value": "b_cell_precursor_all", "source": LONG},
        "cd19": {"status": {"value": "negative", "source": MARKUP}},
        "disease_status": {"value": "relapsed", "source": TURNED},
        "philadelphia_status": {"value": "positive", "source": MIXED},
        "tki_history": [{"drug": f"{LONG}<i>", "outcome": "intolerance"}],
    }
    given, path = tmp_path / "hostile.json", tmp_path / "hostile.html"
    given.write_text(json.dumps(request), encoding="ascii")
    path.write_text(
        printed("why", "--full", str(given), "--format", "html"), encoding="utf-8"
    )
    window = opened(script)
    page = window.show(path)
    shown = page.locator("body").inner_text()
    for text in texts:
        spelled = text.encode("unicode_escape").decode() if text is TURNED else text
        assert spelled in shown
        assert spelled in page.locator("main").inner_text()
    assert f"{LONG}<i>" in shown
    assert page.title().startswith("PEND")
    assert page.locator("script").count() == 1
    assert page.locator("img, i, b").count() == 0
    sound(window)


def test_a_part_of_a_notebook_fits(opened: Open, tmp_path: Path) -> None:
    base = KnowledgeBase()
    case = ROOT / "queries/cases/ph-positive-no-tki-ever.yaml"
    path = tmp_path / "notebook.html"
    window = opened(True)
    for shown in (base, base.decide(case)):
        path.write_text(
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width">'
            "<title>Notebook</title></head><body><main><h1>Notebook</h1>"
            f"<h2>Answer</h2>{shown._repr_html_()}</main></body></html>",
            encoding="utf-8",
        )
        window.show(path)
        for look in LOOKS:
            window.dress(look)
            found = window.layout()
            assert found["overflow"] <= 0
            assert found["outside"] == found["hidden"] == []
            assert window.violations() == []
        assert window.heard == []

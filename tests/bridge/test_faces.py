"""One answer, several faces: each says all of it, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from html_pages import Page
from in_process import COMMANDS, printed
from markdown_it import MarkdownIt
from mednec import KnowledgeBase

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
HOSTILE = "<script>alert('*1*')</script> & \"q\" [x](javascript:y) `z` {curly} _u_ |"


def sound(text: str) -> Page:
    """The page, seen to be one file that needs no other and no script."""
    page = Page(text)
    ids, links = page.values("id"), page.values("href")
    assert len(ids) == len(set(ids))
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    assert not page.values("src") + page.values("onclick") + page.values("style")
    assert page.named("script", "h1", "main") == ["h1", "main", "script"]
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text
    assert "http" not in re.sub(r"http-equiv", "", text)
    return page


def typeset(text: str) -> str:
    return " ".join(text.replace(" -> ", " → ").split())


def says(text: str, shown: str) -> bool:
    """Whether all parts of a line, as two spaces part it, are shown."""
    return all(typeset(part) in shown for part in re.split(r"\s{2,}", text))


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_page_says_all_of_the_answer(case: Path) -> None:
    from mednec._layout.page import page

    base = KnowledgeBase()
    text = case.read_bytes()
    options = {"format": "yaml", "extent": "full", "only": "page"}
    answer = base.ask("why", options, text)
    found = sound(page(answer, base.page_words()))
    for line in answer["lines"]:
        assert says(line["text"], found.text)
    decision = base.decide(case)
    verdicts = decision.criteria
    for name in verdicts:
        assert f"node-{name}" in found.values("id")
    steps = [step for way in answer["picture"] for step in way["steps"]]
    assert {step["id"]: step["verdict"] for step in steps}.items() <= verdicts.items()
    evaluated = {way["path"] for way in answer["picture"]}
    nearest = [way["path"] for way in answer["picture"] if way["nearest"]]
    assert len(nearest) == len(set(nearest))
    # What is approved has no way to go, nor has a path whose way is whole.
    assert set(nearest) <= (set() if decision.outcome == "approve" else evaluated)
    assert set(nearest) == evaluated or decision.outcome != "deny"
    for way in answer["picture"]:
        whole = all(step["verdict"] == "met" for step in way["steps"])
        assert not (whole and way["path"] in nearest)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_markdown_says_all_of_the_answer(case: Path) -> None:
    from mednec._layout.markdown import markdown

    base = KnowledgeBase()
    answer = base.ask("why", {"format": "yaml"}, case.read_bytes())
    rendered = MarkdownIt().render(markdown(answer, base.page_words()))
    text = Page(rendered).text
    for line in answer["lines"]:
        assert says(line["text"], text)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_explaining_command_has_every_face(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    page = printed(*command, "--format", "html")
    sound(page)
    out = str(tmp_path / "page.html")
    assert printed(*command, "--format", "html", "-o", out) == ""
    assert Path(out).read_text(encoding="utf-8") == page
    assert printed(*command, "--format", "markdown").startswith("# ")
    machine = json.loads(printed(*command, "--format", "json"))
    assert machine == json.loads(printed(*command, "--json"))
    assert printed(*command, "--format", "text") == printed(*command)


@pytest.mark.parametrize("to", ["provider", "member"])
def test_a_letter_has_its_faces(to: str) -> None:
    command = ("letter", "queries/cases/cd19-negative.yaml", "--to", to)
    machine = json.loads(printed(*command, "--json"))
    assert machine == json.loads(printed(*command, "--format", "json"))
    page = printed(*command, "--format", "html")
    found = sound(page)
    assert found.values("class")[0] == "letter"
    text = printed(*command)
    assert text == printed(*command, "--format", "markdown")
    rendered = Page(MarkdownIt().render(text))
    boxes = re.findall(r'<p class="blank"><strong>\[\[ (.*?) \]\]</strong></p>', page)
    bold = re.findall(r"^\*\*\\\[\\\[ (.*) \\\]\\\]\*\*$", text, re.MULTILINE)
    blanks = [blank["text"] for blank in machine["blanks"]]
    assert boxes == bold == blanks
    for line in filter(None, machine["letter"].splitlines()):
        assert says(line.strip(), found.text)
        assert says(line.strip(), rendered.text)


def test_hostile_text_in_a_letter_is_text() -> None:
    from mednec._layout.page import page

    base = KnowledgeBase()
    mine = "[[ To be filled in by the plan: nothing ]]"
    request = {
        "request_id": HOSTILE,
        "cd19": {"status": {"value": "negative", "source": f"{HOSTILE} {mine}"}},
    }
    answer = base.ask("letter", {"to": "member"}, json.dumps(request).encode())
    assert HOSTILE in sound(page(answer, base.page_words())).text
    found = Page(MarkdownIt().render(base.decide(request).letter("member")))
    assert HOSTILE in found.text
    assert not found.values("href")
    assert mine not in [f"[[ {blank['text']} ]]" for blank in answer["blanks"]]


def test_hostile_text_is_text() -> None:
    from mednec._layout.markdown import markdown
    from mednec._layout.page import page

    base = KnowledgeBase()
    request: dict[str, Any] = {
        "request_id": HOSTILE,
        "request_type": "initiation",
        "cd19": {"status": {"value": "negative", "source": HOSTILE}},
    }
    text = json.dumps(request).encode()
    options = {"format": "json", "extent": "full", "only": "page"}
    answer = base.ask("why", options, text)
    assert HOSTILE in sound(page(answer, base.page_words())).text
    rendered = MarkdownIt().render(markdown(answer, base.page_words()))
    found = Page(rendered)
    assert HOSTILE in found.text
    assert not found.values("href")
    assert not found.named("script", "em", "code")


def test_the_proof_folds_and_its_parts_can_be_linked_to() -> None:
    page = printed("why", "queries/cases/brian-l.yaml", "--format", "html")
    found = sound(page)
    assert len(found.named("details")) > 10
    assert len(found.named("details")) == len(found.named("summary"))
    assert "node-initiation.1.d/1" in found.values("id")
    # What opens and closes holds no link.
    for summary in re.findall(r"<summary>(.*?)</summary>", page, re.DOTALL):
        assert "<a " not in summary


def test_a_notebook_shows_the_short_answer() -> None:
    base = KnowledgeBase()
    decision = base.decide(ROOT / "queries/cases/ph-positive-no-tki-ever.yaml")
    shown = Page(decision._repr_html_())
    assert not shown.values("id") + shown.values("href") + shown.values("class")
    rendered = Page(MarkdownIt().render(decision._repr_markdown_()))
    for line in decision.explain().splitlines():
        words = re.sub(r"^(ok|x|\?|-|\*)\s+", "", line.strip())
        assert says(words, shown.text)
        assert says(words, rendered.text)
    for said in (base._repr_html_(), MarkdownIt().render(base._repr_markdown_())):
        text = Page(said).text
        assert "09-J2000-26" in text
        assert "2026-04-15" in text
        assert "Boxed warning, contraindication and precautions." in text

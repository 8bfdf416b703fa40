"""A copy of the document held against its fingerprints, from the command line.

The document is invented, and a copy of the knowledge base has its fingerprints
in place of the real ones. They are taken here, not by the code under test.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from html_pages import Page
from made_document import (
    DOCUMENT,
    HEADING,
    LIMIT,
    made_checkout,
    trace,
)
from mednec import KnowledgeBase, UnreadableDocument

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_checkout(tmp_path_factory.mktemp("checkout"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "copy.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def test_all_is_traced(checkout: Path, copy: Path) -> None:
    done = trace(checkout, "--document", copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 of 2 passages traced, no drift.\n")
    assert f"    > {LIMIT}\n" in done.stdout
    assert f"    > {HEADING}\n" in done.stdout


def test_standard_input_says_the_same(checkout: Path, copy: Path) -> None:
    named = trace(checkout, "--document", copy)
    piped = trace(checkout, "--document", "-", stdin=DOCUMENT)
    assert (piped.returncode, piped.stdout) == (0, named.stdout)


def test_the_prompt_says_the_same(checkout: Path, copy: Path) -> None:
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", f"trace_document('{copy}')", "-t", "halt"]
        + [str(checkout / "kb/load.pl")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == trace(checkout, "--document", copy).stdout


def test_drift_comes_first(checkout: Path) -> None:
    changed = DOCUMENT.replace("28", "35") + " - b. The spade is back\n"
    done = trace(checkout, "--document", "-", stdin=changed)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "1 of 2 passages traced; 1 changed."
    assert lines.index("Changed since it was encoded") < 5
    assert "35 shovels" in done.stdout


def test_text_without_a_passage_is_told(checkout: Path) -> None:
    longer = DOCUMENT.replace(" - a.", " - a. The spade is back\n - b.")
    done = trace(checkout, "--document", "-", "--json", stdin=longer)
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["traced"]) == (1, False)
    assert answer["uncovered"] == [
        {
            "section": "position_statement",
            "after": "initiation",
            "verbatim": "The spade is back",
        }
    ]


def test_the_machine_form(checkout: Path, copy: Path) -> None:
    done = trace(checkout, "--document", copy, "--format", "json")
    answer = json.loads(done.stdout)
    assert done.stdout == trace(checkout, "--document", copy, "--json").stdout
    assert answer["traced"] is True
    assert answer["passages"][1] == {
        "place": "initiation.1.d",
        "section": "position_statement",
        "state": "found",
        "verbatim": LIMIT,
        "after": None,
    }
    assert answer["uncovered"] == answer["uncited"] == []
    assert {"kind": "criterion", "name": "initiation.1.a", "places": []}.items() <= (
        next(fact for fact in answer["rests_on"] if fact["name"] == "initiation.1.a")
    ).items()
    assert not {"text", "lines", "marks"} & set(answer)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read"),
        (b"", "empty"),
        (b" \r\n\xef\xbb\xbf", "empty"),
        (b"caf\xe9", "not UTF-8"),
        (b"\0" + DOCUMENT.encode(), "NUL"),
        (b"x" * 10_000_001, "larger than 10,000,000 bytes"),
        (b"%PDF-1.7\n\xe2\xe3", "PDF"),
        (b"\n<!DOCTYPE HTML>\n" + DOCUMENT.encode(), "HTML"),
        (b"Another text.", "not the document"),
        (b"snow " * 1_000_000, "not the document"),
    ],
)
def test_what_is_not_the_document_is_refused(
    checkout: Path, tmp_path: Path, content: bytes | None, says: str
) -> None:
    path = tmp_path / "copy.txt"
    if content is not None:
        path.write_bytes(content)
    done = trace(checkout, "--document", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{path}: ")
    assert says in done.stderr


def test_python_callers_get_an_error_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "copy.txt"
    path.write_text("Another text.", encoding="utf-8")
    for document in (path, tmp_path / "nowhere", tmp_path, "\0"):
        with pytest.raises(UnreadableDocument):
            KnowledgeBase().trace(document)


@pytest.fixture(scope="module")
def written(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    output = tmp_path_factory.mktemp("page") / "trace.html"
    hostile = DOCUMENT + "<script src=//x.example>alert('\"&amp;')</script>\n"
    done = trace(
        *(checkout, "--document", "-", "--format", "html", "-o", output), stdin=hostile
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    return output.read_text(encoding="utf-8")


def test_a_page_needs_nothing_else(written: str) -> None:
    page = Page(written)
    assert not page.named("link", "img", "iframe", "form", "base")
    assert page.named("script") == ["script"]
    for _, attributes in page.tags:
        assert not {"src", "style"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
        assert not any(name.startswith("on") for name in attributes)
    assert "url(" not in written
    assert "@import" not in written


def test_a_page_shows_the_document_as_text(written: str) -> None:
    shown = "<script src=//x.example>alert('\"&amp;')</script>"
    assert any(shown in text for text in Page(written).texts)


def test_a_page_can_be_found_through(written: str) -> None:
    page = Page(written)
    assert ("html", {"lang": "en"}) in page.tags
    landmarks = page.named("header", "nav", "main")
    assert landmarks == ["header", "nav", "main"]
    headings = page.named("h1", "h2", "h3")
    assert headings[0] == "h1"
    assert set(headings[1:]) == {"h2"}
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in page.tags:
        for name in ("href", "aria-labelledby"):
            if name in attributes:
                assert (attributes[name] or "").lstrip("#") in ids
    assert any(attributes.get("name") == "viewport" for _, attributes in page.tags)


def test_colour_is_no_signal_alone(written: str) -> None:
    page = Page(written)
    marks = [attributes for _, attributes in page.tags if attributes.get("role")]
    assert {mark["aria-label"] for mark in marks} == {"in order", "not in order"}
    assert {"✓", "✗"} <= set(page.texts)
    for query in ("prefers-color-scheme: dark", "@media print", "min-width"):
        assert query in written


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_gets_what_would_be_printed(
    checkout: Path, copy: Path, tmp_path: Path, form: str
) -> None:
    output = tmp_path / "out"
    printed = trace(checkout, "--document", copy, "--format", form)
    saved = trace(checkout, "--document", copy, "--format", form, "-o", output)
    assert (saved.returncode, saved.stdout) == (0, "")
    assert output.read_text(encoding="utf-8") == printed.stdout


def test_the_copy_itself_is_never_overwritten(checkout: Path, copy: Path) -> None:
    done = trace(checkout, "--document", copy, "-o", copy)
    assert done.returncode == 2
    assert copy.read_text(encoding="utf-8") == DOCUMENT

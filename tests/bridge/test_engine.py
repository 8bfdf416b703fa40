"""The engine: threads, signals, odd paths, a broken knowledge base, memory."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from mednec import KnowledgeBase
from mednec.engine import engine

ROOT = Path(__file__).parents[2]
QUESTION = b'verdict\n{"request_type":"initiation"}'


def python(
    script: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_there_is_one_engine() -> None:
    KnowledgeBase()
    assert engine() is engine()


def test_any_thread_may_ask() -> None:
    expected = engine().ask(QUESTION)
    answers: list[bytes] = []

    def ask() -> None:
        answers.extend(engine().ask(QUESTION) for _ in range(100))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [expected] * 600


def test_the_first_thread_may_end() -> None:
    done = python(
        "import threading\n"
        "from mednec import KnowledgeBase\n"
        "def ask():\n"
        "    for _ in range(50):\n"
        "        KnowledgeBase().decide({'request_type': 'initiation'})\n"
        "for _ in range(4):\n"
        "    thread = threading.Thread(target=ask)\n"
        "    thread.start()\n"
        "    thread.join()\n"
        "ask()\n"
        "print('done')\n"
    )
    assert (done.returncode, done.stdout) == (0, "done\n")


@pytest.mark.parametrize(
    "start",
    ["KnowledgeBase()", "t = Thread(target=KnowledgeBase); t.start(); t.join()"],
    ids=["started here", "started by another thread"],
)
def test_an_interrupt_reaches_python(start: str) -> None:
    done = python(
        "import os, signal\n"
        "from threading import Thread\n"
        "from mednec import KnowledgeBase\n"
        f"{start}\n"
        "try:\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted')\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")


def test_the_surroundings_stay_as_they_were(tmp_path: Path) -> None:
    """No child looks for the library; environment and handlers are kept."""
    spy = tmp_path / "swipl"
    spy.write_text(f"#!/bin/sh\ntouch {tmp_path}/called\n", encoding="ascii")
    spy.chmod(0o755)
    done = python(
        "import os, signal\n"
        "def now():\n"
        "    return dict(os.environ), [\n"
        "        signal.getsignal(number) for number in signal.valid_signals()\n"
        "    ]\n"
        "before = now()\n"
        "from mednec import KnowledgeBase\n"
        "KnowledgeBase()\n"
        "print(now() == before)\n",
        PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")
    assert not (tmp_path / "called").exists()


def test_rules_cannot_end_the_process(tmp_path: Path) -> None:
    file = tmp_path / "ends.pl"
    file.write_text(":- halt(7).\n", encoding="ascii")
    done = python(
        "import sys\n"
        "from pathlib import Path\n"
        "from mednec.engine import engine\n"
        "engine()._prolog.load(Path(sys.argv[1]))\n"
        "print(engine().ask(b'about')[:6])\n",
        str(file),
    )
    assert (done.returncode, done.stdout) == (0, "b'{\"ok\":'\n")


@pytest.mark.parametrize(
    ("end", "status", "stderr"),
    [("sys.exit(3)", 3, ""), ("sys.exit('words')", 1, "words\n")],
)
def test_a_program_ends_as_it_says(end: str, status: int, stderr: str) -> None:
    done = python(f"import sys, mednec\nmednec.KnowledgeBase()\n{end}\n")
    assert (done.returncode, done.stderr) == (status, stderr)


@pytest.mark.parametrize(
    ("name", "says"),
    [("LIBSWIPL_PATH", "cannot load /nowhere"), ("SWI_HOME_DIR", "SWI_HOME_DIR")],
)
def test_a_wrong_installation_is_an_error(name: str, says: str) -> None:
    done = python(
        "import mednec\n"
        "try:\n"
        "    mednec.KnowledgeBase()\n"
        "except mednec.InstallationError as fault:\n"
        "    print(fault)\n",
        **{name: "/nowhere"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_a_path_is_only_a_path(tmp_path: Path, locale: str) -> None:
    root = tmp_path / 'it\'s "a" é $HOME ~ [x] {a,b} *? folder'
    for name in ("kb", "queries"):
        shutil.copytree(ROOT / name, root / name)
    done = python(
        "import sys\n"
        "from pathlib import Path\n"
        "from mednec.engine import Engine\n"
        "print(Engine(Path(sys.argv[1])).ask(b'about')[:6])\n",
        str(root),
        LC_ALL=locale,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "b'{\"ok\":'\n", "")


def test_a_broken_knowledge_base_answers_nothing(tmp_path: Path) -> None:
    for name in ("kb", "queries"):
        shutil.copytree(ROOT / name, tmp_path / name)
    rules = tmp_path / "kb/blinatumomab/initiation.pl"
    rules.write_text(rules.read_text(encoding="utf-8") + "\nlate(Fact).\n")
    done = python(
        "import sys\n"
        "from pathlib import Path\n"
        "from mednec import EngineError\n"
        "from mednec.engine import Engine\n"
        "try:\n"
        "    Engine(Path(sys.argv[1]))\n"
        "except EngineError as fault:\n"
        "    print(fault)\n",
        str(tmp_path),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{rules}:" in done.stdout
    assert "Fact" in done.stdout


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        (b"", "unknown_name"),
        (b"halt", "unknown_name"),
        (b"decide format=xml\n{}", "unknown_name"),
        (b"decide junk=1\n{}", "unknown_name"),
        (b"decide\n", "unreadable"),
        (b"decide\n[]", "refused"),
        (b"lookup topic=qzqz", "unknown_name"),
        (b"ways path=neither", "unknown_name"),
    ],
)
def test_an_error_is_an_answer(question: bytes, kind: str) -> None:
    assert json.loads(engine().ask(question))["error"]["kind"] == kind


def resident() -> int:
    """The resident memory of this process in KiB."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * 4


def test_memory_is_flat() -> None:
    def ask(first: int, count: int) -> None:
        for number in range(first, first + count):
            drug = [{"drug": f"drug {number}", "outcome": "intolerance"}]
            request = {"request_id": f"request {number}", "tki_history": drug}
            engine().ask(b"verdict\n" + json.dumps(request).encode())

    ask(0, 1000)
    before = resident()
    ask(1000, 4000)
    assert resident() - before < 5 * 1024


def test_large_answers_leave_nothing_behind() -> None:
    prolog = engine()._prolog
    same = prolog.predicate("=", 2, "system")
    data = b"x" * 100_000
    prolog.call(same, data)
    before = resident()
    for _ in range(500):
        assert prolog.call(same, data) == data
    assert resident() - before < 5 * 1024

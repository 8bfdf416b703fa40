"""The engine: threads, signals, odd paths, a broken knowledge base, memory."""

from __future__ import annotations

import json
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


def python(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
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


def test_an_interrupt_reaches_python() -> None:
    done = python(
        "import os, signal\n"
        "from mednec import KnowledgeBase\n"
        "KnowledgeBase()\n"
        "try:\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted')\n"
    )
    assert (done.returncode, done.stdout) == (0, "interrupted\n")


def test_a_path_is_only_a_path(tmp_path: Path) -> None:
    root = tmp_path / 'it\'s "a" é $HOME ~ folder'
    for name in ("kb", "queries"):
        shutil.copytree(ROOT / name, root / name)
    done = python(
        "import sys\n"
        "from pathlib import Path\n"
        "from mednec.engine import Engine\n"
        "print(Engine(Path(sys.argv[1])).ask(b'about')[:6])\n",
        str(root),
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
        "except EngineError:\n"
        "    print('refused')\n",
        str(tmp_path),
    )
    assert (done.returncode, done.stdout) == (0, "refused\n")
    assert "initiation.pl" in done.stderr


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        (b"", "unknown_name"),
        (b"halt", "unknown_name"),
        (b"decide format=xml\n{}", "unknown_name"),
        (b"decide junk=1\n{}", "unknown_name"),
        (b"decide\n", "unreadable"),
        (b"decide\n[]", "refused"),
        (b"lookup topic=nothing", "unknown_name"),
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

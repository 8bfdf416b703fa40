"""What a decision costs: ratios within one run.

``python tests/benchmarks/run.py`` prints the figures as JSON.  Times are in
microseconds (milliseconds for the start), the least of several rounds; only
the ratios are worth comparing between machines.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import yaml
from mednec import KnowledgeBase
from mednec.engine import engine

HERE = Path(__file__).parent
CASE = HERE.parents[1] / "queries/cases/ph-positive-no-tki-ever.yaml"


def least(work: Callable[[], Any], times: int, rounds: int = 7) -> float:
    """The least cost of one call, in microseconds."""
    costs = []
    for _ in range(rounds):
        before = time.perf_counter()
        for _ in range(times):
            work()
        costs.append((time.perf_counter() - before) / times * 1e6)
    return min(costs)


def started(*command: str) -> float:
    """The least time of a whole process, in milliseconds."""
    costs = []
    for _ in range(7):
        before = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        costs.append((time.perf_counter() - before) * 1e3)
    return min(costs)


def inside_the_engine(name: str) -> dict[str, float]:
    """The figures that a Prolog file prints, in microseconds."""
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", "run", "-t", "halt", str(HERE / name)],
        capture_output=True,
        text=True,
        check=True,
    )
    return cast("dict[str, float]", json.loads(done.stdout))


def explanations(base: KnowledgeBase) -> list[float]:
    """The cost of the full explanation of each worked request, in microseconds."""
    costs = []
    for case in sorted(CASE.parent.glob("*.yaml")):
        text = case.read_text(encoding="utf-8")
        decision = base.decide(yaml.load(text, Loader=yaml.BaseLoader))
        costs.append(least(decision.explain, 5, rounds=5))
    return costs


def main() -> None:
    inside = inside_the_engine("engine.pl")
    stages = inside_the_engine("explanation.pl")

    base = KnowledgeBase()
    machine = engine()
    request = {
        "line_of_business": "commercial",
        "request_type": "initiation",
        "request_date": "2026-06-01",
        "dose": [{"value": 28, "unit": "mcg/day"}],
        "regimen": "monotherapy",
        "diagnosis": "b_cell_precursor_all",
        "cd19": {"status": "positive", "lab_report": "provided"},
        "philadelphia_status": "negative",
        "disease_status": "relapsed",
        "mrd": [],
        "tki_history": [],
    }
    question = b"verdict\n" + json.dumps(request).encode()
    same = machine._prolog.predicate("=", 2, "system")
    payload = machine.ask(question)
    crossing = least(lambda: machine._prolog.call(same, payload), 2000)
    asked = least(lambda: machine.ask(question), 300)
    decided = least(lambda: base.decide(request), 300)
    explained = explanations(base)

    bare = started(sys.executable, "-c", "import pyswip, click")
    cold = started(sys.executable, "-m", "mednec", "decide", str(CASE))

    json.dump(
        {
            "engine_us": inside,
            "tree_over_floor": round(inside["tree_approve"] / inside["floor"], 1),
            "denial_over_approval": round(
                inside["tree_deny"] / inside["tree_approve"], 2
            ),
            "identity_us": round(crossing, 1),
            "verdict_bytes_us": round(asked, 1),
            "verdict_over_identity": round(asked / crossing, 1),
            "decide_us": round(decided, 1),
            "explanation_median_us": round(statistics.median(explained), 1),
            "explanation_worst_us": round(max(explained), 1),
            "explanation_stages_us": stages,
            "bare_start_ms": round(bare, 1),
            "cold_start_ms": round(cold, 1),
            "cold_over_bare": round(cold / bare, 2),
        },
        sys.stdout,
        indent=2,
    )
    print()


if __name__ == "__main__":
    main()

"""The command line without a process of its own: many answers, one engine."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from mednec.cli import cli

ROOT = Path(__file__).parents[2]

#: Of each command that explains, an example or more.
COMMANDS = [
    ("why", "queries/cases/ph-status-blank.yaml"),
    ("why-not", "queries/cases/cd19-negative.yaml"),
    ("why", "--for", "provider", "queries/cases/dose-just-over.yaml"),
    ("why", "--for", "auditor", "queries/cases/dose-just-over.yaml"),
    ("what-would-approve", "queries/cases/dose-just-over.yaml"),
    ("what-if", "queries/cases/dose-just-over.yaml", "--unset", "mrd"),
    ("missing", "queries/cases/ph-status-blank.yaml"),
    ("ways",),
    ("rule",),
    ("rule", "initiation.1.b.iii"),
    ("lookup",),
    ("lookup", "dosing"),
]


def printed(*arguments: str) -> str:
    """What a command prints that answers and complains of nothing.

    A request is named by its path in the checkout.
    """
    given = [str(ROOT / a) if a.startswith("queries/") else a for a in arguments]
    done = CliRunner().invoke(cli, given, catch_exceptions=False)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout

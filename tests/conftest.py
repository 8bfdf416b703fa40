"""What every test run says at its end."""

from __future__ import annotations

import sys

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show plunit's closing lines beside pytest's own."""
    for name, module in list(sys.modules.items()):
        if name.endswith("test_plunit"):
            terminalreporter.section("plunit")
            for line in module.closing_lines:
                terminalreporter.write_line(line)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Goldens are written anew only where it is asked for; how much is random."""
    parser.addoption(
        "--rewrite-goldens",
        action="store_true",
        help="write the golden explanations anew instead of comparing with them",
    )
    parser.addoption(
        "--certificates",
        type=int,
        default=3000,
        help="how many random certificates to check, and to check changed",
    )

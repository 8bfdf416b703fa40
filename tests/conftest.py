"""What every test run says at its end."""

from __future__ import annotations

import pytest

pytest_plugins = ["browsing"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show plunit's closing lines beside pytest's own.

    A report carries them, since another process may have run the test.
    """
    reports = [
        report
        for found in terminalreporter.stats.values()
        for report in found
        if isinstance(report, pytest.TestReport)
    ]
    lines = [
        str(line)
        for report in reports
        for name, line in report.user_properties
        if name == "plunit" and report.when == "call"
    ]
    if lines:
        terminalreporter.section("plunit")
    for line in sorted(lines):
        terminalreporter.write_line(line)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests come first, so that no core waits for one at the end."""
    items.sort(key=lambda item: "test_plunit" not in item.nodeid)


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

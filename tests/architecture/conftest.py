"""Prints how big the house has grown: a sign of health, not a limit."""

from statistics import median

import pytest

from tests.architecture.tree import ROOT, python_files


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the number of files of the program, their median length, and the longest of them."""
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in python_files("config", "localoffer")}
    longest = max(lines, key=lambda path: lines[path])
    terminalreporter.write_line(
        f"Shape: {len(lines)} files, {median(lines.values()):.0f} lines in the middle one, "
        f"{lines[longest]} in the longest ({longest.relative_to(ROOT)})."
    )

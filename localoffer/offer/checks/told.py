"""Tells findings as plain data and as lines of text."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from localoffer.frontend.words import how_many
from localoffer.offer.checks.finding import Finding, Level
from localoffer.rules.citing import all_cited

NAMES = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "note"}


def plain(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data, with its key and the field to mend."""
    return {"key": finding.key, "mend": finding.mend, **msgspec.to_builtins(finding)}


def counted(findings: Sequence[Finding]) -> dict[str, int]:
    """Return how many errors, warnings and notes there are."""
    return {name: sum(1 for each in findings if each.level is level) for level, name in NAMES.items()}


def lines(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines of a report, a blank one after each finding, and a closing count."""
    for finding in findings:
        where = f"{finding.entry or 'the offer'}, {finding.mend}"
        yield f"{NAMES[finding.level].upper()}  {where}: {finding.what}"
        yield f"    Why: {finding.why}"
        yield f"    Source: {all_cited(finding.sources)}"
        yield ""
    counts = counted(findings)
    yield ", ".join(how_many(count, name) for name, count in counts.items())

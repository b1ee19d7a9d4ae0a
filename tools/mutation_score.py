"""Tells for each module of the rules how many small changes were made to it, and how many a test noticed."""

import json
from collections import Counter
from pathlib import Path

MUTANTS = Path("mutants")
KILLED = {1, 3}  # the exit codes of pytest when a test fails or breaks
OUT_OF_TIME = {-24, 24, 36, 152, 255}


def main() -> None:
    """Print a table of modules, the worst first, and the names of the changes that nobody noticed."""
    found = {path: outcomes(path) for path in sorted(MUTANTS.rglob("*.meta"))}
    counts = {module(path): Counter(codes.values()) for path, codes in found.items() if codes}
    print(f"{'module':<28}{'changes':>8}{'noticed':>8}{'timeout':>8}{'missed':>8}{'score':>8}")
    for name, count in [*sorted(counts.items(), key=lambda each: score(each[1])), ("all", total(counts))]:
        missed = count["missed"]
        print(
            f"{name:<28}{count.total():>8}{count['killed']:>8}{count['timeout']:>8}{missed:>8}{score(count):>8.1%}"
        )
    for name in (name for codes in found.values() for name, came_of_it in codes.items() if came_of_it == "missed"):
        print(f"missed: {name}")


def outcomes(path: Path) -> dict[str, str]:
    """Return what came of each change in one module."""
    codes = json.loads(path.read_text())["exit_code_by_key"]
    return {name: outcome(code) for name, code in codes.items() if code is not None}


def outcome(code: int) -> str:
    """Return what an exit code means. A change that makes a test run without end was noticed too."""
    return "killed" if code in KILLED else "timeout" if code in OUT_OF_TIME else "missed"


def module(path: Path) -> str:
    """Return a module's name inside the rules."""
    return ".".join(path.with_suffix("").with_suffix("").parts[3:])


def score(count: Counter[str]) -> float:
    """Return the share of changes that were noticed."""
    return 1 - count["missed"] / count.total()


def total(counts: dict[str, Counter[str]]) -> Counter[str]:
    """Return the counts of all modules together."""
    return sum(counts.values(), Counter[str]())


if __name__ == "__main__":
    main()

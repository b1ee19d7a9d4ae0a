"""Compares the two versions in each way, and holds ours to what was done to them."""

from difflib import unified_diff
from functools import partial
from importlib.metadata import version
from typing import Any

from deepdiff import DeepDiff

from benchmarks.measuring.timing import Care, Timing, timed
from benchmarks.of_versions.made import Pair, two_versions
from localoffer.offer.versions.differences.comparing import Comparison, compare_offers

CAREFUL, BRIEF = Care(passes=3, rounds=30), Care(passes=1, rounds=1)


def measure(*, smoke: bool) -> None:
    """Let each way compare the two versions, and print how long it takes and what it tells."""
    care, pair = BRIEF if smoke else CAREFUL, two_versions()
    print(f"Two versions of {len(pair.before)} entries; {len(pair.changed)} entries are not the same in both")
    ours, found = partial(_compared, pair), _compared(pair)
    _hold_to_what_was_done(found, pair)
    print(f"{'':44}{'median':>12}{'p99':>15}{'times ours':>12}{'tells':>24}")
    base = timed([ours], care=care)
    _say("ours, in sentences", base, base, f"{sum(len(one.told) for one in found.entries)} sentences")
    lines = list(_lines(pair))
    _say(
        "difflib on the YAML", timed([lambda: list(_lines(pair))], care=care.fewer(5)), base, f"{len(lines)} lines"
    )
    deep = f"DeepDiff {version('deepdiff')} on the data"
    _say(deep, timed([partial(_deep, pair)], care=care.fewer(5)), base, f"{_count(_deep(pair))} paths")


def _compared(pair: Pair) -> Comparison:
    return compare_offers(pair.before, pair.after, books=(pair.book, pair.book))


def _hold_to_what_was_done(found: Comparison, pair: Pair) -> None:
    told = {one.rule.id for one in found.entries}
    if told != pair.changed:
        raise SystemExit(f"Told wrongly: {sorted(told ^ pair.changed)}")


def _lines(pair: Pair) -> Any:
    return unified_diff(pair.yaml_before, pair.yaml_after, lineterm="")


def _deep(pair: Pair) -> Any:
    return DeepDiff(pair.data_before, pair.data_after)


def _count(found: Any) -> int:
    return sum(len(one) for one in found.values())


def _say(what: str, timing: Timing, ours: Timing, tells: str) -> None:
    print(f"{what:44}{timing}{timing.median / ours.median:12.1f}{tells:>24}")

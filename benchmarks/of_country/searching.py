"""Times searches over the whole country on one database, beside a plain look through every text."""

import argparse
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.measuring.timing import Care, Timing, timed
from benchmarks.of_country.database import empty_database, name_of_database

if TYPE_CHECKING:
    from localoffer.offer.models import Version

ASKED = ("bus", "driving lessons", "rent", "£2,000", "first home", "univeristy", "wifi", "someone to talk to")
CARE, BRIEF = Care(passes=3, rounds=20), Care(passes=1, rounds=1)
BRIEF_COUNCILS = 4


def main() -> None:
    """Make the country in a database of its own, measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--database", default="")
    options = parser.parse_args()
    with (
        TemporaryDirectory(prefix="localoffer-bench-") as folder,
        empty_database(Path(folder), address=options.database),
    ):
        measure(smoke=options.smoke)


def measure(*, smoke: bool) -> None:
    """Print how long each way takes in one offer and in all of them."""
    from benchmarks.of_country.made import COUNCILS, made_country
    from benchmarks.of_country.plainly import looked_through, settle
    from localoffer.offer.search.across import search_across
    from localoffer.offer.search.searching import search

    began = perf_counter()
    versions = made_country(councils=BRIEF_COUNCILS if smoke else COUNCILS)
    care, one, count = (
        BRIEF if smoke else CARE,
        versions[0],
        sum(version.entry_set.count() for version in versions),
    )
    settle()
    print(
        f"\n{name_of_database()}: {len(versions)} councils, {count:,} entries, "
        f"made in {perf_counter() - began:.0f} s"
    )
    print(f"{'':44}{'median':>12}{'p99':>15}{'times ours':>12}")
    within = timed([partial(search, one, asked=asked) for asked in ASKED], care=care, clock=perf_counter)
    across = timed(
        [partial(search_across, versions, asked=asked) for asked in ASKED], care=care, clock=perf_counter
    )
    for place, ours, where in (("in one offer", within, [one]), ("in all offers", across, versions)):
        plain = [partial(looked_through, where, asked=asked) for asked in ASKED]
        _say(f"ours, {place}", ours, ours)
        _say(f"a plain look through, {place}", timed(plain, care=care, clock=perf_counter), ours)
    _say_found(versions)


def _say(what: str, timing: Timing, ours: Timing) -> None:
    print(f"{what:44}{timing}{timing.median / ours.median:12.1f}")


def _say_found(versions: "list[Version]") -> None:
    from benchmarks.of_country.plainly import looked_through
    from localoffer.offer.search.searching import ranked

    print(f"{'Found, in all offers':44}{'ours':>12}{'plain':>12}")
    for asked in ASKED:
        ours, plain = len(ranked(versions, asked=asked).scores), len(looked_through(versions, asked=asked))
        print(f"  {asked:42}{ours:12,}{plain:12,}")


if __name__ == "__main__":
    main()

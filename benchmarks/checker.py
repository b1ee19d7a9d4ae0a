"""
Measures the checker: one person's list beside OpenFisca, pages beside a bare Django view, bytes of a visit.

    python3 run.py bench checker            takes about two minutes; leave the machine alone meanwhile
    python3 run.py bench checker --smoke    runs everything once, to see that it runs
"""

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.measuring.machine import the_machine
from benchmarks.measuring.site import settle_in
from benchmarks.measuring.timing import Care

CAREFUL, BRIEF = Care(passes=5, rounds=60), Care(passes=1, rounds=2)
SECONDS, BRIEF_SECONDS = 8.0, 0.5
CHECKED, BRIEF_CHECKED = 300, 30


def main() -> None:
    """Set up a site in a folder of its own, measure, and print."""
    parser = argparse.ArgumentParser(prog="run.py bench checker", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    smoke: bool = parser.parse_args().smoke
    print(the_machine())
    with tempfile.TemporaryDirectory(prefix="localoffer-bench-") as folder:
        settle_in(Path(folder))
        measure(Path(folder), smoke=smoke)
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end")


def measure(folder: Path, *, smoke: bool) -> None:
    """Print each comparison. Django is set up first, as the offer comes from its database."""
    import django

    django.setup()
    from django.utils import timezone

    from benchmarks.of_checker.beside_openfisca import time_beside_openfisca
    from benchmarks.of_checker.lists import time_lists
    from benchmarks.of_checker.pages import time_pages
    from localoffer.accounts import queries as accounts
    from localoffer.offer.queries import book_of

    council, today = accounts.council("tarnshire"), timezone.localdate()
    assert council is not None
    book, care = book_of(council, on=today), BRIEF if smoke else CAREFUL
    time_lists(book, on=today, care=care)
    time_beside_openfisca(book, on=today, care=care, checked=BRIEF_CHECKED if smoke else CHECKED)
    time_pages(folder, seconds=BRIEF_SECONDS if smoke else SECONDS)


if __name__ == "__main__":
    main()

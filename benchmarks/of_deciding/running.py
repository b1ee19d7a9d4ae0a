"""Runs a comparison on an empty database of its own: SQLite, or PostgreSQL where DATABASE_URL names one."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.measuring.machine import the_machine
from benchmarks.of_country.database import empty_database, name_of_database

if TYPE_CHECKING:
    from benchmarks.measuring.timing import Timing


def run(measure: Callable[..., None], *, name: str, about: str) -> None:
    """Read the options, make the database, measure, and say on what."""
    parser = argparse.ArgumentParser(prog=f"run.py bench {name}", description=about)
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    smoke: bool = parser.parse_args().smoke
    print(the_machine())
    with (
        TemporaryDirectory(prefix="localoffer-bench-") as folder,
        empty_database(Path(folder), address=os.environ.get("DATABASE_URL", "")),
    ):
        from django.core.management import call_command

        call_command("collectstatic", interactive=False, verbosity=0)
        print(f"{name_of_database()}\n{'':52}{'median':>12}{'p99':>15}{'times ours':>12}")
        measure(smoke=smoke)
    print(f"Load {os.getloadavg()[0]:.1f} at the end")


def say(what: str, timing: "Timing", ours: "Timing") -> None:
    """Print one row, and how it compares with ours."""
    print(f"{what:52}{timing}{timing.median / ours.median:12.1f}")

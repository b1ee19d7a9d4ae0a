"""
Measures the Open Referral UK feed of 153 invented councils: a page, and everything at once.

    python3 run.py bench feed            takes about three minutes; leave the machine alone meanwhile
    python3 run.py bench feed --smoke    runs everything once on a few councils, to see that it runs
"""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring.machine import the_machine
from benchmarks.of_country.database import empty_database, name_of_database


def main() -> None:
    """Make the country in a database of its own, measure, and print."""
    parser = argparse.ArgumentParser(prog="run.py bench feed", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    smoke: bool = parser.parse_args().smoke
    print(the_machine())
    os.environ |= {"LOCALOFFER_HTTPS": "off", "LOCALOFFER_ALLOWED_HOSTS": "testserver"}
    with (
        TemporaryDirectory(prefix="localoffer-bench-") as folder,
        empty_database(Path(folder), address=os.environ.get("DATABASE_URL", "")),
    ):
        from benchmarks.of_country.feeding import measure

        print(name_of_database())
        measure(smoke=smoke)
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()

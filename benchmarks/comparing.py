"""
Measures comparing two versions of an offer of 100 entries, beside difflib and DeepDiff on the same two.

    python3 run.py bench comparing            takes about half a minute; leave the machine alone meanwhile
    python3 run.py bench comparing --smoke    runs everything once, to see that it runs
"""

import argparse
import os
from tempfile import TemporaryDirectory

import django

from benchmarks.measuring.machine import the_machine


def main() -> None:
    """Make the two versions, let each way compare them, and print."""
    parser = argparse.ArgumentParser(prog="run.py bench comparing", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    smoke: bool = parser.parse_args().smoke
    print(the_machine())
    with TemporaryDirectory(prefix="localoffer-bench-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "LOCALOFFER_DATA": folder}
        django.setup()
        from benchmarks.of_versions.comparing import measure

        measure(smoke=smoke)
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()

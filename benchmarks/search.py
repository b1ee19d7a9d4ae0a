"""
Measures searching the offers of 153 invented councils, on SQLite, and on PostgreSQL where DATABASE_URL names one.

    python3 run.py bench search            takes about two minutes; leave the machine alone meanwhile
    python3 run.py bench search --smoke    runs everything once on a few councils, to see that it runs
"""

import argparse
import os
import subprocess
import sys

from benchmarks.measuring.machine import the_machine

ADDRESS = os.environ.get("DATABASE_URL", "")


def main() -> None:
    """Measure on each database there is, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="run.py bench search", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    brief = ["--smoke"] if parser.parse_args().smoke else []
    print(the_machine())
    here = [sys.executable, "-m", "benchmarks.of_country.searching", *brief]
    sys.stdout.flush()
    subprocess.run(here, check=True)
    if ADDRESS.startswith("postgres"):
        subprocess.run([*here, f"--database={ADDRESS}"], check=True)
    else:
        print("\nWithout PostgreSQL: DATABASE_URL names none.")
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()

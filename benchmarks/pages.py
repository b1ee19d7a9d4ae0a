"""
Measures published pages: ready, made each time, and the same bytes from nginx.

    python3 run.py bench pages            takes about a minute; leave the machine alone meanwhile
    python3 run.py bench pages --smoke    runs everything once, to see that it runs
"""

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.measuring.load import Load, exchange, get
from benchmarks.measuring.machine import the_machine
from benchmarks.measuring.nginx import nginx_serving, why_no_nginx
from benchmarks.measuring.site import served, settle_in
from benchmarks.measuring.steady import how_asked, steady_load

SECONDS, BRIEF_SECONDS = 8.0, 1.0
PAGES = {"everything offered": "/tarnshire/offer/", "one entry": "/tarnshire/offer/first-home-money/"}
NOT_READY = {"LOCALOFFER_READY_PAGES": "0"}


def main() -> None:
    """Set up a site in a folder of its own, measure, and print."""
    parser = argparse.ArgumentParser(prog="run.py bench pages", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="run everything once, quickly")
    seconds = BRIEF_SECONDS if parser.parse_args().smoke else SECONDS
    print(the_machine())
    with tempfile.TemporaryDirectory(prefix="localoffer-bench-") as folder:
        settle_in(Path(folder))
        measure(Path(folder), seconds=seconds)
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end")


def measure(folder: Path, *, seconds: float) -> None:
    """Print each way of giving each page."""
    ready, bodies = _ours(seconds=seconds)
    made, _ = _ours(seconds=seconds, **NOT_READY)
    plain = _by_nginx(bodies, folder=folder, seconds=seconds)
    print(f"\ngunicorn, 2 workers of 4 threads; 8 open connections from the same machine; asked by {how_asked()}")
    print(f"{'':44}{'bytes':>8}{'pages/second':>14}{'median':>12}{'p99':>12}{'of ready':>10}")
    for name, one in ready.items():
        size = len(bodies[name])
        for how, row in {"ready": ready, "made each time": made, "the same bytes by nginx": plain}.items():
            if name in row:
                _say(f"{name}, {how}", row[name], beside=one, size=size)


def _ours(*, seconds: float, **environment: str) -> tuple[dict[str, Load], dict[str, bytes]]:
    with served("config.wsgi", answering="/", **environment) as port:
        bodies = {}
        for name, address in PAGES.items():
            for _ in range(8):  # each worker reads the rulebook, and makes the page, at its first visit
                bodies[name] = exchange(get(address, port=port), port=port).body
        return {name: steady_load(one, port=port, seconds=seconds) for name, one in PAGES.items()}, bodies


def _by_nginx(bodies: dict[str, bytes], *, folder: Path, seconds: float) -> dict[str, Load]:
    if reason := why_no_nginx():
        print(f"\nWithout nginx beside us: {reason}")
        return {}
    with nginx_serving({f"{number}": body for number, body in enumerate(bodies.values())}, folder=folder) as port:
        return {name: steady_load(f"/{number}", port=port, seconds=seconds) for number, name in enumerate(bodies)}


def _say(name: str, one: Load, *, beside: Load, size: int) -> None:
    share = one.pages_a_second / beside.pages_a_second
    print(f"{name:44}{size:8,}{one.pages_a_second:14,.0f}{one.median:9.2f} ms{one.p99:9.1f} ms{share:10.2f}")


if __name__ == "__main__":
    main()

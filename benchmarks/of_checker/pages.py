"""Times whole pages over the wire, beside a bare Django view and a plain file, and weighs a visit."""

import gzip
from pathlib import Path

from benchmarks.measuring.load import Load, exchange, get, load
from benchmarks.measuring.site import served
from benchmarks.of_checker.journey import START, Journey, journey
from benchmarks.of_checker.weight import Weight, weigh

AIM = 40_000
OURS, BARE = "config.wsgi", "benchmarks.of_checker.bare"
CACHED = {"DJANGO_SETTINGS_MODULE": "benchmarks.of_checker.cached_settings"}


def time_pages(folder: Path, *, seconds: float) -> None:
    """Print how many pages a second two workers give, ours and the peers', and what a visit weighs."""
    with served(OURS, answering="/cached/", **CACHED) as port:
        requests = journey(port=port)
        start = exchange(requests.start, port=port).body
        found = _ours(requests, port=port, seconds=seconds)
        weights = _weights(requests, port=port)
    (folder / "page.html").write_bytes(gzip.decompress(start))
    with served(BARE, answering="/bare/", LOCALOFFER_BENCH_PAGES=str(folder)) as port:
        bare = load(get("/bare/", port=port), port=port, seconds=seconds)
        plain = load(get("/static/page.html", port=port), port=port, seconds=seconds)
    print("\nPages over the wire: gunicorn, 2 workers of 4 threads, asked on 4 connections from the same machine")
    print(f"{'':44}{'pages/second':>14}{'median':>12}{'p99':>12}{'of a bare view':>16}")
    for name, one in {**found, "bare Django view, same bytes": bare, "plain file by WhiteNoise": plain}.items():
        _say(name, one, bare)
    _say_weights(weights)


def _ours(requests: Journey, *, port: int, seconds: float) -> dict[str, Load]:
    asked = {
        "start page, rendered": requests.start,
        "start page, from Django's page cache": get("/cached/", port=port),
        "question page, rendered (sent form)": requests.question,
        "the list with its timeline (sent form)": requests.result,
    }
    for request in asked.values():
        for _ in range(8):  # each worker reads the rulebook at its first page
            exchange(request, port=port)
    return {name: load(request, port=port, seconds=seconds) for name, request in asked.items()}


def _weights(requests: Journey, *, port: int) -> dict[str, Weight]:
    pages = {"start page": requests.start, "question page": requests.question, "the list": requests.result}
    found = {name: weigh(request, port=port, address=START) for name, request in pages.items()}
    offline = sum(exchange(get(name, port=port), port=port).bytes for name in ("/service-worker.js", "/offline/"))
    print(f"\nFor reading offline, once, behind the first page: {offline:,} bytes")
    return found


def _say(name: str, one: Load, bare: Load) -> None:
    share = one.pages_a_second / bare.pages_a_second
    print(f"{name:44}{one.pages_a_second:14,.0f}{one.median:9.1f} ms{one.p99:9.1f} ms{share:15.0%}")


def _say_weights(weights: dict[str, Weight]) -> None:
    print(f"\nBytes that travel, headers and all, pressed with gzip (aim for a first visit: {AIM:,})")
    print(f"{'':44}{'page':>10}{'first visit':>14}{'files':>8}{'repeat visit':>14}")
    for name, one in weights.items():
        print(f"{name:44}{one.page:10,}{one.first:14,}{one.files:8}{one.repeat:14,}")

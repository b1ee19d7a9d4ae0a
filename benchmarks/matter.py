"""
Measures the page of a matter with 200 events, as everyone reads it.

    python3 run.py bench matter            takes about a minute; leave the machine alone meanwhile
    python3 run.py bench matter --smoke    runs everything once on a short story, to see that it runs

It stands beside the same page made from lines that are there already: what no way of finding them could beat.
"""

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks.measuring.timing import Care, timed
from benchmarks.of_deciding.running import run, say

if TYPE_CHECKING:
    from localoffer.governance.matters.models import Matter

CARE, BRIEF = Care(passes=3, rounds=10), Care(passes=1, rounds=1)
EVENTS, FEW = 200, 6
# A decision is two events: it was taken, and its record published.
EACH = 2


def main() -> None:
    """Measure on one database, and print."""
    run(measure, name="matter", about="Measures the page of a matter with 200 events.")


def measure(*, smoke: bool) -> None:
    """Print how long the page takes, how long its lines take, and the page alone."""
    from django.utils import timezone

    from benchmarks.of_deciding.made import made_council, made_decisions, made_matter
    from localoffer.governance.matters.queries import story_of

    events, care = (FEW, BRIEF) if smoke else (EVENTS, CARE)
    matter = made_matter(made_council("benchshire"))
    made_decisions(matter, count=events // EACH)
    lines = story_of(matter, public=True, on=timezone.localdate())
    ours = timed([_got], care=care, clock=perf_counter)
    say(f"ours, the page with {len(lines)} events", ours, ours)
    found = partial(story_of, matter, public=True, on=timezone.localdate())
    say("  its lines alone, found and sorted", timed([found], care=care, clock=perf_counter), ours)
    say(
        "  the page from lines that are there",
        timed([partial(_drawn, matter, lines)], care=care, clock=perf_counter),
        ours,
    )


def _got() -> None:
    from django.test import Client

    answer: Any = Client(headers={"host": "localhost"}).get("/benchshire/matters/offer/", secure=True)
    if answer.status_code != 200:
        raise SystemExit(f"The page answered {answer.status_code}.")


def _drawn(matter: "Matter", lines: Any) -> None:
    from django.template.loader import render_to_string
    from django.test import RequestFactory

    from localoffer.governance.matters.presenters import chapters_of
    from localoffer.offer.site import site_of

    told = {"matter": matter, "chapters": chapters_of(lines), "decisions": (), "whole": None, "parts": []}
    context = {"council": matter.council, "site": site_of(matter.council), **told}
    render_to_string("governance/matters/story.html", context, RequestFactory().get("/"))


if __name__ == "__main__":
    main()

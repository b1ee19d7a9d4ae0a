"""
Measures the nightly work over 153 councils of 60 decisions each; for two of them call-in has just ended.

    python3 run.py bench nightly            takes about two minutes; leave the machine alone meanwhile
    python3 run.py bench nightly --smoke    runs everything once on a few councils, to see that it runs

It stands beside the plain way: looking at every published decision, one by one, where it stands.
"""

from datetime import timedelta
from functools import partial
from time import perf_counter

from benchmarks.measuring.timing import Care, timed
from benchmarks.of_deciding.running import run, say

CARE, BRIEF = Care(passes=2, rounds=3), Care(passes=1, rounds=1)
COUNCILS, FEW = 153, 3
DECISIONS, ENDING = 60, 2


def main() -> None:
    """Measure on one database, and print."""
    run(measure, name="nightly", about="Measures the nightly work over 153 councils.")


def measure(*, smoke: bool) -> None:
    """Print how long a night with news takes, a night without, and the plain way."""
    from benchmarks.of_deciding.made import NOW, made_council, made_decisions, made_matter
    from localoffer.governance.nightly.actions import end_call_ins

    count, care = (FEW, BRIEF) if smoke else (COUNCILS, CARE)
    for number in range(count):
        made_decisions(made_matter(made_council(f"council-{number}")), count=DECISIONS, ending=ENDING)
    now = NOW + timedelta(hours=12)
    began = perf_counter()
    report = end_call_ins(now=now)
    took = perf_counter() - began
    told = sum(len(night.ended) for night in report.nights)
    if report.failed or told != count * ENDING:
        raise SystemExit(f"The night told {told} ends, not {count * ENDING}.")
    print(f"{f'ours, a night that ends {told} call-in times, once':52}{took * 1000:9.0f} ms")
    ours = timed([partial(end_call_ins, now=now)], care=care, clock=perf_counter)
    say("ours, a night without news", ours, ours)
    say("  the plain way", timed([_look_at_each], care=Care(passes=1, rounds=1), clock=perf_counter), ours)


def _look_at_each() -> None:
    from benchmarks.of_deciding.made import NOW
    from localoffer.accounts.models import Council
    from localoffer.governance.decisions.queries import published_decisions, standing

    for council in Council.objects.all():
        for one in published_decisions(council):
            standing(one, now=NOW)


if __name__ == "__main__":
    main()

"""
Times jobs fairly on a machine that does other things too.

It counts this thread's processor time: most jobs only reckon, and waiting for other programs is not theirs. A job
that asks a database is counted by the clock (`perf_counter`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from time import thread_time
from typing import Any

Clock = Callable[[], float]


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Milliseconds for a run of a job: the middle run, and the slowest but one in a hundred."""

    median: float
    p99: float

    def __str__(self) -> str:
        return f"{self.median:9.3f} ms   {self.p99:9.3f} ms"


@dataclass(frozen=True, kw_only=True)
class Care:
    """How carefully to measure: so many passes, of which the quietest counts, each of so many rounds."""

    passes: int
    rounds: int

    def fewer(self, share: int) -> "Care":
        """Return less care for a job that takes longer."""
        return Care(passes=self.passes, rounds=max(2, self.rounds // share))


def timed(jobs: Sequence[Callable[[], Any]], *, care: Care, clock: Clock = thread_time) -> Timing:
    """Return the timing over all jobs, each run once a round, after one round to warm up."""
    return timed_after(lambda: None, [partial(_alone, job) for job in jobs], care=care, clock=clock)


def timed_after(
    prepare: Callable[[], Any],
    jobs: Sequence[Callable[[Any], Any]],
    *,
    care: Care,
    clock: Clock = thread_time,
) -> Timing:
    """Return the timing of jobs that are each handed something made anew; the making is not counted."""
    _round(prepare, jobs, clock)
    passes = [
        [took for _ in range(care.rounds) for took in _round(prepare, jobs, clock)] for _ in range(care.passes)
    ]
    return min((_timing(took) for took in passes), key=lambda one: one.median)


def _alone(job: Callable[[], Any], _: None) -> None:
    job()


def _round(prepare: Callable[[], Any], jobs: Sequence[Callable[[Any], Any]], clock: Clock) -> list[float]:
    took = []
    for job in jobs:
        made = prepare()
        started = clock()
        job(made)
        took.append(clock() - started)
    return took


def _timing(took: list[float]) -> Timing:
    ordered = sorted(took)
    slow = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return Timing(median=median(ordered) * 1000, p99=slow * 1000)

"""Holds OpenFisca beside us on the same rules: first the answers, then the time."""

import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from importlib.metadata import version
from itertools import islice
from typing import Any

from benchmarks.measuring.timing import Care, Timing, timed, timed_after
from benchmarks.of_checker.openfisca_check import agreement
from benchmarks.of_checker.openfisca_system import Peer, columns_of, peer_of
from benchmarks.of_checker.people import answered_people
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import assess_all
from localoffer.rules.book import Book

SEED = 2026
TIMED, AT_ONCE = 9, 1000


def time_beside_openfisca(book: Book, *, on: date, care: Care, checked: int) -> None:
    """Print what OpenFisca carries, that both agree, and how long each takes. Stops where they disagree."""
    peer = peer_of(book)
    people = list(islice(answered_people(book, on=on, seed=SEED), max(checked, AT_ONCE)))
    _say_what_is_carried(peer, book)
    _hold_to_agreement(peer, people[:checked], on=on, book=book)
    ours = timed([partial(assess_all, peer.rules, one, on=on, book=book) for one in people[:TIMED]], care=care)
    print(f"{'':44}{'median':>12}{'p99':>15}{'times ours':>16}")
    print(f"{'ours, one person, every reason kept':44}{ours}{1:16.1f}")
    one = [columns_of([answers], peer.numbers, on=on) for answers in people[:TIMED]]
    _say("OpenFisca, one person", _whole(peer, one, on=on, care=care.fewer(20)), ours)
    _say("OpenFisca, one person, its trace kept", _whole(peer, one, on=on, care=care.fewer(20), trace=True), ours)
    _say("OpenFisca, one person, already set up", _set_up(peer, one[0], on=on, care=care.fewer(20)), ours)
    many = [columns_of(people[:AT_ONCE], peer.numbers, on=on)]
    crowd = _whole(peer, many, on=on, care=care.fewer(20), count=AT_ONCE)
    each = Timing(median=crowd.median / AT_ONCE, p99=crowd.p99 / AT_ONCE)
    _say(f"OpenFisca, each of {AT_ONCE:,} people at once", each, ours)


def _say_what_is_carried(peer: Peer, book: Book) -> None:
    print(
        f"\nOpenFisca-core {version('openfisca-core')} beside us, on {len(peer.rules)} of {len(book.rules)} rules,"
    )
    print(f"those that it can carry ({len(peer.with_amounts)} with their amount). It cannot carry:")
    for reason, count in peer.left_out.most_common():
        print(f"  {count:3} with {reason}")


def _hold_to_agreement(peer: Peer, people: Sequence[Answers], *, on: date, book: Book) -> None:
    found = agreement(peer, people, on=on, book=book)
    print(f"Checked on {len(people)} invented people who answered everything, with care records:")
    print(
        f"  {found.compared:,} answers of yes or no ({found.yes:,} yes) and {found.amounts:,} amounts, all alike"
    )
    print(f"  {found.guessed:,} where a fact does not exist: we say “not known yet”, OpenFisca says yes or no")
    if found.differ or not found.yes or not found.amounts:
        sys.exit("They disagree:\n  " + "\n  ".join(found.differ[:20]))


def _whole(
    peer: Peer, columns: Sequence[dict[str, Any]], *, on: date, care: Care, count: int = 1, trace: bool = False
) -> Timing:
    def job(one: dict[str, Any]) -> None:
        simulation = peer.simulation(one, count=count)
        simulation.trace = trace
        peer.calculate(simulation, on=on)

    return timed([partial(job, one) for one in columns], care=care)


def _set_up(peer: Peer, columns: dict[str, Any], *, on: date, care: Care) -> Timing:
    return timed_after(partial(peer.simulation, columns, count=1), [partial(peer.calculate, on=on)], care=care)


def _say(what: str, timing: Timing, ours: Timing) -> None:
    print(f"{what:44}{timing}{timing.median / ours.median:16.2f}")

"""Holds the two engines to the same answers before either is timed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.of_checker.openfisca_system import Peer, columns_of
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, assess_all
from localoffer.rules.book import Book
from localoffer.rules.outcome import NO, YES


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """
    How many answers of yes or no were compared (and how many were yes), how many amounts, those that differ, and
    how often OpenFisca says yes or no where an answer is missing.
    """

    compared: int
    yes: int
    amounts: int
    guessed: int
    differ: tuple[str, ...]


def agreement(peer: Peer, people: Sequence[Answers], *, on: date, book: Book) -> Agreement:
    """Return how far the two agree on every rule that both carry, for every person."""
    simulation = peer.simulation(columns_of(people, peer.numbers, on=on), count=len(people))
    due, amounts = peer.calculate(simulation, on=on)
    sums = dict(zip([rule.id for rule in peer.rules if rule.id in peer.with_amounts], amounts, strict=True))
    cells = [
        (found, bool(column[place]), sums[found.rule.id][place] if found.rule.id in sums else None)
        for place, answers in enumerate(people)
        for found, column in zip(assess_all(peer.rules, answers, on=on, book=book), due, strict=True)
    ]
    settled = [cell for cell in cells if cell[0].outcome in (YES, NO)]
    priced = [cell for cell in settled if _is_priced(cell)]
    return Agreement(
        compared=len(settled),
        yes=sum(found.outcome is YES for found, _, _ in settled),
        amounts=len(priced),
        guessed=len(cells) - len(settled),
        differ=(
            *(
                f"{found.rule.id}: ours {found.outcome.value}"
                for found, theirs, _ in settled
                if _other(found, theirs)
            ),
            *(
                f"{found.rule.id}: {found.amount}, not {theirs}"
                for found, _, theirs in priced
                if found.amount != theirs
            ),
        ),
    )


Cell = tuple[Assessment, bool, Any]


def _other(found: Assessment, theirs: bool) -> bool:
    return theirs is not (found.outcome is YES)


def _is_priced(cell: Cell) -> bool:
    found, _, theirs = cell
    return found.outcome is YES and type(found.amount) is int and theirs is not None

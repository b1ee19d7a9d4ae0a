"""One line of an explanation: the condition, what came of it, and the answers it read."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

import msgspec

from localoffer.rules.outcome import NOT_KNOWN, PERSON_DECIDES, Outcome, opposite

Answered = tuple[str, Any]  # a fact's key and its value, None where not known
_OUTCOME = attrgetter("outcome")


class Line(msgspec.Struct, frozen=True, gc=False):
    """What was asked (`condition`), what was answered (`answers`), what came of it, and the lines below."""

    condition: Any
    outcome: Outcome
    answers: tuple[Answered, ...] = ()
    parts: tuple["Line", ...] = ()

    def leaves(self) -> Iterator["Line"]:
        """Yield the lines that have no lines below them, in reading order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def missing(self) -> list[str]:
        """Return the keys of facts that are not known and could still change the outcome, each once."""
        found: dict[str, None] = {}
        _gather_missing(self, found, seen=set())
        return list(found)

    def causes(self) -> list["Line"]:
        """Return the fewest leaves that make the outcome what it is: the failed ones for a no, and so on."""
        if not self.parts:
            return [self]
        flips = getattr(self.condition, "turns_round", False)
        wanted = opposite(self.outcome) if flips else self.outcome
        alike = [part.causes() for part in self.parts if part.outcome is wanted]
        if wanted is getattr(self.condition, "one_settles", None) and alike:
            return min(alike, key=len)
        return [leaf for leaves in alike for leaf in leaves]


def outcomes_of(lines: Sequence[Line]) -> list[Outcome]:
    """Return the outcome of each line."""
    return list(map(_OUTCOME, lines))


def _gather_missing(line: Line, found: dict[str, None], *, seen: set[int]) -> None:
    if line.outcome is not NOT_KNOWN and line.outcome is not PERSON_DECIDES:
        return
    if id(line) in seen:  # a definition's line stands wherever the definition is used
        return
    seen.add(id(line))
    if not line.parts and line.outcome is NOT_KNOWN:
        found.update((key, None) for key, value in line.answers if _is_loose(value))
    for part in line.parts:
        _gather_missing(part, found, seen=seen)


def _is_loose(value: Any) -> bool:
    return value is None or hasattr(value, "first")

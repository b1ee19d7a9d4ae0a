"""What somebody looks for in the register."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class State(Enum):
    """Where a decision stands, as people ask for it: the key in an address, and the words."""

    EFFECT = "in_effect"
    CALLABLE = "can_be_called_in"
    CALLED_IN = "called_in"
    GONE = "no_longer_stands"

    @property
    def words(self) -> str:
        """The words of the choice."""
        return {
            State.EFFECT: "In effect",
            State.CALLABLE: "Councillors can still ask for a second look",
            State.CALLED_IN: "Called in",
            State.GONE: "Withdrawn or replaced",
        }[self]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is looked for; what is empty or None does not matter. Every one of the words must be found."""

    words: tuple[str, ...] = ()
    body: str = ""
    key: str = ""
    state: State | None = None
    decided_from: date | None = None
    decided_until: date | None = None

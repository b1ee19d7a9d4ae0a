"""Compares what was read with what a careful reader finds, field by field."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from localoffer.governance.reading.proposing import Proposal

# A careful reader puts these in other words, so enough of the reader's words must be found, not all.
IN_OTHER_WORDS = frozenset({"consultation", "exempt_information", "key_decision_reason", "conflicts_of_interest"})
COUNTED = frozenset({"decision_items", "recommendations"})
SMALL = frozenset(
    ["the", "a", "an", "of", "to", "and", "in", "for", "on", "at", "by", "with", "is", "was", "be", "are", "that"]
)
ENOUGH = 0.5


@dataclass
class Score:
    """How many stated values were read right, of how many; and each that was wrong or made up."""

    stated: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def add(self, name: str, expected: Mapping[str, Any], proposal: Proposal) -> None:
        """Count one document in."""
        for key, value in expected.items():
            found = proposal.fields.get(key)
            said = found.value if found else None
            if value is None and said is not None:
                self.invented.append(f"{name}: {key} = {said!r}")
            elif value is not None:
                self.stated[key] += 1
                is_right = said is not None and agrees(key, value, said)
                self.right[key] += is_right
                if not is_right:
                    self.wrong.append(f"{name}: {key} = {said!r}, not {value!r}")

    @property
    def share(self) -> float:
        """The share of the stated values that were read right."""
        return self.right.total() / max(1, self.stated.total())

    def lines(self) -> list[str]:
        """Return a line for each field, and one for all."""
        rows = [f"{name:24}{self.right[name]:4} of {count}" for name, count in sorted(self.stated.items())]
        return [*rows, f"{'all':24}{self.right.total():4} of {self.stated.total()}, {len(self.invented)} invented"]


def agrees(name: str, expected: Any, said: Any) -> bool:
    """Say whether what was read agrees with what a careful reader found."""
    if name in COUNTED:
        return bool(len(said) == (expected["count"] if isinstance(expected, Mapping) else expected))
    if isinstance(expected, bool) or isinstance(said, bool):
        return bool(expected is said)
    if name in IN_OTHER_WORDS:
        wanted, there = _words(expected), set(_words(said))
        return sum(word in there for word in wanted) >= ENOUGH * len(wanted)
    return _plain(expected) == _plain(said)


def _plain(value: Any) -> str:
    words = re.sub(r"[\s–—-]+", " ", str(value).lower().replace("’", "'"))
    return words.removeprefix("the ").removesuffix("(joint report)").strip(" .;")


def _words(value: Any) -> list[str]:
    return [word for word in re.findall(r"[a-z0-9]+", _plain(value)) if word not in SMALL]

"""One thing that keeps a record from being published."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is missing or wrong, on which page of the record it can be put right, and which rule asks for it."""

    section: str
    text: str
    rule: str = ""

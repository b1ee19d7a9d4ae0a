"""One thing that a report lacks."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What to do about it, which part of the report's page it belongs to, and the rule that asks for it."""

    part: str
    text: str
    rule: str = ""

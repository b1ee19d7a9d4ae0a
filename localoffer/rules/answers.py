"""What a person has told us: values by fact, the care record if there is one, and what was already paid."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from localoffer.rules.care_history import CareHistory


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something already given under a rule: the day, and the amount in the rule's unit."""

    on: date
    amount: int = 0


class Answers(msgspec.Struct, frozen=True):
    """
    Answers by fact key. A key that is absent, or None, is not known. `given_on` is the day they were given;
    `claims` is None where no record of claims is at hand, which is different from an empty one.
    """

    values: Mapping[str, Any] = {}
    history: CareHistory | None = None
    given_on: date | None = None
    claims: Mapping[str, tuple[Claim, ...]] | None = None

    def with_value(self, key: str, value: Any) -> "Answers":
        """Return the answers with one more, or one changed."""
        return msgspec.structs.replace(self, values={**self.values, key: value})

"""One case of special urgency, with its reasons, out of the register of notices."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from localoffer.governance.decisions.models import Decision
from localoffer.governance.notices.models import Notice


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """
    A decision that was agreed as urgent: what, who, when, why, and who agreed.

    `notice` is the number of its notice. `records` are the published records of decisions on its matter since,
    each with its number and day; none where no record is published yet.
    """

    notice: int
    title: str
    what: str
    decider: str
    published_on: date
    reasons: str
    agreed_by: str
    agreed_as: str
    agreed_on: date | None
    records: tuple[tuple[int, date], ...]

    def to_data(self) -> dict[str, Any]:
        """Return it as plain data, for a column of JSON."""
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data


def case_of(notice: Notice, *, records: Iterable[Decision]) -> Case:
    """Return the case that a notice of special urgency tells of."""
    return Case(
        notice=notice.number,
        title=notice.title,
        what=notice.what,
        decider=notice.decider,
        published_on=notice.published_on,
        reasons=notice.reasons,
        agreed_by=notice.agreed_by,
        agreed_as=notice.agreed_as,
        agreed_on=notice.agreed_on,
        records=tuple((one.number, one.decided_on) for one in records if one.decided_on >= notice.published_on),
    )

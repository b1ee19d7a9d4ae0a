"""A small calendar, and a small constitution, of an invented council."""

from datetime import date
from typing import Any

import msgspec

from localoffer.rules.governing.constitution import Constitution
from localoffer.rules.governing.working_days import WorkingCalendar

CALENDAR = WorkingCalendar(
    bank_holidays=frozenset({date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4), date(2026, 12, 25)}),
    closures=frozenset({date(2026, 12, 29)}),
    known_from=date(2026, 1, 1),
    known_until=date(2027, 1, 1),
    version="Demo calendar",
)
SOURCE = {"title": "Demo constitution", "sure": "S"}
CALL_IN = {
    "version": "Demo call-in rules",
    "counts_from": "publication",
    "period": {"days": 5, "unit": "working"},
    "effective": "day_after_nth",
    "eligible": "all_executive",
    "signatures": 3,
    "source": SOURCE,
}
SMALL: dict[str, Any] = {
    "name": "Demo constitution of May",
    "in_force_from": "2026-05-01",
    "governance_model": "leader_cabinet",
    "source": SOURCE,
    "bodies": [
        {"slug": "cabinet", "name": "Cabinet", "kind": "cabinet", "remit": "All of it.", "can_decide": True},
        {"slug": "board", "name": "Board", "kind": "advisory", "remit": "Advises.", "can_decide": False},
    ],
    "posts": [{"slug": "director", "title": "Director", "kind": "officer", "sits_in": ["board"]}],
    "call_in": CALL_IN,
}


def constitution(**said: Any) -> Constitution:
    """Return the small constitution with some parts said otherwise."""
    return msgspec.convert(SMALL | said, Constitution)

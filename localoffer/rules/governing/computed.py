"""A day that was worked out, with all that it was worked out from, so that it can be checked by hand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from localoffer.rules.english import day as day_in_words


class ComputedDate(msgspec.Struct, frozen=True, kw_only=True):
    """
    A day, what it is, and how it was found.

    `inputs` are the days and figures put in, in words. `policy` names the rule, with its source; `calendar` the
    list of bank holidays and closure days; `in_words` is the whole sum as a sentence.
    """

    day: date
    what: str
    inputs: Mapping[str, str]
    policy: str
    calendar: str
    in_words: str

    def to_data(self) -> dict[str, Any]:
        """Return it as plain data, for a column of JSON."""
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data

    @classmethod
    def from_data(cls, data: Any) -> "ComputedDate":
        """Return what `to_data` gave. Raises msgspec.ValidationError for anything else."""
        return msgspec.convert(data, cls)


class Dated(msgspec.Struct, frozen=True):
    """The day that counts, and what to warn of: nothing, or that the published day is not the computed one."""

    day: date
    warning: str = ""


def published_or_computed(published: date | None, computed: ComputedDate) -> Dated:
    """
    Return the published day where there is one, else the computed one.

    What was published wins and is never altered; where the sum gives another day, the warning says both.
    """
    if published is None or published == computed.day:
        return Dated(computed.day)
    return Dated(
        published,
        f"{computed.what}: {day_in_words(published)} was published, and stands. "
        f"The rule gives {day_in_words(computed.day)}. {computed.in_words}",
    )


def worked_out_anew(kept: ComputedDate, again: ComputedDate | None) -> str:
    """
    Return a warning where a kept day would be another with today's rules and calendar, else nothing.

    The kept day stands. `again` is the same day worked out today, None where today's rules give none.
    """
    if again is not None and again.day == kept.day:
        return ""
    was = f"{kept.what}: {day_in_words(kept.day)} stands. It was worked out with {_with(kept, beside=again)}."
    if again is None:
        return f"{was} With today’s it cannot be worked out."
    today = f"With today’s, {_with(again, beside=kept)}, it would be {day_in_words(again.day)}."
    return f"{was} {today} {again.in_words}"


def _with(one: ComputedDate, *, beside: ComputedDate | None) -> str:
    """Return the calendar and the rules that a day was worked out with, without what both days have."""
    named = {"calendar": one.calendar, "rules": one.policy}
    others = {"calendar": beside.calendar, "rules": beside.policy} if beside else {}
    told = {kind: name for kind, name in named.items() if others.get(kind) != name} or named
    return " and ".join(f"the {kind} “{name}”" for kind, name in told.items())

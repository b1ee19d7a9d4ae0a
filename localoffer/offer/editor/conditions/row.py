"""One row of a builder: what it is about, what was typed into it, and the rows below it."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

KEPT = "kept"
GROUP = "any"
WAS = "was"

Typed = dict[str, list[str]]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """
    One row: `kind` as in "age", "fact:home_kind" or "since:left_care_on", what was typed, and rows below it.

    `rows` are conditions (or the tiers of an amount), `sums` are amounts. `values["was"]` is what it was made
    from, as JSON, so that what nobody changed is kept as it stands.
    """

    kind: str
    values: Typed = {}
    rows: tuple["Row", ...] = ()
    sums: tuple["Row", ...] = ()

    @property
    def head(self) -> str:
        """The kind of row, without its fact."""
        return self.kind.partition(":")[0]

    @property
    def subject(self) -> str:
        """The key of the fact it is about, or an empty text."""
        return self.kind.partition(":")[2]

    @property
    def was(self) -> Any:
        """What it was made from, or None where there is nothing or it cannot be read."""
        try:
            return json.loads(self.values.get(WAS, [""])[0])
        except (ValueError, IndexError, RecursionError):
            return None

    def said(self, name: str) -> str:
        """Return what was typed under a name, or an empty text."""
        return (self.values.get(name) or [""])[0]


def typed(was: Any, **values: Any) -> Typed:
    """Return values as a form sends them, with what they come from; what is None is left out."""
    told = {name: _texts(value) for name, value in values.items() if value is not None}
    return {**told, WAS: [json.dumps(was, ensure_ascii=False)]}


def same_but_order(one: Any, other: Any) -> bool:
    """Say whether two conditions ask the same: the order within a list of choices does not matter."""
    return json.dumps(_ordered(one), sort_keys=True) == json.dumps(_ordered(other), sort_keys=True)


def _texts(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def _ordered(data: Any) -> Any:
    if not isinstance(data, Mapping):
        return data
    lists = ("one_of", "none_of")
    return {
        key: sorted(value, key=str) if key in lists and isinstance(value, list) else value
        for key, value in data.items()
    }

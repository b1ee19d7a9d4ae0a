"""Puts two people's changes to one entry together, field by field, and names what only a person can settle."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

# Parts of a rule that are fields themselves: one person may change the amount while another changes the form.
OPENED = ("benefit", "decided_by")
JOINT = "."

RuleData = Mapping[str, Any]


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A field that both changed, differently: as it was, as they left it, as I want it. Absent is None."""

    field: str
    base: Any
    theirs: Any
    mine: Any


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """
    Two changes put together. `fields` has every field; where there is a conflict it holds theirs.

    `rule` is the same as a rule's plain data.
    """

    fields: dict[str, Any]
    conflicts: tuple[Conflict, ...]

    @property
    def rule(self) -> dict[str, Any]:
        """The rule that the fields make."""
        return rule_of(self.fields)


def merge(base: RuleData, *, theirs: RuleData, mine: RuleData) -> Merged:
    """Return what two changed copies of one rule come to: whoever changed a field alone has their way."""
    was, left, wanted = fields_of(base), fields_of(theirs), fields_of(mine)
    fields: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name in {**was, **left, **wanted}:
        before, they, me = was.get(name), left.get(name), wanted.get(name)
        if same(me, before) or same(me, they):
            fields[name] = they
        elif same(they, before):
            fields[name] = me
        else:
            fields[name] = they
            conflicts.append(Conflict(field=name, base=before, theirs=they, mine=me))
    return Merged(fields=_present(fields), conflicts=tuple(conflicts))


def settled(merged: Merged, *, mine: Mapping[str, bool]) -> dict[str, Any]:
    """Return the rule once each conflict is settled: mine where the field's name maps to True, else theirs."""
    chosen = {one.field: one.mine for one in merged.conflicts if mine.get(one.field)}
    return rule_of(merged.fields | chosen)


def changed(before: RuleData, *, after: RuleData) -> dict[str, tuple[Any, Any]]:
    """Return each field that differs between two copies of a rule: as it was and as it is. Absent is None."""
    was, now = fields_of(before), fields_of(after)
    names = [name for name in {**was, **now} if not same(was.get(name), now.get(name))]
    return {name: (was.get(name), now.get(name)) for name in names}


def same(one: Any, other: Any) -> bool:
    """Say whether two fields hold the same; unlike Python, a yes (true) and the number 1 are different things."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def fields_of(rule: RuleData) -> dict[str, Any]:
    """Return the fields of a rule's plain data by name, those of `benefit` as `benefit.amount` and so on."""
    fields: dict[str, Any] = {}
    for name, value in rule.items():
        if name in OPENED and isinstance(value, Mapping):
            fields |= {f"{name}{JOINT}{part}": inner for part, inner in value.items()}
        else:
            fields[name] = value
    return _present(fields)


def rule_of(fields: RuleData) -> dict[str, Any]:
    """Return the plain data of a rule that has these fields; the way back from `fields_of`."""
    rule: dict[str, Any] = {}
    for name, value in _present(fields).items():
        whole, joint, part = name.partition(JOINT)
        if joint and whole in OPENED:
            held = rule.get(whole)
            rule[whole] = {**held, part: value} if isinstance(held, Mapping) else {part: value}
        elif not isinstance(rule.get(name), Mapping):
            rule[name] = value
    return rule


def _present(fields: RuleData) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}

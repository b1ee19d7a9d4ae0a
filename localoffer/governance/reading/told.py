"""Tells what was read: as data with the names of the shared list of fields, and as lines for a person."""

from typing import Any

from localoffer.governance.reading.found import FIELDS, Found, Value
from localoffer.governance.reading.proposing import Proposal
from localoffer.governance.reading.text.spans import tidy

ITEMS = frozenset({"decision_items", "recommendations"})


def plain(proposal: Proposal) -> dict[str, Any]:
    """
    Return a proposal as plain data.

    `values` has every field and its value; None is "the document does not say". `fields` has beside each value
    where it stands in `text`, how sure we are, why, and what else the document says. `unplaced` is the rest.
    """
    text = proposal.text
    return {
        "proposes": proposal.proposes,
        "values": {name: _value(name, proposal.fields.get(name)) for name in FIELDS},
        "fields": {name: _field(name, proposal.fields.get(name), text=text) for name in FIELDS},
        "warnings": list(proposal.warnings),
        "work_plan": [{"on": one.day, "items": list(one.items)} for one in proposal.work_plan],
        "other": [{"label": label, "span": list(span), "words": span.of(text)} for label, span in proposal.other],
        "unplaced": [{"span": list(span), "words": span.of(text)} for span in proposal.unplaced],
        "text": text,
    }


def lines(proposal: Proposal) -> list[str]:
    """Return a proposal as lines: each field with how sure we are, the warnings, and what was not placed."""
    told = [f"Proposes: {', '.join(proposal.proposes) or 'nothing'}."]
    for name in FIELDS:
        found = proposal.fields.get(name)
        label = f"  {name.replace('_', ' ')}:".ljust(26)
        told.append(f"{label} {in_words(found.value)}  ({found.sure})" if found else f"{label} not stated")
        told.extend(f"{'':28}or: {in_words(one.value)}  ({one.why})" for one in (found.also if found else ()))
    told += [f"  Look at this: {warning}" for warning in proposal.warnings]
    told += [f"  Not placed: {tidy(span.of(proposal.text))}" for span in proposal.unplaced]
    return told


def in_words(value: Value) -> str:
    """Return a value as a person reads it on one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else " | ".join(f"{n}. {one}" for n, one in enumerate(value, start=1))


def _value(name: str, found: Found | None) -> Any:
    if found is None:
        return None
    if name in ITEMS and isinstance(found.value, tuple):
        return {"count": len(found.value), "items": list(found.value)}
    return found.value


def _field(name: str, found: Found | None, *, text: str) -> dict[str, Any]:
    if found is None:
        return {"value": None, "spans": [], "sure": None, "why": "the document does not say", "also": []}
    return {
        "value": _value(name, found),
        "spans": [{"start": span.start, "end": span.end, "words": span.of(text)} for span in found.spans],
        "sure": str(found.sure),
        "why": found.why,
        "also": [_field(name, one, text=text) for one in found.also],
    }

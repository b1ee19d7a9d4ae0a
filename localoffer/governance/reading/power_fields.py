"""The questions about the powers that a document seems to give, of which a person says whether they are so."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import box, line, lines_of
from localoffer.governance.decisions.said import PowerSaid
from localoffer.governance.reading.powers import Proposed


def power_fields(one: Proposed) -> dict[str, forms.Field]:
    """Return the questions of one power, with what the document seems to say."""
    hint = f"The decision says: {one.text} Empty it if no power is given."
    return {
        f"power-{one.place}-post": line(
            f"To which post does item {one.place} give a power?", hint, initial=one.power.delegate_post
        ),
        f"power-{one.place}-scope": box(
            f"What may they decide under item {one.place}?", rows=2, initial=one.power.scope
        ),
        f"power-{one.place}-asked": box(
            f"Whom must they ask first under item {one.place}?",
            "One post on each line.",
            rows=2,
            initial="\n".join(one.power.consultees),
        ),
    }


def power_problems(powers: Sequence[Proposed], said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name of each question about a power that lacks an answer, with what to do."""
    for one in powers:
        if said.get(f"power-{one.place}-post") and not said.get(f"power-{one.place}-scope"):
            yield f"power-{one.place}-scope", f"Say what they may decide under item {one.place}"


def powers_said(powers: Sequence[Proposed], said: Mapping[str, Any]) -> dict[int, PowerSaid]:
    """Return the powers that a person confirmed, by their items' places."""
    return {
        one.place: PowerSaid(
            delegate_post=said[f"power-{one.place}-post"],
            scope=said[f"power-{one.place}-scope"],
            consultees=lines_of(said[f"power-{one.place}-asked"]),
        )
        for one in powers
        if said.get(f"power-{one.place}-post")
    }

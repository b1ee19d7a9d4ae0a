"""The form of the power to decide: where it comes from, whether its conditions hold, and who was asked."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import LongListField, Option
from localoffer.governance.decisions.forms.fields import box, day, line, radios, typed
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.said import ConditionSaid, ConsultedSaid
from localoffer.governance.delegations.checking import Power
from localoffer.governance.delegations.models import Delegation
from localoffer.rules.governing.delegation import DelegationParagraph

HOLDS = (("yes", "Yes"), ("no", "No"))


class PowerForm(forms.Form):
    """Asks by what power it was decided; of an officer, which decision or paragraph gave it."""

    power = box("By what power was it decided?", "For example: part 3 of the constitution.", rows=2)

    def __init__(
        self,
        data: Any,
        *,
        decision: Decision,
        delegations: Sequence[Delegation],
        paragraphs: Sequence[DelegationParagraph],
    ) -> None:
        self.delegations = {str(one.pk): one for one in delegations}
        first = {
            "power": decision.power,
            "delegation": str(decision.delegation_id or ""),
            "scheme_paragraph": decision.scheme_paragraph,
            "sub_delegation": decision.sub_delegation,
        }
        super().__init__(data, auto_id="%s", initial=first)
        self.fields["delegation"] = LongListField(
            label="Which decision gave the officer the power?",
            options=[Option(value=key, text=str(one)[:200]) for key, one in self.delegations.items()],
            empty_text="None of these",
            required=False,
        )
        self.fields["scheme_paragraph"] = LongListField(
            label="Or which paragraph of the scheme of delegation?",
            options=[Option(value=one.number, text=f"{one.number}: {one.scope}"[:200]) for one in paragraphs],
            empty_text="None of these",
            required=False,
        )
        self.fields["sub_delegation"] = box(
            "If somebody else than the named post decided: how did the power come to them?", rows=2
        )

    def words(self) -> dict[str, Any]:
        """Return the fields of the record that this page changes."""
        said = self.cleaned_data
        delegation = self.delegations.get(said["delegation"])
        return {
            "power": said["power"],
            "delegation": delegation,
            "scheme_paragraph": "" if delegation else said["scheme_paragraph"],
            "sub_delegation": said["sub_delegation"],
        }


class EvidenceForm(forms.Form):
    """Asks, of a power, whether each condition holds and how that is known, and what each consultee said."""

    def __init__(self, data: Any, *, decision: Decision, power: Power) -> None:
        self.conditions, self.posts = power.conditions, power.consultees
        super().__init__(data, auto_id="%s", initial=_first(decision, power))
        for number, condition in enumerate(self.conditions):
            self.fields[f"holds_{number}"] = radios(f"Does this hold? {condition}", HOLDS, required=False)
            self.fields[f"evidence_{number}"] = box("How do you know?", rows=2)
        for number, post in enumerate(self.posts):
            self.fields[f"name_{number}"] = line(f"Who was asked as {post}? Their name")
            self.fields[f"on_{number}"] = day("On which day?")
            self.fields[f"response_{number}"] = box("What did they say?", rows=2)

    def clean(self) -> dict[str, Any]:
        """Refuse an answer without its evidence, and a consultation told by half."""
        said: dict[str, Any] = super().clean() or {}
        for number in range(len(self.conditions)):
            if said.get(f"holds_{number}") and not said.get(f"evidence_{number}"):
                self.add_error(f"evidence_{number}", "Say how you know")
        for number in range(len(self.posts)):
            parts = [said.get(f"{part}_{number}") for part in ("name", "on", "response")]
            if any(parts) and not all(parts) and f"on_{number}" not in self.errors:
                self.add_error(f"name_{number}", "Say who was asked, on which day, and what they said")
        return said

    def conditions_met(self) -> list[ConditionSaid]:
        """Return what was said of each condition that was answered."""
        said = self.cleaned_data
        return [
            ConditionSaid(
                condition=condition, holds=said[f"holds_{number}"] == "yes", evidence=said[f"evidence_{number}"]
            )
            for number, condition in enumerate(self.conditions)
            if said[f"holds_{number}"]
        ]

    def consulted(self) -> list[ConsultedSaid]:
        """Return who was asked."""
        said = self.cleaned_data
        return [
            ConsultedSaid(
                post=post,
                name=said[f"name_{number}"],
                on=said[f"on_{number}"].first,
                response=said[f"response_{number}"],
            )
            for number, post in enumerate(self.posts)
            if said[f"name_{number}"]
        ]


def _first(decision: Decision, power: Power) -> dict[str, Any]:
    held: dict[str, Any] = {}
    met = {one.condition: one for one in decision.conditions_met.all()}
    asked = {one.post: one for one in decision.consulted.all()}
    for number, condition in enumerate(power.conditions):
        if condition in met:
            held[f"holds_{number}"] = "yes" if met[condition].holds else "no"
            held[f"evidence_{number}"] = met[condition].evidence
    for number, post in enumerate(power.consultees):
        if post in asked:
            one = asked[post]
            held |= {f"name_{number}": one.name, f"on_{number}": typed(one.on), f"response_{number}": one.response}
    return held

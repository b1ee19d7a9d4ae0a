"""The questions of an equality assessment."""

from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import box, day, line, radios, typed
from localoffer.governance.equality.actions import AssessmentSaid, EffectSaid
from localoffer.governance.equality.kinds import Effect, Stage
from localoffer.governance.equality.law import characteristics
from localoffer.governance.equality.models import EqualityAssessment


class AssessmentForm(forms.Form):
    """Asks how thorough it is, what was found, and three things about each characteristic."""

    stage = radios("How thorough is it?", Stage.choices)
    assessed_on = day("When was it made?", required=True)
    summary = box("What was found, in short?", required=True, error_messages={"required": "Enter what was found"})

    def __init__(self, data: Any, *, before: EqualityAssessment | None) -> None:
        super().__init__(data, auto_id="%s", initial=_initial(before))
        for one in characteristics():
            hint = "" if one.is_law else "This is a local choice, not the law."
            self.fields[f"{one.key}_effect"] = radios(one.words, Effect.choices, hint, required=False)
            self.fields[f"{one.key}_evidence"] = box(f"{one.words}: what shows it?", rows=2)
            self.fields[f"{one.key}_mitigation"] = box(f"{one.words}: what is done about any harm?", rows=2)

    def said(self) -> AssessmentSaid:
        """Return the assessment; what nobody answered is left out, not taken as "no effect"."""
        said = self.cleaned_data
        effects = {
            one.key: EffectSaid(
                effect=Effect(said[f"{one.key}_effect"]),
                evidence=said[f"{one.key}_evidence"],
                mitigation=said[f"{one.key}_mitigation"],
            )
            for one in characteristics()
            if said[f"{one.key}_effect"]
        }
        return AssessmentSaid(
            stage=Stage(said["stage"]),
            assessed_on=said["assessed_on"].first,
            summary=said["summary"],
            effects=effects,
        )


class SignForm(forms.Form):
    """Asks who signs."""

    name = line("Name and post", required=True, error_messages={"required": "Enter the name and the post"})


def _initial(before: EqualityAssessment | None) -> dict[str, Any]:
    if before is None:
        return {}
    found = {
        f"{row['key']}_{part}": row[part]
        for row in before.effects
        for part in ("effect", "evidence", "mitigation")
    }
    return found | {"stage": before.stage, "summary": before.summary, "assessed_on": typed(before.assessed_on)}

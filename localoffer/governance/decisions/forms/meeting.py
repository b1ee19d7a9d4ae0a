"""The form that asks at which meeting it was decided."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import radios
from localoffer.governance.decisions.models import Decision
from localoffer.governance.work_plans.queries.decided_at import Choice
from localoffer.rules.english import day

NOWHERE = "none"


class MeetingForm(forms.Form):
    """Asks for the meeting, and the item it was decided under. "None of these" leaves the day and the body."""

    def __init__(self, data: Any, *, decision: Decision, choices: Sequence[Choice]) -> None:
        self.choices = {_key(one.meeting.meeting.pk, one.item.pk if one.item else None): one for one in choices}
        first = _key(decision.meeting_id, decision.agenda_item_id) if decision.meeting_id else NOWHERE
        super().__init__(data, auto_id="%s", initial={"meeting": first})
        told = [(key, _words(one)) for key, one in self.choices.items()]
        self.fields["meeting"] = radios(
            "At which meeting was it decided?",
            [*told, (NOWHERE, "None of these")],
            "Those of the committee’s plan on the day of the decision.",
        )

    def words(self) -> dict[str, Any]:
        """Return the fields of the record that this page changes."""
        found = self.choices.get(self.cleaned_data["meeting"])
        return {
            "meeting": found.meeting.meeting if found else None,
            "agenda_item": found.item if found else None,
        }


def _key(meeting: int | None, item: int | None) -> str:
    return f"{meeting}-{item or ''}"


def _words(one: Choice) -> str:
    meeting = f"The meeting of {day(one.meeting.day)}"
    return f"{meeting}, under “{one.item.title}”" if one.item else meeting

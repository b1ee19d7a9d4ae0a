"""The forms of what came of a committee's work: actions, answers to recommendations, and its papers."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import box, day, line, radios
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.work_plans.forms.plan import OWNER, chosen, decided, decided_field, meeting_field
from localoffer.governance.work_plans.kinds import Answer, Told
from localoffer.governance.work_plans.queries.plan import PlannedMeeting
from localoffer.governance.work_plans.writing import Section


class ActionForm(forms.Form):
    """Asks for an action."""

    text = box("What is to be done?", "Name no young person.", rows=3, required=True)
    owner = line("Who does it?", OWNER, required=True, error_messages={"required": "Enter who does it"})
    due_on = day("By which day?", "Leave empty if no day was set.")

    def __init__(
        self, data: Any, *, meetings: Sequence[PlannedMeeting], parts: Sequence[DecisionItem] = ()
    ) -> None:
        super().__init__(data, auto_id="%s")
        self.meetings, self.parts = meetings, parts
        self.fields["meeting"] = meeting_field("At which meeting was it asked for?", meetings)
        if parts:
            self.fields["decision_item"] = decided_field("Which part of a decision asks for it?", parts)

    def said(self) -> dict[str, Any]:
        """Return the action, as `ask_for` takes it."""
        told = self.cleaned_data
        due_on = told["due_on"].first if told["due_on"] else None
        meeting = chosen(told["meeting"], self.meetings)
        part = decided(told.get("decision_item"), self.parts)
        said = {"text": told["text"], "owner": told["owner"], "due_on": due_on}
        return said | {"meeting": meeting, "decision_item": part}


class UpdateForm(forms.Form):
    """Asks what there is to tell of an action."""

    kind = radios("What is there to tell?", Told.choices)
    on = day("On which day?", required=True)
    words = box("Say it in a sentence or two", "Name no young person.", rows=3, required=True)
    due_on = day("What is its new day?", "Only if it has a new day.")

    def said(self) -> dict[str, Any]:
        """Return the update, as `tell_of_action` takes it."""
        told = self.cleaned_data
        due_on = told["due_on"].first if told["due_on"] else None
        return {"kind": Told(told["kind"]), "on": told["on"].first, "words": told["words"], "due_on": due_on}


class ReplyForm(forms.Form):
    """Asks what was answered to a recommendation."""

    answer = radios("What was the answer?", Answer.choices)
    answered_by = line("Who answered?", "For example: Cabinet.", required=True)
    on = day("On which day?", required=True)
    reason = box("Why?", "Say why it was accepted only in part, or not at all.", rows=3)
    reference = line("Where is this written?", "For example: minute 14 of the Cabinet.", most=300)

    def said(self) -> dict[str, Any]:
        """Return the answer, as `record_reply` takes it."""
        told = self.cleaned_data
        return told | {"answer": Answer(told["answer"]), "on": told["on"].first}


class PaperForm(forms.Form):
    """Asks for the text of each section of a paper, filled in as it stands."""

    def __init__(self, data: Any, *, sections: Sequence[dict[str, str]]) -> None:
        super().__init__(data, auto_id="%s")
        self.sections = sections
        for number, one in enumerate(sections):
            rows = min(12, 3 + one["text"].count("\n"))
            self.fields[f"section_{number}"] = box(one["heading"], rows=rows, initial=one["text"])

    def said(self) -> list[Section]:
        """Return the sections with their text."""
        return [
            Section(heading=one["heading"], text=self.cleaned_data[f"section_{number}"].strip())
            for number, one in enumerate(self.sections)
        ]

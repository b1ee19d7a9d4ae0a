"""The forms of a work plan: its meetings, its items, and what became of them."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option, SelectField
from localoffer.governance.decisions.forms.fields import box, day, line, radios
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.matters.models import Matter
from localoffer.governance.work_plans.actions import ItemSaid
from localoffer.governance.work_plans.forms.sureness import how_sure
from localoffer.governance.work_plans.kinds import Became, Origin, Recurs, Step
from localoffer.governance.work_plans.models import Meeting
from localoffer.governance.work_plans.queries.plan import Plan, PlannedMeeting
from localoffer.rules.english import day as in_words
from localoffer.rules.governing.usual_items import UsualItem
from localoffer.rules.rule import Sure

MINUTE = "For example: minute 14 of 3 March 2026. Leave empty if there is none."
OWNER = "A role, such as Head of Service."


class MeetingForm(forms.Form):
    """Asks for a meeting."""

    on = day("On which day is the meeting?", required=True)
    place = line("Where is it?", most=300)
    theme = line("Does it have a theme?", "For example: Homes. Leave empty if it has none.", most=300)


class BecameForm(forms.Form):
    """Asks what became of a meeting."""

    became = radios("What became of the meeting?", Became.choices)
    to_day = day("To which day did it move?", "Leave empty if it did not move.")
    why = box("Why?", "Say why it moved or was cancelled.", rows=2)
    minutes = line("Where are its minutes?", "A reference or an address. Leave empty if there are none.", most=300)

    def said(self) -> dict[str, Any]:
        """Return what became of it, as `tell_of_meeting` takes it."""
        told = self.cleaned_data
        to_day = told["to_day"].first if told["to_day"] else None
        return {"became": Became(told["became"]), "to_day": to_day, "why": told["why"], "minutes": told["minutes"]}


class ItemForm(forms.Form):
    """Asks for an item of the work plan."""

    title = line(
        "What is it about?", most=300, required=True, error_messages={"required": "Enter what it is about"}
    )
    recurs = radios("How often does it come up?", Recurs.choices)
    owner = line("Who brings it?", OWNER, required=True, error_messages={"required": "Enter who brings it"})
    origin = radios("Where does it come from?", Origin.choices)
    source = line(
        "Say where exactly", "The law, the decision or the minute. Name no young person.", most=300, required=True
    )
    sure = how_sure("there myself")

    def __init__(
        self, data: Any, *, plan: Plan, matters: Sequence[Matter] = (), parts: Sequence[DecisionItem] = ()
    ) -> None:
        super().__init__(data, auto_id="%s")
        self.meetings, self.matters, self.parts = _open(plan), matters, parts
        if parts:
            self.fields["decision_item"] = decided_field("Which part of a decision asks for it?", parts)
        if matters:
            options = [Option(value=one.slug, text=one.title) for one in matters]
            label = "Is it about one of the council’s matters?"
            self.fields["matter"] = SelectField(label=label, options=options, empty_text="No", required=False)
        self.fields["asked_at"] = meeting_field("At which meeting was it asked for?", self.meetings)
        self.fields["asked_at"].help_text = "Only if it was asked for at a meeting."
        if plan.terms:
            options = [Option(value=one["letter"], text=_function(one)) for one in plan.terms.functions]
            label = "Which functions of the committee does it serve?"
            self.fields["covers"] = CheckboxesField(label=label, options=options, required=False)

    def said(self) -> ItemSaid:
        """Return the item."""
        told = self.cleaned_data
        return ItemSaid(
            title=told["title"],
            recurs=Recurs(told["recurs"]),
            owner=told["owner"],
            origin=Origin(told["origin"]),
            source=told["source"],
            sure=Sure(told["sure"]),
            covers=tuple(told.get("covers") or ()),
            decision_item=decided(told.get("decision_item"), self.parts),
            asked_at=chosen(told["asked_at"], self.meetings),
            matter=next((one for one in self.matters if one.slug == told.get("matter")), None),
        )


class UsualForm(forms.Form):
    """Asks which of the usual items the committee wants."""

    owner = line("Who brings them, for now?", OWNER, required=True)

    def __init__(self, data: Any, *, usual: Sequence[UsualItem]) -> None:
        super().__init__(data, auto_id="%s")
        self.usual = usual
        options = [Option(value=one.slug, text=one.title, hint=_often(one)) for one in usual]
        self.fields["items"] = CheckboxesField(label="Which items do you want?", options=options)
        self.order_fields(["items"])

    @property
    def chosen(self) -> list[UsualItem]:
        """The items that were chosen."""
        return [one for one in self.usual if one.slug in self.cleaned_data["items"]]


class StepForm(forms.Form):
    """Asks what happened to an item."""

    kind = radios("What happened?", Step.choices)
    why = box("Why?", "Say why it was moved, carried over or dropped.", rows=2)
    minute = line("Which minute says so?", MINUTE, most=300)

    def __init__(self, data: Any, *, plan: Plan) -> None:
        super().__init__(data, auto_id="%s")
        self.meetings = _open(plan)
        self.fields["meeting"] = meeting_field("For which meeting, or at which one?", self.meetings)
        self.order_fields(["kind", "meeting"])

    def said(self) -> dict[str, Any]:
        """Return the step, as `take_step` takes it."""
        told = self.cleaned_data
        meeting = chosen(told["meeting"], self.meetings)
        return {"kind": Step(told["kind"]), "meeting": meeting, "why": told["why"], "minute": told["minute"]}


def meeting_field(label: str, meetings: Sequence[PlannedMeeting]) -> SelectField:
    """Return a question for one of some meetings, or none."""
    options = [Option(value=str(one.meeting.pk), text=in_words(one.day)) for one in meetings]
    return SelectField(label=label, options=options, empty_text="No meeting", required=False)


def decided_field(label: str, parts: Sequence[DecisionItem]) -> SelectField:
    """Return a question for one part of some records, or none."""
    options = [Option(value=str(one.pk), text=_part(one)) for one in parts]
    return SelectField(label=label, options=options, empty_text="None", required=False)


def decided(value: str | None, parts: Sequence[DecisionItem]) -> DecisionItem | None:
    """Return the part that was chosen, or None."""
    return next((one for one in parts if str(one.pk) == value), None)


def chosen(value: str, meetings: Sequence[PlannedMeeting]) -> Meeting | None:
    """Return the meeting that was chosen, or None."""
    return next((one.meeting for one in meetings if str(one.meeting.pk) == value), None)


def _open(plan: Plan) -> list[PlannedMeeting]:
    return [one for one in plan.meetings if one.takes_items]


def _part(one: DecisionItem) -> str:
    return f"{in_words(one.decision.decided_on)}: {one}"[:120]


def _function(one: dict[str, str]) -> str:
    return f"{one['letter']}. {one['text']}"


def _often(one: UsualItem) -> str:
    return str(Recurs(one.recurs.value).label)

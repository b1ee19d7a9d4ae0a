"""The forms of notices: each kind asks for what the law wants in it, and for the forward plan's own fields."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField, RoughDateField, TextField
from localoffer.frontend.rough_dates import Part
from localoffer.governance.notices.kinds import AGREED, OF_THE_PLAN, REASONED, Kind, Openness
from localoffer.governance.notices.notice_words import NoticeWords, missing_in

ABOUT = ("title", "what", "decider_slug", "members", "decision_from", "decision_until", "published_on")
PAPERS = ("documents", "where_to_get")
AGREEMENT = ("agreed_by", "agreed_as", "agreed_on")
PLAN = (
    "reason_key",
    "lead_member",
    "lead_director",
    "department",
    "contact",
    "consultation",
    "consultees",
    "wards",
    "openness",
)
OF_A_MEETING = ("title", "what", "decider_slug", "decision_from", "published_on", *PAPERS)


def _line(label: str, hint: str = "", *, most: int = 300) -> TextField:
    return TextField(label=label, help_text=hint, max_length=most, required=False)


def _box(label: str, hint: str = "") -> TextField:
    return TextField(
        label=label, help_text=hint, max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


def _day(label: str, hint: str = "") -> RoughDateField:
    return RoughDateField(label=label, help_text=hint, subject="The day", least=Part.DAY, required=False)


FIELDS: dict[str, Any] = {
    "title": lambda: _line("What is it called?"),
    "what": lambda: _box("What will be decided?", "In plain words. Everyone can read this notice."),
    "members": lambda: _box("Their name and title, or the members of the body", "One on each line."),
    "decision_from": lambda: _day("On which day is it decided?", "Or the first day on which it may be."),
    "decision_until": lambda: _day("Until which day may it be decided?", "Leave empty if it is one day."),
    "published_on": lambda: _day("On which day was this notice published?", "Leave empty if it is today."),
    "documents": lambda: _box("Which papers will they look at?", "One on each line. If there are none: None"),
    "where_to_get": lambda: _box("How can people get them, and ask for later ones?"),
    "reasons": lambda: _box("Why?", "The law asks for the reasons. Everyone can read them."),
    "representations": lambda: _box("What did people say against it?", "If nobody did: None"),
    "response": lambda: _box("What does the council answer?", "If nobody said anything: None"),
    "told": lambda: _box("Who was told in writing?", "The chair of scrutiny, or every member."),
    "agreed_by": lambda: _line("Who agreed? Their name", most=200),
    "agreed_on": lambda: _day("On which day did they agree?"),
    "reason_key": lambda: _box("Why is it a key decision?"),
    "lead_member": lambda: _line("Lead member", most=200),
    "lead_director": lambda: _line("Lead director", most=200),
    "department": lambda: _line("Department", most=200),
    "contact": lambda: _line("Who can people ask? Name, phone, e-mail"),
    "consultation": lambda: _box("How are people consulted?"),
    "consultees": lambda: _box("Who is consulted?"),
    "wards": lambda: _line("Which wards or divisions?"),
}


class NoticeForm(forms.Form):
    """
    Asks for all that one kind of notice says.

    `bodies` are those that can decide, as (slug, name); `capacities` are those in which somebody may agree.
    """

    def __init__(
        self,
        *args: Any,
        kind: Kind,
        bodies: Sequence[tuple[str, str]],
        capacities: Sequence[str],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **{"auto_id": "%s"} | kwargs)
        self.kind, self.bodies, self.today = kind, dict(bodies), today
        special = {
            "decider_slug": lambda: _radios("Who decides?", bodies),
            "agreed_as": lambda: _radios(
                "As what did they agree?", [(one, one.capitalize()) for one in capacities]
            ),
            "openness": lambda: _radios("Is it decided in public?", list(Openness.choices)),
        }
        for name in _names(kind):
            self.fields[name] = (special.get(name) or FIELDS[name])()

    def words(self) -> NoticeWords:
        """Return what was said as a notice's words."""
        said = {name: value for name, value in self.cleaned_data.items() if value and name != "published_on"}
        days = {name: value.first for name, value in said.items() if hasattr(value, "first")}
        decider = self.bodies.get(said.get("decider_slug", ""), "")
        return NoticeWords(**{"title": "", "decider": decider} | said | days)

    @property
    def published_on(self) -> date:
        """The day it was published: the one said, or today."""
        said = self.cleaned_data.get("published_on")
        return said.first if said else self.today

    def clean(self) -> dict[str, Any]:
        """Refuse what lacks something the law wants, each beside its question."""
        said = super().clean() or {}
        self.cleaned_data = said
        for field, problem in missing_in(self.kind, self.words()).items():
            place = "decider_slug" if field == "decider" else field
            if place in self.fields and place not in self.errors:
                self.add_error(place, problem)
        until, start = said.get("decision_until"), said.get("decision_from")
        if until and start and until.first < start.first:
            self.add_error("decision_until", "The last day must not come before the first day")
        return said


class CorrectForm(NoticeForm):
    """Asks for the whole notice again, and what was wrong."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["correction_note"] = _box("What was wrong?", "Everyone can read this.")
        self.fields["correction_note"].required = True
        self.fields["correction_note"].error_messages["required"] = "Enter what was wrong"

    def words(self) -> NoticeWords:
        """Return what was said as a notice's words, without the note."""
        note = self.cleaned_data.pop("correction_note", "")
        try:
            return super().words()
        finally:
            self.cleaned_data["correction_note"] = note


class WithdrawForm(forms.Form):
    """Asks why a notice is withdrawn."""

    reason = TextField(
        label="Why is it withdrawn?",
        help_text="Everyone can read this.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why it is withdrawn"},
    )


def _radios(label: str, choices: Sequence[tuple[str, str]]) -> RadiosField:
    return RadiosField(
        label=label, options=[Option(value=value, text=text) for value, text in choices], required=False
    )


def _names(kind: Kind) -> list[str]:
    if kind == Kind.MEETING:
        return list(OF_A_MEETING)
    names = list(ABOUT)
    names += ["reasons"] if kind in REASONED else []
    names += ["representations", "response"] if kind == Kind.PRIVATE_SECOND else []
    names += ["told"] if kind == Kind.GENERAL_EXCEPTION else []
    names += AGREEMENT if kind in AGREED else []
    if kind not in OF_THE_PLAN:
        return names
    return [*names, *PAPERS, *(one for one in PLAN if kind != Kind.PLANNED or one != "reason_key")]

"""The form that asks what an officer decided, beside what the tests suggest."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField
from localoffer.governance.constitution.key_form import KeyForm
from localoffer.governance.decisions.forms.fields import box, day, line, radios
from localoffer.governance.key_decisions.actions import JudgementSaid, KeyAnswers
from localoffer.rules.governing.bodies import PostKind
from localoffer.rules.governing.constitution import Constitution

YES, NO = "yes", "no"
OF_TESTS = tuple(KeyForm.base_fields)


class JudgementForm(KeyForm):
    """
    Asks whether it is a key decision, why, and who decided that. The answers to the tests come along.

    `holders` has the name of whoever holds a post today, by its slug, where that is known.
    """

    is_key = radios("Is it a key decision?", [(YES, "Yes"), (NO, "No")])
    reason = box("Why?", "Everyone can read this.", rows=3, required=True)
    name = line("What is the officer’s name?", "Leave empty if it is the name beside the post.")
    on = day("On which day did they decide it?", "Leave empty if it is today.")

    def __init__(
        self, *args: Any, constitution: Constitution, holders: Mapping[str, str], today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **({"auto_id": "%s"} | kwargs))
        self.holders, self.today = holders, today
        posts = [one for one in constitution.posts if one.kind is PostKind.OFFICER]
        self.fields["post"] = RadiosField(
            label="Which officer decided it?",
            options=[Option(value=one.slug, text=one.title, hint=holders.get(one.slug, "")) for one in posts],
            error_messages={"required": "Select the officer’s post"},
        )
        self.order_fields([*OF_TESTS, "is_key", "reason", "post", "name", "on"])

    def clean(self) -> dict[str, Any]:
        """Ask for a name where nobody is known to hold the post."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("post") and not (told.get("name") or self.holders.get(told["post"])):
            self.add_error("name", "Enter the officer’s name")
        return told

    @property
    def asked(self) -> list[forms.BoundField]:
        """The questions of this page; those of the tests were answered before."""
        return [field for field in self if field.name not in OF_TESTS]

    def said(self) -> JudgementSaid:
        """Return what the officer decided, as `judge_key` takes it."""
        told = self.cleaned_data
        return JudgementSaid(
            is_key=told["is_key"] == YES,
            reason=told["reason"],
            name=told["name"] or self.holders.get(told["post"], ""),
            post=told["post"],
            on=told["on"].first if told["on"] else self.today,
        )


def answers_of(form: KeyForm) -> KeyAnswers:
    """Return the answers to the tests. Needs a valid form."""
    told = form.cleaned_data
    return KeyAnswers(
        pence=told["sum"],
        kind=told["kind"],
        budget_pence=told["budget"],
        wards=told["wards"],
        change_percent=told["change"],
    )

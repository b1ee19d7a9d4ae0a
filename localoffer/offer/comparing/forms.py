"""Asks which council to compare, and with which others."""

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import CheckboxesField, LongListField, Option
from localoffer.offer.comparing.things import Subject

MOST_OTHERS = 60
SAME = "Choose at least one other council to compare with"
TOO_MANY = f"Choose at most {MOST_OTHERS} other councils"


class CompareForm(forms.Form):
    """Takes a council and others, by their slugs; or all that inspectors judged good or outstanding."""

    council = LongListField(label="Which council?", options=())
    judged_well = CheckboxesField(
        label="Compare with councils that do well",
        options=(Option(value="yes", text="All councils here judged good or outstanding for care leavers"),),
        required=False,
    )
    others = CheckboxesField(label="Compare with these councils", options=(), required=False)

    def __init__(self, data: Any, *, subjects: Iterable[Subject], well: Collection[str]) -> None:
        """Offer every subject; `well` are the area codes of those judged good or outstanding."""
        super().__init__(data)
        self.subjects = {one.slug: one for one in subjects}
        self.well = well
        options = tuple(Option(value=one.slug, text=one.name, hint=_hint(one)) for one in self.subjects.values())
        first = LongListField(label="Which council?", options=options)
        first.error_messages["required"] = "Choose the council to compare"
        self.fields["council"] = first
        if not any(one.code in well for one in self.subjects.values()):
            del self.fields["judged_well"]
        self.fields["others"] = CheckboxesField(
            label="Compare with these councils", options=options, required=False
        )

    def clean(self) -> dict[str, Any]:
        """Return the answers with `chosen`: the subjects, the one compared first."""
        found: dict[str, Any] = super().clean() or {}
        if "council" not in found or "others" not in found:
            return found
        others = [slug for slug in self._others(found) if slug != found["council"]]
        if not others:
            raise ValidationError({"others": SAME})
        if len(others) > MOST_OTHERS:
            raise ValidationError({"others": TOO_MANY})
        found["chosen"] = [self.subjects[slug] for slug in (found["council"], *others)]
        return found

    def _others(self, found: dict[str, Any]) -> list[str]:
        well = [one.slug for one in self.subjects.values() if one.code in self.well]
        return list(dict.fromkeys([*found["others"], *(well if found.get("judged_well") else ())]))


def _hint(subject: Subject) -> str:
    kinds = []
    if subject.is_here:
        kinds.append("its offer in force is here")
    if subject.is_published:
        kinds.append("we read a part of its own pages")
    text = " and ".join(kinds)
    return f"Made up: {text}" if subject.is_demo else text[:1].upper() + text[1:]

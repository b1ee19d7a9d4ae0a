"""Turns a Django form field into the options its GOV.UK component wants."""

from typing import Any

from django import forms
from django.forms import BoundField


def field_component(bound: BoundField, *, page_heading: bool) -> tuple[str, dict[str, Any]]:
    """Return the component's name and its options for a bound field."""
    return "input", {
        "id": bound.auto_id,
        "name": bound.html_name,
        "label": {
            "text": bound.label,
            "isPageHeading": page_heading,
            "classes": "govuk-label--l" if page_heading else "",
        },
        "value": bound.value() or "",
    }


def summary_of_errors(form: forms.BaseForm) -> list[dict[str, str]]:
    """Return every error of a form with the address of the place to put it right."""
    return [
        {"text": str(text), "href": f"#{form[name].auto_id}"}
        for name, all_ in form.errors.items()
        for text in all_
    ]

"""Asks whether somebody wants to be contacted about what they wrote, and how to reach them."""

from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option, TextField

CONTACT = Option(value="yes", text="I want somebody to contact me about what I wrote here")


def contact_me() -> CheckboxesField:
    """Return the box to tick. What is written beside it then goes to the person who keeps young people safe."""
    return CheckboxesField(label="Do you want to talk to somebody?", options=[CONTACT], required=False)


def contact() -> TextField:
    """Return the field for how to reach them."""
    return TextField(
        label="How can we reach you?",
        help_text="A phone number, an email, or when and where to find you.",
        required=False,
        max_length=300,
    )


def asked_for_contact(form: forms.Form, said: dict[str, Any]) -> dict[str, Any]:
    """
    Return what was said. Somebody who says how to reach them is taken to want it.

    Where there is neither a word nor a way to reach them, nobody could help: the form asks once more.
    """
    if said.get("contact"):
        said["contact_me"] = [CONTACT.value]
    is_clear = not {"words", "contact"} & set(form.errors)
    if is_clear and said.get("contact_me") and not said.get("words") and not said.get("contact"):
        form.add_error("contact", "Enter how to reach you, or write above what it is about")
    return said

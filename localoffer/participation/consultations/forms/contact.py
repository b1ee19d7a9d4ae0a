"""Asks whether somebody wants to be contacted about what they wrote, and how to reach them."""

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

"""The forms that ask who holds a post or sits in a body, and when that ends."""

from typing import Any

from django import forms

from localoffer.frontend.fields import Option, SelectField
from localoffer.governance.decisions.forms.fields import day, line
from localoffer.rules.governing.constitution import Constitution


class HolderForm(forms.Form):
    """Asks for a post or a body of the constitution, a name, an office, the days, and the source."""

    name = line("What is their name?", "As the council publishes it, such as Councillor Demo Lee.", required=True)
    office = line("What are they there?", "For example: Chair. Leave empty for the title of the post, or Member.")
    since = day("From which day?", required=True)
    until = day("Until which day?", "The first day on which they no longer are. Leave empty if it is open.")
    source = line(
        "Where did the council publish this?",
        "For example: minutes of the annual meeting, 21 May 2026. Everyone can read it.",
        most=300,
        required=True,
    )

    field_order = ["place", "name", "office", "since", "until", "source"]

    def __init__(self, *args: Any, constitution: Constitution, **kwargs: Any) -> None:
        posts = [Option(value=one.slug, text=f"Post: {one.title}") for one in constitution.posts]
        taken = {one.slug for one in constitution.posts}
        bodies = [one for one in constitution.bodies if one.slug not in taken]
        options = [*posts, *(Option(value=one.slug, text=f"Member of: {one.name}") for one in bodies)]
        super().__init__(*args, **({"auto_id": "%s"} | kwargs))
        self.fields["place"] = SelectField(
            label="Which post or body?",
            options=options,
            empty_text="Choose",
            error_messages={"required": "Select a post or a body"},
        )
        self.order_fields(self.field_order)

    def said(self) -> dict[str, Any]:
        """Return what was said, as `name_holder` takes it."""
        told = self.cleaned_data
        until = told["until"].first if told["until"] else None
        words = {name: told[name] for name in ("place", "name", "office", "source")}
        return words | {"since": told["since"].first, "until": until}


class EndForm(forms.Form):
    """Asks from which day somebody no longer holds it."""

    until = day("From which day do they no longer hold it?", required=True)

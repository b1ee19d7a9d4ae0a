"""Asks who is to have which role."""

from typing import Any

from django import forms

from localoffer.accounts.models import Role
from localoffer.accounts.roles import WHAT_A_ROLE_MAY
from localoffer.frontend.fields import Option, RadiosField, TextField

NOBODY_GIVES = {Role.SERVICE_OPERATOR}


class AddMember(forms.Form):
    """Asks for a person's name, address and role; offers only the roles that this person may give."""

    name = TextField(label="What is their name?", max_length=100, error_messages={"required": "Enter their name"})
    email = forms.EmailField(
        label="What is their work e-mail address?",
        help_text="They sign in with codes sent to it.",
        max_length=254,
        error_messages={
            "required": "Enter their e-mail address",
            "invalid": "Enter an e-mail address, like name@example.gov.uk",
        },
    )

    def __init__(self, *args: Any, roles: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=role.value, text=role.label, hint=WHAT_A_ROLE_MAY[role]) for role in roles]
        self.fields["role"] = RadiosField(
            label="What is their role?", options=options, error_messages={"required": "Select a role"}
        )
        if Role.PARTNER in roles:
            self.fields["provider"] = TextField(
                label="Whom does a partner or district editor work for?",
                help_text="Write it as your entries do under “Who gives it”. Leave empty for other roles.",
                max_length=200,
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a partner who works for nobody: there would be nothing for them to change."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("role") == Role.PARTNER and not said.get("provider"):
            self.add_error("provider", "Enter whom they work for")
        return said

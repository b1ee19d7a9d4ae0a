"""The form with which anybody looks through the register. Nothing that is typed is kept."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RoughDateField, SelectField, TextField
from localoffer.governance.decisions.kinds import Key
from localoffer.governance.register.wanted import State, Wanted

MOST_WORDS = 10
KEYS = ((Key.YES, "Key decisions"), (Key.NO, "Other decisions"))


def _day(label: str) -> RoughDateField:
    return RoughDateField(label=label, help_text="A year is enough.", subject="The day", required=False)


class RegisterForm(forms.Form):
    """Asks for words, days, who decided, and where the decision stands. All of it may stay empty."""

    q = TextField(label="Words", help_text="For example: bus, rent", max_length=200, required=False)
    since = _day("Decided on or after")
    until = _day("Decided on or before")

    def __init__(self, *args: Any, bodies: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **({"auto_id": "%s"} | kwargs))
        self.fields["body"] = _list("Who decided", [(one, one) for one in bodies], empty="Anybody")
        self.fields["key"] = _list("Kind of decision", KEYS, empty="Any kind")
        states = [(one.value, one.words) for one in State]
        self.fields["state"] = _list("Where it stands", states, empty="Anywhere")

    def wanted(self) -> Wanted:
        """Return what is looked for. Needs a valid form."""
        said = self.cleaned_data
        since, until = said["since"], said["until"]
        return Wanted(
            words=tuple(said["q"].split()[:MOST_WORDS]),
            body=said["body"],
            key=said["key"],
            state=State(said["state"]) if said["state"] else None,
            decided_from=since.first if since else None,
            decided_until=until.last if until else None,
        )


def _list(label: str, options: Sequence[tuple[str, str]], *, empty: str) -> SelectField:
    listed = [Option(value=value, text=text) for value, text in options]
    return SelectField(label=label, options=listed, empty_text=empty, required=False)

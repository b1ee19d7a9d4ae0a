"""The questions of signing in: django-allauth's checks, in our words."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

from localoffer.accounts.models import User
from localoffer.frontend.fields import Option, RadiosField


class AskForCode(RequestLoginCodeForm):  # type: ignore[misc]
    """Asks where to send a code."""

    email = forms.EmailField(
        label="What is your work e-mail address?",
        help_text="We send a code to it. There is no password.",
        error_messages={
            "required": "Enter your e-mail address",
            "invalid": "Enter an e-mail address, like name@example.gov.uk",
        },
    )


class EnterCode(ConfirmLoginCodeForm):  # type: ignore[misc]
    """Asks for the code that was sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self, label="What is the code we sent you?", hint="It is in the e-mail we just sent.")


class SecondStep(AuthenticateForm):  # type: ignore[misc]
    """Asks for a code from an app, or one of the spare codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self, label="What is the code in your app?", hint="You can also use one of your spare codes.")


class ProveAgain(ReauthenticateForm):  # type: ignore[misc]
    """Asks again for a code, before something important changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self, label="Prove it is you: what is the code in your app?", hint="Or use a spare code.")


class SetUpApp(ActivateTOTPForm):  # type: ignore[misc]
    """Asks for the first code of a new app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _as_code(self, label="What is the code your app shows?", hint="It has 6 digits and changes often.")


class DemoStaff(forms.Form):
    """Asks which of the invented staff to be."""

    def __init__(self, *args: Any, people: list[tuple[User, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(user.pk), text=user.name, hint=place) for user, place in people]
        self.fields["person"] = RadiosField(label="Who do you want to be?", options=options)


def _as_code(form: forms.Form, *, label: str, hint: str) -> None:
    field = form.fields["code"]
    field.label, field.help_text = label, hint
    field.error_messages["required"] = "Enter the code"
    field.widget.attrs["class"] = "govuk-input--width-10"

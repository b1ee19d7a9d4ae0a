"""The letters that signing in sends, in plain words and plain text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NOT_YOU = "If this was not you, tell your council administrator now. They can end your access."


@dataclass(frozen=True)
class Letter:
    """A subject and a text; {code}, {site} and the like are filled in."""

    subject: str
    text: str


LETTERS: Mapping[str, Letter] = {
    "account/email/login_code": Letter(
        "Your sign-in code: {code}",
        "Your code to sign in to {site} is:\n\n{code}\n\nIt works for 5 minutes, once.\n\n"
        "Never tell anyone this code. If you did not ask for it, take no notice of this letter.",
    ),
    "account/email/unknown_account": Letter(
        "You asked to sign in",
        "Somebody asked to sign in to {site} with this address.\n\nNo account has this address. "
        "If you should have one, ask your council administrator to add you.",
    ),
    "mfa/email/totp_activated": Letter(
        "You added an app for your second step",
        f"Codes from an app are now your second step on {{site}}.\n\n{NOT_YOU}",
    ),
    "mfa/email/totp_deactivated": Letter(
        "You removed the app for your second step",
        f"Codes from your app no longer work on {{site}}.\n\n{NOT_YOU}",
    ),
    "mfa/email/recovery_codes_generated": Letter(
        "You have new spare codes",
        f"You made new spare codes for {{site}}. The old ones no longer work.\n\n{NOT_YOU}",
    ),
    "mfa/email/webauthn_added": Letter("You added a passkey", f"A passkey now works on {{site}}.\n\n{NOT_YOU}"),
    "mfa/email/webauthn_removed": Letter(
        "You removed a passkey", f"One of your passkeys no longer works on {{site}}.\n\n{NOT_YOU}"
    ),
    "socialaccount/email/account_connected": Letter(
        "You joined your council account", f"You can now sign in to {{site}} with it.\n\n{NOT_YOU}"
    ),
}


def letter(name: str, *, facts: Mapping[str, Any]) -> Letter:
    """Return the letter called `name` with its facts filled in. Raises KeyError for a letter we do not send."""
    blank = LETTERS[name]
    return Letter(blank.subject.format_map(facts), blank.text.format_map(facts))

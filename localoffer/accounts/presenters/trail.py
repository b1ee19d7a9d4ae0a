"""Turns records of the trail into rows of words."""

from dataclasses import dataclass

from django.utils import timezone

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.trail import Event

SAID = {
    Event.SIGNED_IN: "Signed in",
    Event.SIGNED_OUT_EVERYWHERE: "Signed out everywhere",
    Event.SECOND_STEP_ADDED: "Added a second step",
    Event.SECOND_STEP_REMOVED: "Removed a second step",
    Event.ACCOUNT_JOINED: "Joined their council account",
    Event.ROLE_GIVEN: "Gave a role",
    Event.ROLE_ENDED: "Ended a role",
    Event.PERSONAL_RECORD_READ: "Read a personal record",
    Event.REFUSED: "Was refused",
}


@dataclass(frozen=True, kw_only=True)
class TrailRow:
    """One record, in words."""

    number: str
    when: str
    who: str
    what: str
    about: str


def trail_row(one: TrailRecord) -> TrailRow:
    """Return a record as words; the detail follows what was done."""
    at = timezone.localtime(one.at)
    return TrailRow(
        number=str(one.number),
        when=f"{at.day} {at:%B %Y, %H:%M}",
        who=one.by.name if one.by else "The program",
        what=_what(one),
        about=one.about,
    )


def _what(one: TrailRecord) -> str:
    said = SAID.get(one.act) or one.act.replace("_", " ").capitalize()  # type: ignore[call-overload]
    role = one.detail.get("role")
    if role in Role.values:
        return f"{said}: {Role(role).label}"
    details = [f"{key.replace('_', ' ')} {value}" for key, value in one.detail.items() if isinstance(value, str)]
    return f"{said} ({', '.join(details)})" if details else str(said)

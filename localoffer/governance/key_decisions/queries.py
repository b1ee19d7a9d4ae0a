"""Asks what was decided of a matter: whether its decision is a key one. Needs no scope."""

from datetime import date, datetime

from localoffer.governance.key_decisions.models import KeyJudgement
from localoffer.governance.matters.models import Matter


def judgements_of(matter: Matter) -> list[KeyJudgement]:
    """Return every judgement of a matter, the earliest first: all of them counted once."""
    return list(KeyJudgement.objects.with_scopes_disabled().filter(matter=matter).order_by("pk"))


def judgement_on(matter: Matter, *, at: datetime) -> KeyJudgement | None:
    """Return the judgement that counted at a moment, or None where nobody had judged."""
    found = KeyJudgement.objects.with_scopes_disabled().filter(matter=matter, recorded_at__lte=at)
    latest: KeyJudgement | None = found.order_by("-pk").first()
    return latest


def judgement_for(matter: Matter, *, decided_on: date) -> KeyJudgement | None:
    """Return the last judgement that was made up to the day of a decision, or None where nobody had judged."""
    found = KeyJudgement.objects.with_scopes_disabled().filter(matter=matter, judged_on__lte=decided_on)
    latest: KeyJudgement | None = found.order_by("-pk").first()
    return latest

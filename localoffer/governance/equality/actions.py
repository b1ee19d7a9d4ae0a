"""Writes equality assessments and signs them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.equality.kinds import Effect, Stage
from localoffer.governance.equality.law import characteristics
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.equality.queries import is_stale, state_of_draft
from localoffer.governance.matters.models import Matter


class AssessmentIncomplete(Exception):
    """`missing` says what an assessment lacks before somebody can sign it."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(" ".join(missing))
        self.missing = missing


class AssessmentSigned(Exception):
    """A signed assessment never changes. A new one takes its place."""


class AssessmentStale(Exception):
    """The proposal has changed since it was assessed."""


class AssessedInFuture(ValueError):
    """It was assessed today or before."""


REFUSALS = (AssessedInFuture, AssessmentIncomplete, AssessmentSigned, AssessmentStale)


@dataclass(frozen=True, kw_only=True)
class EffectSaid:
    """What the proposal does to people with one characteristic, what shows it, and what is done against harm."""

    effect: Effect
    evidence: str = ""
    mitigation: str = ""


@dataclass(frozen=True, kw_only=True)
class AssessmentSaid:
    """An assessment as somebody wrote it; `effects` by the key of each characteristic."""

    stage: Stage
    assessed_on: date
    summary: str
    effects: Mapping[str, EffectSaid]


def write_assessment(matter: Matter, *, said: AssessmentSaid, by: User, now: datetime) -> EqualityAssessment:
    """
    Return the matter's open assessment, now of its draft as that stands; a new one where the last is signed.

    Raises NotAllowed and AssessedInFuture.
    """
    require(by, Act.WRITE_REPORT, council=matter.council, now=now)
    if said.assessed_on > localdate(now):
        raise AssessedInFuture
    with council_scope(matter.council):
        held = EqualityAssessment.objects.select_for_update().filter(matter=matter, signed_at=None).first()
        made = held or EqualityAssessment(council=matter.council, matter=matter)
        made.stage, made.assessed_on, made.summary = said.stage, said.assessed_on, said.summary.strip()
        made.effects = _rows(said.effects)
        made.draft_state = state_of_draft(matter.draft)
        made.written_by, made.written_at = by, now
        made.save()
        return _told(made, deed="assessed equality", by=by, now=now)


def sign_assessment(assessment: EqualityAssessment, *, name: str, by: User, now: datetime) -> EqualityAssessment:
    """
    Return the assessment, signed and unchanging. `name` is who signs, with the post.

    Raises NotAllowed, AssessmentSigned, AssessmentStale and AssessmentIncomplete.
    """
    require(by, Act.CLEAR_REPORT, council=assessment.council, now=now)
    with council_scope(assessment.council):
        held = EqualityAssessment.objects.select_for_update().get(pk=assessment.pk)
        if held.signed_at is not None:
            raise AssessmentSigned
        if is_stale(held):
            raise AssessmentStale
        if missing := missing_in(held, name=name):
            raise AssessmentIncomplete(missing)
        held.signed_name, held.signed_by, held.signed_at = name.strip(), by, now
        held.save()
        return _told(held, deed="signed equality", by=by, now=now)


def missing_in(assessment: EqualityAssessment, *, name: str) -> list[str]:
    """Return what it lacks: each characteristic has an effect, shown by evidence, and harm has an answer."""
    rows = {row["key"]: row for row in assessment.effects}
    found = [] if name.strip() else ["Enter the name and the post of the person who signs."]
    found += [] if assessment.summary.strip() else ["Say in short what was found."]
    for one in characteristics():
        row = rows.get(one.key)
        if row is None:
            found.append(f"{one.words}: say what the proposal does.")
        elif row["effect"] != Effect.NONE and not row["evidence"]:
            found.append(f"{one.words}: say what shows it, or why it is not known.")
        elif row["effect"] == Effect.NEGATIVE and not row["mitigation"]:
            found.append(f"{one.words}: say what is done about the harm, or why nothing can be.")
    return found


def _rows(effects: Mapping[str, EffectSaid]) -> list[dict[str, str]]:
    known = [(one.key, effects[one.key]) for one in characteristics() if one.key in effects]
    return [
        {
            "key": key,
            "effect": str(said.effect.value),
            "evidence": said.evidence.strip(),
            "mitigation": said.mitigation.strip(),
        }
        for key, said in known
    ]


def _told(made: EqualityAssessment, *, deed: str, by: User, now: datetime) -> EqualityAssessment:
    detail = {"deed": deed, "stage": str(made.stage)}
    act = Act.CLEAR_REPORT if made.signed_at else Act.WRITE_REPORT
    trail.record(by=by, council=made.council, act=act, about=made, now=now, detail=detail)
    return made

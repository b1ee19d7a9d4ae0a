"""Asks for a matter's equality assessments, and whether one is of the proposal as it now stands."""

import hashlib

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.matters.models import Matter
from localoffer.offer.drafts.carrying import write_document
from localoffer.offer.drafts.queries import file_of_draft
from localoffer.offer.models import Draft


def state_of_draft(draft: Draft | None) -> str:
    """Return the fingerprint of a draft as it now stands, or nothing without one. Needs the council's scope."""
    if draft is None:
        return ""
    return hashlib.sha256(write_document(file_of_draft(draft)).encode()).hexdigest()


def assessments_of(matter: Matter) -> QuerySet[EqualityAssessment]:
    """Return a matter's assessments, the latest first. Needs the council's scope."""
    found = EqualityAssessment.objects.filter(matter=matter)
    return found.select_related("council", "written_by", "signed_by").order_by("-pk")


def assessments_at(council: Council) -> QuerySet[EqualityAssessment]:
    """Return a council's assessments with their matters. Needs the council's scope."""
    found: QuerySet[EqualityAssessment] = EqualityAssessment.objects.filter(council=council)
    return found.select_related("matter__draft", "matter__council")


def assessment_of(matter: Matter) -> EqualityAssessment | None:
    """Return a matter's latest assessment, or None. Needs the council's scope."""
    return assessments_of(matter).first()


def is_stale(assessment: EqualityAssessment) -> bool:
    """Say whether the proposal has changed since it was assessed. Needs the council's scope."""
    return assessment.draft_state != state_of_draft(assessment.matter.draft)

"""Drafts what a proposal does to people with protected characteristics."""

from localoffer.governance.equality.queries import is_stale
from localoffer.governance.equality.telling import told_assessment
from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage

NOT_ASSESSED = "What this does to people with protected characteristics has not been assessed yet."
STALE = "The proposal has changed since then, so this must be looked at again."


def equality(ground: Ground) -> list[Passage]:
    """Return the matter's latest assessment, and whether the proposal has changed since."""
    found = ground.assessment
    if found is None:
        return [Passage(text=NOT_ASSESSED, source="Equality assessments", on=ground.on)] if ground.draft else []
    told = told_assessment(found) + ([STALE] if is_stale(found) else [])
    return [Passage(text="\n\n".join(told), source="The equality assessment", on=ground.on)]

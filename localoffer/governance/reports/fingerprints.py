"""Makes the fingerprint of what somebody sees when they clear a report: where that changes, they look again."""

import hashlib
import json

from localoffer.governance.reports.models import Recommendation, Report, ReportSection, WithheldPart
from localoffer.rules.governing.report_template import Clearer


def state_of(report: Report, *, clearer: Clearer) -> str:
    """
    Return the fingerprint of what this person clears, with all recommendations. Needs the council's scope.

    Whoever clears certain sections sees those; whoever clears none by name sees them all.
    """
    own = {one.slug for one in report.shape.sections if one.cleared_by is clearer}
    sections = ReportSection.objects.filter(report=report)
    withheld = WithheldPart.objects.filter(report=report)
    if own:
        sections, withheld = sections.filter(slug__in=own), withheld.filter(section__in=own)
    said = [
        list(Recommendation.objects.filter(report=report).values_list("number", "text")),
        list(sections.values_list("slug", "text")),
        list(withheld.values_list("position", "title", "text")),
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()

"""Tells an equality assessment in paragraphs, for a report and for its page."""

from localoffer.governance.equality.kinds import Effect, Stage
from localoffer.governance.equality.law import characteristics
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.rules.english import day


def told_assessment(assessment: EqualityAssessment) -> list[str]:
    """Return its paragraphs: what it is, what was found in short, and a line for each characteristic."""
    stage = Stage(assessment.stage).label
    signed = f"{assessment.signed_name} signed it." if assessment.signed_name else "Nobody has signed it yet."
    opening = f"{stage} was made on {day(assessment.assessed_on)}. {signed}"
    return [part for part in (opening, assessment.summary, "\n".join(_lines(assessment))) if part]


def _lines(assessment: EqualityAssessment) -> list[str]:
    rows = {row["key"]: row for row in assessment.effects}
    return [f"- {one.words}: {_effect(rows.get(one.key))}" for one in characteristics()]


def _effect(row: dict[str, str] | None) -> str:
    if row is None:
        return "nobody has said yet."
    said = [Effect(row["effect"]).label.lower(), row["evidence"]]
    said += [f"What is done: {row['mitigation']}"] if row["mitigation"] else []
    return ". ".join(part.rstrip(".") for part in said if part) + "."

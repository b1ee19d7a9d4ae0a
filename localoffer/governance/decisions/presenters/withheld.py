"""Tells everyone which parts of a record they may not read, without a word of them."""

from localoffer.governance.decisions.models import Decision
from localoffer.governance.withholding.telling import told_of


def not_public(decision: Decision, section: str) -> list[str]:
    """Return what to say of each withheld part of a section; "" is the section of appendices and papers."""
    return [told_of(one) for one in decision.not_public if one["section"] == section]

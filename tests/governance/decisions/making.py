"""Says what goes into a record, as a test needs it."""

from typing import Any

from localoffer.governance.decisions.kinds import Did, Dispensation, Nature
from localoffer.governance.decisions.said import DeclarationSaid
from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.governance.withholding.said import WithheldSaid
from tests.governance.making import TODAY


def passage(**more: Any) -> WithheldSaid:
    """Return a passage of the reasons that is exempt because it is about one person."""
    least: dict[str, Any] = {
        "kind": WithheldKind.PASSAGE,
        "section": "reasons",
        "standing": Standing.EXEMPT,
        "text": "About one young person.",
        "decided_by": "Demo Monitoring Officer",
        "decided_on": TODAY,
        "paragraphs": (1,),
        "public_interest": "Her privacy weighs more.",
    }
    return WithheldSaid(**(least | more))


def declared(**more: Any) -> DeclarationSaid:
    """Return the declaration of somebody who left the room, and whom nobody let off."""
    least: dict[str, Any] = {
        "person": "Demo Ann",
        "office": "Lead Member",
        "interest": "Owns a share in the bus company",
        "nature": Nature.MONEY,
        "did": Did.LEFT,
        "dispensation": Dispensation.NONE,
    }
    return DeclarationSaid(**(least | more))

"""Says what goes into a record, as a test needs it."""

from typing import Any

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

"""Lets a draft leave its editors: put forward once nothing is wrong and every warning is answered."""

from localoffer.offer.checks.checking import blocking
from localoffer.offer.checks.queries import open_warnings
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from localoffer.offer.editor.desk import Desk


class NotReady(Exception):
    """The draft still has errors, or warnings that nobody answered: how many of each."""

    def __init__(self, *, errors: int, warnings: int) -> None:
        """Keep the counts."""
        super().__init__(f"{errors} errors, {warnings} warnings")
        self.errors, self.warnings = errors, warnings


def propose(desk: Desk) -> Draft:
    """Return the draft, put forward for approval. Raises NotReady, OfferDoesNotHold and what `propose` raises."""
    check_ready(desk)
    return actions.propose(desk.draft, by=desk.staff.user, now=desk.staff.now)


def start_consulting(desk: Desk) -> Draft:
    """Return the draft, out for people to have their say. Raises NotReady and what `start_consulting` raises."""
    check_ready(desk)
    return actions.start_consulting(desk.draft, by=desk.staff.user, now=desk.staff.now)


def check_ready(desk: Desk) -> None:
    """Return where nothing keeps the draft from leaving. Raises NotReady."""
    errors = len(blocking(desk.findings))
    warnings = len(open_warnings(desk.draft, findings=desk.findings))
    if errors or warnings:
        raise NotReady(errors=errors, warnings=warnings)

"""What lies before somebody at work on a consultation: who they are, which one, and what they may do."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import Staff, StaffRequest
from localoffer.participation.consultations import queries
from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.places import Place, places_of
from localoffer.participation.consultations.stages import Stage


@dataclass(frozen=True)
class Desk:
    """A consultation in the hands of somebody at work for its council."""

    staff: Staff
    consultation: Consultation

    @property
    def council(self) -> Council:
        """The council whose consultation it is."""
        return self.staff.council

    @cached_property
    def stage(self) -> Stage:
        """Where it stands today."""
        return queries.stage(self.consultation, on=localdate(self.staff.now))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """What people are asked, in order."""
        return places_of(queries.Asked(self.consultation))

    def context(self, **more: Any) -> dict[str, Any]:
        """Return what every page about the consultation is told."""
        base = {"consultation": self.consultation, "stage": self.stage}
        return staff_context(self.staff) | base | more


def staff_context(staff: Staff, **more: Any) -> dict[str, Any]:
    """Return what every page for staff is told."""
    may = {act.value: staff.may(act) for act in Act}
    return {"site": staff_site(staff), "council": staff.council, "may": may, "problem": ""} | more


def desk_of(request: StaffRequest, number: int) -> Desk:
    """Return the desk with a consultation of the council in whose scope we are. Raises Http404 for any other."""
    found = queries.consultation(request.council_scope, pk=number)
    if found is None:
        raise Http404
    return Desk(request.staff, found)

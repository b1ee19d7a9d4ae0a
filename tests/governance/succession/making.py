"""Makes a council that ended, with what it decided, and the one that took over. All of it is invented."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from localoffer.accounts.actions import name_successors
from localoffer.accounts.models import Council, Role, User
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid
from tests.accounts.making import made_member
from tests.governance.making import Office, made_office
from tests.offer.making import made_council

ORDER = "Tarn (Structural Changes) Order 2025"
REVIEW = "The offer is reviewed."
SECRET = "A secret that is still being written"


class Handover:
    """Tarnbridge, which ended, with a published and an open record; and Greater Tarn, which took over."""

    def __init__(self, *, ended: timedelta = timedelta(0), **said: Any) -> None:
        self.now = timezone.now()
        self.today: date = timezone.localdate(self.now)
        self.office: Office = made_office("tarnbridge", now=self.now)
        self.old: Council = self.office.council
        asked = ItemSaid(
            text=REVIEW, kind=ItemKind.REVIEW_BY, due_on=self.today - timedelta(days=1), number="(ii)"
        )
        items = [ItemSaid(text="The offer is adopted.", number="(i)"), asked]
        self.decision = self.office.decide(items=items, title="Adopt the offer of Tarnbridge", **said)
        self.office.record(title=SECRET, items=[ItemSaid(text=SECRET, due_on=self.today, number="(i)")])
        self.new: Council = made_council("greater-tarn", name="Greater Tarn")
        self.officer: User = made_member(Role.DEMOCRATIC_SERVICES, council=self.new)
        name_successors(
            self.old, successors=[self.new], on=self.today - ended, source=ORDER, by=None, now=self.now
        )
        self.old.refresh_from_db()

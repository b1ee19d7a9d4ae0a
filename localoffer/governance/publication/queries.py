"""Asks for orders to publish: a matter's, those that wait, and what an order could be made on."""

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.matters.models import Matter
from localoffer.governance.publication.models import PublicationOrder


def waiting_orders(council: Council) -> QuerySet[PublicationOrder]:
    """Return the council's orders that are still to be carried out, the oldest first. Needs the scope."""
    found = PublicationOrder.objects.filter(council=council, carried_out_at=None, cancelled_at=None)
    return found.select_related("council", "matter", "draft", "item__decision").order_by("ordered_at", "pk")


def orders_of(matter: Matter) -> QuerySet[PublicationOrder]:
    """Return a matter's orders, the oldest first. Needs the council's scope."""
    found = PublicationOrder.objects.filter(matter=matter)
    return found.select_related("version", "ordered_by", "cancelled_by", "item__decision").order_by(
        "ordered_at", "pk"
    )


def items_to_publish_on(matter: Matter) -> QuerySet[DecisionItem]:
    """Return the items of the matter's published decisions that agree something. Needs the council's scope."""
    found = DecisionItem.objects.filter(
        decision__matter=matter, decision__record_published_at__isnull=False, kind=ItemKind.APPROVE
    )
    return found.select_related("decision__council").order_by(
        "decision__decided_on", "decision__number", "position"
    )

"""Tells when publishing was ordered and done, for a matter's story."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.publication.models import PublicationOrder


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return what was ordered, and the version that came of it. The public's has only the version."""
    told = [] if public else [line for order in _orders(matter) for line in _order_lines(order)]
    version = matter.version
    if version and version.published_at:
        address = reverse("offer:version", args=[matter.council.slug, version.number])
        day = localdate(version.published_at)
        title = f"Version {version.number} of the offer counts from here"
        told.append(StoryLine(day=day, kind="Published", title=title, href=address))
    return told


def _orders(matter: Matter) -> list[PublicationOrder]:
    return list(PublicationOrder.objects.filter(matter=matter).select_related("ordered_by", "cancelled_by"))


def _order_lines(order: PublicationOrder) -> Iterator[StoryLine]:
    by = order.ordered_by.name
    yield StoryLine(day=localdate(order.ordered_at), kind="Publishing", title=f"{by} ordered it to be published")
    if order.cancelled_at:
        title = f"{order.cancelled_by.name if order.cancelled_by else ''} cancelled the order".strip()
        at = localdate(order.cancelled_at)
        yield StoryLine(day=at, kind="Publishing", title=title, text=order.cancelled_why)

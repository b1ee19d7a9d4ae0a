"""Tells the room of the offer what the room that decides knows of a draft."""

from localoffer.governance.matters.models import Matter
from localoffer.offer.models import Draft


def is_carried(draft: Draft) -> bool:
    """Return whether a matter that has not ended carries the draft. To be asked within the council's scope."""
    return Matter.objects.filter(draft=draft, ended_at=None).exists()

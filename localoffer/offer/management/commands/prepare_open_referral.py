"""Brings the Open Referral UK feed up to date, so that nobody who asks for it has to wait."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from localoffer.offer.open_referral.keeping import bring_up_to_date
from localoffer.offer.open_referral.models import FeedService


class Command(BaseCommand):
    """Brings the feed up to date. Safe to run at any time: what is up to date stays as it is."""

    help = "Brings the Open Referral UK feed up to date with what is published."

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring it up to date, and say how much it holds."""
        revision = bring_up_to_date(now=timezone.now())
        self.stdout.write(f"The feed holds {FeedService.objects.count()} services. Revision {revision}.")

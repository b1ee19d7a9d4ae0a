"""Checks that nobody changed the trail, and names the first record that does not hold."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from localoffer.accounts.models import Council
from localoffer.accounts.queries import council as council_called
from localoffer.accounts.scopes import every_council
from localoffer.accounts.trail import first_broken_link, last_record
from localoffer.accounts.web_role import row_security_holds_us


class Command(BaseCommand):
    """Checks the trail of one council, or of all and of the service itself. Fails when a link is broken."""

    help = "Checks that nobody changed the trail, and names the first record that does not hold."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the council, when only one is wanted."""
        parser.add_argument("--council", help="check this council alone, such as tarnshire")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check each chain, say how it ends, and fail at the first broken link of any."""
        if row_security_holds_us():
            raise CommandError("Run this as the owner of the database: this role may not see every council.")
        broken = [self._check(council) for council in self._chosen(options["council"])]
        if any(broken):
            raise CommandError("The trail was changed.", returncode=1)

    def _chosen(self, slug: str | None) -> list[Council | None]:
        if slug is None:
            with every_council():
                return [*Council.objects.filter(trail__isnull=False).distinct().order_by("name"), None]
        council = council_called(slug)
        if council is None:
            raise CommandError(f"There is no council called “{slug}” here.")
        return [council]

    def _check(self, council: Council | None) -> bool:
        """Print what is found of one chain, and return whether it is broken."""
        whose = council.name if council else "The service"
        broken = first_broken_link(council)
        last = last_record(council)
        if broken:
            self.stderr.write(f"{whose}: record {broken.number} does not hold. {broken.problem.capitalize()}.")
        elif last:
            self.stdout.write(f"{whose}: {last.number} records, all hold. The last is {last.fingerprint}.")
        else:
            self.stdout.write(f"{whose}: no record yet.")
        return broken is not None

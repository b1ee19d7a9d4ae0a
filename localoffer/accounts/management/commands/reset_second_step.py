"""Lets somebody who lost their phone, passkeys and spare codes set up a new second step."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.accounts.actions import reset_second_steps
from localoffer.accounts.models import User


class Command(BaseCommand):
    """Takes away every second step of one person, signs them out, and keeps it on the trail."""

    help = "Lets somebody who lost their phone, passkeys and spare codes set up a new second step."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address."""
        parser.add_argument("email", help="the person's e-mail address")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take them away, and say so."""
        person = User.objects.filter(email=options["email"].strip().lower()).first()
        if person is None:
            raise CommandError("Nobody here has this address.")
        taken = reset_second_steps(person, now=timezone.now())
        self.stdout.write(f"{person.name}: {taken} taken away. They set up a new one when they next sign in.")

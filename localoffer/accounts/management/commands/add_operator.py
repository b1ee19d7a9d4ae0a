"""Makes a person a service operator: the first who can sign in to a new installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.accounts.actions import BadMember, first_operator


class Command(BaseCommand):
    """Makes a person a service operator, who can then name each council's administrator. Safe to run twice."""

    help = "Makes a person a service operator, who can then name each council's administrator."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address and the name."""
        parser.add_argument("email", help="where sign-in codes are sent")
        parser.add_argument("name", help="the person's name")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the operator, and say so."""
        try:
            made = first_operator(options["email"], name=options["name"], now=timezone.now())
        except BadMember as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{made.user.name} is a service operator, and can sign in with {made.user.email}.")

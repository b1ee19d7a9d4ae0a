"""Gives the PostgreSQL role that serves pages what it needs, and nothing that gets it past row security."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from localoffer.accounts.web_role import NotAWebRole, grant_web_role


class Command(BaseCommand):
    """Gives the role that serves pages what it needs. Run it as the database's owner after each migrate."""

    help = "Gives the PostgreSQL role that serves pages what it needs. Run it after each migrate."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the name of the role."""
        parser.add_argument("role", nargs="?", default="localoffer_app", help="the role (localoffer_app)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Grant it, and say so."""
        try:
            grant_web_role(options["role"])
        except NotAWebRole as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{options['role']} can serve pages, within row security.")

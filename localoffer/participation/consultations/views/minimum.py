"""Asks how long a consultation must be at least. Only config knows the room that knows the constitution."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.utils.module_loading import import_string

from localoffer.accounts.models import Council
from localoffer.participation.consultations.plan import Minimum


def minimum_of(council: Council, *, on: date) -> Minimum | None:
    """Return what the council's own rules ask for on a day, or None where that is not known."""
    ask: Callable[..., tuple[int, str] | None] = import_string(settings.CONSULTATION_MINIMUM)
    found = ask(council, on=on)
    return None if found is None else Minimum(days=found[0], source=found[1])

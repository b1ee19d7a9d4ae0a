"""Lets somebody act on a consultation: may they, and has nobody else hold of it meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import models

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.models import Consultation


@contextmanager
def holding(consultation: Consultation, *, act: Act, by: User, now: datetime) -> Iterator[Consultation]:
    """Give the consultation as it is now, to change in one transaction. Raises NotAllowed."""
    require(by, act, council=consultation.council, now=now)
    with held_open(consultation) as held:
        yield held


@contextmanager
def held_open(consultation: Consultation) -> Iterator[Consultation]:
    """Give the consultation as it is now, for what anybody may do, in one transaction."""
    with council_scope(consultation.council):
        rows = Consultation.objects.select_for_update(of=("self",)).select_related("council", "draft")
        yield rows.get(pk=consultation.pk)


def traced(
    held: Consultation,
    *,
    act: Act,
    deed: str,
    by: User,
    now: datetime,
    about: models.Model | None = None,
    **more: Any,
) -> None:
    """Add to the trail what was done. `more` says nothing that a young person said."""
    trail.record(by=by, council=held.council, act=act, about=about or held, now=now, detail={"deed": deed} | more)

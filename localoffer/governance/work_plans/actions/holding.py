"""Lets somebody work on a committee's year, one person at a time, and keeps each deed on the trail."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import models

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.work_plans.models import Committee
from localoffer.governance.work_plans.refusals import NothingSaid


@contextmanager
def holding(committee: Committee, *, by: User, now: datetime) -> Iterator[Committee]:
    """Give the committee as it is now, which nobody else changes meanwhile. Raises NotAllowed."""
    require(by, Act.MANAGE_WORK_PLAN, council=committee.council, now=now)
    with council_scope(committee.council):
        rows = Committee.objects.select_for_update(of=("self",)).select_related("council")
        held: Committee = rows.get(pk=committee.pk)
        yield held


def tell(about: models.Model, *, committee: Committee, deed: str, by: User, now: datetime, **detail: Any) -> None:
    """Keep a deed on the trail."""
    said = {"deed": deed, "committee": committee.slug} | detail
    trail.record(by=by, council=committee.council, act=Act.MANAGE_WORK_PLAN, about=about, now=now, detail=said)


def said(text: str) -> str:
    """Return the words without the room around them. Raises NothingSaid where there are none."""
    stripped = text.strip()
    if not stripped:
        raise NothingSaid
    return stripped

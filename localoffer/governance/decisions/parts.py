"""Loads the parts of what may be read outside its council's scope, as everyone may read a published record."""

from typing import Any

from django.db.models import Prefetch


def part(name: str, model: Any, *, with_it: tuple[str, ...] = ()) -> Any:
    """Return how to load a part of rows that the caller was allowed to read. Needs no scope."""
    rows = model.objects.with_scopes_disabled().all()
    return Prefetch(name, queryset=rows.select_related(*with_it) if with_it else rows)

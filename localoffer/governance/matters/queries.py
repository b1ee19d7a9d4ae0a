"""Asks for matters: a council's own, one by its name, those that the public may read, and the parts of one."""

from dataclasses import replace
from datetime import date, datetime

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.story import story_lines


def matters_of(council: Council) -> QuerySet[Matter]:
    """Return the council's matters, the newest first. Needs the council's scope."""
    return Matter.objects.filter(council=council).select_related("council", "draft", "version")


def matter(council: Council, *, slug: str) -> Matter | None:
    """Return one matter by its name, or None. Needs the council's scope."""
    return matters_of(council).select_related("created_by").filter(slug=slug).first()


def open_matters(council: Council, *, now: datetime) -> QuerySet[Matter]:
    """Return the council's matters that the public may read of, the newest first. Needs no scope."""
    found: QuerySet[Matter] = Matter.objects.with_scopes_disabled().filter(council=council, open_from__lte=now)
    return found.select_related("council")


def open_matter(council: Council, *, slug: str, now: datetime) -> Matter | None:
    """Return one matter that the public may read of, or None. Needs no scope."""
    return open_matters(council, now=now).filter(slug=slug).first()


def parts_of(matter: Matter, *, now: datetime) -> QuerySet[Matter]:
    """Return its parts that the public may read of, whichever council decides them. Needs no scope."""
    found: QuerySet[Matter] = Matter.objects.with_scopes_disabled().filter(part_of=matter, open_from__lte=now)
    return found.select_related("council").order_by("council__name", "pk")


def whole_of(matter: Matter, *, now: datetime) -> Matter | None:
    """Return the matter that it is a part of, where the public may read of that; else None. Needs no scope."""
    if matter.part_of_id is None:
        return None
    found: QuerySet[Matter] = Matter.objects.with_scopes_disabled().filter(
        pk=matter.part_of_id, open_from__lte=now
    )
    return found.select_related("council").first()


def matters_that_may_be_joined(*, now: datetime) -> QuerySet[Matter]:
    """Return the open matters of any council that a matter here may be a part of. Needs no scope."""
    found: QuerySet[Matter] = Matter.objects.with_scopes_disabled().filter(
        open_from__lte=now, ended_at=None, part_of=None
    )
    return found.select_related("council").order_by("council__name", "title")


def story_of(matter: Matter, *, public: bool, on: date) -> list[StoryLine]:
    """
    Return all that is known of a matter, in the order of its days, with what lies after `on` marked as ahead.

    The public's story has only what is published. The staff's needs the council's scope.
    """
    return [replace(line, is_ahead=line.day > on) for line in story_lines(matter, public=public)]

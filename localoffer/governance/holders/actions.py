"""Writes down who holds a post or sits in a body, and when that ends."""

from datetime import date, datetime

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.holders.models import Holder


class NoSuchPlace(ValueError):
    """The constitution of that day knows no such post or body."""


class NobodyNamed(ValueError):
    """A name, or where it was published, is missing."""


class EndsBeforeItBegan(ValueError):
    """The last day must come after the first one."""


class EndedAlready(Exception):
    """Somebody has said already when it ends."""


REFUSALS = (EndedAlready, EndsBeforeItBegan, NoSuchPlace, NobodyNamed)


def name_holder(
    council: Council, *, place: str, name: str, office: str, since: date, source: str, until: date | None = None,
    by: User | None, now: datetime,
) -> Holder:  # fmt: skip
    """
    Return somebody who holds a post or sits in a body from a day. Without an `office`, a post's title is it.

    `by` is None for a command. Raises NotAllowed, NoSuchPlace, NobodyNamed and EndsBeforeItBegan.
    """
    if by is not None:
        require(by, Act.MANAGE_CONSTITUTION, council=council, now=now)
    if not name.strip() or not source.strip():
        raise NobodyNamed
    if until is not None and until <= since:
        raise EndsBeforeItBegan
    title = _title(council, place=place, day=since)
    with council_scope(council):
        made: Holder = Holder.objects.create(
            council=council, place=place, name=name.strip(), office=office.strip() or title, since=since,
            until=until, source=source.strip(), recorded_by=by, recorded_at=now,
        )  # fmt: skip
        return _told(made, deed="named a holder", by=by, now=now)


def end_holding(holder: Holder, *, until: date, by: User, now: datetime) -> Holder:
    """
    Return the holder, who holds it until just before a day.

    Raises NotAllowed, EndsBeforeItBegan and EndedAlready.
    """
    require(by, Act.MANAGE_CONSTITUTION, council=holder.council, now=now)
    with council_scope(holder.council):
        held: Holder = Holder.objects.select_for_update().get(pk=holder.pk)
        if held.until is not None:
            raise EndedAlready
        if until <= held.since:
            raise EndsBeforeItBegan
        held.until = until
        held.save(update_fields=["until"])
        return _told(held, deed="ended a holding", by=by, now=now)


def _title(council: Council, *, place: str, day: date) -> str:
    """Return the title of a post, or "Member" of a body. Raises NoSuchPlace."""
    constitution = constitution_on(council, day=day)
    post = constitution.post(place) if constitution else None
    if post is not None:
        return post.title
    if constitution is None or constitution.body(place) is None:
        raise NoSuchPlace
    return "Member"


def _told(holder: Holder, *, deed: str, by: User | None, now: datetime) -> Holder:
    said = {"deed": deed, "place": holder.place, "since": str(holder.since), "until": str(holder.until or "")}
    trail.record(by=by, council=holder.council, act=Act.MANAGE_CONSTITUTION, about=holder, now=now, detail=said)
    return holder

"""Asks for notices: a matter's, a council's forward plan, and whether a decision may lawfully be made."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.models import Decision
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.kinds import FOR_PRIVATE, IN_PRIVATE, OF_THE_PLAN
from localoffer.governance.notices.lawful import key_problems, private_problems
from localoffer.governance.notices.models import Notice

NO_CONSTITUTION = (
    "Nobody has put in the council’s constitution for this day, so we cannot say whether notice was given in time."
)
STANDING = Q(withdrawal=None, correction=None)
NOT_SETTLED = "Nobody has said yet whether this is a key decision. A named officer must settle it first."


def notices(council: Council) -> QuerySet[Notice]:
    """Return every notice of the council, the newest first, withdrawn ones too. Needs no scope."""
    found: QuerySet[Notice] = Notice.objects.with_scopes_disabled().filter(council=council)
    return found.select_related(
        "council", "matter", "withdrawal", "corrects", "correction", "recorded_by"
    ).order_by("-published_on", "-number")


def notice(council: Council, *, number: int) -> Notice | None:
    """Return one notice by its number, or None. Needs no scope."""
    return notices(council).filter(number=number).first()


def notices_of(matter: Matter) -> QuerySet[Notice]:
    """Return a matter's notices in the order they were published, withdrawn ones too. Needs no scope."""
    return notices(matter.council).filter(matter=matter).order_by("published_on", "number")


def standing_notices_of(matter: Matter) -> QuerySet[Notice]:
    """Return a matter's notices that were neither withdrawn nor corrected by a newer one. Needs no scope."""
    return notices_of(matter).filter(STANDING)


def private_ahead(council: Council, *, on: date) -> list[Notice]:
    """
    Return the notices that stand of decisions still to be made, of the matters some part of which is private.

    Those are matters with a private-meeting notice, or with one that says that it is decided in private. Needs no
    scope.
    """
    found = list(_ahead(council, on=on).order_by("published_on", "number"))
    private = {one.matter_id for one in found if one.kind in FOR_PRIVATE or one.openness in IN_PRIVATE}
    return [one for one in found if one.matter_id in private]


def forward_plan(council: Council, *, on: date) -> QuerySet[Notice]:
    """
    Return the notices of decisions still to be made, the soonest first. Needs no scope.

    A notice leaves the plan when its matter ended, or when a record was published of a decision made since.
    """
    ahead = _ahead(council, on=on).filter(kind__in=OF_THE_PLAN)
    return ahead.order_by("decision_from", "number")


def _ahead(council: Council, *, on: date) -> QuerySet[Notice]:
    made = Decision.objects.with_scopes_disabled().filter(
        record_published_at__isnull=False, matter=OuterRef("matter"), decided_on__gte=OuterRef("published_on")
    )
    return notices(council).filter(STANDING, ~Exists(made), published_on__lte=on, matter__ended_at=None)


def may_decide_on(matter: Matter, *, day: date, is_key: bool | None, in_private: bool = False) -> list[str]:
    """
    Return why a decision may not lawfully be made on a day, each reason with its rule; nothing where it may.

    `is_key` is None while nobody has settled it. Only notices that stand are counted. Needs no scope.
    Law: SI 2012/2089 regs 5, 9, 10, 11.
    """
    constitution = constitution_on(matter.council, day=day)
    if constitution is None:
        return [NO_CONSTITUTION]
    if is_key is None:
        return [NOT_SETTLED]
    standing = list(standing_notices_of(matter))
    problems = key_problems(standing, day=day, constitution=constitution) if is_key else []
    return problems + (private_problems(standing, day=day, constitution=constitution) if in_private else [])

"""Puts in a committee: the body, what it is for, who sits on it, and that the public may read of it."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.work_plans.actions.holding import holding, said, tell
from localoffer.governance.work_plans.kinds import Seat
from localoffer.governance.work_plans.models import Committee, CommitteeSeat, CommitteeTerms
from localoffer.governance.work_plans.refusals import NoSuchCommittee, SpanRunsBackward
from localoffer.rules.rule import Sure


def add_committee(council: Council, *, body: str, by: User, now: datetime) -> Committee:
    """Return a body of today's constitution as a committee to plan for. Raises NotAllowed and NoSuchCommittee."""
    require(by, Act.MANAGE_WORK_PLAN, council=council, now=now)
    with council_scope(council):
        constitution = constitution_on(council, day=localdate(now))
        rule = constitution.body(body) if constitution else None
        if rule is None or Committee.objects.filter(council=council, slug=body).exists():
            raise NoSuchCommittee
        made: Committee = Committee.objects.create(
            council=council, slug=rule.slug, name=rule.name, added_by=by, added_at=now
        )
        tell(made, committee=made, deed="added a committee", by=by, now=now)
        return made


def adopt_terms(
    committee: Committee, *, in_force_from: date, functions: Sequence[tuple[str, str]], source: str,
    sure: Sure, source_url: str = "", answer_days: int | None = None, by: User, now: datetime,
) -> CommitteeTerms:  # fmt: skip
    """
    Return what the committee is for from a day on: its functions, each a letter and a text.

    `answer_days` is None where the rules name no time to answer it. Raises NotAllowed and NothingSaid.
    """
    with holding(committee, by=by, now=now) as held:
        rows = [{"letter": said(letter), "text": said(text)} for letter, text in functions]
        made: CommitteeTerms = CommitteeTerms.objects.create(
            council=held.council, committee=held, in_force_from=in_force_from, functions=rows,
            answer_days=answer_days, source=said(source), source_url=source_url, sure=sure.value,
            adopted_by=by, adopted_at=now,
        )  # fmt: skip
        tell(made, committee=held, deed="adopted terms", by=by, now=now, functions=len(rows))
        return made


def give_seat(
    committee: Committee, *, role: str, kind: Seat, since: date, until: date | None = None, by: User, now: datetime
) -> CommitteeSeat:
    """Return a seat for a role, never for a name. Raises NotAllowed, NothingSaid and SpanRunsBackward."""
    with holding(committee, by=by, now=now) as held:
        if until is not None and until <= since:
            raise SpanRunsBackward
        made: CommitteeSeat = CommitteeSeat.objects.create(
            council=held.council, committee=held, role=said(role), kind=kind, since=since, until=until
        )
        tell(made, committee=held, deed="gave a seat", by=by, now=now, kind=str(kind.value))
        return made


def open_committee(committee: Committee, *, by: User, now: datetime) -> Committee:
    """Return the committee, whose page everyone may read from now on; twice changes nothing. Raises NotAllowed."""
    with holding(committee, by=by, now=now) as held:
        if held.open_from is None:
            held.open_from = now
            held.save(update_fields=["open_from"])
            tell(held, committee=held, deed="opened to the public", by=by, now=now)
        return held

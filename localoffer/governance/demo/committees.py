"""Takes over a committee's year from a report of the public record: its terms, its meetings, and its plan."""

from datetime import datetime

from localoffer.governance.decisions.effect import morning
from localoffer.governance.demo.record_files import PlannedItem, RecordedCommittee
from localoffer.governance.matters.models import Matter
from localoffer.governance.work_plans.kinds import Recurs, Step
from localoffer.governance.work_plans.models import (
    Committee,
    CommitteeTerms,
    CommitteeYear,
    ItemStep,
    Meeting,
    WorkPlanItem,
)
from localoffer.rules.rule import Sure


def take_over_committee(matter: Matter, *, record: RecordedCommittee, now: datetime) -> Committee:
    """Return the committee, open to everyone, with its year as it was planned. Needs the council's scope."""
    council = matter.council
    made: Committee = Committee.objects.create(
        council=council, slug=record.slug, name=record.name, added_at=now, open_from=now
    )
    CommitteeTerms.objects.create(
        council=council,
        committee=made,
        in_force_from=record.starts_on,
        functions=[{"letter": letter, "text": text} for letter, text in record.functions.items()],
        source=record.source,
        source_url=record.source_url,
        sure=record.sure.value,
        adopted_at=now,
    )
    year = CommitteeYear.objects.create(
        council=council, committee=made, name=record.year, starts_on=record.starts_on, until=record.until
    )
    _plan(year, record=record, matter=matter)
    return made


def _plan(year: CommitteeYear, *, record: RecordedCommittee, matter: Matter) -> None:
    planned = morning(record.planned_on)
    for each in record.meetings:
        meeting = Meeting.objects.create(council=year.council, year=year, planned_for=each.on)
        for one in each.items:
            item = _item(year, one, matter=matter, sure=record.sure, at=planned)
            if one.recurs != Recurs.STANDING:
                ItemStep.objects.create(
                    council=year.council, item=item, kind=Step.PLACED, meeting=meeting, at=planned
                )


def _item(year: CommitteeYear, one: PlannedItem, *, matter: Matter, sure: Sure, at: datetime) -> WorkPlanItem:
    made: WorkPlanItem = WorkPlanItem.objects.create(
        council=year.council,
        year=year,
        title=one.title,
        recurs=one.recurs,
        owner=one.owner,
        origin=one.origin,
        source=one.source,
        sure=sure.value,
        covers=list(one.covers),
        matter=matter if one.is_the_matter else None,
        added_at=at,
    )
    return made

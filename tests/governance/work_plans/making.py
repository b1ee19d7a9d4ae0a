"""Makes a committee with a year of meetings. All of it is invented."""

from datetime import date, datetime, timedelta
from typing import Any

from localoffer.accounts.scopes import council_scope
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Origin, Recurs
from localoffer.governance.work_plans.models import Committee, CommitteeYear, Meeting, WorkPlanItem
from localoffer.governance.work_plans.queries.plan import Plan, PlannedItem
from localoffer.rules.rule import Sure
from tests.governance.making import NOW, Office, made_office

FUNCTIONS = (("a", "Agree the strategy"), ("b", "Hear young people"))


class Board:
    """A committee at work: an advisory board of an office, with its terms and a year."""

    def __init__(self, slug: str = "tarnbridge", *, now: datetime = NOW, answer_days: int | None = 60) -> None:
        self.office: Office = made_office(slug, now=now)
        self.now, self.by = now, self.office.officer
        self.council = self.office.council
        self.committee: Committee = actions.add_committee(self.council, body="board", by=self.by, now=now)
        actions.adopt_terms(
            self.committee, in_force_from=date(2020, 1, 1), functions=FUNCTIONS, source="Part 3",
            sure=Sure.T, answer_days=answer_days, by=self.by, now=now,
        )  # fmt: skip
        # Half of the year lies behind and half ahead, on whatever day it is.
        start = now.date() - timedelta(days=182)
        self.year: CommitteeYear = self.begin("This year", start, start + timedelta(days=365))

    def begin(self, name: str, starts_on: date, until: date) -> CommitteeYear:
        """Return a year that begins."""
        return actions.begin_year(
            self.committee, name=name, starts_on=starts_on, until=until, by=self.by, now=self.now
        )

    def meeting(self, on: date, **said: str) -> Meeting:
        """Return a meeting planned for a day."""
        return actions.plan_meeting(self.year, on=on, by=self.by, now=self.now, **said)

    def item(self, title: str = "Homes", recurs: Recurs = Recurs.ONE_OFF, **said: Any) -> WorkPlanItem:
        """Return an item of the year."""
        told = {"owner": "Head of Service", "origin": Origin.LAW, "source": "Part 3"} | said
        item = actions.ItemSaid(title=title, recurs=recurs, **told)
        return actions.add_item(self.year, item=item, by=self.by, now=self.now)

    def step(self, item: WorkPlanItem, *said: Any, **more: Any) -> None:
        """Note a step of an item: its kind and its meeting."""
        kind, meeting = (*said, None)[:2]
        actions.take_step(item, kind=kind, meeting=meeting, by=self.by, now=self.now, **more)

    def stands(self, item: WorkPlanItem, *, on: date | None = None) -> PlannedItem:
        """Return an item as it stands on a day."""
        plan = Plan(item.year, on or self.now.date())
        with council_scope(self.council):
            return next(one for one in plan.items if one.item.pk == item.pk)

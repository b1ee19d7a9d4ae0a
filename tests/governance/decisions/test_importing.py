"""A decision from the public record …"""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from localoffer.governance.call_ins.refusals import NotCallable
from localoffer.governance.decisions.actions import import_decision
from localoffer.governance.decisions.actions.importing import Imported
from localoffer.governance.decisions.kinds import BodyKind, ItemKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.presenters import dates_of
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.matters.queries import open_matter
from localoffer.rules.governing.computed import ComputedDate
from tests.governance.making import NOW, Office, made_office

pytestmark = pytest.mark.django_db
DECIDED = date(2022, 3, 14)


@pytest.fixture
def office() -> Office:
    return made_office()


def imported(
    office: Office,
    *,
    published_on: date | None = None,
    effective_on: date | None = None,
    could_be_called_in: bool | None = None,
    **words: object,
) -> Decision:
    """Return a decision of long ago, taken over without anybody at a keyboard."""
    items = [ItemSaid(text="The offer is adopted.", kind=ItemKind.APPROVE, number="(i)")]
    said = RecordSaid(body="The Cabinet", decided_on=DECIDED, title="The offer of 2022", items=items, words=words)
    record = Imported(
        said=said, body_kind=BodyKind.CABINET, source_url="https://example.invalid/1", published_on=published_on,
        effective_on=effective_on, could_be_called_in=could_be_called_in,
    )  # fmt: skip
    return import_decision(office.matter, record=record, by=None, now=NOW)


def test_keeps_what_it_does_not_say_as_not_said(office: Office) -> None:
    made = imported(office, reasons="As in the record.")

    assert made.alternatives == ""
    assert "The record does not say which other ways were looked at." in made.oddities
    assert "The record does not say whether it was a key decision." in made.oddities
    assert "The record gives no reasons." not in made.oddities


def test_tells_of_a_record_published_before_the_decision(office: Office) -> None:
    made = imported(office, published_on=date(2022, 3, 1))

    assert "The record says that it was published before the decision was taken." in made.oddities
    assert localdate(made.record_published_at) == date(2022, 3, 1)


def test_has_taken_effect_and_can_be_read_but_not_called_in(office: Office) -> None:
    made = imported(office, published_on=date(2022, 3, 15))

    assert office.stage(made) is Stage.EFFECTIVE
    assert made.takes_effect_at == datetime(2022, 3, 23, tzinfo=UTC)
    assert open_matter(office.council, slug=office.matter.slug, now=NOW) is not None
    with pytest.raises(NotCallable, match="before it was put on this site"):
        office.call_in(made)


def page_of(made: Decision) -> str:
    return " ".join(Client().get(f"/tarnbridge/decisions/{made.number}/").content.decode().split())


def test_counts_from_the_day_that_was_published_and_warns_where_the_rules_give_another(office: Office) -> None:
    made = imported(office, published_on=date(2022, 3, 15), effective_on=date(2022, 3, 18))

    assert made.published_effective_on == date(2022, 3, 18)
    assert ComputedDate.from_data(made.effective).day == date(2022, 3, 23)
    printed, by_rules = dates_of(office.fresh(made))
    assert (printed.day, by_rules.day) == ("18 March 2022", "23 March 2022")
    assert "18 March 2022 was published, and stands. The rule gives 23 March 2022." in by_rules.warning
    assert "18 March 2022 was published, and stands" in page_of(made)
    assert made.call_in_ends_at is None


def test_that_agrees_with_the_rules_warns_of_nothing(office: Office) -> None:
    made = imported(office, published_on=date(2022, 3, 15), effective_on=date(2022, 3, 23))

    assert [one.warning for one in dates_of(office.fresh(made))] == ["", ""]
    assert "was published, and stands" not in page_of(made)


def test_that_names_no_day_counts_from_the_one_that_the_rules_gave(office: Office) -> None:
    made = imported(office, published_on=date(2022, 3, 15))

    assert made.published_effective_on == date(2022, 3, 23)
    assert [one.day for one in dates_of(office.fresh(made))] == ["The record does not say", "23 March 2022"]


@pytest.mark.parametrize(
    "said",
    [
        {"published_on": None},
        {"published_on": date(2022, 3, 15), "could_be_called_in": False},
    ],
)
def test_has_no_day_by_the_rules_where_they_say_nothing_of_it(office: Office, said: dict[str, Any]) -> None:
    made = imported(office, **said)

    assert made.effective is None
    assert len(dates_of(office.fresh(made))) == 1

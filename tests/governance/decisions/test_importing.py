"""A decision from the public record …"""

from datetime import UTC, date, datetime

import pytest
from django.utils.timezone import localdate

from localoffer.governance.call_ins.refusals import NotCallable
from localoffer.governance.decisions.actions import import_decision
from localoffer.governance.decisions.actions.importing import Imported
from localoffer.governance.decisions.kinds import BodyKind, ItemKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.matters.queries import open_matter
from tests.governance.making import NOW, Office, made_office

pytestmark = pytest.mark.django_db
DECIDED = date(2022, 3, 14)


@pytest.fixture
def office() -> Office:
    return made_office()


def imported(office: Office, *, published_on: date | None = None, **words: object) -> Decision:
    """Return a decision of long ago, taken over without anybody at a keyboard."""
    items = [ItemSaid(text="The offer is adopted.", kind=ItemKind.APPROVE, number="(i)")]
    said = RecordSaid(body="The Cabinet", decided_on=DECIDED, title="The offer of 2022", items=items, words=words)
    record = Imported(
        said=said, body_kind=BodyKind.CABINET, source_url="https://example.invalid/1", published_on=published_on
    )
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
    assert made.takes_effect_at == datetime(2022, 3, 15, tzinfo=UTC)
    assert open_matter(office.council, slug=office.matter.slug, now=NOW) is not None
    with pytest.raises(NotCallable, match="before it was put on this site"):
        office.call_in(made)

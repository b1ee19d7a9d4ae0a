"""What a council's constitution said on a day …"""

from datetime import date

import pytest

from localoffer.governance.constitution.actions import load_constitution
from localoffer.governance.constitution.queries import (
    calendar_of,
    constitution_on,
    notice_rule,
    retain_until,
)
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind
from localoffer.rules.governing.retention import Kept
from localoffer.rules.governing.working_days import is_working_day
from tests.accounts.making import NOW
from tests.governance.constitution.making import constitution_text, governed_council
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
JUNE = date(2026, 6, 1)


def test_is_not_known_where_nobody_put_it_here() -> None:
    assert constitution_on(made_council(), day=JUNE) is None


def test_has_the_law_s_notice_periods() -> None:
    found = constitution_on(governed_council(), day=JUNE)

    assert found is not None
    assert found.notice_period(NoticeKind.KEY).days == 28
    assert "SI 2012/2089" in found.notice_period(NoticeKind.KEY).basis


def test_has_none_of_the_cabinet_s_notices_for_a_council_of_committees() -> None:
    found = constitution_on(governed_council(governance_model="committee"), day=JUNE)

    assert found is not None
    with pytest.raises(NoSuchNotice):
        found.notice_period(NoticeKind.KEY)
    assert notice_rule(NoticeKind.KEY, constitution=found, day=JUNE) is None
    assert notice_rule(NoticeKind.MEETING, constitution=found, day=JUNE) is not None


def test_follows_a_change_of_governance_from_its_day() -> None:
    council = governed_council(governance_model="committee")
    load_constitution(council, text=constitution_text(in_force_from="2026-05-20"), now=NOW)

    models = [constitution_on(council, day=date(2026, 5, day)) for day in (19, 20)]

    assert [found and found.governance_model.value for found in models] == ["committee", "leader_cabinet"]


def test_gives_its_working_days() -> None:
    council = governed_council(closure_days=["2026-12-29"])

    calendar = calendar_of(council, day=JUNE)

    assert not is_working_day(date(2026, 12, 29), calendar)
    assert not is_working_day(date(2026, 12, 28), calendar)  # a bank holiday
    assert calendar.version.endswith("closure days of Demo constitution of May, number 1")


def test_keeps_the_closure_days_of_earlier_years() -> None:
    council = governed_council(closure_days=["2025-12-29"])
    load_constitution(council, text=constitution_text(closure_days=["2026-12-29"]), now=NOW)

    assert calendar_of(council, day=JUNE).closures == {date(2025, 12, 29), date(2026, 12, 29)}
    assert calendar_of(council, day=date(2026, 1, 1)).closures == {date(2025, 12, 29)}


def test_has_bank_holidays_even_without_a_constitution() -> None:
    calendar = calendar_of(made_council(), day=JUNE)

    assert not is_working_day(date(2026, 12, 25), calendar)


def test_says_how_long_a_record_is_kept() -> None:
    assert retain_until(Kept.RECORD, decided_on=JUNE).day == date(2032, 6, 1)

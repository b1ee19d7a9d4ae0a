"""A decision may be made …"""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import take_over_notice, withdraw_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.queries import forward_plan, may_decide_on
from localoffer.governance.notices.story import story_lines
from tests.governance.constitution.making import governed_council
from tests.governance.making import made_office
from tests.governance.notices.making import (
    FIRST_LAWFUL,
    NOW,
    PUBLISHED,
    made_matter,
    published,
    words,
)
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
ONE_DAY = timedelta(days=1)
JULY = date(2026, 7, 7)


def test_from_the_first_lawful_day_after_a_notice(matter: Matter, officer: User) -> None:
    published(matter, by=officer, decision_from=date(2026, 6, 15), decision_until=JULY)

    assert may_decide_on(matter, day=FIRST_LAWFUL, is_key=True) == []
    too_early = may_decide_on(matter, day=FIRST_LAWFUL - ONE_DAY, is_key=True)
    assert len(too_early) == 1
    assert "allows no decision before 30 June 2026" in too_early[0]
    assert "28 clear days" in too_early[0]
    assert "SI 2012/2089 reg 9(2) (must be checked)" in too_early[0]


def test_without_notice_where_it_is_not_key(matter: Matter) -> None:
    assert may_decide_on(matter, day=JULY, is_key=False) == []


def test_not_at_all_where_it_is_key_and_has_no_notice(matter: Matter) -> None:
    (reason,) = may_decide_on(matter, day=JULY, is_key=True)

    assert reason.startswith("There is no notice of this key decision. It needs 28 clear days")


def test_not_while_nobody_has_said_whether_it_is_key(matter: Matter) -> None:
    (reason,) = may_decide_on(matter, day=JULY, is_key=None)

    assert "named officer" in reason


def test_not_while_nobody_knows_the_constitution() -> None:
    (reason,) = may_decide_on(made_matter(made_council()), day=JULY, is_key=False)

    assert "constitution" in reason


def test_not_before_the_day_that_the_notice_names(matter: Matter, officer: User) -> None:
    published(matter, by=officer, decision_from=JULY)

    (reason,) = may_decide_on(matter, day=JULY - ONE_DAY, is_key=True)

    assert "not made before 7 July 2026" in reason


def test_not_on_a_notice_that_was_withdrawn(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer)
    withdraw_notice(one, reason="No longer planned", by=officer, now=NOW)

    assert may_decide_on(matter, day=JULY, is_key=True)


def test_five_clear_working_days_after_a_general_exception(matter: Matter, officer: User) -> None:
    published(matter, Kind.GENERAL_EXCEPTION, by=officer, decision_from=date(2026, 6, 1), decision_until=JULY)

    assert may_decide_on(matter, day=date(2026, 6, 9), is_key=True) == []
    assert "5 clear days" in may_decide_on(matter, day=date(2026, 6, 8), is_key=True)[0]


def test_at_once_with_special_urgency_that_was_agreed_by_then(matter: Matter, officer: User) -> None:
    published(matter, Kind.SPECIAL_URGENCY, by=officer, decision_from=PUBLISHED, agreed_on=PUBLISHED + ONE_DAY)

    assert may_decide_on(matter, day=PUBLISHED + ONE_DAY, is_key=True) == []
    (reason,) = may_decide_on(matter, day=PUBLISHED, is_key=True)
    assert "no agreement that was given by 1 June 2026" in reason


def test_not_by_an_exception_taken_over_without_its_agreement(matter: Matter) -> None:
    bare = words(agreed_by="", agreed_as="", agreed_on=None, reasons="")
    take_over_notice(matter, kind=Kind.SPECIAL_URGENCY, words=bare, published_on=PUBLISHED, source_url="", now=NOW)

    reasons = may_decide_on(matter, day=JULY, is_key=True)

    assert ["agreement" in reasons[0], "no reasons" in reasons[1]] == [True, True]


def test_not_on_the_shorter_time_that_a_page_printed(matter: Matter) -> None:
    printed = words(decision_from=date(2026, 6, 29), earliest_stated=date(2026, 6, 29))
    take_over_notice(matter, kind=Kind.KEY, words=printed, published_on=PUBLISHED, source_url="", now=NOW)

    assert may_decide_on(matter, day=date(2026, 6, 29), is_key=True)
    assert may_decide_on(matter, day=FIRST_LAWFUL, is_key=True) == []


def test_not_sooner_than_a_page_printed(matter: Matter, officer: User) -> None:
    published(matter, by=officer, earliest_stated=date(2026, 7, 3), decision_from=PUBLISHED, decision_until=JULY)

    assert may_decide_on(matter, day=date(2026, 7, 2), is_key=True)
    assert may_decide_on(matter, day=date(2026, 7, 3), is_key=True) == []


def test_in_private_after_both_notices(matter: Matter, officer: User) -> None:
    assert len(may_decide_on(matter, day=JULY, is_key=False, in_private=True)) == 2
    published(matter, Kind.PRIVATE_FIRST, by=officer)
    (missing,) = may_decide_on(matter, day=JULY, is_key=False, in_private=True)
    assert missing.startswith("There is no second notice of a private meeting. It needs 5 clear days")

    published(matter, Kind.PRIVATE_SECOND, by=officer)

    assert may_decide_on(matter, day=JULY, is_key=False, in_private=True) == []


def test_in_private_where_it_was_agreed_as_urgent(matter: Matter, officer: User) -> None:
    published(matter, Kind.PRIVATE_URGENT, by=officer)

    assert may_decide_on(matter, day=JULY, is_key=False, in_private=True) == []


def test_without_a_key_notice_by_a_committee() -> None:
    matter = made_matter(governed_council(governance_model="committee"))

    assert may_decide_on(matter, day=JULY, is_key=True, in_private=True) == []


def test_on_what_the_forward_plan_shows_soonest_first(matter: Matter, officer: User) -> None:
    later = published(matter, by=officer, decision_from=date(2026, 8, 1))
    sooner = published(made_matter(matter.council, "other"), by=officer)
    withdrawn = published(matter, by=officer)
    withdraw_notice(withdrawn, reason="No longer planned", by=officer, now=NOW)
    published(matter, Kind.PRIVATE_FIRST, by=officer)

    assert list(forward_plan(matter.council, on=PUBLISHED)) == [sooner, later]
    assert list(forward_plan(matter.council, on=PUBLISHED - ONE_DAY)) == []


def test_and_leaves_the_forward_plan_once_its_record_is_published() -> None:
    office = made_office()
    today = localdate(office.now)
    one = published(office.matter, by=office.officer, on=today - 40 * ONE_DAY, now=office.now, decision_from=today)
    assert list(forward_plan(office.council, on=today)) == [one]

    office.record()
    assert list(forward_plan(office.council, on=today)) == [one]
    office.decide()

    assert list(forward_plan(office.council, on=today)) == []


def test_and_its_matter_s_story_tells_each_notice(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer)
    withdraw_notice(one, reason="No longer planned", by=officer, now=NOW)

    told = [(line.day, line.kind, line.title, line.href) for line in story_lines(matter, public=True)]

    assert told == [
        (PUBLISHED, "Notice", "Notice of a key decision", "/tarnbridge/notices/1/"),
        (PUBLISHED, "Notice", "The notice was withdrawn", "/tarnbridge/notices/1/"),
    ]


@pytest.mark.parametrize(
    ("until", "meant"),
    [
        (None, "It is to be decided on 7 July 2026."),
        (date(2026, 7, 31), "It is to be decided between 7 July 2026 and 31 July 2026."),
    ],
)
def test_and_its_story_tells_the_first_lawful_day_beside_the_day_that_is_meant(
    matter: Matter, officer: User, until: date | None, meant: str
) -> None:
    published(matter, by=officer, decision_from=JULY, decision_until=until)

    [line] = story_lines(matter, public=True)

    assert line.text.endswith(f"a decision may be made from 30 June 2026. {meant}")

"""What changed with the offer, for one person, …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import Council, Role
from localoffer.checker.carried import Carried
from localoffer.checker.queries.changes import ChangesOfOffer, changes_of_offer
from localoffer.checker.queries.law import law_for
from localoffer.checker.queries.lists import personal_list
from localoffer.offer.actions import publish_first_version
from localoffer.offer.models import Version
from localoffer.offer.versions.actions import withdraw_version
from localoffer.offer.versions.changes import Turn
from tests.offer.drafts.making import NOW, made_person
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.versions.making import made_two_versions

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
BORN = {"date_of_birth": "1996-05-01"}


def changed(council: Council | None, *, on: date = TODAY, **answers: Any) -> tuple[ChangesOfOffer, ...]:
    carried = Carried(council=council.slug if council else "", answers=answers or BORN)
    return changes_of_offer(personal_list(carried, on=on, law=law_for(council, home=None, on=on)))


def turns(found: ChangesOfOffer) -> dict[str, Turn]:
    return {one.rule.id: one.turn for one in found.changes}


def test_is_what_she_gained_and_lost_since_the_version_before() -> None:
    (found,) = changed(made_two_versions())

    assert (found.step.on, found.step.lies_ahead) == (TODAY, False)
    assert turns(found) == {"bus-pass": Turn.LOST, "gym": Turn.GAINED, "supper": Turn.LOST}


def test_may_be_nothing() -> None:
    (found,) = changed(made_two_versions(), date_of_birth="2012-05-01")

    assert found.changes == ()


def test_is_told_for_twelve_months() -> None:
    council = made_two_versions()

    assert len(changed(council, on=date(2027, 11, 21))) == 1
    assert changed(council, on=date(2027, 11, 22)) == ()


def test_counts_twelve_months_from_29_february_too() -> None:
    assert changed(made_two_versions(), on=date(2028, 2, 29)) == ()


def test_tells_what_will_change_as_on_the_day_it_does() -> None:
    made_offer(council=(council := made_council()))
    gym = made_rule("gym", when={"age": {"from": 18, "until": 30}})
    publish_first_version(council, rules=(made_rule(), gym), now=NOW + timedelta(days=30))

    (still_29,) = changed(council, date_of_birth="1997-01-01")
    (then_30,) = changed(council, date_of_birth="1996-12-01")

    assert (still_29.step.lies_ahead, turns(still_29)) == (True, {"gym": Turn.GAINED})
    assert then_30.changes == ()


def test_leaves_out_a_version_that_was_taken_back() -> None:
    council = made_two_versions()
    version = Version.objects.get(offer__council=council, number=2)
    withdraw_version(version, by=made_person(council, Role.APPROVER, name="Demo Di"), now=NOW, reason="Wrong.")

    assert changed(council) == ()


def test_is_nothing_for_a_first_version_or_where_no_council_is_known() -> None:
    council = made_council()
    made_offer(council=council)

    assert changed(council) == ()
    assert changed(None) == ()


def test_asks_the_database_little_and_changes_nothing_in_it() -> None:
    council = made_two_versions()
    carried = Carried(council=council.slug, answers=BORN)
    listed = personal_list(carried, on=TODAY, law=law_for(council, home=None, on=TODAY))
    changes_of_offer(listed)

    with CaptureQueriesContext(connection) as caught:
        changes_of_offer(listed)

    assert len(caught) <= 12
    assert {query["sql"].split()[0] for query in caught} == {"SELECT"}

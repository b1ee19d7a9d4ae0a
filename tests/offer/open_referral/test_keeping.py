"""The feed, as offers change, …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from localoffer.accounts.models import Council
from localoffer.offer.models import Withdrawal
from localoffer.offer.open_referral.keeping import bring_up_to_date
from localoffer.offer.open_referral.models import FeedCouncil, FeedService
from tests.offer.making import PUBLISHED_AT, made_council, made_offer, made_rule
from tests.offer.open_referral.making import CONTACT, day, publish_next, service, the_feed

pytestmark = pytest.mark.django_db


def test_tells_since_when_an_entry_says_the_same() -> None:
    council = made_council(**CONTACT)
    publish_next(council, made_rule(), made_rule("gym"), at=day(4, 1))
    publish_next(council, made_rule(), made_rule("gym", summary="Swim too."), at=day(5, 1))

    bring_up_to_date(now=day(6, 1))

    assert (service("bus-pass").modified_at, service("gym").modified_at) == (day(4, 1), day(5, 1))


def test_is_the_same_whether_it_watched_or_came_late() -> None:
    council = made_council(**CONTACT)
    publish_next(council, made_rule(), made_rule("gym"), at=day(4, 1))
    bring_up_to_date(now=day(4, 2))
    publish_next(council, made_rule("gym", summary="Swim too."), at=day(5, 1))
    bring_up_to_date(now=day(5, 2))
    watched = rows()
    FeedService.objects.all().delete()
    FeedCouncil.objects.all().delete()

    bring_up_to_date(now=day(5, 3))

    assert [row[:3] for row in rows()] == [row[:3] for row in watched]


def test_keeps_what_is_gone_as_defunct(client: Client) -> None:
    council = made_council(**CONTACT)
    publish_next(council, made_rule(), made_rule("gym"), at=day(4, 1))
    publish_next(council, made_rule(), at=day(5, 1))

    found = {one["name"]: one for one in the_feed(client).all("/services?modified_after=2026-05-01T09:00:00Z")}

    assert list(found) == ["Gym"]
    assert found["Gym"]["status"] == "defunct"
    assert found["Gym"]["last_modified"] == "2026-05-01T09:00:00.000Z"


def test_brings_back_what_is_offered_again() -> None:
    council = made_council(**CONTACT)
    for month, rules in (
        (4, (made_rule(), made_rule("gym"))),
        (5, (made_rule(),)),
        (6, (made_rule(), made_rule("gym"))),
    ):
        publish_next(council, *rules, at=day(month, 1))
        bring_up_to_date(now=day(month, 2))

    assert (service("gym").status, service("gym").modified_at) == ("active", day(6, 1))


def test_moves_every_service_of_a_council_whose_details_changed() -> None:
    made_offer(council=made_council(**CONTACT))
    bring_up_to_date(now=day(5, 1))
    Council.objects.update(contact_email="new@tarnbridge.example.org")

    bring_up_to_date(now=day(6, 1))

    assert service("bus-pass").modified_at == day(6, 1)
    assert "new@tarnbridge.example.org" in service("bus-pass").listed


def test_starts_a_service_on_its_day_without_anyone_acting() -> None:
    made_offer(made_rule(in_force=[{"from": "2026-12-01"}], examples=[]), council=made_council(**CONTACT))
    bring_up_to_date(now=day(11, 30))
    before = service("bus-pass").status

    bring_up_to_date(now=day(12, 1))

    assert (before, service("bus-pass").status) == ("inactive", "active")
    assert service("bus-pass").modified_at.date() == date(2026, 12, 1)


def test_ends_a_service_on_its_day_without_anyone_acting() -> None:
    limit = {"kind": "ends", "day": "2026-12-01"}
    made_offer(made_rule(limits=[limit]), council=made_council(**CONTACT))
    bring_up_to_date(now=day(11, 30))
    before = service("bus-pass").status

    bring_up_to_date(now=day(12, 1))

    assert (before, service("bus-pass").status) == ("active", "defunct")


@pytest.mark.parametrize("standing", ["proposed", "announced", "passed"])
def test_never_calls_active_what_is_not_in_force(standing: str) -> None:
    made_offer(made_rule(standing=standing, examples=[]), council=made_council(**CONTACT))

    bring_up_to_date(now=day(5, 1))

    assert service("bus-pass").status == "inactive"
    assert "not in force" in service("bus-pass").listed


def test_waits_for_a_version_set_for_another_day() -> None:
    council = made_council(**CONTACT)
    publish_next(council, made_rule(), at=day(4, 1))
    publish_next(council, made_rule(), made_rule("gym"), at=day(9, 1))

    bring_up_to_date(now=day(8, 31))
    early = FeedService.objects.count()
    bring_up_to_date(now=day(9, 1))

    assert (early, FeedService.objects.count()) == (1, 2)


def test_takes_down_what_was_withdrawn() -> None:
    version = made_offer(council=made_council(**CONTACT))
    bring_up_to_date(now=day(5, 1))
    person = get_user_model().objects.create(email="invented@example.org")
    Withdrawal.objects.create(version=version, at=day(5, 2), by=person, reason="A mistake.")

    bring_up_to_date(now=day(5, 3))

    assert (service("bus-pass").status, service("bus-pass").modified_at) == ("defunct", day(5, 3))


def test_does_nothing_twice() -> None:
    made_offer(council=made_council(**CONTACT))
    first = bring_up_to_date(now=day(5, 1))
    before = rows()

    second = bring_up_to_date(now=day(5, 1) + timedelta(minutes=1))

    assert (first, before) == (second, rows())


def test_never_holds_what_is_still_being_put_together() -> None:
    council = made_council(**CONTACT)
    version = made_offer(council=council)
    version.offer.versions.create(number=2, text_hash="draft-canary")

    bring_up_to_date(now=PUBLISHED_AT + timedelta(days=9))

    assert all("canary" not in f"{row}" for row in rows())


def rows() -> list[tuple[Any, ...]]:
    """Return all services as they are kept."""
    return list(
        FeedService.objects.order_by("slug").values_list("slug", "status", "modified_at", "listed", "nested")
    )

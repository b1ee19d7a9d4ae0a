"""In the calendar that everyone can follow, the reviews of the offer …"""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.governance.register.ahead import days_ahead
from localoffer.participation.reviews import actions
from localoffer.rules.calendar import months_after
from tests.participation.consultations.making import day
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db


@pytest.fixture
def voice() -> Voice:
    return Voice()


def ahead(voice: Voice) -> list[tuple[str, date]]:
    """Return the title and the day of each review of the offer."""
    found = days_ahead(voice.council, now=timezone.now())
    return [(one.title, one.on) for one in found if one.what == "The offer is to be reviewed by"]


def test_stand_on_the_day_by_which_they_are_due(voice: Voice) -> None:
    voice.review()

    assert ahead(voice) == [("Autumn review", day(5))]
    told = Client().get("/tarnbridge/decisions/days.ics").content.decode().replace("\r\n ", "")
    assert f"DTSTART;VALUE=DATE:{day(5):%Y%m%d}" in told
    assert "SUMMARY:The offer is to be reviewed by: Autumn review" in told
    assert "/tarnbridge/reviews/" in told


def test_give_way_to_the_next_one_once_they_were_held(voice: Voice) -> None:
    review = voice.review()
    held_on = day(-1)

    actions.end_review(
        review, held_on=held_on, looked_at="All.", will_change="Little.", draft=None, **voice.signed
    )

    assert ahead(voice) == [("The next review", months_after(held_on, 6))]


def test_that_are_late_stay_out_of_the_days_ahead(voice: Voice) -> None:
    said: dict[str, Any] = {"title": "Old review", "how_often": "once a year", "source": "Cabinet, item 4"}
    actions.set_review(voice.council, due_on=day(-5), **said, **voice.signed)

    assert ahead(voice) == []


def test_of_another_council_stay_out(voice: Voice) -> None:
    Voice("otherbridge").review()

    assert ahead(voice) == []

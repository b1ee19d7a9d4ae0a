"""What everyone may read of a review …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.participation.forums import actions as forums
from localoffer.participation.reviews import actions
from localoffer.participation.reviews.models import FoundIn
from localoffer.participation.voice.parts import SeenBy
from tests.participation.consultations.making import day, made_theme, said
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db


def page() -> str:
    answer = Client().get("/tarnbridge/reviews/")
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def mended(voice: Voice, gap: Any, *, by: int) -> None:
    said: dict[str, Any] = {"text": "We ask the gym.", "partner": "Leisure trust", "owner": "Its manager"}
    actions.mitigate_gap(gap, by_date=day(by), **said, **voice.signed)


def test_is_when_it_is_due_and_who_mends_what_by_when(voice: Voice) -> None:
    review = voice.review()
    gap = voice.gap(review, what="No gym near the flats")
    mended(voice, gap, by=40)

    shown = page()

    assert "It is due by" in shown
    assert "How often: twice a year." in shown
    assert "No gym near the flats" in shown
    assert "Leisure trust does this, by" in shown
    assert "Late" not in shown


def test_says_that_something_is_late_and_that_it_is_mended(voice: Voice) -> None:
    gap = voice.gap(voice.review())
    mended(voice, gap, by=-1)
    assert "No gym Late" in page()

    actions.close_gap(gap, text="It opened.", **voice.signed)

    assert "No gym Mended" in page()


def test_leaves_out_what_shows_it_and_how_it_is_talked_about(voice: Voice) -> None:
    gap = voice.gap(voice.review())
    actions.note_progress(gap, text="Only 2 people told us so", **voice.signed)

    shown = page()

    assert "We looked." not in shown
    assert "Only 2 people" not in shown


@pytest.mark.parametrize(("seen_by", "shown"), [(SeenBy.PUBLIC, True), (SeenBy.STAFF, False)])
def test_is_not_what_a_group_kept_to_itself(voice: Voice, seen_by: SeenBy, shown: bool) -> None:
    session = voice.met(voice.forum())
    point = forums.raise_point(session, words="Rats in the flats", seen_by=seen_by, **voice.signed)
    drawn: dict[str, Any] = {"found_in": FoundIn.POINT, "key": f"point/{point.pk}", "what": point.words}

    actions.add_gap(voice.review(), evidence="", **drawn, **voice.signed)

    assert ("Rats in the flats" in page()) is shown
    assert ("1 more gap is not shown here." in page()) is not shown


def test_is_not_a_theme_before_the_consultation_is_summed_up(voice: Voice) -> None:
    consultation = voice.opened()
    said(consultation, words={"gym": "Rats"})
    theme = made_theme(voice, consultation, title="Rats in the gym")
    drawn: dict[str, Any] = {"found_in": FoundIn.THEME, "key": f"theme/{theme.pk}", "what": theme.title}

    actions.add_gap(voice.review(), evidence="", **drawn, **voice.signed)

    assert "Rats in the gym" not in page()


def test_tells_what_was_looked_at_and_when_the_next_one_is_due(voice: Voice) -> None:
    record: dict[str, Any] = {"held_on": day(-1), "looked_at": "Every entry.", "will_change": "Buses."}
    actions.end_review(voice.review(), draft=None, **record, **voice.signed)

    shown = page()

    assert "Every entry." in shown
    assert "The next one is due by" in shown


def test_asks_the_database_as_often_for_many_gaps_as_for_few(voice: Voice) -> None:
    review = voice.review()
    point = voice.point()
    drawn: dict[str, Any] = {"found_in": FoundIn.POINT, "what": "No gym", "evidence": ""}
    actions.add_gap(review, key=f"point/{point.pk}", **drawn, **voice.signed)
    page()
    with CaptureQueriesContext(connection) as few:
        page()

    for number in range(20):
        mended(voice, voice.gap(review, key=f"point/{number + 5000}"), by=3)

    with CaptureQueriesContext(connection) as many:
        page()
    assert 0 < len(many) == len(few)

"""The days that were promised …"""

from typing import Any

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations import actions as consultations
from localoffer.participation.consultations.models import Answered, Consultation
from localoffer.participation.pledges import actions as pledges
from localoffer.participation.pledges.models import Moved
from localoffer.participation.reviews import actions as reviews
from localoffer.participation.voice.due import Due
from localoffer.participation.voice.parts import SeenBy
from localoffer.participation.voice.promised import days_promised
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, day, made_theme, said
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db


def due(voice: Voice) -> dict[str, Due]:
    """Return what is due, by the first word of its name."""
    with council_scope(voice.council):
        return {one.name.rpartition("-")[0]: one for one in days_promised(voice.council)}


def test_are_those_of_a_review_and_of_each_gap_until_it_is_mended(voice: Voice) -> None:
    gap = voice.gap(voice.review())
    told: dict[str, Any] = {"text": "We ask.", "partner": "", "owner": "Travel team", "by_date": day(-2)}
    reviews.mitigate_gap(gap, **told, **voice.signed)

    found = due(voice)
    assert (found["review"].on, found["gap"].on) == (day(5), day(-2))
    reviews.close_gap(gap, text="Done.", **voice.signed)

    assert "gap" not in due(voice)


def test_ask_for_the_next_review_after_the_last_one(voice: Voice) -> None:
    record: dict[str, Any] = {"held_on": day(0), "looked_at": "All.", "will_change": "Buses."}
    reviews.end_review(voice.review("every month"), draft=None, **record, **voice.signed)

    found = due(voice)

    assert "review" not in found
    assert found["next-review"].on is not None
    assert 28 <= (found["next-review"].on - day(0)).days <= 31


def test_are_those_of_next_steps_until_they_are_done(voice: Voice) -> None:
    step = voice.step(voice.pledge(), due_on=day(-1))
    assert due(voice)["step"].on == day(-1)

    pledges.move_step(step, moved=Moved.DONE, text="All asked.", taken_to="", **voice.signed)

    assert "step" not in due(voice)


def test_are_those_of_answers_but_never_of_what_a_group_keeps_to_itself(voice: Voice) -> None:
    will: dict[str, Any] = {"answered": Answered.WILL_DO, "by_date": day(3)}
    voice.answered(voice.point(words="In public"), **will)
    hidden = voice.point(words="Between us", seen_by=SeenBy.GROUP)
    voice.answered(hidden, text="Only between us.", **will)

    with council_scope(voice.council):
        found = [one for one in days_promised(voice.council) if one.name.startswith("point-")]

    assert [one.on for one in found] == [day(3)]
    assert "Only between us." not in str(found)


def test_are_those_of_trials_until_something_is_decided(voice: Voice) -> None:
    voice.pilot()

    assert due(voice)["trial"].on == day(30)


def test_stand_on_the_page_of_deadlines_late_ones_too(voice: Voice) -> None:
    voice.step(voice.pledge(), due_on=day(-1))

    shown = signed_in(voice.worker).get("/tarnbridge/edit/deadlines/?kind=promise").content.decode()

    assert "Next step: Ask everybody" in shown
    assert "The day has passed" in shown


def test_tell_that_nobody_has_said_how_long_words_are_kept(voice: Voice) -> None:
    consultation = voice.opened()
    said(consultation, words={"gym": "Swim"})
    theme = made_theme(voice, consultation)
    with council_scope(voice.council):
        Consultation.objects.update(opens_on=day(-20), closes_on=day(-1))
    consultations.finish_analysis(consultation, summary="Swim.", by=voice.worker, now=NOW)
    told: dict[str, Any] = {"answered": Answered.WILL_DO, "text": "Soon.", "owner": "Team", "by_date": day(9)}
    consultations.answer_theme(theme, by=voice.worker, now=NOW, **told)

    found = due(voice)

    assert (found["texts"].on, found["texts"].must_check) == (None, True)
    assert "Nobody has said how long they are kept." in found["texts"].text
    assert found["theme"].on == day(9)

"""A review of the offer …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.reviews import actions, queries
from localoffer.participation.reviews.agenda import agenda_of
from localoffer.participation.reviews.models import Gap, ReviewRecord
from localoffer.participation.voice.refusals import AlreadyEnded, AlreadyThere, AnotherCouncils
from localoffer.rules.calendar import months_after
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, TODAY, day
from tests.participation.voice.making import Voice, date_fields

EDIT = "/tarnbridge/edit/reviews/"


def drawn(voice: Voice) -> dict[str, list[str]]:
    with council_scope(voice.council):
        return {one.title: [s.key for s in one.suggestions] for one in agenda_of(voice.council, on=TODAY)}


def ended(voice: Voice, **said: Any) -> ReviewRecord:
    least: dict[str, Any] = {"held_on": TODAY, "looked_at": "All of it", "will_change": "The gym", "draft": None}
    return actions.end_review(voice.review(), **(least | said), **voice.signed)


def test_is_not_set_while_its_interval_can_mean_two_things(voice: Voice) -> None:
    sent = {"title": "Review", "how_often": "biannually", "source": "Policy"} | date_fields("due_on", 20)
    worker = signed_in(voice.worker)

    page = worker.post(f"{EDIT}set/", sent)
    assert page.status_code == 422
    assert "can mean twice a year or every two years" in page.content.decode()
    assert worker.post(f"{EDIT}set/", sent | {"how_often": "every two years"}).status_code == 302
    with council_scope(voice.council):
        assert queries.reviews_of(voice.council).get().every_months == 24


def test_looks_at_what_people_told_and_groups_raised(voice: Voice) -> None:
    voice.told(Outcome.TOLD_NO)
    point, done = voice.point(), voice.point(words="Gym")
    voice.answered(done)

    found = drawn(voice)

    assert found["What people told us of entries"] == ["feedback/bus-pass"]
    assert found["What a group raised"] == [f"point/{point.pk}"]


def test_does_not_call_an_entry_a_gap_that_everybody_got(voice: Voice) -> None:
    voice.told(Outcome.GOT_IT)

    assert drawn(voice)["What people told us of entries"] == []


def test_says_that_take_up_is_not_known(voice: Voice) -> None:
    review = voice.review()

    page = signed_in(voice.editor).get(f"{EDIT}{review.pk}/").content.decode()

    assert "How many use each entry is not known here." in page


def test_draws_a_gap_once(voice: Voice) -> None:
    voice.told(Outcome.TOLD_NO)
    review, worker = voice.review(), signed_in(voice.worker)

    worker.post(f"{EDIT}{review.pk}/draw/", {"key": "feedback/bus-pass"})
    again = worker.post(f"{EDIT}{review.pk}/draw/", {"key": "feedback/bus-pass"})

    assert again.status_code == 409
    assert "This is there already." in again.content.decode()
    with council_scope(voice.council):
        assert "I was told no: some." in Gap.objects.get().evidence
    with pytest.raises(AlreadyThere):
        voice.gap(review, key="feedback/bus-pass")


def test_says_who_mends_a_gap_by_when(voice: Voice) -> None:
    gap = voice.gap(voice.review())
    said: dict[str, Any] = {"text": "Open one", "partner": "Demo District", "owner": "Leisure team"}
    actions.mitigate_gap(gap, by_date=day(-1), **said, **voice.signed)

    with council_scope(voice.council):
        (told,) = queries.open_gaps(voice.council)
    assert told.is_late(on=TODAY)
    page = signed_in(voice.editor).get(EDIT).content.decode()
    assert "Open one (Demo District; Leisure team, by" in page


def test_has_gaps_open_until_closed_and_opened_again_by_a_later_word(voice: Voice) -> None:
    gap = voice.gap(voice.review())
    actions.note_progress(gap, text="Begun", **voice.signed)
    actions.close_gap(gap, text="It is there", **voice.signed)
    with council_scope(voice.council):
        assert queries.open_gaps(voice.council) == []

    actions.note_progress(gap, text="It shut again", **voice.signed)

    with council_scope(voice.council):
        assert len(queries.open_gaps(voice.council)) == 1


def test_ends_with_a_record_and_the_day_of_the_next(voice: Voice) -> None:
    record = ended(voice, draft=voice.draft)

    assert record.next_due_on == months_after(TODAY, 6)
    with pytest.raises(AlreadyEnded):
        voice.gap(record.review)
    with pytest.raises(AlreadyEnded):
        actions.end_review(
            record.review, held_on=TODAY, looked_at="A", will_change="B", draft=None, **voice.signed
        )


def test_does_not_lead_to_another_councils_draft(voice: Voice) -> None:
    with pytest.raises(AnotherCouncils):
        ended(voice, draft=Voice("moorfield").draft)


def test_is_held_on_pages(voice: Voice) -> None:
    review, worker = voice.review(), signed_in(voice.worker)
    home = f"{EDIT}{review.pk}/"
    worker.post(f"{home}gap/", {"what": "No bikes", "evidence": "We looked"})
    with council_scope(voice.council):
        gap = Gap.objects.get()
    mend = {"text": "Buy bikes", "owner": "Travel team", "partner": ""} | date_fields("by_date", 9)
    worker.post(f"{EDIT}gaps/{gap.pk}/mitigation/", mend)
    worker.post(f"{EDIT}gaps/{gap.pk}/progress/", {"text": "Bought", "closed": ["yes"]})
    said = {"looked_at": "All", "will_change": "Bikes", "draft": str(voice.draft.pk)}
    worker.post(f"{home}end/", said | date_fields("held_on", 0))

    page = worker.get(home).content.decode()
    for text in ("No bikes", "Buy bikes", "Bought", "Mended", "Next review", voice.draft.title):
        assert text in page


def test_is_not_for_an_adviser_to_set(voice: Voice) -> None:
    adviser = voice.person(Role.PERSONAL_ADVISER)

    assert signed_in(adviser).get(f"{EDIT}set/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.close_gap(voice.gap(voice.review()), text="Done", by=adviser, now=NOW)

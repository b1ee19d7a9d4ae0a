"""A pledge …"""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.pledges import actions, queries
from localoffer.participation.pledges.models import Moved, PledgeReply
from localoffer.participation.voice.parts import Kept
from localoffer.participation.voice.refusals import AlreadyEnded, AnotherCouncils, TakenToNobody
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, TODAY, day
from tests.participation.voice.making import Voice, date_fields


def public() -> str:
    return Client().get("/tarnbridge/pledges/").content.decode()


def test_stands_with_its_test_for_everyone(voice: Voice) -> None:
    voice.pledge()

    page = public()

    assert "A home you like" in page
    assert "Good enough for my child?" in page
    assert "No group has said yet whether this is kept." in page


def test_has_the_latest_verdict_of_each_group_in_its_words(voice: Voice) -> None:
    pledge, forum = voice.pledge(), voice.forum()
    for kept, words, when in ((Kept.NOT_YET, "No one asked", -5), (Kept.PARTLY, "They ask some", -1)):
        said: dict[str, Any] = {"kept": kept, "words": words, "given_on": day(when)}
        actions.record_verdict(pledge, forum=forum, **said, **voice.signed)

    page = public()

    assert "“They ask some”" in page
    assert "Partly kept" in page
    assert "No one asked" not in page
    assert "Demo Speakers" in page


def test_is_not_judged_by_another_councils_group(voice: Voice) -> None:
    other, pledge = Voice("moorfield").forum(), voice.pledge()
    said: dict[str, Any] = {"kept": Kept.KEPT, "words": "Yes", "given_on": TODAY}

    with pytest.raises(AnotherCouncils):
        actions.record_verdict(pledge, forum=other, **said, **voice.signed)


def test_ends_once_for_a_reason_that_everyone_reads(voice: Voice) -> None:
    pledge = voice.pledge()
    actions.end_pledge(pledge, ended_on=day(-1), why="A better one follows.", **voice.signed)

    with pytest.raises(AlreadyEnded):
        actions.end_pledge(pledge, ended_on=TODAY, why="Again", **voice.signed)

    assert "A better one follows." in public()
    with council_scope(voice.council):
        assert queries.standing_pledges(voice.council, on=TODAY) == []
        assert queries.standing_pledges(voice.council, on=day(-2)) == [pledge]


def test_is_asked_about_without_who_answers(voice: Voice) -> None:
    pledge, key = voice.pledge(), str(uuid4())
    for _ in range(2):
        sent = Client().post("/tarnbridge/pledges/tell-us/", {"key": key, f"pledge-{pledge.pk}": "kept"})
        assert sent.status_code == 302

    with council_scope(voice.council):
        assert PledgeReply.objects.count() == 1
    assert "kept: some" in public()


def test_needs_an_answer_to_one_at_least(voice: Voice) -> None:
    voice.pledge()

    page = Client().post("/tarnbridge/pledges/tell-us/", {"key": str(uuid4())})

    assert page.status_code == 422
    assert "Answer for one promise or more" in page.content.decode()


def test_has_steps_that_are_late_until_done(voice: Voice) -> None:
    step = voice.step(voice.pledge(), due_on=day(-1))
    with council_scope(voice.council):
        assert queries.steps_of(voice.council)[0].is_late(on=TODAY)

    actions.move_step(step, moved=Moved.DONE, text="Asked all", taken_to="", **voice.signed)

    with council_scope(voice.council):
        assert not queries.steps_of(voice.council)[0].is_late(on=TODAY)
    assert "All of it is done: Asked all" in public()


def test_has_stuck_steps_taken_to_somebody(voice: Voice) -> None:
    step = voice.step(voice.pledge())

    with pytest.raises(TakenToNobody):
        actions.move_step(step, moved=Moved.ESCALATED, text="No money", taken_to=" ", **voice.signed)
    actions.move_step(step, moved=Moved.ESCALATED, text="No money", taken_to="Demo Director", **voice.signed)

    assert "Taken to: Demo Director." in public()


def test_is_kept_on_pages(voice: Voice) -> None:
    worker, edit, forum = signed_in(voice.worker), "/tarnbridge/edit/pledges/", voice.forum()
    made = {"title": "Warm homes", "text": "All are warm.", "test": "Would I sleep there?"}
    worker.post(f"{edit}make/", made | date_fields("made_on", -3))
    with council_scope(voice.council):
        pledge = queries.pledges_of(voice.council).get()
    said = {"forum": str(forum.pk), "kept": "kept", "words": "It is warm"} | date_fields("given_on", -1)
    worker.post(f"{edit}{pledge.pk}/verdict/", said)
    step = {"title": "Buy boilers", "owner": "Homes team", "pledge": str(pledge.pk)} | date_fields("due_on", 9)
    worker.post(f"{edit}steps/add/", step)
    with council_scope(voice.council):
        number = queries.steps_of(voice.council)[0].step.pk
    stuck = worker.post(f"{edit}steps/{number}/move/", {"moved": "escalated", "text": "No money", "taken_to": ""})
    assert stuck.status_code == 422
    assert "Say to which role or body you took it." in stuck.content.decode()

    page = public()
    for text in ("Warm homes", "“It is warm”", "Buy boilers"):
        assert text in page
    worker.post(f"{edit}{pledge.pk}/end/", {"why": "Done for all."} | date_fields("ended_on", -1))
    assert "Done for all." in public()


def test_is_not_for_an_adviser_to_make(voice: Voice) -> None:
    adviser = voice.person(Role.PERSONAL_ADVISER)

    assert signed_in(adviser).get("/tarnbridge/edit/pledges/make/").status_code == 403
    assert signed_in(adviser).get("/tarnbridge/edit/pledges/").status_code == 200
    with pytest.raises(NotAllowed):
        actions.add_step(voice.council, pledge=None, title="A", owner="B", due_on=TODAY, by=adviser, now=NOW)


def test_of_another_council_does_not_exist(voice: Voice) -> None:
    pledge = voice.pledge()
    other = signed_in(Voice("moorfield").worker)

    assert other.get(f"/moorfield/edit/pledges/{pledge.pk}/end/").status_code == 404
    assert other.get("/tarnbridge/edit/pledges/").status_code == 404

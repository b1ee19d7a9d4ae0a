"""A trial …"""

from typing import Any

import pytest
from django.test import Client

from localoffer.accounts.scopes import council_scope
from localoffer.frontend.words import day as day_in_words
from localoffer.participation.pilots import actions, queries
from localoffer.participation.pilots.models import Pilot, Then
from localoffer.participation.voice.refusals import AlreadyEnded, EndsTooEarly
from tests.accounts.making import signed_in
from tests.participation.consultations.making import TODAY, day
from tests.participation.voice.making import Voice, date_fields


def public() -> str:
    return Client().get("/tarnbridge/trials/").content.decode()


def decided(voice: Voice, pilot: Any) -> Any:
    said: dict[str, Any] = {
        "then": Then.KEEP,
        "decided_on": TODAY,
        "decided_by": "Demo Cabinet",
        "why": "It helps.",
    }
    return actions.decide_pilot(pilot, **said, **voice.signed)


@pytest.mark.parametrize(
    ("starts", "until", "line"),
    [
        (1, 30, "This will be tried from"),
        (0, 30, "This is being tried until"),
        (-9, 1, "This is being tried until"),
        (-9, 0, "Nothing is decided yet."),
    ],
)
def test_tells_where_it_stands(voice: Voice, starts: int, until: int, line: str) -> None:
    voice.pilot(starts_on=day(starts), until=day(until))

    assert line in public()


def test_is_told_where_people_tell_of_the_entry(voice: Voice) -> None:
    voice.pilot()

    page = Client().get("/tarnbridge/tell-us/bus-pass/").content.decode()

    assert f"This is being tried until {day_in_words(day(30))}." in page


def test_ends_after_it_starts(voice: Voice) -> None:
    with pytest.raises(EndsTooEarly):
        voice.pilot(starts_on=TODAY, until=TODAY)


def test_is_decided_about_once(voice: Voice) -> None:
    pilot = voice.pilot()
    decided(voice, pilot)

    with pytest.raises(AlreadyEnded):
        decided(voice, pilot)

    assert "This was tried. We keep it." in public()
    assert "It helps." in public()


def test_keeps_each_result(voice: Voice) -> None:
    pilot = voice.pilot()
    for text in ("Ten trips", "Twenty trips"):
        actions.record_result(pilot, measured_on=TODAY, text=text, **voice.signed)

    with council_scope(voice.council):
        (told,) = queries.pilots_told(voice.council, entry="bus-pass")
    assert [one.text for one in told.results] == ["Ten trips", "Twenty trips"]


def test_is_run_on_pages(voice: Voice) -> None:
    worker, edit = signed_in(voice.worker), "/tarnbridge/edit/trials/"
    sent = {"entry": "bus-pass", "question": "Does it help?", "measure": "Trips"} | date_fields("starts_on", 0)
    early = worker.post(f"{edit}start/", sent | date_fields("until", 0))
    assert early.status_code == 422
    assert "The last day must be after the first." in early.content.decode()
    worker.post(f"{edit}start/", sent | date_fields("until", 9))
    with council_scope(voice.council):
        pilot = queries.pilots_of(voice.council).get()

    worker.post(f"{edit}{pilot.pk}/result/", {"text": "Ten trips"} | date_fields("measured_on", 0))
    said = {"then": "stop", "decided_by": "Demo Cabinet", "why": "Too few"} | date_fields("decided_on", 0)
    worker.post(f"{edit}{pilot.pk}/decision/", said)

    for text in ("Ten trips", "We stop it", "Too few"):
        assert text in public()


def test_can_be_of_an_entry_that_a_draft_proposes(voice: Voice) -> None:
    client = signed_in(voice.worker)
    said = {"entry": f"{voice.draft.pk}/gym", "question": "Does it help?", "measure": "Visits"}
    said |= date_fields("starts_on", -1) | date_fields("until", 30)

    client.post("/tarnbridge/edit/trials/start/", said)

    with council_scope(voice.council):
        made = Pilot.objects.get()
    assert (made.entry, made.draft) == ("gym", voice.draft)
    assert "This is not in our offer yet." in Client().get("/tarnbridge/trials/").content.decode()


def test_is_not_of_an_entry_of_another_councils_draft(voice: Voice) -> None:
    other = Voice("moorfield")
    client = signed_in(voice.worker)
    said = {"entry": f"{other.draft.pk}/gym", "question": "Does it help?", "measure": "Visits"}

    answer = client.post("/tarnbridge/edit/trials/start/", said | date_fields("starts_on", -1))

    assert answer.status_code == 422
    with council_scope(voice.council):
        assert not Pilot.objects.exists()

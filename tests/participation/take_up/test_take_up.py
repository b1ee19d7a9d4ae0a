"""How many use an entry …"""

from typing import Any

import pytest
from django.db import Error, IntegrityError, connection, transaction

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.reviews.agenda import NOT_KNOWN, Part, agenda_of
from localoffer.participation.reviews.models import FoundIn, Gap
from localoffer.participation.take_up import actions, queries
from localoffer.participation.take_up.models import TakeUp
from localoffer.participation.voice.refusals import EndsTooEarly, MoreThanWereDue, NothingSaid
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, TODAY, day
from tests.participation.voice.making import Voice, date_fields

EDIT = "/tarnbridge/edit/take-up/"


def recorded(voice: Voice, **said: Any) -> TakeUp:
    least: dict[str, Any] = {
        "entry": "bus-pass",
        "entry_title": "Bus pass",
        "first_on": day(-365),
        "last_on": day(-1),
        "due": 60,
        "had": 40,
        "source": "Travel list",
    }
    return actions.record_take_up(voice.council, **(least | said), **voice.signed)


def told(voice: Voice) -> str:
    with council_scope(voice.council):
        return queries.take_up_told(voice.council)["bus-pass"].words


def agenda(voice: Voice) -> Part:
    with council_scope(voice.council):
        return next(one for one in agenda_of(voice.council, on=TODAY) if one.title == FoundIn.TAKE_UP.label)


def sent(**said: Any) -> dict[str, Any]:
    numbers = {"entry": "bus-pass", "due": "60", "had": "40", "source": "Travel list"}
    return numbers | date_fields("first_on", -365) | date_fields("last_on", -1) | said


@pytest.mark.parametrize(
    ("due", "had", "words"),
    [
        (60, 40, "Had it: 40. Did not have it: 20."),
        (60, 60, "Had it: 60. Did not have it: none."),
        (60, 58, "Had it: 5 or more. Did not have it: fewer than 5."),
        (60, 3, "Had it: fewer than 5. Did not have it: 5 or more."),
        (6, 4, "Had it: some. Did not have it: some."),
        (60, None, "Were due it: 60. Had it: not known."),
        (None, 3, "Were due it: not known. Had it: fewer than 5."),
        (None, 0, "Were due it: not known. Had it: none."),
    ],
)
def test_is_shown_so_that_nobody_is_found_and_unknown_is_not_none(
    voice: Voice, due: int | None, had: int | None, words: str
) -> None:
    recorded(voice, due=due, had=had)

    assert told(voice) == words


def test_is_what_was_written_last_of_the_last_period(voice: Voice) -> None:
    recorded(voice, had=10)
    recorded(voice, had=50)
    recorded(voice, had=20, first_on=day(-800), last_on=day(-400))

    assert told(voice) == "Had it: 50. Did not have it: 10."


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"due": None, "had": None}, NothingSaid),
        ({"due": 5, "had": 6}, MoreThanWereDue),
        ({"last_on": day(-366)}, EndsTooEarly),
    ],
)
def test_is_refused_where_it_cannot_be(voice: Voice, said: dict[str, Any], refused: type[Exception]) -> None:
    with pytest.raises(refused):
        recorded(voice, **said)


@pytest.mark.parametrize("wrong", [{"due": None, "had": None}, {"due": 5, "had": 6}, {"source": ""}])
def test_is_refused_by_the_database_too(voice: Voice, wrong: dict[str, Any]) -> None:
    row = {"entry": "bus-pass", "entry_title": "Bus", "first_on": TODAY, "last_on": TODAY, "due": 9, "had": 9}
    said: dict[str, Any] = row | {"source": "List", "by": voice.worker, "at": NOW} | wrong
    with council_scope(voice.council), pytest.raises(IntegrityError), transaction.atomic():
        TakeUp.objects.create(council=voice.council, **said)


def test_is_never_rewritten(voice: Voice) -> None:
    made = recorded(voice)

    with council_scope(voice.council), pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE participation_takeup SET had = 60 WHERE id = %s", [made.pk])


def test_is_written_down_by_those_who_keep_pledges(voice: Voice) -> None:
    adviser = voice.person(Role.PERSONAL_ADVISER)
    with pytest.raises(NotAllowed):
        actions.record_take_up(
            voice.council, entry="x", entry_title="X", first_on=TODAY, last_on=TODAY, due=1, had=1, source="S",
            by=adviser, now=NOW,
        )  # fmt: skip

    assert signed_in(voice.worker).post(f"{EDIT}add/", sent(had="")).status_code == 302
    page = signed_in(voice.worker).get(EDIT).content.decode()
    assert "Were due it: 60. Had it: not known." in page


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"due": "", "had": ""}, "Enter how many were due it, or how many had it"),
        ({"due": "5", "had": "6"}, "More people had it than were due it. Check both numbers"),
        ({"due": "many"}, "The number of people who were due it must be a whole number"),
        (date_fields("last_on", -400), "The last day must be the first day or later"),
        ({"entry": "gym"}, "Which entry"),
    ],
)
def test_says_what_is_wrong_and_keeps_what_was_typed(voice: Voice, said: dict[str, Any], error: str) -> None:
    page = signed_in(voice.worker).post(f"{EDIT}add/", sent(**said))

    assert page.status_code == 422
    assert error in page.content.decode()
    assert "Travel list" in page.content.decode()


def test_feeds_the_agenda_of_a_review(voice: Voice) -> None:
    assert agenda(voice).note == NOT_KNOWN
    recorded(voice)
    review, worker = voice.review(), signed_in(voice.worker)

    (suggestion,) = agenda(voice).suggestions
    assert suggestion.what == "Not all who were due it had: Bus pass"
    assert "Did not have it: 20." in suggestion.evidence
    worker.post(f"/tarnbridge/edit/reviews/{review.pk}/draw/", {"key": "take-up/bus-pass"})

    with council_scope(voice.council):
        assert Gap.objects.get().found_in == FoundIn.TAKE_UP


def test_is_no_gap_where_everybody_had_it_or_nobody_knows(voice: Voice) -> None:
    recorded(voice, had=None)
    assert (agenda(voice).suggestions, agenda(voice).note) == ((), NOT_KNOWN)

    recorded(voice, had=60)

    assert (agenda(voice).suggestions, agenda(voice).note) == ((), "")


def test_of_another_council_does_not_exist(voice: Voice) -> None:
    recorded(voice)
    other = Voice("moorfield")

    assert "Bus pass</strong>" not in signed_in(other.worker).get("/moorfield/edit/take-up/").content.decode()

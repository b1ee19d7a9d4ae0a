"""The story of a matter, where people were asked about its draft, …"""

from datetime import timedelta

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.queries import story_of
from localoffer.participation.consultations import actions
from tests.participation.consultations.making import NOW, TODAY, Hearing, day

pytestmark = pytest.mark.django_db
KIND = "Have your say"


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def matter(hearing: Hearing) -> Matter:
    """A matter that the public may read of."""
    with council_scope(hearing.council):
        return Matter.objects.create(
            council=hearing.council,
            slug="buses",
            title="Buses",
            draft=hearing.draft,
            created_at=NOW,
            open_from=NOW,
        )


def told(matter: Matter, *, public: bool = True) -> list[tuple[object, str, bool]]:
    found = story_of(matter, public=public, on=TODAY)
    return [(line.day, line.title, line.is_ahead) for line in found if line.kind == KIND]


def test_tells_when_it_opens_closes_and_moves(hearing: Hearing, matter: Matter) -> None:
    consultation = hearing.opened()
    assert told(matter) == [
        (TODAY, "It opens: Buses and the gym", False),
        (day(27), "The last day: Buses and the gym", True),
    ]

    actions.change_last_day(consultation, closes_on=day(3), reason="All said", by=hearing.worker, now=NOW)

    assert (TODAY, "The last day was moved", False) in told(matter)
    assert (day(3), "The last day: Buses and the gym", True) in told(matter)


def test_tells_what_people_said_once_it_is_summed_up(hearing: Hearing, matter: Matter) -> None:
    consultation = hearing.opened()
    now = NOW + timedelta(days=30)
    actions.finish_analysis(consultation, summary="Most like it.", by=hearing.worker, now=now)

    summed_up = story_of(matter, public=True, on=day(40))[-1]

    assert (summed_up.text, summed_up.href) == ("Most like it.", "/tarnbridge/you-said/")


def test_leads_staff_to_their_own_page(hearing: Hearing, matter: Matter) -> None:
    consultation = hearing.opened()

    with council_scope(hearing.council):
        (first, _) = (line for line in story_of(matter, public=False, on=TODAY) if line.kind == KIND)

    assert first.href == f"/tarnbridge/edit/consultations/{consultation.pk}/"


def test_is_silent_without_a_draft(hearing: Hearing, matter: Matter) -> None:
    hearing.opened()
    matter.draft = None

    assert told(matter) == []

"""The first page of the staff area, about what young people said, …"""

import pytest
from django.test import Client

from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import Consultation
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, Hearing, said

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/edit/"
HARM = "Somebody hits me"


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation in which one person wrote two texts."""
    made = hearing.opened()
    said(made, bus="good", words={"bus-pass": "More buses", "gym": HARM})
    return made


def read(client: Client) -> str:
    """Return the page."""
    return str(client.get(HOME).content.decode())


def test_tells_who_reads_it_how_many_texts_wait_and_none_of_the_words(
    hearing: Hearing, consultation: Consultation
) -> None:
    page = read(signed_in(hearing.worker))

    assert "Look through 2 texts about “Buses and the gym”" in page
    assert HARM not in page


def test_tells_the_safeguarding_lead_alone_that_somebody_may_not_be_safe(
    hearing: Hearing, consultation: Consultation
) -> None:
    harm = next(one for one in hearing.words(consultation) if one.text == HARM)
    disclosure = actions.move_to_safeguarding(harm, by=hearing.worker, now=NOW)
    lead, others = read(signed_in(hearing.lead)), read(signed_in(hearing.worker))

    actions.settle_disclosure(disclosure, what_was_done="Rang the team.", by=hearing.lead, now=NOW)

    assert "Somebody may not be safe: 1 text to read" in lead
    assert "not be safe" not in others
    assert "not be safe" not in read(signed_in(hearing.lead))

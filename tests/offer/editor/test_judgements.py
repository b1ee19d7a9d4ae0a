"""Ofsted's judgements, on the page of the operator …"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.accounts.models import Council, Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.offer.comparing.models import OfstedJudgement
from localoffer.offer.comparing.taking_in import take_in_judgements
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/judgements/"
HEAD = "council,framework,care_leavers,overall,date,link\n"
GOOD = HEAD + "tarnbridge,ilacs,good,good,2025-06-13,https://reports.example.org/invented\n"
BETTER = GOOD.replace("good,good", "outstanding,good")


@pytest.fixture
def council() -> Council:
    return made_council("tarnbridge")


@pytest.fixture
def operator(council: Council) -> Client:
    return signed_in(made_member(Role.SERVICE_OPERATOR, council=None))


def sent(text: str) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("judged.csv", text.encode())}


def test_are_taken_in_and_kept_on_the_trail_of_the_service(operator: Client) -> None:
    first = operator.post(PAGE, sent(GOOD)).content.decode()

    again = operator.post(PAGE, sent(BETTER)).content.decode()

    assert "1 new, 0 changed, 0 as before." in first
    assert "0 new, 1 changed, 0 as before." in again
    kept = TrailRecord.objects.with_scopes_disabled().filter(council=None, act="import_judgements")
    assert [one.detail["new"] for one in kept.order_by("number")] == [1, 0]


@pytest.mark.parametrize("text", ["", "not,a,judgement\n", GOOD.replace("tarnbridge", "nowhere")])
def test_are_refused_whole_where_a_row_is_wrong(operator: Client, text: str) -> None:
    page = operator.post(PAGE, sent(text))

    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert not OfstedJudgement.objects.exists()


def test_are_not_for_a_council_s_own_staff(council: Council) -> None:
    administrator = made_member(Role.COUNCIL_ADMINISTRATOR, council=council)

    assert signed_in(administrator).post(PAGE, sent(GOOD)).status_code == 403
    with pytest.raises(NotAllowed):
        take_in_judgements(GOOD.encode(), by=administrator, now=NOW)

"""Taking back a version, on its page …"""

import pytest
from django.test import Client

from localoffer.accounts.models import Council, Role, TrailRecord
from localoffer.offer.models import Withdrawal
from tests.accounts.making import made_member, signed_in
from tests.offer.versions.making import made_two_versions

pytestmark = pytest.mark.django_db
SAID = {"reason": "The amount was wrong.", "understood": "yes"}


@pytest.fixture
def council() -> Council:
    return made_two_versions()


@pytest.fixture
def approver(council: Council) -> Client:
    return signed_in(made_member(Role.APPROVER, council=council))


def test_says_what_counts_again_before_it_is_done(approver: Client) -> None:
    page = approver.get("/tarnbridge/edit/versions/2/withdraw/").content.decode()

    assert "Version 1 counts again from now on" in page
    assert not Withdrawal.objects.exists()


def test_says_where_no_other_version_can_count(approver: Client) -> None:
    approver.post("/tarnbridge/edit/versions/1/withdraw/", SAID)

    page = approver.get("/tarnbridge/edit/versions/2/withdraw/").content.decode()

    assert "will have no offer here" in page


def test_is_done_with_a_reason_that_everyone_can_read(approver: Client, council: Council) -> None:
    answer = approver.post("/tarnbridge/edit/versions/2/withdraw/", SAID)

    public = Client().get("/tarnbridge/offer/versions/2/").content.decode()
    assert answer.status_code == 302
    assert "Taken back on" in public
    assert "The amount was wrong." in public
    assert (
        "Take it back" not in approver.get("/tarnbridge/edit/versions/").content.decode().partition("version-1")[0]
    )


@pytest.mark.parametrize("missing", ["reason", "understood"])
def test_is_refused_without_a_reason_and_a_plain_yes(approver: Client, missing: str) -> None:
    page = approver.post("/tarnbridge/edit/versions/2/withdraw/", SAID | {missing: ""})

    assert page.status_code == 422
    assert not Withdrawal.objects.exists()


def test_is_done_once(approver: Client) -> None:
    approver.post("/tarnbridge/edit/versions/2/withdraw/", SAID)

    again = approver.post("/tarnbridge/edit/versions/2/withdraw/", SAID)

    assert again.status_code == 422
    assert "once" in again.content.decode()
    assert Withdrawal.objects.count() == 1


def test_is_for_approvers_alone(council: Council) -> None:
    editor = signed_in(made_member(Role.EDITOR, council=council))

    assert "Take it back" not in editor.get("/tarnbridge/edit/versions/").content.decode()
    assert editor.post("/tarnbridge/edit/versions/2/withdraw/", SAID).status_code == 403
    assert TrailRecord.objects.with_scopes_disabled().filter(act="refused").exists()


def test_does_not_exist_for_a_number_that_was_not_published(approver: Client) -> None:
    assert approver.get("/tarnbridge/edit/versions/3/withdraw/").status_code == 404

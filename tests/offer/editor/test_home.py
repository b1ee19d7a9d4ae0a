"""The first page of the staff area …"""

import pytest
from bs4 import BeautifulSoup

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from tests.accounts.making import NOW, made_member, signed_in
from tests.accounts.matrix import clients_of_every_role
from tests.offer.editor.making import Work, made_work

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/edit/"


@pytest.fixture
def work() -> Work:
    return made_work()


def test_opens_for_every_role_with_links_they_may_open(work: Work) -> None:
    for role, client in clients_of_every_role(work.council).items():
        page = client.get(HOME)
        links = [str(one["href"]) for one in BeautifulSoup(page.content, "html.parser").select("main a[href]")]

        assert page.status_code == 200, role
        assert links, role
        assert all(client.get(link).status_code == 200 for link in links), role


def test_tells_an_approver_of_a_draft_that_was_put_forward(work: Work) -> None:
    approver = work.as_role(Role.APPROVER)
    before = approver.get(HOME).content.decode()

    put_forward(work)

    assert "Read and approve" not in before
    assert "Read and approve “April 2027”" in approver.get(HOME).content.decode()


def test_asks_nobody_to_approve_what_they_wrote(work: Work) -> None:
    made_member(Role.APPROVER, council=work.council, user=work.editor)

    put_forward(work)

    assert "Read and approve" not in work.client.get(HOME).content.decode()


def test_tells_an_editor_of_a_comment_until_it_is_answered(work: Work) -> None:
    adviser = made_member(Role.PERSONAL_ADVISER, council=work.council)
    said = actions.comment(work.draft, text="Is it so?", slug="bus-pass", by=adviser, now=NOW)
    asked = work.client.get(HOME).content.decode()

    actions.comment(work.draft, text="Yes.", replies_to=said, by=work.editor, now=NOW)

    assert f"Answer what {adviser.name} said about “Bus pass”" in asked
    assert "Answer what" not in work.client.get(HOME).content.decode()
    assert "Answer what" not in signed_in(adviser).get(HOME).content.decode()


def put_forward(work: Work) -> None:
    """Put the draft forward without asking whether it is ready: what it needs for that is tested elsewhere."""
    with council_scope(work.council):
        Draft.objects.filter(pk=work.draft.pk).update(proposed_at=NOW)

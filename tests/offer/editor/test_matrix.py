"""Every page of the editor, as every role …"""

import pytest

from localoffer.accounts.permissions import acts_of
from localoffer.accounts.staff import MARK
from localoffer.offer.editor.urls import urlpatterns
from tests.accounts.matrix import METHODS, StaffPage, clients_of_every_role
from tests.offer.editor.making import Work, made_work

pytestmark = pytest.mark.django_db
PAGES = [StaffPage(route=str(one.pattern), view=one.callback) for one in urlpatterns]
SECRET = "Secret plan of Moorfield"


@pytest.fixture
def work() -> Work:
    return made_work()


def fill(work: Work) -> dict[str, str]:
    """Return what stands in the addresses of a draft that is there."""
    return {"number": str(work.draft.pk), "slug": "bus-pass", "name": "words", "place": "0"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_refuses_those_without_the_permission(page: StaffPage, work: Work) -> None:
    act = getattr(page.view, MARK)

    for role, client in clients_of_every_role(work.council).items():
        answer = client.get(page.address(work.council, fill=fill(work)))
        allowed = act in acts_of([role])

        assert (answer.status_code == 403) == (not allowed and answer.status_code != 405), f"{role}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_says_nothing_of_another_councils_draft(page: StaffPage, work: Work) -> None:
    other = made_work("moorfield", title=SECRET)

    for client in clients_of_every_role(work.council).values():
        for method in METHODS:
            # Their draft's number under our own address, which a form or an address could be made to hold.
            answer = getattr(client, method)(page.address(work.council, fill=fill(other)))

            assert SECRET not in answer.content.decode(errors="replace")
            assert answer.status_code in (200, 302, 403, 404, 405)
            assert "<int:number>" not in page.route or answer.status_code in (403, 404, 405)
    assert other.entry().revision == 1

"""A power that a document gives …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from localoffer.accounts.scopes import council_scope
from localoffer.governance.delegations.models import Delegation
from localoffer.governance.delegations.queries import delegations_of
from localoffer.governance.matters.models import Matter
from localoffer.governance.reading.powers import proposed_powers
from tests.governance.reading.desk import HOME, Desk

pytestmark = pytest.mark.django_db
GIVES = (
    "Delegate authority to the Director of Children’s Services, in consultation with the Lead Member "
    "for Children, to finalise the local offer."
)
NAMES_NOBODY = "That authority be delegated to finalise the wording."


@pytest.fixture
def desk() -> Desk:
    return Desk()


def settled(desk: Desk, *items: str) -> Any:
    """Return a document that a person looked through, which decides these items."""
    return desk.settled(decision_items=("Adopt the local offer.", *items))


def proposed(desk: Desk, *items: str) -> list[Any]:
    """Return the powers that a document with these items seems to give."""
    document = settled(desk, *items)
    with council_scope(desk.council):
        return list(proposed_powers(document))


def test_is_proposed_with_its_post_its_scope_and_whom_to_ask(desk: Desk) -> None:
    (found,) = proposed(desk, GIVES)

    assert (found.place, found.power.delegate_post) == (2, "Director of Children’s Services")
    assert found.power.scope == "finalise the local offer"
    assert found.power.consultees == ("Lead Member for Children",)


def test_that_names_nobody_is_proposed_without_a_post(desk: Desk) -> None:
    (found,) = proposed(desk, NAMES_NOBODY)

    assert found.power.delegate_post == ""


def test_is_kept_as_a_person_confirms_it_so_that_an_officer_can_cite_it(desk: Desk) -> None:
    document = settled(desk, GIVES)
    page = desk.client.get(f"{HOME}{document.pk}/use/")
    form = BeautifulSoup(page.content, "html.parser")
    post = form.select_one("[name=power-2-post]")
    assert post is not None
    assert post["value"] == "Director of Children’s Services"
    typed = {
        "matter": "new", "title": "The offer", "things": ["decision"],
        "power-2-post": "Director", "power-2-scope": "", "power-2-asked": "Lead Member",
    }  # fmt: skip

    refused = desk.client.post(f"{HOME}{document.pk}/use/", typed)
    assert refused.status_code == 422
    assert "Say what they may decide under item 2" in refused.content.decode()
    with council_scope(desk.council):
        assert not Matter.objects.exists()

    desk.client.post(f"{HOME}{document.pk}/use/", typed | {"power-2-scope": "Finish the offer"})

    with council_scope(desk.council):
        (made,) = delegations_of(desk.council)
        assert (made.delegate_post, made.scope, made.consultees) == (
            "Director",
            "Finish the offer",
            ["Lead Member"],
        )
        assert (made.item.position, made.may_take_away) == (2, False)


def test_that_nobody_confirms_is_not_kept(desk: Desk) -> None:
    document = settled(desk, GIVES)
    typed = {"matter": "new", "title": "The offer", "things": ["decision"], "power-2-post": ""}

    desk.client.post(f"{HOME}{document.pk}/use/", typed)

    with council_scope(desk.council):
        assert Matter.objects.count() == 1
        assert not Delegation.objects.exists()

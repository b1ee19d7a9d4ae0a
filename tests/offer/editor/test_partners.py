"""The pages of a partner …"""

import pytest
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.offer.drafts import actions
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.drafts.making import rule_data
from tests.offer.editor.making import Work, made_work

pytestmark = pytest.mark.django_db
CHARITY = "Stepping Stones"


@pytest.fixture
def work() -> Work:
    """A draft with a mentor that a charity gives, and a bus pass that it does not."""
    work = made_work()
    rule = rule_data("mentor", council=work.council, provider=CHARITY)
    actions.add_entry(work.draft, slug="mentor", rule=rule, by=work.editor, now=NOW)
    return work


@pytest.fixture
def partner(work: Work) -> Client:
    return signed_in(made_member(Role.PARTNER, council=work.council, provider=CHARITY))


def own(work: Work, slug: str = "mentor") -> str:
    return f"/tarnbridge/edit/own/{work.draft.pk}/{slug}/"


def test_list_what_they_give_and_nothing_else(partner: Client) -> None:
    page = partner.get("/tarnbridge/edit/own/").content.decode()

    assert "You work for Stepping Stones" in page
    assert "Mentor" in page
    assert "Bus pass" not in page


def test_save_how_to_get_it(work: Work, partner: Client) -> None:
    sent = {"revision": "1", "how_to_get": "Ring us.", "words": "friend\nhelper"}

    page = partner.post(own(work), sent, follow=True)

    assert "Saved. You can go on here." in page.content.decode()
    assert work.entry("mentor").rule["how_to_get"] == "Ring us."
    assert work.entry("mentor").rule["words"] == ["friend", "helper"]


def test_keep_what_was_typed_where_somebody_else_changed_the_same(work: Work, partner: Client) -> None:
    rule = work.entry("mentor").rule | {"how_to_get": "Theirs"}
    actions.save_entry(work.draft, slug="mentor", rule=rule, revision=1, by=work.editor, now=NOW)

    page = partner.post(own(work), {"revision": "1", "how_to_get": "Ring us."})

    assert page.status_code == 422
    assert "Ring us." in page.content.decode()
    assert "Theirs" in page.content.decode()
    assert work.entry("mentor").rule["how_to_get"] == "Theirs"


def test_take_no_other_part_from_what_is_sent(work: Work, partner: Client) -> None:
    partner.post(own(work), {"revision": "1", "how_to_get": "Ring us.", "title": "Mine", "provider": "Mine"})

    assert (work.entry("mentor").rule["title"], work.entry("mentor").rule["provider"]) == ("Mentor", CHARITY)


def test_tell_the_council_what_should_change(work: Work, partner: Client) -> None:
    partner.post(f"{own(work)}suggest/", {"text": "We now give £50."})
    empty = partner.post(f"{own(work)}suggest/", {"text": ""})

    assert empty.status_code == 422
    assert "We now give £50." in partner.get(own(work)).content.decode()
    assert "We now give £50." in work.client.get(f"{work.home}entries/mentor/").content.decode()


def test_do_not_show_what_staff_said_among_themselves(work: Work, partner: Client) -> None:
    actions.comment(work.draft, text="Is the charity any good?", slug="mentor", by=work.editor, now=NOW)

    assert "any good" not in partner.get(own(work)).content.decode()


@pytest.mark.parametrize("slug", ["bus-pass", "nothing"])
def test_do_not_exist_for_what_somebody_else_gives(work: Work, partner: Client, slug: str) -> None:
    assert partner.get(own(work, slug)).status_code == 404
    assert partner.post(own(work, slug), {"how_to_get": "Mine"}).status_code == 404
    assert partner.post(f"{own(work, slug)}suggest/", {"text": "Mine"}).status_code == 404


def test_are_closed_to_everybody_else_and_the_editor_is_closed_to_partners(work: Work, partner: Client) -> None:
    assert work.client.get(own(work)).status_code == 403
    for page in ("", "entries/mentor/", "entries/mentor/words/", "checks/", "comments/"):
        assert partner.get(work.home + page).status_code == 403

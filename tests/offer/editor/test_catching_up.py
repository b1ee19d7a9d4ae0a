"""The page that brings a draft up to date …"""

import pytest

from localoffer.accounts.models import Council, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.models import Draft, DraftEntry
from tests.accounts.making import signed_in
from tests.offer.drafts.making import NOW, made_district, made_draft, made_person, proven_rule, rule_data
from tests.offer.editor.making import Work, made_work
from tests.offer.making import made_offer
from tests.offer.versions.making import made_next

pytestmark = pytest.mark.django_db


@pytest.fixture
def council() -> Council:
    return made_district()


@pytest.fixture
def editor(council: Council) -> User:
    return made_person(council, name="Demo Edie")


@pytest.fixture
def draft(council: Council, editor: User) -> Draft:
    """A draft overtaken by a version that says something else about the bus pass, and has a gym."""
    first = made_offer(proven_rule(), council=council)
    draft = made_draft(council, by=editor, based_on=first)
    mine = rule_data(council=council, how_to_get="Ask me.")
    actions.save_entry(draft, slug="bus-pass", rule=mine, revision=1, by=editor, now=NOW)
    made_next(council, first, **{"bus-pass": {"how_to_get": "Ask us."}, "gym": {}})
    return draft


def test_is_offered_on_the_page_of_the_draft(draft: Draft, editor: User) -> None:
    page = signed_in(editor).get(f"/tarnbridge/edit/drafts/{draft.pk}/").content.decode()

    assert "Version 2 was published after this draft began" in page
    assert "catch-up/" in page


def test_shows_what_comes_in_and_both_sides_of_what_clashes(draft: Draft, editor: User) -> None:
    page = signed_in(editor).get(address(draft)).content.decode()

    assert "Gym comes in" in page
    assert "Bus pass: How to get it" in page
    assert "Ask us." in page
    assert "Ask me." in page


@pytest.mark.parametrize(("keep", "words"), [("mine", "Ask me."), ("theirs", "Ask us.")])
def test_keeps_the_side_that_was_chosen(draft: Draft, editor: User, keep: str, words: str) -> None:
    client = signed_in(editor)
    seen = client.get(address(draft)).content.decode().partition('name="seen" value="')[2][:16]

    client.post(address(draft), {"seen": seen, "keep-0": keep})

    assert entry(draft).rule["how_to_get"] == words
    assert entry(draft, slug="gym").rule["title"] == "Gym"


def test_brings_nothing_in_before_each_clash_has_a_choice(draft: Draft, editor: User) -> None:
    page = signed_in(editor).post(address(draft), {"seen": "x"})

    assert page.status_code == 422
    assert "Choose which one to keep" in page.content.decode()
    assert entry(draft).rule["how_to_get"] == "Ask me."


def test_shows_it_anew_where_the_draft_changed_meanwhile(draft: Draft, editor: User) -> None:
    page = signed_in(editor).post(address(draft), {"seen": "an old mark", "keep-0": "theirs"})

    assert page.status_code == 409
    assert "Nothing was brought in. Look again." in page.content.decode()
    assert entry(draft).rule["how_to_get"] == "Ask me."


def test_says_so_where_there_is_nothing_to_bring_in() -> None:
    work: Work = made_work()

    assert "nothing to bring in" in work.client.get(f"{work.home}catch-up/").content.decode()


def address(draft: Draft) -> str:
    return f"/tarnbridge/edit/drafts/{draft.pk}/catch-up/"


def entry(draft: Draft, slug: str = "bus-pass") -> DraftEntry:
    with council_scope(draft.council):
        found = queries.draft_entry(draft, slug=slug)
    assert found is not None
    return found

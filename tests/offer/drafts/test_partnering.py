"""A partner …"""

from datetime import timedelta
from typing import Any

import pytest

from localoffer.accounts.models import Council, Membership, Role, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.actions.partnering import PARTNERS_CHANGE, NotTheirsToChange
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.refusals import DraftIsProposed, NoSuchEntry, SomeoneElseSaved
from tests.offer.drafts.making import NOW, made_draft, made_person, rule_data
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
CHARITY = "Stepping Stones"


@pytest.fixture
def council() -> Council:
    return made_council()


@pytest.fixture
def editor(council: Council) -> User:
    return made_person(council)


@pytest.fixture
def draft(council: Council, editor: User) -> Draft:
    """A draft with a mentor that the charity gives, and a bus pass that another one gives."""
    draft = made_draft(council, by=editor)
    for slug, provider in (("mentor", CHARITY), ("bus-pass", "Tarn Buses"), ("gym", None)):
        said = {"provider": provider} if provider else {}
        rule = rule_data(slug, council=council, **said)
        actions.add_entry(draft, slug=slug, rule=rule, by=editor, now=NOW)
    return draft


@pytest.fixture
def partner(council: Council) -> User:
    return made_partner(council)


def made_partner(council: Council, *, provider: str = CHARITY, **said: Any) -> User:
    """Return somebody who works for a provider of a council's entries."""
    user = User.objects.create_user(f"parveen@{council.slug}.invalid", name="Demo Parveen")
    since = {"since": NOW - timedelta(days=9)} | said
    Membership.objects.with_scopes_disabled().create(
        user=user, council=council, role=Role.PARTNER, provider=provider, **since
    )
    return user


def test_changes_how_to_get_what_they_give(draft: Draft, partner: User) -> None:
    saved = save(draft, partner, how_to_get="Ring 01632 960001, Monday to Friday.", words=["friend"])

    assert saved.rule["how_to_get"] == "Ring 01632 960001, Monday to Friday."
    assert saved.rule["words"] == ["friend"]
    assert (saved.revision, saved.changed_by) == (2, partner)


def test_is_known_by_name_whatever_the_capitals_and_spaces(draft: Draft, council: Council) -> None:
    person = made_partner(council, provider=" stepping  STONES ")

    assert save(draft, person, how_to_get="Ask.").revision == 2


@pytest.mark.parametrize("slug", ["bus-pass", "gym", "nothing"])
def test_does_not_find_what_somebody_else_gives(draft: Draft, partner: User, slug: str) -> None:
    with pytest.raises(NoSuchEntry):
        save(draft, partner, slug=slug, how_to_get="Mine now")
    with pytest.raises(NoSuchEntry):
        actions.suggest_change(draft, slug=slug, text="Mine now", by=partner, now=NOW)


@pytest.mark.parametrize(
    "name", ["title", "summary", "when", "benefit", "benefit.amount", "sources", "decided_by", "provider", "id"]
)
def test_changes_nothing_that_is_promised(draft: Draft, partner: User, name: str) -> None:
    with pytest.raises(NotTheirsToChange):
        save(draft, partner, parts={name: "x"})
    assert entry(draft).revision == 1


def test_leaves_every_other_part_as_it_is(draft: Draft, partner: User) -> None:
    before = entry(draft).rule

    parts = {name: [] if name in ("evidence", "words") else "x" for name in PARTNERS_CHANGE}
    after = save(draft, partner, parts=parts)

    same = {name: value for name, value in after.rule.items() if name not in PARTNERS_CHANGE}
    assert same == {name: value for name, value in before.items() if name not in PARTNERS_CHANGE}


def test_loses_nothing_that_an_editor_saved_meanwhile(draft: Draft, partner: User, editor: User) -> None:
    rule = entry(draft).rule | {"summary": "Theirs"}
    actions.save_entry(draft, slug="mentor", rule=rule, revision=1, by=editor, now=NOW)

    saved = save(draft, partner, how_to_get="Mine")
    again = entry(draft).rule | {"how_to_get": "Theirs"}
    actions.save_entry(draft, slug="mentor", rule=again, revision=3, by=editor, now=NOW)

    assert (saved.rule["summary"], saved.rule["how_to_get"]) == ("Theirs", "Mine")
    with pytest.raises(SomeoneElseSaved):
        save(draft, partner, how_to_get="Mine again", revision=3)


def test_asks_the_council_for_the_rest_in_words(draft: Draft, partner: User, editor: User) -> None:
    said = actions.suggest_change(draft, slug="mentor", text="We now give £50.", by=partner, now=NOW)

    with council_scope(draft.council):
        waits = list(queries.comments_for(editor, council=draft.council))
    assert waits == [said]
    assert actions.settle_comment(said, by=editor, now=NOW).settled_by == editor


def test_may_do_nothing_else_to_a_draft(draft: Draft, partner: User) -> None:
    who: dict[str, Any] = {"by": partner, "now": NOW}
    deeds = (
        lambda: actions.save_entry(draft, slug="mentor", rule=entry(draft).rule, revision=1, **who),
        lambda: actions.add_entry(draft, slug="new", rule={}, **who),
        lambda: actions.remove_entry(draft, slug="mentor", **who),
        lambda: actions.comment(draft, text="x", **who),
        lambda: actions.propose(draft, **who),
        lambda: actions.approve(draft, **who),
        lambda: actions.import_offer(draft, data=b"", **who),
        lambda: actions.give_up(draft, reason="x", **who),
    )

    for deed in deeds:
        with pytest.raises(NotAllowed):
            deed()


def test_may_do_nothing_once_the_role_has_ended_or_without_a_provider(draft: Draft, council: Council) -> None:
    nobody = made_partner(council, provider="")

    with pytest.raises(NoSuchEntry):
        save(draft, nobody, slug="gym", how_to_get="Mine now")
    Membership.objects.with_scopes_disabled().filter(user=nobody).update(until=NOW)
    with pytest.raises(NotAllowed):
        save(draft, nobody, how_to_get="Mine now")


def test_may_do_nothing_at_another_council_with_a_charity_of_that_name(draft: Draft) -> None:
    elsewhere = made_partner(made_council("moorfield"))

    with pytest.raises(NotAllowed):
        save(draft, elsewhere, how_to_get="Mine now")


def test_waits_while_the_draft_is_put_forward(draft: Draft, partner: User) -> None:
    with council_scope(draft.council):
        Draft.objects.filter(pk=draft.pk).update(proposed_at=NOW)

    with pytest.raises(DraftIsProposed):
        save(draft, partner, how_to_get="Mine")


def save(
    draft: Draft, by: User, *, slug: str = "mentor", revision: int = 1, parts: Any = None, **more: Any
) -> DraftEntry:
    wanted = {**(parts or {}), **more}
    return actions.save_own_entry(draft, slug=slug, parts=wanted, revision=revision, by=by, now=NOW)


def entry(draft: Draft, slug: str = "mentor") -> DraftEntry:
    with council_scope(draft.council):
        found = queries.draft_entry(draft, slug=slug)
    assert found is not None
    return found

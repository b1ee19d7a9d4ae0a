"""A comment on a page of the editor …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.actions.talking import IsSettled, NotTheirsToSettle
from localoffer.offer.drafts.models import Comment
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.editor.making import Work, made_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def work() -> Work:
    return made_work()


@pytest.fixture
def adviser(work: Work) -> User:
    return made_member(Role.PERSONAL_ADVISER, council=work.council)


def said_by(adviser: User, work: Work, **said: Any) -> Comment:
    return actions.comment(work.draft, **({"text": "Is it so?", "slug": "bus-pass"} | said), by=adviser, now=NOW)


def test_names_the_part_it_is_about(work: Work, adviser: User) -> None:
    sent = {"text": "Too low.", "field": "benefit.amount"}

    signed_in(adviser).post(f"{work.home}entries/bus-pass/comment/", sent)

    page = work.client.get(f"{work.home}entries/bus-pass/").content.decode()
    assert page.index("How much</span>") < page.index("Too low.")


def test_stands_on_the_whole_draft_where_no_entry_is_named(work: Work, adviser: User) -> None:
    signed_in(adviser).post(f"{work.home}comments/", {"text": "A good draft."})

    assert "A good draft." in work.client.get(f"{work.home}comments/").content.decode()
    assert "A good draft." not in work.client.get(f"{work.home}entries/bus-pass/").content.decode()


def test_has_its_replies_beneath_it(work: Work, adviser: User) -> None:
    first = said_by(adviser, work)
    said_by(adviser, work, text="Another thing.")

    work.client.post(f"{work.home}comments/{first.pk}/reply/", {"text": "Yes, it is."})

    page = work.client.get(f"{work.home}entries/bus-pass/").content.decode()
    assert page.index("Is it so?") < page.index("Yes, it is.") < page.index("Another thing.")


def test_keeps_a_reply_to_a_reply_in_the_same_thread(work: Work, adviser: User) -> None:
    first = said_by(adviser, work, field="summary")
    second = actions.comment(work.draft, text="Yes.", replies_to=first, by=work.editor, now=NOW)

    third = actions.comment(work.draft, text="Thank you.", replies_to=second, by=adviser, now=NOW)

    assert (third.replies_to, third.entry, third.field) == (first, first.entry, "summary")


def test_is_settled_by_who_said_it_or_by_an_editor_alone(work: Work, adviser: User) -> None:
    own, other = said_by(adviser, work), made_member(Role.TEAM_MANAGER, council=work.council)

    refused = signed_in(other).post(f"{work.home}comments/{own.pk}/settle/")

    assert refused.status_code == 409
    with pytest.raises(NotTheirsToSettle):
        actions.settle_comment(own, by=other, now=NOW)
    assert actions.settle_comment(own, by=adviser, now=NOW).settled_by == adviser


def test_takes_no_reply_once_it_is_settled(work: Work, adviser: User) -> None:
    first = said_by(adviser, work)
    actions.settle_comment(first, by=work.editor, now=NOW)

    page = work.client.post(f"{work.home}comments/{first.pk}/reply/", {"text": "But still."})

    assert page.status_code == 422
    assert "But still." in page.content.decode()
    with pytest.raises(IsSettled):
        actions.comment(work.draft, text="But still.", replies_to=first, by=adviser, now=NOW)


def test_is_counted_once_however_many_replies_it_has(work: Work, adviser: User) -> None:
    first = said_by(adviser, work)
    actions.comment(work.draft, text="Yes.", replies_to=first, by=work.editor, now=NOW)

    assert "1 comment<" in work.client.get(work.home).content.decode()


def test_of_another_draft_is_not_found(work: Work) -> None:
    other = made_work("moorfield")
    person = made_member(Role.PERSONAL_ADVISER, council=other.council)
    theirs = said_by(person, other)

    for deed in ("reply", "settle"):
        assert work.client.post(f"{work.home}comments/{theirs.pk}/{deed}/", {"text": "x"}).status_code == 404
    with council_scope(other.council):
        assert Comment.objects.get().settled_at is None


def test_that_says_nothing_is_refused(work: Work) -> None:
    page = work.client.post(f"{work.home}comments/", {"text": " "})

    assert page.status_code == 422
    assert "Enter your words" in page.content.decode() or "Enter some words" in page.content.decode()

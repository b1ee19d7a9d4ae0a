"""A person …"""

from datetime import timedelta

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import ALLOWED, Act, NotAllowed, may, require
from tests.accounts.making import NOW, made_member, made_user
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


def test_without_a_role_may_do_nothing() -> None:
    council, stranger = made_council(), made_user()

    assert not [act for act in Act if may(stranger, act, council=council, now=NOW)]


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_may_do_what_the_table_says_and_nothing_else(role: Role) -> None:
    council = made_council()
    person = made_member(role, council=council)

    assert {act for act in Act if may(person, act, council=council, now=NOW)} == ALLOWED[role]


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_may_do_nothing_at_another_council(role: Role) -> None:
    person = made_member(role, council=made_council())
    elsewhere = made_council("moorfield")

    assert not [act for act in Act if may(person, act, council=elsewhere, now=NOW)]


def test_who_operates_the_service_spans_councils_but_sees_no_drafts_and_no_trail() -> None:
    operator = made_member(Role.SERVICE_OPERATOR, council=None)
    councils = [made_council(), made_council("moorfield")]

    assert all(may(operator, Act.MANAGE_MEMBERS, council=one, now=NOW) for one in councils)
    unseen = (Act.READ_DRAFTS, Act.EDIT_ENTRIES, Act.READ_TRAIL, Act.PUBLISH)
    assert not [act for act in unseen if may(operator, act, council=councils[0], now=NOW)]


def test_never_approves_what_they_drafted() -> None:
    council = made_council()
    both = made_member(Role.APPROVER, council=council)
    made_member(Role.EDITOR, council=council, user=both)

    assert may(both, Act.APPROVE, council=council, now=NOW, drafted_by=[made_user()])
    assert not may(both, Act.APPROVE, council=council, now=NOW, drafted_by=[both])


def test_may_do_nothing_before_a_role_begins_or_once_it_has_ended() -> None:
    council = made_council()
    until = NOW + timedelta(days=1)
    person = made_member(Role.EDITOR, council=council, since=NOW, until=until)

    allowed = [
        may(person, Act.EDIT_ENTRIES, council=council, now=now)
        for now in (NOW - timedelta(seconds=1), NOW, until - timedelta(seconds=1), until)
    ]

    assert allowed == [False, True, True, False]


def test_whose_access_was_stopped_may_do_nothing() -> None:
    council = made_council()
    person = made_member(Role.EDITOR, council=council)
    person.is_active = False
    person.save()

    assert not may(person, Act.EDIT_ENTRIES, council=council, now=NOW)


def test_is_refused_by_name() -> None:
    with pytest.raises(NotAllowed) as refused:
        require(made_user(), Act.PUBLISH, council=made_council(), now=NOW)

    assert refused.value.act == Act.PUBLISH


def test_finds_every_role_in_the_table() -> None:
    assert set(ALLOWED) == set(Role)

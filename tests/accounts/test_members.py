"""Giving and ending roles …"""

from datetime import timedelta
from typing import Any

import pytest

from localoffer.accounts.actions import (
    AlreadyHeld,
    BadMember,
    LastAdministrator,
    NoProvider,
    NotTheirsToGive,
    end_role,
    first_operator,
    give_role,
    load_demo_staff,
)
from localoffer.accounts.models import Council, Membership, Role, TrailRecord, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.queries import providers_of, roles_of
from localoffer.accounts.scopes import council_scope
from tests.accounts.making import NOW, made_member, made_user
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def council() -> Council:
    return made_council()


@pytest.fixture
def administrator(council: Council) -> User:
    return made_member(Role.COUNCIL_ADMINISTRATOR, council=council)


def held(user: User, *, council: Council) -> Membership:
    found: Membership = Membership.objects.with_scopes_disabled().get(user=user, council=council)
    return found


def test_lets_a_new_person_in_from_that_moment(council: Council, administrator: User) -> None:
    given = give_role(
        "New@Tarn.example", name="Demo New", role=Role.EDITOR, council=council, by=administrator, now=NOW
    )

    assert given.user.email == "new@tarn.example"
    assert not given.user.has_usable_password()
    assert roles_of(given.user, council=council, now=NOW) == {Role.EDITOR}


def test_says_whom_a_partner_works_for(council: Council, administrator: User) -> None:
    who: dict[str, Any] = {"council": council, "by": administrator, "now": NOW, "name": "Demo New"}

    given = give_role("new@tarn.example", role=Role.PARTNER, provider=" Stepping  Stones ", **who)
    other = give_role("new@tarn.example", role=Role.EDITOR, provider="Stepping Stones", **who)

    assert (given.provider, other.provider) == ("Stepping Stones", "")
    assert providers_of(given.user, council=council, now=NOW) == {"Stepping Stones"}
    with pytest.raises(NoProvider):
        give_role("other@tarn.example", role=Role.PARTNER, **who)


def test_is_kept_on_the_trail(council: Council, administrator: User) -> None:
    given = give_role(
        "new@tarn.example", name="Demo New", role=Role.EDITOR, council=council, by=administrator, now=NOW
    )
    end_role(given, by=administrator, now=LATER)

    with council_scope(council):
        kept = TrailRecord.objects.order_by("number").values_list("act", "by_id", "about", "detail__role")
        about = f"accounts.user {given.user.pk}"
        assert list(kept) == [
            ("role_given", administrator.pk, about, "editor"),
            ("role_ended", administrator.pk, about, "editor"),
        ]


def test_keeps_the_row_of_a_role_that_ended(council: Council, administrator: User) -> None:
    given = give_role(
        "new@tarn.example", name="Demo New", role=Role.EDITOR, council=council, by=administrator, now=NOW
    )

    end_role(given, by=administrator, now=LATER)

    given.refresh_from_db()
    assert given.until == LATER
    assert roles_of(given.user, council=council, now=LATER) == frozenset()


def test_refuses_to_leave_a_council_without_an_administrator(council: Council, administrator: User) -> None:
    with pytest.raises(LastAdministrator):
        end_role(held(administrator, council=council), by=administrator, now=NOW)

    made_member(Role.COUNCIL_ADMINISTRATOR, council=council, user=made_user("Demo Second"))
    end_role(held(administrator, council=council), by=administrator, now=NOW)
    assert roles_of(administrator, council=council, now=NOW) == frozenset()


def test_refuses_the_same_role_twice(council: Council, administrator: User) -> None:
    editor = made_member(Role.EDITOR, council=council)

    with pytest.raises(AlreadyHeld):
        give_role(editor.email, name="x", role=Role.EDITOR, council=council, by=administrator, now=NOW)


@pytest.mark.parametrize(
    ("email", "name"), [("not an address", "Demo New"), ("", "Demo New"), ("a@b.example", " ")]
)
def test_refuses_what_is_no_person(email: str, name: str, council: Council, administrator: User) -> None:
    with pytest.raises(BadMember):
        give_role(email, name=name, role=Role.EDITOR, council=council, by=administrator, now=NOW)

    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in (Role.COUNCIL_ADMINISTRATOR, Role.SERVICE_OPERATOR)]
)
def test_is_for_administrators_alone(role: Role, council: Council) -> None:
    other = made_member(role, council=council)

    with pytest.raises(NotAllowed):
        give_role("new@tarn.example", name="Demo New", role=role, council=council, by=other, now=NOW)


def test_is_not_for_another_councils_administrator(council: Council, administrator: User) -> None:
    with pytest.raises(NotAllowed):
        give_role(
            "new@tarn.example", name="x", role=Role.EDITOR, council=made_council("moor"), by=administrator, now=NOW
        )


def test_lets_an_operator_name_administrators_and_nobody_else(council: Council) -> None:
    operator = made_member(Role.SERVICE_OPERATOR, council=None)

    give_role("a@tarn.example", name="A", role=Role.COUNCIL_ADMINISTRATOR, council=council, by=operator, now=NOW)
    for role, email in ((Role.EDITOR, "b@tarn.example"), (Role.COUNCIL_ADMINISTRATOR, operator.email)):
        with pytest.raises(NotTheirsToGive):
            give_role(email, name="B", role=role, council=council, by=operator, now=NOW)


def test_makes_nobody_an_operator_from_a_page(council: Council, administrator: User) -> None:
    with pytest.raises(NotTheirsToGive):
        give_role(
            "a@tarn.example", name="A", role=Role.SERVICE_OPERATOR, council=council, by=administrator, now=NOW
        )


def test_makes_the_first_operator_once() -> None:
    first = first_operator("olu@tarn.example", name="Demo Olu", now=NOW)

    assert first_operator("olu@tarn.example", name="Demo Olu", now=LATER) == first


def test_invents_staff_in_every_role_for_invented_councils_alone() -> None:
    made_council("tarnshire")
    real = made_council("fenwick-vale", is_demo=False)

    assert load_demo_staff(NOW) == len(Role) - 1
    assert load_demo_staff(LATER) == 0
    everyone = Membership.objects.with_scopes_disabled()
    assert set(everyone.values_list("role", flat=True)) == set(Role.values)
    assert not everyone.filter(council=real).exists()

"""A query for a council's unpublished work …"""

import pytest
from django.apps import apps
from django.db import models
from django_scopes import ScopeError

from localoffer.accounts.models import Council, Membership, Role, TrailRecord
from localoffer.accounts.scopes import NoCouncil, council_scope, service_scope
from tests.accounts.making import made_member
from tests.offer.making import made_council

SCOPED = (Membership, TrailRecord)


@pytest.mark.parametrize("model", SCOPED)
def test_is_refused_outside_a_scope(model: type[models.Model]) -> None:
    with pytest.raises(ScopeError):
        model._default_manager.count()


@pytest.mark.django_db
def test_finds_one_councils_rows_alone() -> None:
    home, elsewhere = made_council(), made_council("moorfield")
    for council in (home, elsewhere):
        made_member(Role.EDITOR, council=council)

    with council_scope(home):
        assert [one.council for one in Membership.objects.all()] == [home]
        with council_scope(elsewhere):
            assert [one.council for one in Membership.objects.all()] == [elsewhere]
        assert [one.council for one in Membership.objects.all()] == [home]


@pytest.mark.django_db
def test_finds_no_councils_rows_in_the_scope_of_the_service() -> None:
    made_member(Role.EDITOR, council=made_council())

    with service_scope():
        assert not Membership.objects.exists()


def test_must_name_its_council() -> None:
    nobody: Council = None  # type: ignore[assignment]

    with pytest.raises(NoCouncil), council_scope(nobody):
        pass


def test_is_possible_for_each_model_of_this_room_that_belongs_to_a_council() -> None:
    room = apps.get_app_config("accounts").get_models()

    assert {one for one in room if "council" in {field.name for field in one._meta.fields}} == set(SCOPED)

"""A constitution …"""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.models import Council, Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import last_record
from localoffer.governance.constitution.actions import NothingNew, adopt_constitution, load_constitution
from localoffer.governance.constitution.models import AdoptedConstitution, AdoptedNeverChanges
from localoffer.governance.constitution.queries import adopted, constitution_on
from localoffer.governance.constitution.reading import ConstitutionNotUnderstood
from tests.accounts.making import NOW, made_member
from tests.governance.constitution.making import constitution_text
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def council() -> Council:
    return made_council()


def test_is_adopted_by_those_who_look_after_it(council: Council) -> None:
    officer = made_member(Role.DEMOCRATIC_SERVICES, council=council)

    written = adopt_constitution(council, text=constitution_text(), note="Minute 12", by=officer, now=NOW)

    assert (written.number, written.in_force_from, written.note) == (1, date(2026, 5, 1), "Minute 12")
    assert written.adopted_by == officer
    record = last_record(council)
    assert record is not None
    assert (record.act, record.detail) == ("manage_constitution", {"number": 1, "in_force_from": "2026-05-01"})


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.SERVICE_OPERATOR])
def test_is_adopted_by_nobody_else(council: Council, role: Role) -> None:
    other = made_member(role, council=None if role == Role.SERVICE_OPERATOR else council)

    with pytest.raises(NotAllowed):
        adopt_constitution(council, text=constitution_text(), note="", by=other, now=NOW)


def test_is_not_adopted_where_it_is_not_sound(council: Council) -> None:
    officer = made_member(Role.DEMOCRATIC_SERVICES, council=council)

    with pytest.raises(ConstitutionNotUnderstood):
        adopt_constitution(council, text="name: x", note="", by=officer, now=NOW)

    assert not adopted(council).exists()


def test_leaves_what_was_true_before_as_it_was(council: Council) -> None:
    load_constitution(council, text=constitution_text(in_force_from="2020-01-01", name="Old"), now=NOW)
    load_constitution(council, text=constitution_text(name="New"), now=NOW)

    names = {
        day: constitution_on(council, day=day) for day in (date(2019, 12, 31), date(2026, 4, 30), date(2026, 5, 1))
    }

    assert [found and found.name for found in names.values()] == [None, "Old", "New"]


def test_for_the_same_day_corrects_the_one_before(council: Council) -> None:
    load_constitution(council, text=constitution_text(name="First"), now=NOW)
    load_constitution(council, text=constitution_text(name="Second"), now=NOW)

    found = constitution_on(council, day=date(2026, 6, 1))

    assert found is not None
    assert found.name == "Second"


def test_is_not_adopted_twice(council: Council) -> None:
    officer = made_member(Role.DEMOCRATIC_SERVICES, council=council)
    adopt_constitution(council, text=constitution_text(), note="", by=officer, now=NOW)

    with pytest.raises(NothingNew):
        adopt_constitution(council, text=constitution_text() + "\n", note="", by=officer, now=NOW)
    assert load_constitution(council, text=constitution_text(), now=NOW) is None


def test_is_never_rewritten(council: Council) -> None:
    written = load_constitution(council, text=constitution_text(), now=NOW)
    assert written is not None

    with council_scope(council):
        written.text = "name: other"
        with pytest.raises(AdoptedNeverChanges):
            written.save()
        with pytest.raises(AdoptedNeverChanges):
            written.delete()
    for deed in (
        "UPDATE governance_adoptedconstitution SET text = 'x'",
        "DELETE FROM governance_adoptedconstitution",
    ):
        with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic(), council_scope(council):
            connection.cursor().execute(deed)
    assert adopted(council).get().text == constitution_text()


def test_of_another_council_is_not_this_one_s(council: Council) -> None:
    load_constitution(made_council("elsewhere"), text=constitution_text(), now=NOW)

    assert constitution_on(council, day=date(2026, 6, 1)) is None
    with council_scope(council):
        assert not AdoptedConstitution.objects.exists()

"""A conflict of interest …"""

from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.governance.decisions.actions import (
    change_record,
    correct_record,
    import_decision,
    publish_record,
    set_declarations,
)
from localoffer.governance.decisions.actions.importing import Imported
from localoffer.governance.decisions.kinds import DECLARED, BodyKind, Dispensation
from localoffer.governance.decisions.models import ConflictDeclaration, Decision
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import DispensationNotWhole, NotDeclared, RecordIncomplete
from localoffer.governance.decisions.said import DeclarationSaid, RecordSaid
from tests.accounts.making import signed_in
from tests.governance.decisions.making import declared
from tests.governance.making import DAY, NOW, TODAY, Office, made_office
from tests.governance.walking import words_of
from tests.web_role import AsWebRole

pytestmark = pytest.mark.django_db
GIVEN: dict[str, Any] = {
    "dispensation": Dispensation.GIVEN, "granted_by": "Standards Committee", "granted_on": TODAY - 3 * DAY,
    "granted_for": "She may speak, not vote.",
}  # fmt: skip


@pytest.fixture
def office() -> Office:
    return made_office()


def declaring(office: Office, record: Decision, *said: DeclarationSaid) -> Decision:
    """Return the record with these declarations."""
    return office.fresh(set_declarations(record, declarations=said, by=office.officer, now=office.now))


def lacks(office: Office, record: Decision) -> list[str]:
    """Return what the record lacks."""
    with council_scope(office.council):
        return [one.text for one in problems_of(office.fresh(record))]


def page_of(address: str) -> str:
    return " ".join(words_of(Client().get(address).content).split())


@pytest.mark.parametrize("ending", ["", "record.pdf", "record.docx"])
def test_is_printed_with_what_was_done_and_the_dispensation(office: Office, ending: str) -> None:
    record = declaring(office, office.record(), declared(), declared(person="Demo Bob", **GIVEN))
    publish_record(record, by=office.officer, now=NOW)

    page = page_of(f"/tarnbridge/decisions/1/{ending}")

    assert "Demo Ann, Lead Member declared: Owns a share in the bus company." in page
    assert "Left the room. No dispensation was given." in page
    assert "Standards Committee gave a dispensation on 20 November 2026. She may speak, not vote." in page
    assert DECLARED not in page


@pytest.mark.parametrize("body", ["cabinet", "member", "council", "board"])
def test_keeps_a_record_of_any_kind_back_until_the_dispensation_is_answered(office: Office, body: str) -> None:
    maker = {"maker": "Demo Mel"} if body == "member" else {}
    items = {"items": ()} if body == "board" else {}
    record = office.record(body=body, text="We said so.", **maker, **items)
    assert lacks(office, record) == []

    record = declaring(office, record, declared(dispensation=None))
    assert lacks(office, record) == [
        "A conflict was declared: Demo Ann, Lead Member. Say whether a dispensation was given, or that none was."
    ]
    with pytest.raises(RecordIncomplete):
        publish_record(record, by=office.officer, now=NOW)

    assert lacks(office, declaring(office, record, declared())) == []


def test_in_words_alone_is_not_enough(office: Office) -> None:
    record = office.record(conflicts="Demo Ann owns a gym.", dispensation="None")

    assert lacks(office, record) == [
        "Conflicts were declared. Write down each: who, which interest, and what they did."
    ]


def test_is_not_declared_beside_none(office: Office) -> None:
    record = declaring(office, office.record(), declared())
    assert record.conflicts == DECLARED

    change_record(record, words={"conflicts": "None"}, by=office.officer, now=NOW)
    assert lacks(office, record) == ["Conflicts are written down. Say that there were some, or take them out."]

    assert declaring(office, record).conflicts == "None"
    assert lacks(office, record) == []


def test_that_is_taken_out_leaves_nothing_said(office: Office) -> None:
    record = declaring(office, office.record(), declared())

    assert declaring(office, record).conflicts == ""
    assert "Say which conflicts of interest were declared, or that there were none." in lacks(office, record)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"interest": " "}, NotDeclared),
        ({"office": ""}, NotDeclared),
        (GIVEN | {"granted_by": ""}, DispensationNotWhole),
        (GIVEN | {"granted_on": None}, DispensationNotWhole),
        ({"granted_by": "Demo Bob"}, DispensationNotWhole),
    ],
)
def test_is_whole_or_refused(office: Office, said: dict[str, Any], refusal: type[Exception]) -> None:
    record = office.record()

    with pytest.raises(refusal):
        declaring(office, record, declared(), declared(**said))
    with council_scope(office.council):
        assert not ConflictDeclaration.objects.exists()


def test_is_written_only_by_those_who_record(office: Office) -> None:
    with pytest.raises(NotAllowed):
        set_declarations(office.record(), declarations=[declared()], by=office.editor, now=NOW)


def test_never_changes_once_published_and_is_kept_by_a_correction(office: Office) -> None:
    record = declaring(office, office.record(), declared())
    first = publish_record(record, by=office.officer, now=NOW)

    with (
        council_scope(office.council),
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
    ):
        ConflictDeclaration.objects.update(interest="Nothing much.")
    again = correct_record(first, note="A slip.", by=office.officer, now=NOW)
    assert [str(one) for one in office.fresh(again).declarations.all()] == ["Demo Ann, Lead Member"]
    assert lacks(office, again) == []


def test_of_a_record_from_elsewhere_stays_in_its_words(office: Office) -> None:
    said = RecordSaid(
        body="Cabinet", decided_on=TODAY, title="Adopt", words={"conflicts": "Cllr Demo is a governor."}
    )
    record = Imported(said=said, body_kind=BodyKind.CABINET, source_url="https://example.invalid/")
    made = import_decision(office.matter, record=record, by=None, now=NOW)

    assert "Cllr Demo is a governor." in page_of(f"/tarnbridge/decisions/{made.number}/")


@pytest.mark.postgres
def test_is_shown_to_everyone_once_the_record_is_published(office: Office, as_web_role: AsWebRole) -> None:
    declaring(office, office.record(), declared(person="Demo Cyd"))
    publish_record(declaring(office, office.record(), declared()), by=office.officer, now=NOW)
    as_web_role()

    with service_scope():
        found = ConflictDeclaration.objects.with_scopes_disabled().all()
        assert [one.person for one in found] == ["Demo Ann"]


def test_is_written_and_taken_out_on_pages() -> None:
    office = made_office(now=timezone.now())
    office.record(conflicts="")
    client, home = signed_in(office.officer), "/tarnbridge/edit/decisions/1/"
    typed = {
        "person": "Demo Ann", "office": "Lead Member", "interest": "Owns a gym", "nature": "other",
        "did": "took_part", "dispensation": "given",
    }  # fmt: skip

    assert client.post(f"{home}interests/", {"conflicts_said": "some"}).status_code == 302
    assert "Add a declaration" in client.get(home).content.decode()
    refused = client.post(f"{home}declarations/1/", typed)
    assert refused.status_code == 422
    assert "Say who gave it" in refused.content.decode()
    assert "Owns a gym" in refused.content.decode()
    assert client.post(f"{home}declarations/1/", typed | {"dispensation": ""}).status_code == 302
    assert "Say whether a dispensation was given" in client.get(home).content.decode()
    assert client.post(f"{home}interests/", {"conflicts_said": "none"}).status_code == 422
    assert client.post(f"{home}declarations/1/take-out/", {}).status_code == 302
    assert client.post(f"{home}interests/", {"conflicts_said": "none"}).status_code == 302
    with council_scope(office.council):
        assert Decision.objects.get().conflicts == "None"

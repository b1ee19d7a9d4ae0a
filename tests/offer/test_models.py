"""A published version …"""

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.offer.models import Entry, PublishedNeverChanges, Question, Receipt, Version
from localoffer.offer.versions.models import Body, Grade
from localoffer.rules.facts import Fact, FactType
from tests.offer.making import PUBLISHED_AT, made_offer

pytestmark = pytest.mark.django_db
FACT = Fact(key="tarnbridge_pass", type=FactType.YES_NO, phrase="whether you have a pass", yes="you have one")


def test_cannot_be_saved_or_deleted() -> None:
    version = made_offer()

    with pytest.raises(PublishedNeverChanges):
        version.save()
    with pytest.raises(PublishedNeverChanges):
        version.delete()


@pytest.mark.parametrize("kind", [Entry, Question])
def test_keeps_its_parts_as_they_are(kind: type[Entry] | type[Question]) -> None:
    version = made_offer(facts=(FACT,))
    part = kind.objects.get(version=version)

    for deed in (part.save, part.delete, kind.objects.all().delete, lambda: kind.objects.update(position=9)):
        with pytest.raises(PublishedNeverChanges):
            deed()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE offer_version SET note = 'changed'",
        "DELETE FROM offer_version",
        "UPDATE offer_entry SET title = 'changed'",
        "DELETE FROM offer_entry",
        "UPDATE offer_question SET position = 7",
        "DELETE FROM offer_question",
        "UPDATE offer_receipt SET power = 'none'",
        "DELETE FROM offer_receipt",
        (
            "INSERT INTO offer_question (version_id, position, key, fact) "
            "SELECT version_id, 9, 'new', fact FROM offer_question"
        ),
    ],
)
def test_is_guarded_by_the_database_itself(statement: str) -> None:
    made_offer(facts=(FACT,))

    with pytest.raises(DatabaseError, match="a published version never changes"), transaction.atomic():
        run(statement)


def test_cannot_take_in_a_part_of_another_version() -> None:
    version = made_offer()
    draft = Version.objects.create(offer=version.offer, number=2, text_hash="draft")
    Entry(version=draft, position=1, slug="new", heading="money", title="New", summary="New.", rule={}).save()

    with pytest.raises(DatabaseError, match="a published version never changes"), transaction.atomic():
        run(f"UPDATE offer_entry SET version_id = {version.pk}, position = 2 WHERE version_id = {draft.pk}")


def test_begins_as_a_draft_that_may_change() -> None:
    version = made_offer()
    draft = Version(offer=version.offer, number=2, text_hash="draft")
    draft.save()

    receive(draft)
    draft.note = "Nearly ready"
    draft.published_at = PUBLISHED_AT
    draft.save()

    assert Version.objects.get(number=2).note == "Nearly ready"


def test_is_never_published_without_a_receipt() -> None:
    version = made_offer()
    draft = Version.objects.create(offer=version.offer, number=2, text_hash="draft")
    draft.published_at = PUBLISHED_AT

    with pytest.raises(DatabaseError, match="only with a receipt"), transaction.atomic():
        draft.save()
    with pytest.raises(DatabaseError, match="only with a receipt"), transaction.atomic():
        Version.objects.create(offer=version.offer, number=3, text_hash="3", published_at=PUBLISHED_AT)


def receive(version: Version) -> None:
    Receipt.objects.create(
        version=version,
        body=Body.CABINET,
        power="Part 3 of an invented constitution",
        decided_on=PUBLISHED_AT.date(),
        decided_by="The cabinet",
        reference="Minute 12",
        grade=Grade.DECISION,
        reason="More money",
        signed_at=PUBLISHED_AT,
    )


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)

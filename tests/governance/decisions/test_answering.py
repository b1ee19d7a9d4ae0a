"""The part of a decision that answers a recommendation …"""

import re

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.actions import load_constitution
from localoffer.governance.decisions.actions import correct_record, publish_record, record_decision
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.matters.actions import start_matter
from localoffer.governance.reports.actions import answer_recommendation
from localoffer.governance.reports.models import Recommendation, RecommendationAnswer
from localoffer.governance.reports.refusals import ItemDoesNotAnswer
from tests.accounts.making import LONG_AGO
from tests.governance.constitution.making import constitution_text
from tests.governance.making import CONSTITUTION, WORDS
from tests.governance.reports.making import TODAY, Desk
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db
TOLD = "It answers recommendation 1 of the report “A better offer”"


class Cabinet(Desk):
    """A desk whose report is published, and whose cabinet decides on it."""

    def __init__(self) -> None:
        super().__init__()
        text = constitution_text(**(CONSTITUTION | {"in_force_from": "2020-01-01"}))
        load_constitution(self.council, text=text, now=LONG_AGO)
        report = self.published()
        with council_scope(self.council):
            self.asked: Recommendation = Recommendation.objects.select_related("report__council").get(
                report=report
            )

    def record(self, *, as_amended: bool = False) -> Decision:
        """Return an open record of two items."""
        items = [
            ItemSaid(text="The council thanks everybody.", number="(i)"),
            ItemSaid(text="The offer is agreed.", number="(ii)", as_amended=as_amended),
        ]
        said = RecordSaid(body="cabinet", decided_on=TODAY, title="The new offer", items=items, words=WORDS)
        return record_decision(self.matter, said=said, by=self.officer, now=NOW)

    def item(self, decision: Decision, position: int = 2) -> DecisionItem:
        """Return one item of a record."""
        with council_scope(self.council):
            found = DecisionItem.objects.select_related("decision__matter")
            return found.get(decision=decision, position=position)

    def answer(self, decision: Decision, position: int = 2) -> None:
        """Let an item answer the one recommendation."""
        answer_recommendation(self.asked, item=self.item(decision, position), by=self.officer, now=NOW)

    def answered(self, decision: Decision) -> list[int]:
        """Return the places of the items that answer it."""
        with council_scope(self.council):
            found = RecommendationAnswer.objects.filter(item__decision=decision, recommendation=self.asked)
            return sorted(found.values_list("item__position", flat=True))


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


def read(decision: Decision) -> str:
    page = Client().get(f"/tarnbridge/decisions/{decision.number}/").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_is_told_on_the_record_that_everyone_reads(cabinet: Cabinet) -> None:
    made = cabinet.record(as_amended=True)
    cabinet.answer(made)

    publish_record(made, by=cabinet.officer, now=NOW)

    assert f"(ii) The offer is agreed. {TOLD} Agreed as amended" in read(made)
    assert read(made).count(TOLD) == 1


def test_is_said_once_however_often_it_is_said(cabinet: Cabinet) -> None:
    made = cabinet.record()
    cabinet.answer(made)
    cabinet.answer(made)

    assert cabinet.answered(made) == [2]


def test_may_be_several_parts_for_one_recommendation(cabinet: Cabinet) -> None:
    made = cabinet.record()
    cabinet.answer(made, 1)
    cabinet.answer(made, 2)

    assert cabinet.answered(made) == [1, 2]


def test_goes_with_the_record_into_its_correction(cabinet: Cabinet) -> None:
    made = cabinet.record()
    cabinet.answer(made)
    publish_record(made, by=cabinet.officer, now=NOW)

    again = correct_record(made, note="A name was wrong.", by=cabinet.officer, now=NOW)
    publish_record(again, by=cabinet.officer, now=NOW)

    assert (cabinet.answered(made), cabinet.answered(again)) == ([2], [2])
    assert TOLD in read(again)


def test_is_never_said_of_another_matter(cabinet: Cabinet) -> None:
    cabinet.matter = start_matter(cabinet.council, title="Another", by=cabinet.officer, now=NOW)

    with pytest.raises(ItemDoesNotAnswer):
        cabinet.answer(cabinet.record())


def test_is_settled_once_the_record_is_published(cabinet: Cabinet) -> None:
    made = cabinet.record()
    cabinet.answer(made)
    publish_record(made, by=cabinet.officer, now=NOW)

    with pytest.raises(ItemDoesNotAnswer):
        cabinet.answer(made, 1)
    with council_scope(cabinet.council):
        found = RecommendationAnswer.objects.filter(recommendation=cabinet.asked)
        for change in (
            lambda: found.update(item=cabinet.item(made, 1)),
            found.delete,
            lambda: RecommendationAnswer.objects.create(
                council=cabinet.council, recommendation=cabinet.asked, item=cabinet.item(made, 1)
            ),
        ):
            with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
                change()

"""Before anybody agrees to change the offer …"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.actions import load_constitution
from localoffer.governance.decisions.actions import correct_record, publish_record, record_decision, set_items
from localoffer.governance.decisions.before import report_decided_on
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import RecordIncomplete
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.reports.actions import note_event
from localoffer.governance.reports.kinds import Became
from localoffer.offer.drafts import actions as drafts
from tests.accounts.making import LONG_AGO
from tests.governance.constitution.making import constitution_text
from tests.governance.decisions.test_importing import imported
from tests.governance.making import CONSTITUTION, DAY, NOW, WORDS, Office, another_matter, made_office
from tests.governance.reports.making import Desk
from tests.offer.drafts.making import rule_data
from tests.participation.consultations.making import NOW as THEN

pytestmark = pytest.mark.django_db
UNREPORTED = {name: words for name, words in WORDS.items() if name != "no_report_why"}
HOUR = timedelta(hours=1)


@pytest.fixture
def office() -> Office:
    """An office at work on a matter that changes nothing in the offer."""
    office = made_office()
    office.matter = another_matter(office, title="A gym", draft=None)
    return office


@pytest.fixture
def desk() -> Desk:
    """A council with a constitution, whose matter has no report yet."""
    desk = Desk()
    load_constitution(
        desk.council, text=constitution_text(**(CONSTITUTION | {"in_force_from": "2020-01-01"})), now=LONG_AGO
    )
    return desk


def recorded(desk: Desk, *, now: datetime = THEN, **said: Any) -> Decision:
    """Return an open record of the cabinet that says nothing of a report unless told."""
    items = [ItemSaid(text="The offer is adopted.", number="(i)")]
    record = RecordSaid(
        body="cabinet", decided_on=localdate(now), title="Adopt it", items=items, words=UNREPORTED | said
    )
    return record_decision(desk.matter, said=record, by=desk.officer, now=now)


def lacks(made: Decision) -> list[tuple[str, str]]:
    """Return what a record lacks, each with its rule."""
    with council_scope(made.council):
        return [(one.text, one.rule) for one in problems_of(Decision.objects.get(pk=made.pk))]


def told(made: Decision) -> str:
    return " ".join(text for text, _ in lacks(made))


def test_an_equality_assessment_is_signed_or_the_record_is_refused_with_the_law(desk: Desk) -> None:
    made = recorded(desk, no_report_why="It is short.")

    with pytest.raises(RecordIncomplete):
        publish_record(made, by=desk.officer, now=THEN)

    [(text, rule)] = lacks(made)
    assert text.startswith("No equality assessment was signed before it was decided.")
    assert "Equality Act 2010, s.149" in rule
    assert "Bracking" in rule
    assert "must be checked" in rule


def test_one_that_is_not_signed_does_not_count(desk: Desk) -> None:
    desk.assessed()

    assert "No equality assessment was signed" in told(recorded(desk))


def test_one_that_is_signed_once_the_record_is_begun_comes_too_late(desk: Desk) -> None:
    made = recorded(desk, now=THEN - HOUR)
    desk.signed()

    assert "No equality assessment was signed" in told(made)


def test_one_that_is_signed_a_day_after_the_decision_comes_too_late(desk: Desk) -> None:
    desk.signed()
    items = [ItemSaid(text="The offer is adopted.")]
    said = RecordSaid(
        body="cabinet", decided_on=localdate(THEN) - DAY, title="Adopt it", items=items, words=UNREPORTED
    )

    made = record_decision(desk.matter, said=said, by=desk.officer, now=THEN)

    assert "No equality assessment was signed" in told(made)


def test_one_of_an_earlier_draft_does_not_count_unless_the_body_changed_it_itself(desk: Desk) -> None:
    desk.signed()
    changed = rule_data("gym", council=desk.council, summary="A gym for you.")
    drafts.save_entry(desk.hearing.draft, slug="gym", rule=changed, revision=1, by=desk.editor, now=THEN)
    made = recorded(desk)

    assert "The proposal has changed since its equality assessment" in told(made)
    amended = [ItemSaid(text="The offer is adopted.", as_amended=True)]
    set_items(made, items=amended, by=desk.officer, now=THEN)
    assert "equality" not in told(made)


def test_a_report_is_cleared_and_published_or_the_record_says_why_there_was_none(desk: Desk) -> None:
    desk.signed()

    [(text, rule)] = lacks(recorded(desk))

    assert "Publish it, or say why there was none." in text
    assert "SI 2012/2089 reg 21" in rule
    assert lacks(recorded(desk, no_report_why="It is short.")) == []


def test_a_report_may_stand_at_an_address_elsewhere(desk: Desk) -> None:
    desk.signed()
    link = {"title": "The report", "url": "https://example.invalid/mgAi.aspx?ID=1", "is_report": True}

    assert lacks(recorded(desk, documents=[link])) == []


def test_the_record_leads_to_the_report_that_it_was_decided_on(desk: Desk) -> None:
    report = desk.published()

    made = publish_record(recorded(desk), by=desk.officer, now=THEN)

    assert made.report == report
    page = Client().get(f"/tarnbridge/decisions/{made.number}/").content.decode()
    assert 'href="/tarnbridge/matters/buses-and-the-gym/report/1/"' in page
    assert "Why there was no report" not in page


def test_a_report_that_was_cleared_after_the_decision_does_not_count(desk: Desk) -> None:
    desk.published()
    said = RecordSaid(body="cabinet", decided_on=localdate(THEN) - DAY, title="Adopt it", words=UNREPORTED)

    made = record_decision(desk.matter, said=said, by=desk.officer, now=THEN)

    assert "Publish it, or say why there was none." in told(made)


def test_a_report_that_is_only_cleared_is_published_first(desk: Desk) -> None:
    desk.ready()

    assert "Publish it, or say why there was none." in told(recorded(desk))


def test_a_report_that_was_taken_back_does_not_count(desk: Desk) -> None:
    note_event(
        desk.published(),
        became=Became.WITHDRAWN,
        on=localdate(THEN),
        note="Wrong sums.",
        by=desk.officer,
        now=THEN,
    )

    made = recorded(desk)

    with council_scope(desk.council):
        assert report_decided_on(made) is None


def test_reasons_in_a_report_need_one_that_everyone_can_read(desk: Desk) -> None:
    desk.signed()
    ours = "https://example.invalid/tarnbridge/matters/buses-and-the-gym/report/1/"
    link = {"title": "Our report", "url": ours, "is_report": True}
    made = recorded(desk, reasons_in_report=True, documents=[link], no_report_why="It is short.")
    assert "The reasons are said to be in a report." in told(made)

    desk.clear(desk.filled(desk.started()))
    assert "The reasons are said to be in a report." in told(made)


def test_nothing_is_asked_of_a_matter_without_a_draft(office: Office) -> None:
    assert lacks(office.record(no_report_why="")) == []


def test_nothing_is_asked_of_a_decision_to_ask_people_first(desk: Desk) -> None:
    made = recorded(desk)
    consult = [ItemSaid(text="People are asked.", kind=ItemKind.CONSULT)]
    set_items(made, items=consult, by=desk.officer, now=THEN)

    assert lacks(made) == []


def test_nothing_is_asked_of_those_who_only_advise(desk: Desk) -> None:
    advice = [ItemSaid(text="That it is adopted.", kind=ItemKind.RECOMMEND)]
    said = RecordSaid(body="board", decided_on=localdate(THEN), title="Advice", items=advice, words=UNREPORTED)

    assert lacks(record_decision(desk.matter, said=said, by=desk.officer, now=THEN)) == []


def test_a_correction_is_held_to_what_was_there_at_the_decision(desk: Desk) -> None:
    desk.published()
    first = publish_record(recorded(desk), by=desk.officer, now=THEN)
    later = THEN + 3 * DAY

    made = correct_record(first, note="A name was wrong.", by=desk.officer, now=later)

    assert lacks(made) == []
    assert publish_record(made, by=desk.officer, now=later).report == first.report


def test_it_is_marked_on_a_record_taken_over_that_this_was_not_checked(office: Office) -> None:
    assert "such as an equality assessment, was not checked here" in " ".join(imported(office).oddities)


def test_nobody_needs_to_wait_where_all_is_there() -> None:
    office = made_office()

    assert office.decide(now=NOW).record_published_at == NOW

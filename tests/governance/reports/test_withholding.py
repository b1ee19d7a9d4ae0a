"""What is withheld …"""

from dataclasses import replace

import msgspec
import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.reports import actions
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import Report, WithheldPart
from localoffer.governance.reports.parts import public_parts
from localoffer.governance.reports.presenters.withheld import kept_from, kept_from_no_section
from localoffer.governance.reports.problems import problems_of
from localoffer.governance.reports.refusals import ReportIncomplete
from localoffer.governance.withholding import refusals
from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.rules.governing.report_template import Clearer
from tests.accounts.making import signed_in
from tests.governance.reports.making import TODAY, Desk
from tests.governance.walking import public_addresses, told, words_of
from tests.offer.drafts.making import made_person
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/matters/buses-and-the-gym/report/"
STAFF = "/tarnbridge/edit/matters/buses-and-the-gym/reports/1/"
CANARIES = ("Zanzibarlamp", "Quokkaferry", "Umbrellafjord", "Wombatchapel", "Yarrowglider")
FILL = {"council": "tarnbridge", "slug": "buses-and-the-gym", "number": "1"}


@pytest.fixture
def desk() -> Desk:
    """Return a desk whose published report has a canary in each thing that is withheld."""
    desk = Desk()
    report = desk.ready()
    passage = desk.withheld(
        kind=WithheldKind.PASSAGE,
        section="finance",
        title=f"A deal {CANARIES[0]}",
        text=f"The price {CANARIES[1]}.",
    )
    appendix = desk.withheld(text=f"A person {CANARIES[2]}.", public_interest=f"Weighed {CANARIES[3]}.")
    for said in (passage, appendix):
        actions.withhold(report, said=said, by=desk.officer, now=NOW)
    advice = actions.clearing.ClearanceSaid(
        clearer=Clearer.LEGAL, deed=Deed.COMMENTED, name="Demo Lawyer", on=TODAY, comment=f"Advice {CANARIES[4]}."
    )
    actions.note_clearance(report, said=advice, by=desk.officer, now=NOW)
    desk.clear(report)
    actions.publish_report(report, by=desk.officer, now=NOW)
    return desk


def test_reaches_no_public_page_file_feed_or_data(desk: Desk) -> None:
    cache.clear()
    addresses = public_addresses(FILL)
    own = [one for one in addresses if one.startswith(HOME)]
    assert len(own) == 6
    asked = [*addresses, *(f"/tarnbridge/search/?q={canary}" for canary in CANARIES[:2])]

    for address in asked:
        said = told(Client().get(address))
        assert [canary for canary in CANARIES if canary in said and canary not in address] == [], address


def test_is_told_of_with_its_paragraph_in_every_form(desk: Desk) -> None:
    for ending in ("", "1/report.pdf", "1/large-print.pdf", "1/report.docx"):
        said = " ".join(words_of(Client().get(HOME + ending).content).split())
        for what in ("A part of this is not public.", "An appendix is not public."):
            assert f"{what} It is exempt under Schedule 12A" in said, ending
        assert "Part B" not in said, ending
    data = Client().get(f"{HOME}1/report.json").json()["not_public"]
    assert [(one["kind"], one["section"], one["paragraphs"]) for one in data] == [
        ("passage", "finance", [1]),
        ("appendix", None, [1]),
    ]
    assert "Some of it is not public" in Client().get("/tarnbridge/matters/buses-and-the-gym/").content.decode()


def test_is_told_of_where_it_belongs(desk: Desk) -> None:
    with council_scope(desk.council):
        parts = public_parts(Report.objects.get())
    sections = {one.slug: kept_from(one, parts) for one in parts.shape.sections}

    assert [slug for slug, told in sections.items() if told] == ["finance", "appendices"]
    assert kept_from_no_section(parts) == []
    without = msgspec.structs.replace(
        parts.shape, sections=tuple(one for one in parts.shape.sections if one.slug != "appendices")
    )
    assert kept_from_no_section(replace(parts, shape=without)) == sections["appendices"]


def test_is_told_of_before_publication_too() -> None:
    desk = Desk()
    report = desk.started()
    actions.withhold(report, said=desk.withheld(), by=desk.officer, now=NOW)

    assert "An appendix is not public." in signed_in(desk.editor).get(f"{STAFF}read/").content.decode()


def test_is_refused_where_it_stands_in_the_public_words_too() -> None:
    desk = Desk()
    report = desk.ready(texts={"finance": "It is cheap. Demo Dee  cannot manage\nher money."})
    said = desk.withheld(text="Demo Dee cannot manage her money. She asked for help.")
    actions.withhold(report, said=said, by=desk.officer, now=NOW)

    with pytest.raises(ReportIncomplete) as refused:
        actions.publish_report(report, by=desk.officer, now=NOW)

    assert "Withheld part 1 also stands in the words that everyone reads. Take it out of those." in [
        one.text for one in refused.value.problems
    ]


def test_fills_in_a_section_that_has_nothing_else() -> None:
    desk = Desk()
    report = desk.filled(desk.started())
    desk.write(report, "finance", "")
    lacking = "Fill in “Money”. Write “None” where there is nothing."

    with council_scope(desk.council):
        assert lacking in [one.text for one in problems_of(report, now=NOW)]
    part = desk.withheld(kind=WithheldKind.PASSAGE, section="finance")
    actions.withhold(report, said=part, by=desk.officer, now=NOW)
    with council_scope(desk.council):
        assert lacking not in [one.text for one in problems_of(report, now=NOW)]


def test_is_read_whole_by_those_who_may(desk: Desk) -> None:
    officer = signed_in(desk.officer)

    for ending in ("read/all/", "read/all.pdf", "read/all.docx"):
        said = words_of(officer.get(STAFF + ending).content).replace("\n", " ")
        assert [canary for canary in CANARIES[:4] if canary not in said] == [], ending
    assert CANARIES[4] in officer.get(f"{STAFF}audit/").content.decode()


def test_is_not_read_by_other_staff(desk: Desk) -> None:
    editor = signed_in(desk.editor)

    for ending in ("", "read/", "audit/", "front/", "sections/finance/"):
        said = editor.get(STAFF + ending).content.decode()
        assert [canary for canary in CANARIES if canary in said] == [], ending
    for ending in ("read/all/", "read/all.pdf", "read/all.docx", "withheld/"):
        assert editor.get(STAFF + ending).status_code == 403, ending


def test_stands_in_no_trail(desk: Desk) -> None:
    with council_scope(desk.council):
        said = " ".join(f"{one.about} {one.detail}" for one in TrailRecord.objects.filter(council=desk.council))

    assert "withheld a part" in said
    assert [canary for canary in CANARIES if canary in said] == []


def test_is_named_by_a_number_alone(desk: Desk) -> None:
    with council_scope(desk.council):
        assert [str(one) for one in WithheldPart.objects.all()] == ["Withheld part 1", "Withheld part 2"]


@pytest.mark.postgres
def test_is_not_shown_by_the_database_outside_its_council(desk: Desk) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT policyname FROM pg_policies WHERE tablename = 'governance_withheldpart' ORDER BY policyname"
        )
        assert cursor.fetchall() == [("council_isolation",)]


def test_needs_a_paragraph_of_the_schedule_where_it_is_exempt() -> None:
    desk = Desk()
    report = desk.started()

    for paragraphs in ((), (8,)):
        with pytest.raises(refusals.ExemptWithoutParagraph):
            actions.withhold(report, said=desk.withheld(paragraphs=paragraphs), by=desk.officer, now=NOW)
    with pytest.raises(refusals.NotWeighed):
        actions.withhold(report, said=desk.withheld(public_interest=" "), by=desk.officer, now=NOW)


def test_needs_what_forbids_it_where_it_is_confidential() -> None:
    desk = Desk()
    report = desk.started()

    with pytest.raises(refusals.NoBar):
        actions.withhold(report, said=desk.withheld(standing=Standing.CONFIDENTIAL), by=desk.officer, now=NOW)
    made = actions.withhold(
        report,
        said=desk.withheld(standing=Standing.CONFIDENTIAL, reason="A court order.", paragraphs=()),
        by=desk.officer,
        now=NOW,
    )
    assert made.reason == "A court order."


def test_is_added_only_by_somebody_who_may_read_it() -> None:
    desk = Desk()
    report = desk.started()

    with pytest.raises(NotAllowed):
        actions.withhold(report, said=desk.withheld(), by=desk.editor, now=NOW)
    lead = made_person(desk.council, Role.SAFEGUARDING_LEAD, name="Demo Lee Lead")
    with pytest.raises(NotAllowed):
        actions.withhold(report, said=desk.withheld(), by=lead, now=NOW)


def test_is_at_odds_with_a_front_sheet_that_says_nothing_is_exempt() -> None:
    desk = Desk()
    report = desk.filled(desk.started("rutland"), exempt="No")
    actions.withhold(report, said=desk.withheld(), by=desk.officer, now=NOW)

    with council_scope(desk.council):
        told = [one.text for one in problems_of(report, now=NOW)]

    assert "The front sheet says that nothing is exempt, but a part is withheld. Mend the front sheet." in told


def test_can_be_taken_out_while_the_report_is_written() -> None:
    desk = Desk()
    report = desk.started()
    part = actions.withhold(report, said=desk.withheld(), by=desk.officer, now=NOW)

    actions.release(report, pk=part.pk, by=desk.officer, now=NOW)

    with council_scope(desk.council):
        assert not WithheldPart.objects.exists()

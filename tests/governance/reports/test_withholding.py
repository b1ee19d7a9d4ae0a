"""What is withheld …"""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.reports import actions
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import WithheldPart
from localoffer.governance.reports.problems import problems_of
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


def test_is_not_counted_or_hinted_at(desk: Desk) -> None:
    page = Client().get(HOME).content.decode()

    assert "Part B" not in page
    assert "ithheld" not in page
    assert "xempt" not in page


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

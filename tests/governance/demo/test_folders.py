"""The demo's matters …"""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import calendar_of
from localoffer.governance.decisions.queries import published_decisions
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.queries import forward_plan, may_decide_on
from localoffer.governance.work_plans.models import Meeting
from localoffer.offer.checks.queries import findings_of_draft, open_warnings
from localoffer.participation.consultations.analysing import analysis_of
from localoffer.participation.consultations.models import Consultation, Theme
from localoffer.participation.consultations.queries import stage
from localoffer.participation.consultations.stages import Stage
from localoffer.rules.governing.working_days import is_working_day
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


def loaded(*, folder: Path | None = None) -> str:
    """Load how councils decide, and return what was told."""
    told = io.StringIO()
    call_command("load_demo_governance", *([f"--folder={folder}"] if folder else []), stdout=told)
    return told.getvalue()


def test_are_a_proposal_ripe_to_decide_one_that_people_are_asked_about_and_five_from_the_record() -> None:
    call_command("load_demo", stdout=io.StringIO())
    loaded()
    assert loaded().count("is here already") == 11

    tarnshire = Council.objects.get(slug="tarnshire")
    the_ripe_one_can_be_decided_today(tarnshire)
    people_are_asked_about_the_other(tarnshire)
    the_board_has_a_year()
    the_record_is_told_as_it_stands()


def the_ripe_one_can_be_decided_today(council: Council) -> None:
    today = timezone.localdate()
    with council_scope(council):
        matter = Matter.objects.select_related("council", "draft__council").get(slug="room-to-grow")
        assert may_decide_on(matter, day=today, is_key=True) == []
        assert [one.matter for one in forward_plan(council, on=today)] == [matter]
        assert matter.draft is not None
        found = findings_of_draft(matter.draft, now=timezone.now())
        assert open_warnings(matter.draft, findings=found) == []
        consultation = Consultation.objects.get(draft=matter.draft)
        assert stage(consultation, on=today) is Stage.ANALYSED
        assert analysis_of(consultation).people == "18"
        assert Theme.objects.filter(consultation=consultation).count() == 2


def people_are_asked_about_the_other(council: Council) -> None:
    with council_scope(council):
        consultation = Consultation.objects.get(draft__matters__slug="more-for-festivals")
        assert stage(consultation, on=timezone.localdate()) is Stage.OPEN
        assert analysis_of(consultation).people == "9"


def the_board_has_a_year() -> None:
    page = Client().get("/tarnshire/committee/corporate-parenting-board/").content.decode()
    for words in ("Demo SpeakerBox, spoken update", "Minute 11", "Two care leavers"):
        assert words in page
    council = Council.objects.get(slug="tarnshire")
    with council_scope(council):
        days = list(Meeting.objects.filter(council=council).values_list("planned_for", flat=True))
    assert len(days) == 4
    assert [day for day in days if not is_working_day(day, calendar_of(council, day=day))] == []


def the_record_is_told_as_it_stands() -> None:
    matters = Matter.objects.with_scopes_disabled().filter(is_historic=True).select_related("council")
    assert sorted(one.council.slug for one in matters) == [
        "haringey", "medway", "rutland", "southampton", "southwark",
    ]  # fmt: skip
    counts = {one.council.slug: len(published_decisions(one.council)) for one in matters}
    assert counts == {"haringey": 1, "medway": 2, "rutland": 0, "southampton": 1, "southwark": 0}
    for one in matters:
        page = Client().get(f"/{one.council.slug}/matters/{one.slug}/").content.decode()
        assert "from the public record, told in our own words" in page
    what_nobody_knows_is_not_claimed()


def what_nobody_knows_is_not_claimed() -> None:
    page = Client().get("/southampton/decisions/1/").content.decode()
    assert "In effect" not in page
    assert "CAB 21/22 33531" in page
    assert "We cannot tell whether anybody called it in." in page


def test_need_the_invented_staff(tmp_path: Path) -> None:
    made_council("ashmoor")
    kept = Path("demo/tarnshire/proposals/festivals/proposal.yaml")
    (tmp_path / "ashmoor/proposals/festivals").mkdir(parents=True)
    (tmp_path / "ashmoor/proposals/festivals/proposal.yaml").write_text(kept.read_text("utf-8"), "utf-8")

    with pytest.raises(CommandError, match="Ashmoor has no invented Editor. Run load_demo first."):
        loaded(folder=tmp_path)


def test_name_the_line_of_a_wrong_file(tmp_path: Path) -> None:
    made_council("ashmoor")
    (tmp_path / "from-the-record").mkdir()
    (tmp_path / "from-the-record/ashmoor.yaml").write_text("matters:\n  - {slug: one, name: x}\n", "utf-8")

    with pytest.raises(CommandError, match=r"(?s)Nothing was loaded.*ashmoor\.yaml.*2"):
        loaded(folder=tmp_path)


def test_lead_from_the_public_list_to_a_committees_plan_and_never_to_an_offer_that_is_not_there() -> None:
    call_command("load_demo", stdout=io.StringIO())
    loaded()

    page = Client().get("/southwark/matters/").content.decode()

    assert 'href="/southwark/committee/corporate-parenting-committee/"' in page
    assert 'href="/southwark/"' not in page
    plan = Client().get("/southwark/committee/corporate-parenting-committee/").content.decode()
    assert "overdue: nobody has said what came of it" in plan
    assert "This must be checked" not in plan

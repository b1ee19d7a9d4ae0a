"""The draft of a section …"""

from datetime import timedelta

import pytest

from localoffer.accounts.models import Role, Tier
from localoffer.accounts.scopes import council_scope
from localoffer.governance.equality.actions import EffectSaid
from localoffer.governance.equality.kinds import Effect
from localoffer.governance.reports import actions, refusals
from localoffer.governance.reports.actions.clearing import ClearanceSaid
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import Report, SectionChange
from localoffer.governance.reports.problems import problems_of
from localoffer.offer.drafts import actions as drafts
from localoffer.participation.consultations import actions as consultations
from localoffer.participation.consultations.models import Answered
from localoffer.performance.actions import record_value
from localoffer.rules.governing.report_template import Clearer
from tests.governance.reports.making import TODAY, Desk
from tests.offer.drafts.making import rule_data
from tests.participation.consultations.making import NOW, day, made_theme, said
from tests.performance.making import said as figure_said
from tests.performance.making import the
from tests.rules.measuring.small import of

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=40)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def change_the_proposal(desk: Desk) -> None:
    """Add an entry to the proposal."""
    rule = rule_data("phone", council=desk.council, title="A phone")
    drafts.add_entry(desk.hearing.draft, slug="phone", rule=rule, by=desk.editor, now=NOW)


def lacks(desk: Desk, report: Report) -> list[str]:
    with council_scope(desk.council):
        return [one.text for one in problems_of(report, now=LATER)]


def test_says_where_it_came_from_and_when(desk: Desk) -> None:
    section = desk.section(desk.started(), "changes")

    assert [(one["source"], one["on"]) for one in section.drafted] == [
        ("The proposal, held against the offer in force", TODAY.isoformat())
    ]
    assert not section.is_edited


def test_tells_each_change_and_what_happens_without_it(desk: Desk) -> None:
    report = desk.started()

    assert "Entries of the offer: 1 new, 1 changed." in desk.section(report, "summary").text
    assert "You travel free, at night too." in desk.section(report, "changes").text
    assert "The offer could be left as it is." in desk.section(report, "options").text


def test_says_plainly_what_nobody_has_done(desk: Desk) -> None:
    report = desk.started()

    for slug, text in {
        "finance": "No impact estimate has been made.",
        "consultation": "Nobody has been asked about this proposal here yet.",
        "equality": "has not been assessed yet.",
        "rights": "have not been asked of this proposal yet.",
    }.items():
        assert text in desk.section(report, slug).text


def test_keeps_the_sources_of_the_law_and_how_sure_they_are(desk: Desk) -> None:
    desk.council.tier = Tier.UNITARY  # a district looks after no children, so the law asks nothing of it
    desk.council.save()

    text = desk.section(desk.started(), "legal").text

    assert "Children and Social Work Act 2017, s.2(2) (must be checked)" in text
    assert "Passed, but its start is not confirmed." in text


def test_is_empty_for_what_only_people_can_write(desk: Desk) -> None:
    assert desk.section(desk.started(), "reasons").text == ""


def test_takes_in_what_the_proposal_says_now(desk: Desk) -> None:
    report = desk.started()
    change_the_proposal(desk)

    actions.redraft_report(report, by=desk.editor, now=NOW)

    assert "A phone" in desk.section(report, "changes").text


def test_never_overwrites_what_somebody_wrote(desk: Desk) -> None:
    report = desk.started()
    desk.write(report, "changes", "In our own words.")
    change_the_proposal(desk)

    actions.redraft_report(report, by=desk.editor, now=NOW)

    section = desk.section(report, "changes")
    assert section.text == "In our own words."
    assert "A phone" in section.waiting[0]["text"]
    assert "“What changes” has a newer draft. Take it or leave it." in lacks(desk, report)


@pytest.mark.parametrize(("take", "says"), [(True, "A phone"), (False, "In our own words.")])
def test_that_waits_is_taken_or_left_by_a_person(desk: Desk, take: bool, says: str) -> None:
    report = desk.started()
    desk.write(report, "changes", "In our own words.")
    change_the_proposal(desk)
    actions.redraft_report(report, by=desk.editor, now=NOW)

    section = actions.settle_waiting(report, slug="changes", take=take, by=desk.editor, now=NOW)

    assert says in section.text
    assert section.waiting == []
    with pytest.raises(refusals.NothingWaits):
        actions.settle_waiting(report, slug="changes", take=take, by=desk.editor, now=NOW)


def test_that_somebody_emptied_stays_empty(desk: Desk) -> None:
    report = desk.started()
    desk.write(report, "options", "")
    change_the_proposal(desk)

    actions.redraft_report(report, by=desk.editor, now=NOW)

    assert desk.section(report, "options").text == ""


def test_is_not_overwritten_by_somebody_who_read_an_older_one(desk: Desk) -> None:
    report = desk.started()
    old = desk.section(report, "reasons").revision
    desk.write(report, "reasons", "First.")

    with pytest.raises(refusals.ChangedMeanwhile) as refused:
        actions.save_section(report, slug="reasons", text="Second.", revision=old, by=desk.editor, now=NOW)

    assert refused.value.now_says == "First."
    assert desk.section(report, "reasons").text == "First."


def test_leaves_every_earlier_text_to_be_read(desk: Desk) -> None:
    report = desk.started()
    desk.write(report, "reasons", "First.")
    desk.write(report, "reasons", "Second.")

    with council_scope(desk.council):
        kept = SectionChange.objects.filter(section__report=report, section__slug="reasons").order_by("pk")
        assert [(one.before, one.after, one.is_drafted) for one in kept] == [
            ("", "First.", False),
            ("First.", "Second.", False),
        ]


def test_tells_what_people_said_and_what_they_were_answered(desk: Desk) -> None:
    hearing = desk.hearing
    asked = hearing.opened()
    for _ in range(6):
        said(asked, bus="good", words={"bus-pass": "Buses at night, please."})
    theme = made_theme(hearing, asked)
    consultations.answer_theme(
        theme,
        answered=Answered.DONE,
        text="Night buses are in.",
        owner="Demo Owner",
        entries=["bus-pass"],
        by=hearing.worker,
        now=NOW,
    )

    text = desk.section(desk.started(), "consultation").text

    assert "People who took part: 6." in text
    assert "Night buses (people: 6). People want buses at night. Done: Night buses are in." in text


def test_keeps_small_numbers_back(desk: Desk) -> None:
    said(desk.hearing.opened(), bus="good")

    text = desk.section(desk.started(), "consultation").text

    assert "People who took part: fewer than 5." in text
    assert ": 1" not in text


def test_of_equality_tells_each_characteristic_and_says_when_it_is_out_of_date(desk: Desk) -> None:
    harm = EffectSaid(effect=Effect.NEGATIVE, evidence="Few buses have ramps", mitigation="A taxi instead")
    desk.signed(disability=harm)
    report = desk.started()
    assert "Disability: harms. Few buses have ramps. What is done: A taxi instead." in (
        desk.section(report, "equality").text
    )
    assert "Care experience: no effect." in desk.section(report, "equality").text

    change_the_proposal(desk)
    actions.redraft_report(report, by=desk.editor, now=NOW)

    assert "The proposal has changed since then" in desk.section(report, "equality").text
    assert "The proposal has changed since its equality assessment. Assess it again." in lacks(desk, report)


def test_cannot_be_cleared_while_people_can_have_their_say(desk: Desk) -> None:
    desk.hearing.opened()
    report = desk.started()
    step = ClearanceSaid(clearer=Clearer.LEGAL, deed=Deed.CLEARED, name="Demo Lawyer", on=TODAY)

    with pytest.raises(refusals.ConsultationStillOpen):
        actions.note_clearance(report, said=step, by=desk.officer, now=NOW)

    with council_scope(desk.council):
        told = [one.text for one in problems_of(report, now=NOW)]
    assert any("Wait for that." in one for one in told)


def test_of_a_consultation_must_be_summed_up_or_say_why_not(desk: Desk) -> None:
    desk.hearing.opened()
    report = desk.started()
    asks = "Sum up what people said in “Buses and the gym”, or say why there is no summary."
    assert asks in lacks(desk, report)
    assert day(27) < LATER.date()

    report = actions.explain_no_consultation(report, why="Nobody answered.", by=desk.editor, now=NOW)

    assert asks not in lacks(desk, report)


def test_tells_how_the_council_is_doing_under_each_heading_touched_and_nothing_that_could_find_somebody(
    desk: Desk,
) -> None:
    desk.council.tier = Tier.UNITARY  # a district looks after no children, so nothing is measured there
    desk.council.save()
    rule = rule_data("phone", council=desk.council, title="A phone", heading="employment")
    drafts.add_entry(desk.hearing.draft, slug="phone", rule=rule, by=desk.editor, now=NOW)
    keeper = desk.hearing.person(Role.PERFORMANCE)
    for code, figure in (("learning-or-work-19-to-21", of(60, 100)), ("learning-or-work-17-to-18", of(97, 100))):
        record_value(desk.council, measure=the(code), said=figure_said(figure), by=keeper, now=NOW)

    text = desk.section(desk.started(), "checks").text

    assert "How we are doing: Work." in text
    assert "In learning or work at 19 to 21: 60%, in the 12 months to 31 March 2026." in text
    assert "England: 54%, in the year to 31 March 2025. That is another time than ours." in text
    assert "In learning or work at 17 and 18: not shown" in text
    assert "97" not in text
    assert "In an apprenticeship at 19 to 21: not recorded." in text
    assert "suitable home" not in text

"""An equality assessment …"""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.equality.actions import (
    AssessedInFuture,
    AssessmentIncomplete,
    AssessmentSaid,
    AssessmentSigned,
    AssessmentStale,
    EffectSaid,
    sign_assessment,
    write_assessment,
)
from localoffer.governance.equality.kinds import Effect, Stage
from localoffer.governance.equality.law import characteristics
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.equality.queries import assessment_of, is_stale
from localoffer.governance.equality.telling import told_assessment
from localoffer.offer.drafts.actions import add_entry
from tests.governance.reports.making import TODAY, Desk
from tests.offer.drafts.making import made_person, rule_data
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db
SIGNER = "Demo Dora, Director"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def sign(assessment: EqualityAssessment, desk: Desk, *, name: str = SIGNER) -> EqualityAssessment:
    return sign_assessment(assessment, name=name, by=desk.officer, now=NOW)


def test_asks_of_every_protected_characteristic_and_of_care_experience() -> None:
    law = [one.words for one in characteristics() if one.is_law]

    assert law == [
        "Age", "Disability", "Gender reassignment", "Marriage and civil partnership", "Pregnancy and maternity",
        "Race", "Religion or belief", "Sex", "Sexual orientation",
    ]  # fmt: skip
    assert [one.words for one in characteristics() if not one.is_law] == ["Care experience"]
    assert all(one.sources for one in characteristics())


def test_tells_an_answer_for_each_and_that_nobody_has_said_where_nobody_has(desk: Desk) -> None:
    said = AssessmentSaid(
        stage=Stage.FULL,
        assessed_on=TODAY,
        summary="Most gain.",
        effects={
            "age": EffectSaid(effect=Effect.POSITIVE, evidence="Those up to 25 gain."),
            "sex": EffectSaid(effect=Effect.NOT_KNOWN, evidence="Nobody has counted."),
        },
    )
    made = write_assessment(desk.matter, said=said, by=desk.editor, now=NOW)

    told = "\n".join(told_assessment(made))

    assert "A full assessment was made on" in told
    assert "Nobody has signed it yet." in told
    assert "- Age: helps. Those up to 25 gain." in told
    assert "- Sex: not known. Nobody has counted." in told
    assert "- Race: nobody has said yet." in told


def test_that_is_open_is_written_on_and_a_signed_one_is_followed_by_another(desk: Desk) -> None:
    first, again = desk.assessed(), desk.assessed()
    sign(again, desk)
    third = desk.assessed()

    assert first.pk == again.pk
    assert third.pk != first.pk
    with council_scope(desk.council):
        latest = assessment_of(desk.matter)
    assert latest == third


@pytest.mark.parametrize(
    ("effect", "missing"),
    [
        (EffectSaid(effect=Effect.POSITIVE), "Disability: say what shows it, or why it is not known."),
        (EffectSaid(effect=Effect.NOT_KNOWN), "Disability: say what shows it, or why it is not known."),
        (
            EffectSaid(effect=Effect.NEGATIVE, evidence="The gym has stairs."),
            "Disability: say what is done about the harm, or why nothing can be.",
        ),
    ],
)
def test_is_not_signed_while_an_effect_is_not_shown(desk: Desk, effect: EffectSaid, missing: str) -> None:
    made = desk.assessed(disability=effect)

    with pytest.raises(AssessmentIncomplete) as refused:
        sign(made, desk)

    assert refused.value.missing == [missing]


def test_is_not_signed_by_nobody_nor_with_a_characteristic_left_out(desk: Desk) -> None:
    said = AssessmentSaid(stage=Stage.SCREENING, assessed_on=TODAY, summary=" ", effects={})
    made = write_assessment(desk.matter, said=said, by=desk.editor, now=NOW)

    with pytest.raises(AssessmentIncomplete) as refused:
        sign(made, desk, name=" ")

    assert len(refused.value.missing) == 2 + len(characteristics())
    with council_scope(desk.council):
        assert EqualityAssessment.objects.get().signed_at is None


def test_is_of_the_proposal_as_it_stood_and_must_be_made_anew_once_that_changes(desk: Desk) -> None:
    made = desk.assessed()
    with council_scope(desk.council):
        assert not is_stale(made)

    changed(desk)

    with council_scope(desk.council):
        assert is_stale(made)
    with pytest.raises(AssessmentStale):
        sign(made, desk)
    assert sign(desk.assessed(), desk).signed_name == SIGNER


def test_that_is_signed_never_changes_even_in_the_database(desk: Desk) -> None:
    made = desk.signed()

    with pytest.raises(AssessmentSigned):
        sign(made, desk)
    with council_scope(desk.council), pytest.raises(DatabaseError), transaction.atomic():
        EqualityAssessment.objects.filter(pk=made.pk).update(summary="Everybody gains.")
    with council_scope(desk.council), pytest.raises(DatabaseError), transaction.atomic():
        EqualityAssessment.objects.filter(pk=made.pk).delete()


def test_is_not_of_a_day_that_lies_ahead(desk: Desk) -> None:
    said = AssessmentSaid(
        stage=Stage.SCREENING, assessed_on=TODAY + timedelta(days=1), summary="Early.", effects={}
    )

    with pytest.raises(AssessedInFuture):
        write_assessment(desk.matter, said=said, by=desk.editor, now=NOW)


def test_is_written_by_those_who_write_reports_and_signed_by_those_who_clear_them(desk: Desk) -> None:
    adviser = made_person(desk.council, Role.PERSONAL_ADVISER)
    made = desk.assessed()

    with pytest.raises(NotAllowed):
        sign_assessment(made, name=SIGNER, by=desk.editor, now=NOW)
    said = AssessmentSaid(stage=Stage.SCREENING, assessed_on=TODAY, summary="Mine.", effects={})
    with pytest.raises(NotAllowed):
        write_assessment(desk.matter, said=said, by=adviser, now=NOW)


def changed(desk: Desk) -> None:
    """Let an editor add to the proposal."""
    library = rule_data("library", council=desk.council)
    add_entry(desk.hearing.draft, slug="library", rule=library, by=desk.editor, now=NOW)

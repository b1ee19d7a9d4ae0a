"""A free text …"""

from datetime import timedelta

import pytest

from localoffer.accounts import trail
from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.analysing import analysis_of
from localoffer.participation.consultations.models import Consultation, Disclosure, Reaction, Words
from localoffer.participation.consultations.moderating import held_words, passed_words
from localoffer.participation.consultations.refusals import AlreadySettled, NoReason, WordsNotPassed
from tests.participation.consultations.making import NOW, Hearing, said

pytestmark = pytest.mark.django_db
HARM = "Somebody hits me"


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation in which one person wrote two texts."""
    made = hearing.opened()
    said(made, bus="good", words={"bus-pass": "More buses", "gym": HARM})
    return made


def moved(hearing: Hearing, consultation: Consultation) -> Disclosure:
    harm = next(one for one in hearing.words(consultation) if one.text == HARM)
    return actions.move_to_safeguarding(harm, by=hearing.worker, now=NOW)


def test_is_held_until_somebody_passes_it(hearing: Hearing, consultation: Consultation) -> None:
    buses, _ = hearing.words(consultation)

    actions.pass_words(buses, by=hearing.worker, now=NOW)

    with council_scope(hearing.council):
        assert [one.text for one in held_words(consultation)] == [HARM]
        assert [one.text for one in passed_words(consultation)] == ["More buses"]


def test_is_hidden_for_a_reason_and_the_last_ruling_counts(hearing: Hearing, consultation: Consultation) -> None:
    buses, _ = hearing.words(consultation)
    with pytest.raises(NoReason):
        actions.hide_words(buses, reason=" ", by=hearing.worker, now=NOW)

    actions.pass_words(buses, by=hearing.worker, now=NOW)
    actions.hide_words(buses, reason="Names a person", by=hearing.worker, now=NOW)

    with council_scope(hearing.council):
        assert not passed_words(consultation).exists()


def test_makes_no_theme_until_it_is_passed(hearing: Hearing, consultation: Consultation) -> None:
    with pytest.raises(WordsNotPassed):
        actions.make_theme(
            consultation, title="x", text="x", words=hearing.words(consultation), by=hearing.worker, now=NOW
        )


def test_that_shows_harm_goes_to_safeguarding_and_is_nowhere_else(
    hearing: Hearing, consultation: Consultation
) -> None:
    disclosure = moved(hearing, consultation)

    assert (disclosure.text, disclosure.about, disclosure.asked_for_contact) == (HARM, "Gym", False)
    with council_scope(hearing.council):
        assert [one.text for one in Words.objects.all()] == ["More buses"]
        assert not [one for one in TrailRecord.objects.all() if HARM in str(one.detail)]
    assert trail.first_broken_link(hearing.council) is None


def test_that_shows_harm_takes_the_whole_sheet_along_where_that_is_wanted(
    hearing: Hearing, consultation: Consultation
) -> None:
    said(consultation, bus="good", words={"bus-pass": "My stop is dark", "gym": HARM})
    *_, text = hearing.passed(consultation)
    actions.make_theme(consultation, title="Stops", text="Dark stops", words=[text], by=hearing.worker, now=NOW)
    with council_scope(hearing.council):
        of_others = [one.pk for one in Words.objects.exclude(response=text.response_id)]

    moved = actions.move_sheet_to_safeguarding(text, by=hearing.worker, now=NOW)

    assert "My stop is dark" in moved.text
    assert HARM in moved.text
    assert moved.about == "A whole sheet of answers"
    with council_scope(hearing.council):
        assert [one.pk for one in Words.objects.all()] == of_others
        assert Reaction.objects.filter(response=text.response_id).exists()
        assert analysis_of(consultation).themes[0].said_by == "none"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SAFEGUARDING_LEAD])
def test_that_shows_harm_is_read_by_nobody_else(hearing: Hearing, consultation: Consultation, role: Role) -> None:
    disclosure = moved(hearing, consultation)
    if role == Role.SERVICE_OPERATOR:
        return
    somebody = {Role.EDITOR: hearing.editor, Role.PARTICIPATION_WORKER: hearing.worker}.get(role)

    with pytest.raises(NotAllowed):
        actions.read_disclosure(disclosure, by=somebody or hearing.person(role), now=NOW)


def test_that_shows_harm_is_read_on_the_trail(hearing: Hearing, consultation: Consultation) -> None:
    disclosure = moved(hearing, consultation)

    actions.read_disclosure(disclosure, by=hearing.lead, now=NOW)

    last = trail.last_record(hearing.council)
    assert last is not None
    assert (last.act, last.by, last.about) == (
        "personal_record_read",
        hearing.lead,
        f"participation.disclosure {disclosure.pk}",
    )


def test_that_shows_harm_is_settled_once_with_what_was_done(hearing: Hearing, consultation: Consultation) -> None:
    disclosure = moved(hearing, consultation)
    with pytest.raises(NoReason):
        actions.settle_disclosure(disclosure, what_was_done="", by=hearing.lead, now=NOW)

    actions.settle_disclosure(disclosure, what_was_done="Rang the team.", by=hearing.lead, now=NOW)

    with pytest.raises(AlreadySettled):
        actions.settle_disclosure(disclosure, what_was_done="Again", by=hearing.lead, now=NOW)


def test_that_shows_harm_is_deleted_when_its_time_is_over_and_never_unread(
    hearing: Hearing, consultation: Consultation
) -> None:
    settled = moved(hearing, consultation)
    actions.settle_disclosure(settled, what_was_done="Rang the team.", by=hearing.lead, now=NOW)
    said(consultation, words={"gym": HARM})
    waiting = moved(hearing, consultation)

    day_before = actions.delete_disclosures(hearing.council, kept_days=90, now=NOW + timedelta(days=89))
    on_the_day = actions.delete_disclosures(hearing.council, kept_days=90, now=NOW + timedelta(days=90))

    assert (day_before, on_the_day) == (0, 1)
    with council_scope(hearing.council):
        assert list(Disclosure.objects.all()) == [waiting]

"""What a consultation came to …"""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions as drafts
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.analysing import Analysis, analysis_of
from localoffer.participation.consultations.changed import what_changed
from localoffer.participation.consultations.models import (
    Answered,
    AskKind,
    Consultation,
    GroupKind,
    Theme,
    Way,
)
from localoffer.participation.consultations.queries import stage
from localoffer.participation.consultations.refusals import (
    AlreadyAnalysed,
    DateMissing,
    NoSuchEntry,
    NotClosedYet,
    WordsStillHeld,
)
from localoffer.participation.consultations.stages import Stage
from localoffer.participation.consultations.told import Told
from tests.offer.drafts.making import rule_data
from tests.participation.consultations.making import NOW, TODAY, Hearing, day, made_plan, made_theme, said

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=30)


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation in which 8 people like the buses, 2 do not, and one asks for night buses."""
    made = hearing.opened()
    for number in range(10):
        said(
            made, bus="good" if number < 8 else "not_for_me", words={"bus-pass": "At night"} if not number else {}
        )
    return made


def analysis(hearing: Hearing, consultation: Consultation) -> Analysis:
    with council_scope(hearing.council):
        return analysis_of(consultation)


def answer(hearing: Hearing, theme: Theme, **said: Any) -> Any:
    least: dict[str, Any] = {"answered": Answered.DONE, "text": "Buses run at night.", "owner": "Head of travel"}
    least |= {"by": hearing.editor, "now": LATER} | said
    return actions.answer_theme(theme, **least)


def summed_up(hearing: Hearing, consultation: Consultation) -> Any:
    return actions.finish_analysis(consultation, summary="Most like it.", by=hearing.worker, now=LATER)


def test_hides_small_numbers(hearing: Hearing, consultation: Consultation) -> None:
    found = analysis(hearing, consultation)

    assert found.people == "10"
    assert [(one.name, one.shown) for one in found.entries[0].table.cells] == [
        ("Good", "some"),
        ("Not for me", "some"),
        ("I do not understand it", "none"),
    ]


def test_counts_everybody_in_a_group(hearing: Hearing, consultation: Consultation) -> None:
    theme = made_theme(hearing, consultation)
    told = Told(key=uuid4(), feelings={"gym": {"good": 12}})
    actions.add_notes(
        consultation,
        told=told,
        way=Way.GROUP,
        gathered="Forum",
        on=TODAY,
        people=12,
        by=hearing.worker,
        now=NOW,
    )

    found = analysis(hearing, consultation)

    assert found.people == "22"
    assert found.entries[1].table.total == "12"
    assert {one.name: one.shown for one in found.ways}["in a group"] == "12"
    assert found.themes[0].theme == theme
    assert found.themes[0].said_by == "fewer than 5"


def test_counts_answers_to_the_councils_own_questions(hearing: Hearing) -> None:
    consultation = hearing.opened()
    ask = actions.add_ask(consultation, text="How often?", kind=AskKind.SCALE, by=hearing.worker, now=NOW)
    for _ in range(12):
        told = Told(key=uuid4(), chosen={ask.pk: ("4",)})
        actions.keep_response(consultation, told=told, now=NOW)

    (counted,) = analysis(hearing, consultation).asks

    assert {one.name: one.shown for one in counted.cells} == {
        "1": "none",
        "2": "none",
        "3": "none",
        "4": "12",
        "5": "none",
    }


def test_quotes_only_what_was_chosen_and_is_still_passed(hearing: Hearing, consultation: Consultation) -> None:
    theme = made_theme(hearing, consultation)
    words = hearing.words(consultation)
    assert analysis(hearing, consultation).themes[0].quotes == ()

    actions.quote_words(theme, words=words, by=hearing.worker, now=NOW)
    assert analysis(hearing, consultation).themes[0].quotes == ("At night",)

    actions.hide_words(words[0], reason="Names a street", by=hearing.worker, now=NOW)
    assert analysis(hearing, consultation).themes[0].quotes == ()


def test_names_the_groups_that_were_invited(hearing: Hearing, consultation: Consultation) -> None:
    same: Any = {"by": hearing.worker, "now": NOW}
    group = actions.add_group(
        hearing.council, name="Speakers", kind=GroupKind.CARE_LEAVERS, office="speakers@tarnbridge.example", **same
    )
    actions.invite(consultation, group=group, how="Letter to the forum", on=TODAY, **same)

    (invited,) = analysis(hearing, consultation).invited

    assert (invited.name, invited.on, invited.how) == ("Speakers", TODAY, "Letter to the forum")


def test_is_summed_up_once_after_the_last_day_when_all_is_read(
    hearing: Hearing, consultation: Consultation
) -> None:
    with pytest.raises(NotClosedYet):
        actions.finish_analysis(consultation, summary="x", by=hearing.worker, now=NOW)
    with pytest.raises(WordsStillHeld):
        summed_up(hearing, consultation)
    made_theme(hearing, consultation)

    assert summed_up(hearing, consultation).summary == "Most like it."
    with pytest.raises(AlreadyAnalysed):
        summed_up(hearing, consultation)


def test_is_answered_when_every_theme_is(hearing: Hearing, consultation: Consultation) -> None:
    theme = made_theme(hearing, consultation)
    summed_up(hearing, consultation)
    with council_scope(hearing.council):
        assert stage(consultation, on=day(31)) is Stage.ANALYSED

    answer(hearing, theme)
    answer(hearing, theme, answered=Answered.NOT_POSSIBLE, text="No driver.", now=LATER + timedelta(days=9))

    with council_scope(hearing.council):
        assert stage(consultation, on=day(30)) is Stage.ANSWERED
    told = analysis(hearing, consultation).themes[0].answer
    assert told is not None
    assert told.text == "No driver."


def test_has_answers_that_hold(hearing: Hearing, consultation: Consultation) -> None:
    theme = made_theme(hearing, consultation)

    with pytest.raises(DateMissing):
        answer(hearing, theme, answered=Answered.WILL_DO)
    with pytest.raises(NoSuchEntry):
        answer(hearing, theme, entries=["no-such"])
    with pytest.raises(NotAllowed):
        answer(hearing, theme, by=hearing.lead)


def test_tells_what_changed_since_and_why(hearing: Hearing, consultation: Consultation) -> None:
    with council_scope(hearing.council):
        assert what_changed(consultation) == ()
    theme = made_theme(hearing, consultation)
    answer(hearing, theme, entries=["bus-pass"])
    now = LATER
    rule = rule_data("bus-pass", council=hearing.council, summary="You travel free on every night bus.")
    drafts.save_entry(hearing.draft, slug="bus-pass", rule=rule, revision=2, by=hearing.editor, now=now)
    drafts.remove_entry(hearing.draft, slug="gym", by=hearing.editor, now=now)
    pool = rule_data("pool", council=hearing.council)
    drafts.add_entry(hearing.draft, slug="pool", rule=pool, by=hearing.editor, now=now)

    with council_scope(hearing.council):
        changed = {one.slug: one for one in what_changed(consultation)}

    assert changed["bus-pass"].themes == ("Night buses",)
    assert changed["gym"].sentences == ("It was taken out of the proposal.",)
    assert changed["pool"].sentences == ("It was added since. We did not ask about it.",)


def test_tells_that_an_entry_stays_after_all(hearing: Hearing) -> None:
    drafts.remove_entry(hearing.draft, slug="bus-pass", by=hearing.editor, now=NOW)
    consultation = hearing.opened()

    drafts.put_back_entry(hearing.draft, slug="bus-pass", by=hearing.editor, now=LATER)

    with council_scope(hearing.council):
        assert [one.sentences for one in what_changed(consultation)] == [("It stays in the offer after all.",)]


def test_tells_of_an_entry_that_nobody_was_asked_about_and_that_changed_since(hearing: Hearing) -> None:
    draft = drafts.start_draft(hearing.council, by=hearing.editor, now=NOW, based_on=hearing.draft.based_on)
    drafts.add_entry(draft, slug="gym", rule=rule_data("gym", council=hearing.council), by=hearing.editor, now=NOW)
    draft = drafts.start_consulting(draft, by=hearing.editor, now=NOW)
    consultation = actions.open_consultation(draft, plan=made_plan(), by=hearing.worker, now=NOW)
    with council_scope(hearing.council):
        before = what_changed(consultation)

    later = rule_data("bus-pass", council=hearing.council, summary="You travel at night only.")
    drafts.save_entry(draft, slug="bus-pass", rule=later, revision=1, by=hearing.editor, now=LATER)

    assert before == ()
    with council_scope(hearing.council):
        (told,) = what_changed(consultation)
    assert (told.slug, told.sentences[0]) == ("bus-pass", "We did not ask about this.")
    assert len(told.sentences) > 1

"""A consultation on a draft …"""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions as drafts
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import (
    AskKind,
    DateChange,
    Happens,
    NeverRewritten,
    ShownEntry,
)
from localoffer.participation.consultations.plan import Extent, Minimum
from localoffer.participation.consultations.queries import by_code, closed_before, consultations_of, stage
from localoffer.participation.consultations.refusals import (
    ChoicesMissing,
    ClosesBeforeItOpens,
    DraftNoLongerOpen,
    DraftNotOut,
    LastDayUnchanged,
    NoReason,
    NothingToAskAbout,
    OpensInThePast,
    PeopleHaveAnswered,
    ShortWithoutReason,
)
from localoffer.participation.consultations.stages import Stage
from tests.offer.drafts.making import rule_data
from tests.participation.consultations.making import NOW, TODAY, Hearing, day, made_plan, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


def shown(hearing: Hearing, consultation: Any) -> dict[str, ShownEntry]:
    with council_scope(hearing.council):
        return {one.slug: one for one in ShownEntry.objects.filter(consultation=consultation)}


def test_shows_what_would_change_in_words(hearing: Hearing) -> None:
    found = shown(hearing, hearing.opened())

    assert {slug: one.happens for slug, one in found.items()} == {"bus-pass": Happens.CHANGED, "gym": Happens.NEW}
    assert found["bus-pass"].words["summary"] == "You travel free, at night too."
    (change,) = found["bus-pass"].changes
    assert (change["before"], change["after"]) == ("You travel free.", "You travel free, at night too.")
    assert found["bus-pass"].words["who"][0]["text"].startswith("You are 18")


def test_leaves_out_what_staff_changed_for_themselves(hearing: Hearing) -> None:
    words = rule_data("bus-pass", council=hearing.council, summary="You travel free, by day.", words=["coach"])
    drafts.save_entry(hearing.draft, slug="bus-pass", rule=words, revision=2, by=hearing.editor, now=NOW)

    (change,) = shown(hearing, hearing.opened())["bus-pass"].changes

    assert change["after"] == "You travel free, by day."


def test_shows_what_would_go_and_what_would_stay_when_asked(hearing: Hearing) -> None:
    drafts.remove_entry(hearing.draft, slug="bus-pass", by=hearing.editor, now=NOW)

    changes = shown(hearing, hearing.opened())
    everything = shown(hearing, hearing.opened(title="All", extent=Extent.EVERYTHING))

    assert changes["bus-pass"].happens == Happens.GONE
    assert changes["bus-pass"].words["summary"] == "You travel free."
    assert set(everything) == {"bus-pass", "gym"}


def test_still_shows_the_same_once_the_draft_has_changed(hearing: Hearing) -> None:
    consultation = hearing.opened()
    later = rule_data("gym", council=hearing.council, summary="You swim free as well.")

    drafts.save_entry(hearing.draft, slug="gym", rule=later, revision=1, by=hearing.editor, now=NOW)

    assert shown(hearing, consultation)["gym"].words["summary"] == "You travel free."


def test_shows_what_nobody_can_rewrite(hearing: Hearing) -> None:
    one = shown(hearing, hearing.opened())["gym"]
    one.title = "Swimming"

    with pytest.raises(NeverRewritten), council_scope(hearing.council):
        one.save()
    for deed in ("UPDATE participation_shownentry SET title = 'x'", "DELETE FROM participation_shownentry"):
        with (
            pytest.raises(DatabaseError, match="never rewritten"),
            council_scope(hearing.council),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(deed)


def test_waits_until_an_editor_lets_people_have_their_say(hearing: Hearing) -> None:
    with pytest.raises(DraftNotOut):
        actions.open_consultation(hearing.draft, plan=made_plan(), by=hearing.worker, now=NOW)


def test_comes_while_everything_can_still_change(hearing: Hearing) -> None:
    drafts.propose(hearing.out(), by=hearing.editor, now=NOW)

    with pytest.raises(DraftNoLongerOpen):
        hearing.opened()


def test_is_about_something(hearing: Hearing) -> None:
    drafts.remove_entry(hearing.draft, slug="gym", by=hearing.editor, now=NOW)
    same = rule_data("bus-pass", council=hearing.council)
    drafts.save_entry(hearing.draft, slug="bus-pass", rule=same, revision=2, by=hearing.editor, now=NOW)

    with pytest.raises(NothingToAskAbout):
        hearing.opened()
    with council_scope(hearing.council):
        assert consultations_of(hearing.draft) == []


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"opens_on": day(-1)}, OpensInThePast),
        ({"opens_on": day(3), "closes_on": day(2)}, ClosesBeforeItOpens),
        ({"minimum": Minimum(days=42, source="Part 4")}, ShortWithoutReason),
    ],
)
def test_has_days_that_hold(hearing: Hearing, said: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        hearing.opened(**said)


def test_may_be_short_for_a_reason_which_is_kept(hearing: Hearing) -> None:
    minimum = Minimum(days=42, source="Constitution, part 4")

    consultation = hearing.opened(minimum=minimum, short_because="The bus contract ends.")

    assert (consultation.minimum_days, consultation.minimum_source) == (42, "Constitution, part 4")
    assert consultation.short_because == "The bus contract ends."


def test_is_opened_by_those_who_run_them_alone(hearing: Hearing) -> None:
    hearing.out()

    with pytest.raises(NotAllowed):
        actions.open_consultation(hearing.draft, plan=made_plan(), by=hearing.editor, now=NOW)


def test_is_found_by_its_code_however_it_is_typed(hearing: Hearing) -> None:
    consultation = hearing.opened()
    code = consultation.code

    assert by_code(f" {code[:3].lower()}-{code[3:]} ", on=TODAY) == consultation
    assert by_code(code, on=day(-1)) is None
    assert by_code("", on=TODAY) is None


def test_has_an_address_of_its_own(hearing: Hearing) -> None:
    assert [hearing.opened().slug for _ in range(2)] == ["buses-and-the-gym", "buses-and-the-gym-2"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, Stage.PLANNED), (1, Stage.OPEN), (27, Stage.OPEN), (28, Stage.CLOSED)],
)
def test_stands_where_its_dates_say(hearing: Hearing, number: int, expected: Stage) -> None:
    consultation = hearing.opened(opens_on=day(1))

    with council_scope(hearing.council):
        assert stage(consultation, on=day(number)) is expected
        assert closed_before(consultation, day(number)) is (expected is Stage.CLOSED)


def test_closes_sooner_or_later_for_a_reason_that_stays(hearing: Hearing) -> None:
    consultation = hearing.opened()
    same: Any = {"by": hearing.worker, "now": NOW}

    actions.change_last_day(consultation, closes_on=day(40), reason="It snowed.", **same)
    actions.change_last_day(consultation, closes_on=day(3), reason="Everyone has answered.", **same)

    with council_scope(hearing.council):
        assert stage(consultation, on=day(4)) is Stage.CLOSED
        assert [one.reason for one in DateChange.objects.order_by("pk")] == [
            "It snowed.",
            "Everyone has answered.",
        ]


@pytest.mark.parametrize(
    ("closes_on", "reason", "refusal"),
    [(day(3), " ", NoReason), (day(-1), "Late", LastDayUnchanged), (day(27), "Same", LastDayUnchanged)],
)
def test_refuses_a_last_day_that_does_not_hold(
    hearing: Hearing, closes_on: Any, reason: str, refusal: type[Exception]
) -> None:
    consultation = hearing.opened()

    with pytest.raises(refusal):
        actions.change_last_day(consultation, closes_on=closes_on, reason=reason, by=hearing.worker, now=NOW)


def test_asks_more_until_the_first_person_has_answered(hearing: Hearing) -> None:
    consultation = hearing.opened()
    same: Any = {"by": hearing.worker, "now": NOW}
    with pytest.raises(ChoicesMissing):
        actions.add_ask(consultation, text="How?", kind=AskKind.CHOICE, options=["Bus", " Bus "], **same)
    ask = actions.add_ask(consultation, text="How?", kind=AskKind.CHOICE, options=["Bus", "", "Walk"], **same)
    gone = actions.add_ask(consultation, text="Why?", kind=AskKind.WORDS, **same)
    actions.remove_ask(gone, **same)

    said(consultation, bus="good")

    assert ask.options == ["Bus", "Walk"]
    with pytest.raises(PeopleHaveAnswered):
        actions.add_ask(consultation, text="When?", kind=AskKind.SCALE, **same)
    with pytest.raises(PeopleHaveAnswered):
        actions.remove_ask(ask, **same)


def test_asks_on_its_last_day_too(hearing: Hearing) -> None:
    consultation = hearing.opened(closes_on=day(0))

    assert said(consultation, bus="good", now=NOW).received_on == TODAY
    with council_scope(hearing.council):
        assert stage(consultation, on=TODAY + timedelta(days=1)) is Stage.CLOSED

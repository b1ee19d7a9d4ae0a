"""What people wrote in a consultation …"""

from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.analysing import analysis_of
from localoffer.participation.consultations.keeping import texts_kept
from localoffer.participation.consultations.models import Answered, Consultation, HowSure, Theme
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, TODAY, Hearing, day, made_theme, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def theme(hearing: Hearing) -> Theme:
    """A theme of six people's words, one of them quoted, in a consultation that is over and summed up."""
    consultation = hearing.opened()
    for number in range(6):
        said(consultation, words={"bus-pass": f"Night bus {number}"})
    made = made_theme(hearing, consultation)
    actions.quote_words(made, words=hearing.words(consultation)[:1], by=hearing.worker, now=NOW)
    with council_scope(hearing.council):
        Consultation.objects.update(opens_on=day(-20), closes_on=day(-1))
    actions.finish_analysis(consultation, summary="Night buses.", by=hearing.worker, now=NOW)
    return made


def answer(hearing: Hearing, theme: Theme) -> None:
    told: Any = {"answered": Answered.DONE, "text": "They run.", "owner": "Travel team"}
    actions.answer_theme(theme, by=hearing.worker, now=NOW, **told)


def keep_for(hearing: Hearing, days: int, *, sure: HowSure = HowSure.READ) -> None:
    admin = hearing.person(Role.COUNCIL_ADMINISTRATOR)
    source = "Retention schedule, line 12"
    actions.set_keeping_time(hearing.council, days=days, source=source, sure=sure, by=admin, now=NOW)


def deleted(hearing: Hearing, *, after: int) -> int:
    now: datetime = NOW + timedelta(days=after)
    return actions.delete_old_words(hearing.council, now=now)


def test_goes_on_the_day_that_the_council_set_and_not_before(hearing: Hearing, theme: Theme) -> None:
    answer(hearing, theme)
    keep_for(hearing, 90)

    assert deleted(hearing, after=89) == 0
    assert deleted(hearing, after=90) == 5
    assert deleted(hearing, after=91) == 0


def test_stays_where_the_council_has_set_nothing_or_is_not_sure(hearing: Hearing, theme: Theme) -> None:
    answer(hearing, theme)

    assert deleted(hearing, after=9999) == 0
    keep_for(hearing, 1, sure=HowSure.UNSURE)
    assert deleted(hearing, after=9999) == 0


def test_stays_until_each_theme_is_answered(hearing: Hearing, theme: Theme) -> None:
    keep_for(hearing, 1)

    assert deleted(hearing, after=9999) == 0


def test_is_still_counted_when_it_has_gone_and_what_everyone_reads_stays(hearing: Hearing, theme: Theme) -> None:
    answer(hearing, theme)
    keep_for(hearing, 1)

    deleted(hearing, after=1)

    with council_scope(hearing.council):
        told = analysis_of(theme.consultation)
    assert told.people == "6"
    assert told.themes[0].said_by == "6"
    assert told.themes[0].quotes == ("Night bus 0",)
    assert [one.text for one in hearing.words(theme.consultation)] == ["Night bus 0"]


def test_leaves_a_line_on_the_trail_when_it_goes_and_not_a_word(hearing: Hearing, theme: Theme) -> None:
    answer(hearing, theme)
    keep_for(hearing, 1)

    deleted(hearing, after=1)

    with council_scope(hearing.council):
        lines = [one.detail for one in TrailRecord.objects.order_by("pk")]
    assert lines[-1] == {"deed": "deleted old texts", "texts": 5}
    assert "Night bus" not in str(lines)


def test_is_only_counted_by_a_dry_run(hearing: Hearing, theme: Theme) -> None:
    answer(hearing, theme)
    keep_for(hearing, 1)
    with council_scope(hearing.council):
        kept = texts_kept(hearing.council)
    out = StringIO()

    call_command("delete_old_words", "--dry-run", stdout=out)

    assert kept[0].goes_on == TODAY + timedelta(days=1)
    assert out.getvalue() == "Would delete 0 texts.\n"
    assert len(hearing.words(theme.consultation)) == 6


def test_has_its_time_set_by_those_who_look_after_the_council(hearing: Hearing, theme: Theme) -> None:
    with pytest.raises(NotAllowed):
        actions.set_keeping_time(
            hearing.council, days=1, source="Me", sure=HowSure.READ, by=hearing.worker, now=NOW
        )
    client: Client = signed_in(hearing.person(Role.COUNCIL_ADMINISTRATOR))
    address = "/tarnbridge/edit/consultations/keeping/"

    wrong = client.post(address, {"days": "0", "source": "Our schedule"})
    client.post(address, {"days": "90", "source": "Our schedule, line 12", "sure": "V"})

    assert wrong.status_code == 422
    assert "Our schedule" in wrong.content.decode()
    assert "Choose how sure you are" in wrong.content.decode()
    assert "Our schedule, line 12" in client.get(address).content.decode()

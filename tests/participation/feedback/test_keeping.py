"""What people wrote of an entry …"""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.actions import set_keeping_time
from localoffer.participation.consultations.models import HowSure
from localoffer.participation.feedback import actions, queries
from localoffer.participation.feedback.models import Feedback, FeedbackWords
from localoffer.participation.voice.due import Due
from localoffer.participation.voice.promised import days_promised
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, day
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db


def keep_for(voice: Voice, days: int, *, sure: HowSure = HowSure.READ) -> None:
    admin = voice.person(Role.COUNCIL_ADMINISTRATOR)
    set_keeping_time(voice.council, days=days, source="Schedule, line 12", sure=sure, by=admin, now=NOW)


def read(voice: Voice, words: str = "No bus at night") -> None:
    """Have somebody tell it, and somebody else read it."""
    voice.told(words=words)
    with council_scope(voice.council):
        text = FeedbackWords.objects.get(text=words)
    actions.pass_feedback(text, **voice.signed)


def deleted(voice: Voice, *, after: int) -> int:
    return actions.delete_old_feedback_words(voice.council, now=NOW + timedelta(days=after))


def texts(voice: Voice) -> list[str]:
    with council_scope(voice.council):
        return [one.text for one in queries.words_told(voice.council)]


def said_by_the_command(*options: str) -> str:
    out = StringIO()
    call_command("delete_old_words", *options, stdout=out)
    return out.getvalue()


def due(voice: Voice) -> dict[str, Due]:
    with council_scope(voice.council):
        return {one.name.partition("-")[0]: one for one in days_promised(voice.council)}


def test_goes_on_the_day_that_the_council_set_and_not_before(voice: Voice) -> None:
    read(voice)
    keep_for(voice, 90)

    assert deleted(voice, after=89) == 0
    assert deleted(voice, after=90) == 1
    assert deleted(voice, after=91) == 0
    with council_scope(voice.council):
        assert Feedback.objects.count() == 1


def test_stays_where_nobody_said_for_sure_how_long(voice: Voice) -> None:
    read(voice)

    assert deleted(voice, after=9999) == 0
    keep_for(voice, 1, sure=HowSure.UNSURE)
    assert deleted(voice, after=9999) == 0
    assert due(voice)["told"].on is None


def test_stays_until_somebody_has_read_it_and_is_asked_for(voice: Voice) -> None:
    voice.told(words="Nobody has read me")
    keep_for(voice, 30)

    assert deleted(voice, after=9999) == 0
    assert texts(voice) == ["Nobody has read me"]
    assert due(voice)["unread"].on == day(30)
    assert "told" not in due(voice)


def test_stands_among_the_deadlines_with_the_day_it_goes(voice: Voice) -> None:
    read(voice)
    keep_for(voice, 30)

    page = signed_in(voice.worker).get("/tarnbridge/edit/deadlines/").content.decode()

    assert due(voice)["told"].on == day(30)
    assert "Old texts are deleted: what people told of entries" in page


def test_leaves_a_line_on_the_trail_and_not_a_word(voice: Voice) -> None:
    read(voice)
    keep_for(voice, 1)

    deleted(voice, after=1)

    with council_scope(voice.council):
        lines = [one.detail for one in TrailRecord.objects.order_by("pk")]
    assert lines[-1] == {"deed": "deleted old texts", "texts": 1}
    assert "No bus" not in str(lines)


def test_goes_with_the_nightly_command_and_a_dry_run_only_counts_it(
    voice: Voice, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(voice)
    keep_for(voice, 30)
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(days=30))

    assert (
        said_by_the_command("--dry-run")
        == "tarnbridge: what people told of entries, 1 text\nWould delete 1 text.\n"
    )
    assert texts(voice) == ["No bus at night"]
    assert said_by_the_command().endswith("Deleted 1 text.\n")
    assert texts(voice) == []


def test_of_another_council_stays(voice: Voice) -> None:
    read(voice)
    other = Voice("moorfield")
    read(other, "Of Moorfield")
    keep_for(voice, 1)

    deleted(voice, after=1)

    assert (texts(voice), texts(other)) == ([], ["Of Moorfield"])


def test_is_told_how_long_it_is_kept_before_it_is_sent(voice: Voice) -> None:
    keep_for(voice, 90)

    assert (
        "we delete them, 90 days after they came" in Client().get("/tarnbridge/tell-us/bus-pass/").content.decode()
    )

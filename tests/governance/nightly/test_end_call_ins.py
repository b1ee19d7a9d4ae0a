"""The nightly work …"""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.timezone import localdate

from localoffer.accounts.actions import name_successors
from localoffer.accounts.models import TrailRecord
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions import judge_validity, record_outcome
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.decisions.models import CallInEnded, Decision
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.nightly.actions import end_call_ins, foresee_end_call_ins
from localoffer.governance.publication.actions import OrderSaid, order_publication
from localoffer.offer.queries import offer_in_force
from localoffer.offer.versions.models import Grade
from tests.governance.making import DAY, NOW, POLICY, Office, end_all_roles, made_office
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
EFFECT = datetime(2026, 12, 1, 2, tzinfo=UTC)


def decided_and_ordered(slug: str = "tarnbridge") -> Office:
    """Return an office whose cabinet has decided, and whose approver has ordered the draft to be published."""
    office = made_office(slug)
    said = OrderSaid(item=office.item(office.decide()), grade=Grade.DECISION, reason="More help.")
    order_publication(office.matter, said=said, by=office.approver, now=NOW)
    return office


def ended(office: Office) -> list[CallInEnded]:
    with council_scope(office.council):
        return list(CallInEnded.objects.all())


def test_ends_the_time_for_call_in_and_publishes_what_was_ordered() -> None:
    office = decided_and_ordered()

    [night] = end_call_ins(now=EFFECT).nights

    assert night.ended == (
        "“Adopt the offer”: the time for call-in ended on 30 November 2026. In effect from 1 December 2026.",
    )
    published = "“The offer of next April”: version 1 was published on 1 December 2026."
    assert night.published == (f"{published} The decision took effect on 1 December 2026.",)
    assert offer_in_force(office.council, on=date(2026, 12, 1)) is not None
    [noted] = ended(office)
    assert (noted.ended_on, noted.effective_on) == (date(2026, 11, 30), date(2026, 12, 1))


def test_publishes_nothing_for_a_council_that_has_ended_by_then() -> None:
    office = decided_and_ordered()
    new = made_council("greater-tarn")
    name_successors(office.council, successors=[new], on=localdate(EFFECT), source="An order", by=None, now=NOW)

    [night] = end_call_ins(now=EFFECT).nights

    assert (len(night.ended), night.published, night.hindered) == (1, (), ())
    assert offer_in_force(office.council, on=localdate(EFFECT)) is None


def test_does_nothing_before_the_time() -> None:
    office = decided_and_ordered()

    assert end_call_ins(now=EFFECT - DAY).nights == ()
    assert ended(office) == []
    assert offer_in_force(office.council, on=date(2026, 11, 30)) is None


def test_changes_nothing_more_when_it_runs_twice() -> None:
    office = decided_and_ordered()
    end_call_ins(now=EFFECT)
    kept = TrailRecord.objects.with_scopes_disabled().count()

    assert end_call_ins(now=EFFECT + DAY).nights == ()
    assert TrailRecord.objects.with_scopes_disabled().count() == kept
    assert len(ended(office)) == 1


def test_catches_up_after_nights_left_out_and_tells_both_days() -> None:
    office = decided_and_ordered()

    [night] = end_call_ins(now=EFFECT + 6 * DAY).nights

    assert (
        "version 1 was published on 7 December 2026. The decision took effect on 1 December 2026."
        in (night.published[0])
    )
    assert ended(office)[0].effective_on == date(2026, 12, 1)
    assert offer_in_force(office.council, on=date(2026, 12, 6)) is None


def test_leaves_a_called_in_decision_alone() -> None:
    office = decided_and_ordered()
    with council_scope(office.council):
        decision = Decision.objects.get()
    office.valid_call_in(decision)

    assert end_call_ins(now=EFFECT).nights == ()
    assert ended(office) == []


def test_ends_the_time_where_the_only_request_was_not_valid() -> None:
    office = decided_and_ordered()
    with council_scope(office.council):
        decision = Decision.objects.get()
    call_in = office.call_in(decision)
    judge_validity(call_in, is_valid=False, why="Too few sit here.", by=office.officer, now=NOW + DAY)

    [night] = end_call_ins(now=EFFECT).nights

    assert len(night.ended) == len(night.published) == 1


def test_warns_of_a_call_in_that_nobody_heard_in_time() -> None:
    office = made_office()
    office.valid_call_in(office.decide())

    assert end_call_ins(now=datetime(2026, 12, 8, 2, tzinfo=UTC)).nights == ()
    [night] = end_call_ins(now=datetime(2026, 12, 9, 2, tzinfo=UTC)).nights
    assert "should have been heard by 8 December 2026" in night.warnings[0]


def test_says_what_keeps_an_order_from_being_carried_out() -> None:
    office = decided_and_ordered()
    end_all_roles(office.approver, at=NOW)

    [night] = end_call_ins(now=EFFECT).nights

    assert night.published == ()
    assert "NotAllowed" in night.hindered[0]


def test_of_one_council_that_breaks_does_not_stop_the_others() -> None:
    offices = [decided_and_ordered(slug) for slug in ("aford", "bford", "cford")]
    broken = offices[1]
    with council_scope(broken.council):
        Decision.objects.create(
            council=broken.council, matter=broken.matter, number=99, title="Odd", body_slug="x", body_name="x",
            body_kind="cabinet", decided_on=NOW.date(), recorded_by=broken.officer, recorded_at=NOW,
            record_published_at=NOW, published_effective_on=NOW.date(), takes_effect_at=NOW, call_in_ends_at=NOW,
            call_in_deadline={"not": "a computed date"},
        )  # fmt: skip

    report = end_call_ins(now=EFFECT)

    assert report.failed
    assert [bool(night.failed) for night in report.nights] == [False, True, False]
    assert [len(ended(office)) for office in offices] == [1, 0, 1]
    assert [offer_in_force(office.council, on=EFFECT.date()) is not None for office in offices] == [
        True,
        False,
        True,
    ]


def test_publishes_on_a_later_decision_after_the_first_was_sent_back() -> None:
    """One matter: the first decision is called in, sent back and taken again; a second is called in by nobody."""
    office = made_office()
    call_in = office.valid_call_in(office.decide())
    heard, again = NOW + 2 * DAY, NOW + 4 * DAY
    record_outcome(call_in, kind=Step.REFERRED_BACK, on=heard.date(), said="Dear.", by=office.officer, now=heard)
    final = office.decide(now=again, title="Adopt it, cheaper", reconsiders=call_in)
    second = office.decide(now=again, title="Publish it in April")
    said = OrderSaid(item=office.item(second), grade=Grade.DECISION, reason="More help.")
    order_publication(office.matter, said=said, by=office.approver, now=again)
    assert office.stage(final, at=again) is Stage.EFFECTIVE
    assert office.stage(second, at=again) is Stage.CALLABLE
    assert end_call_ins(now=EFFECT).nights == ()

    [night] = end_call_ins(now=EFFECT + 4 * DAY).nights

    assert [one.decision_id for one in ended(office)] == [second.pk]
    assert (len(night.ended), len(night.published)) == (1, 1)
    assert end_call_ins(now=EFFECT + 5 * DAY).nights == ()


def test_ends_the_time_of_a_decision_taken_again_where_that_can_be_called_in_too() -> None:
    office = made_office(call_in=POLICY | {"once_only": False})
    call_in = office.valid_call_in(office.decide())
    heard, again = NOW + 2 * DAY, NOW + 4 * DAY
    record_outcome(call_in, kind=Step.REFERRED_BACK, on=heard.date(), said="Dear.", by=office.officer, now=heard)
    final = office.decide(now=again, title="Adopt it, cheaper", reconsiders=call_in)
    said = OrderSaid(item=office.item(final), grade=Grade.DECISION, reason="More help.")
    order_publication(office.matter, said=said, by=office.approver, now=again)

    assert end_call_ins(now=again).nights == ()
    [night] = end_call_ins(now=EFFECT + 4 * DAY).nights

    assert [one.decision_id for one in ended(office)] == [final.pk]
    assert len(night.published) == 1


def test_is_a_command_that_prints_what_it_did(capsys: Any) -> None:
    made_office()

    call_command("end_call_ins")

    assert capsys.readouterr().out == "Nothing to do.\n"


def test_is_foreseen_without_changing_anything() -> None:
    office = decided_and_ordered()
    kept = TrailRecord.objects.with_scopes_disabled().count()

    [night] = foresee_end_call_ins(at=EFFECT).nights

    assert (len(night.ended), len(night.published)) == (1, 1)
    assert ended(office) == []
    assert offer_in_force(office.council, on=date(2026, 12, 1)) is None
    assert TrailRecord.objects.with_scopes_disabled().count() == kept
    assert end_call_ins(now=EFFECT).nights == (night,)


def test_says_on_the_command_line_what_a_later_night_would_do(capsys: Any) -> None:
    now = timezone.now()
    office = made_office(now=now)
    office.decide()
    a_month_on = localdate(now + 30 * DAY)

    call_command("end_call_ins", "--dry-run", f"--on={a_month_on}")

    told = capsys.readouterr().out
    assert "“Adopt the offer”: the time for call-in ended on" in told
    assert told.endswith("Nothing was changed: this was a dry run.\n")
    assert ended(office) == []
    call_command("end_call_ins", "--dry-run")
    assert "Nothing to do." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--on=2099-12-01"], "only goes with --dry-run"),
        (["--dry-run", "--on=2020-01-01"], "takes today or a later day"),
        (["--dry-run", "--on=1 December"], "like 2026-12-01"),
        (["--dry-run", "--on=2026-02-30"], "“2026-02-30” is no day"),
    ],
)
def test_refuses_a_day_that_it_must_not_act_on(arguments: list[str], told: str) -> None:
    office = decided_and_ordered()

    with pytest.raises(CommandError, match=told):
        call_command("end_call_ins", *arguments)
    assert ended(office) == []

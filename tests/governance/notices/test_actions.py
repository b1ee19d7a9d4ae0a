"""A notice …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.models import Role, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import last_record
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import (
    NoConstitution,
    NoticeDoesNotStand,
    NotPublishedYet,
    PublishedTooLate,
    correct_notice,
    publish_notice,
    take_over_notice,
    withdraw_notice,
)
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice, NoticeNeverChanges
from localoffer.governance.notices.notice_words import NoticeIncomplete, NoticeWords
from localoffer.governance.notices.queries import notice, notices_of, standing_notices_of
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.notices import NoSuchNotice
from tests.accounts.making import made_member
from tests.governance.constitution.making import governed_council
from tests.governance.notices.making import (
    FIRST_LAWFUL,
    NOW,
    PUBLISHED,
    made_matter,
    made_officer,
    published,
    words,
)
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


def test_keeps_its_first_lawful_day_with_the_sum(matter: Matter, officer: User) -> None:
    found = ComputedDate.from_data(published(matter, by=officer).earliest)

    assert found.day == FIRST_LAWFUL
    assert found.inputs["published"] == "1 June 2026"
    assert "reg 9(2) (must be checked)" in found.policy
    assert "England and Wales" in found.calendar


def test_opens_its_matter_to_the_public(matter: Matter, officer: User) -> None:
    published(matter, by=officer)

    with council_scope(matter.council):
        matter.refresh_from_db()
    assert matter.open_from == NOW


def test_is_on_the_trail_without_its_words(matter: Matter, officer: User) -> None:
    published(matter, by=officer)

    record = last_record(matter.council)
    assert record is not None
    assert record.detail == {"deed": "published a notice", "kind": "key", "published_on": "2026-06-01"}
    assert record.by == officer


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.COUNCIL_ADMINISTRATOR])
def test_is_published_by_democratic_services_alone(matter: Matter, role: Role) -> None:
    with pytest.raises(NotAllowed):
        published(matter, by=made_member(role, council=matter.council))

    assert not notices_of(matter).exists()


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (Kind.KEY, "title"),
        (Kind.KEY, "what"),
        (Kind.KEY, "decider"),
        (Kind.KEY, "members"),
        (Kind.KEY, "decision_from"),
        (Kind.KEY, "documents"),
        (Kind.KEY, "where_to_get"),
        (Kind.PRIVATE_FIRST, "reasons"),
        (Kind.PRIVATE_SECOND, "representations"),
        (Kind.PRIVATE_SECOND, "response"),
        (Kind.GENERAL_EXCEPTION, "told"),
        (Kind.GENERAL_EXCEPTION, "reasons"),
        (Kind.SPECIAL_URGENCY, "agreed_by"),
        (Kind.SPECIAL_URGENCY, "agreed_as"),
        (Kind.SPECIAL_URGENCY, "agreed_on"),
        (Kind.SPECIAL_URGENCY, "reasons"),
        (Kind.PRIVATE_URGENT, "agreed_by"),
    ],
)
def test_must_say_what_the_law_wants(matter: Matter, officer: User, kind: Kind, field: str) -> None:
    empty: dict[str, Any] = {field: None if field.endswith(("_on", "_from")) else ""}

    with pytest.raises(NoticeIncomplete) as refused:
        published(matter, kind, by=officer, **empty)

    assert set(refused.value.missing) == {field}


@pytest.mark.parametrize("kind", list(Kind))
def test_of_each_kind_is_published_when_it_is_whole(matter: Matter, officer: User, kind: Kind) -> None:
    assert published(matter, kind, by=officer).kind == kind


def test_is_not_published_too_late_for_its_decision(matter: Matter, officer: User) -> None:
    with pytest.raises(PublishedTooLate) as refused:
        published(matter, by=officer, decision_from=FIRST_LAWFUL - timedelta(days=1))

    assert refused.value.earliest.day == FIRST_LAWFUL
    assert published(matter, by=officer, decision_from=FIRST_LAWFUL).pk


def test_may_name_a_span_that_ends_after_its_first_lawful_day(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer, decision_from=date(2026, 6, 15), decision_until=FIRST_LAWFUL)

    assert one.decision_until == FIRST_LAWFUL


def test_is_not_published_ahead_of_its_day(matter: Matter, officer: User) -> None:
    with pytest.raises(NotPublishedYet):
        published(matter, by=officer, on=date(2026, 6, 2))


def test_needs_a_constitution(officer: User) -> None:
    matter = made_matter(made_council("elsewhere"))

    with pytest.raises(NoConstitution):
        published(matter, by=made_officer(matter.council))


def test_of_a_key_decision_is_unknown_to_a_council_of_committees() -> None:
    matter = made_matter(governed_council("committees", governance_model="committee"))
    officer = made_officer(matter.council)

    with pytest.raises(NoSuchNotice):
        published(matter, by=officer)
    assert published(matter, Kind.MEETING, by=officer).pk


def test_never_changes(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer)

    with council_scope(matter.council), pytest.raises(NoticeNeverChanges):
        one.save()
    with (
        pytest.raises(DatabaseError, match="never rewritten"),
        transaction.atomic(),
        council_scope(matter.council),
    ):
        connection.cursor().execute("UPDATE governance_notice SET title = 'x'")


def test_is_corrected_by_a_newer_one_whose_days_count_anew(matter: Matter, officer: User) -> None:
    first = published(matter, by=officer)
    later = PUBLISHED + timedelta(days=2)

    second = correct_notice(
        first, words=words(), note="A wrong name", published_on=later, by=officer, now=NOW + timedelta(days=2)
    )

    assert (second.corrects, second.number) == (first, 2)
    assert ComputedDate.from_data(second.earliest).day == FIRST_LAWFUL + timedelta(days=2)
    assert list(standing_notices_of(matter)) == [second]
    assert list(notices_of(matter)) == [first, second]


def test_is_withdrawn_with_a_reason_and_stays_to_be_read(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer)

    with pytest.raises(NoticeIncomplete):
        withdraw_notice(one, reason=" ", by=officer, now=NOW)
    withdraw_notice(one, reason="No longer planned", by=officer, now=NOW)

    kept = notice(matter.council, number=1)
    assert kept is not None
    assert kept.withdrawal.reason == "No longer planned"
    assert not standing_notices_of(matter).exists()


def test_is_neither_corrected_nor_withdrawn_twice(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer)
    withdraw_notice(one, reason="No longer planned", by=officer, now=NOW)

    with pytest.raises(NoticeDoesNotStand):
        withdraw_notice(one, reason="Again", by=officer, now=NOW)
    with pytest.raises(NoticeDoesNotStand):
        correct_notice(one, words=words(), note="x", published_on=PUBLISHED, by=officer, now=NOW)


def test_needs_a_note_to_correct_another(matter: Matter, officer: User) -> None:
    one = published(matter, by=officer)

    with pytest.raises(NoticeIncomplete):
        correct_notice(one, words=words(), note="", published_on=PUBLISHED, by=officer, now=NOW)


def test_from_the_public_record_is_taken_over_as_it_was_printed(matter: Matter) -> None:
    stated = date(2017, 10, 24)
    old = NoticeWords(title="Old", decision_from=stated, earliest_stated=stated)
    council_of_then = made_matter(governed_council("then", in_force_from="2015-01-01"))

    one = take_over_notice(
        council_of_then, kind=Kind.KEY, words=old, published_on=date(2017, 9, 26), source_url="", now=NOW
    )

    assert one.is_imported
    assert one.earliest_stated == stated
    assert ComputedDate.from_data(one.earliest).day == date(2017, 10, 25)


def test_from_before_any_known_rules_has_no_computed_day(matter: Matter) -> None:
    old = NoticeWords(title="Old", decision_from=date(2011, 3, 1))

    one = take_over_notice(matter, kind=Kind.KEY, words=old, published_on=date(2011, 1, 1), source_url="", now=NOW)

    assert one.earliest is None


def test_is_numbered_within_its_council(matter: Matter, officer: User) -> None:
    other = made_matter(governed_council("elsewhere"))

    numbers = [published(matter, by=officer).number, published(matter, by=officer).number]

    assert numbers == [1, 2]
    assert published(other, by=made_officer(other.council)).number == 1


def test_of_an_exception_is_never_kept_without_its_agreement(matter: Matter) -> None:
    with council_scope(matter.council), pytest.raises(DatabaseError), transaction.atomic():
        Notice.objects.create(
            council=matter.council, matter=matter, number=9, kind=Kind.SPECIAL_URGENCY, title="x",
            published_on=PUBLISHED, recorded_at=NOW, reasons="Urgent",
        )  # fmt: skip


def test_is_written_without_stray_spaces(matter: Matter, officer: User) -> None:
    one = publish_notice(
        matter, kind=Kind.KEY, words=words(title="  A title "), published_on=PUBLISHED, by=officer, now=NOW
    )

    assert one.title == "A title"

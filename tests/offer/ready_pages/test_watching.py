"""The stamp of what is public …"""

import pytest
from django.db import connection, transaction
from django.utils import timezone

from localoffer.accounts.models import Council, Role
from localoffer.offer.models import OfstedJudgement
from localoffer.offer.ready_pages.marks import mark_of
from localoffer.offer.ready_pages.watching import DEEDS, TABLES, stop_watching, trigger_name, watch
from localoffer.offer.renderings.retelling import publish_retelling
from localoffer.offer.versions.actions import withdraw_version
from tests.offer.drafts.making import NOW, made_draft, made_person
from tests.offer.making import PUBLISHED_AT, made_council, made_offer
from tests.offer.renderings.making import made_retelling

pytestmark = pytest.mark.django_db


def stamp() -> str:
    return mark_of(NOW.date()).stamp


def triggers() -> set[str]:
    catalogue = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(catalogue[connection.vendor])
        return {name for (name,) in cursor.fetchall()}


def test_watches_every_table_it_names_by_every_deed() -> None:
    deeds = DEEDS if connection.vendor == "sqlite" else ("",)

    assert {trigger_name(table, deed) for table in TABLES for deed in deeds} <= triggers()


def test_can_be_watched_again_and_left_alone() -> None:
    watch(connection)
    stop_watching(connection)

    assert not [name for name in triggers() if name.endswith("_stamps")]


def test_is_another_after_each_thing_that_becomes_public() -> None:
    found = [stamp()]
    council = made_council()
    found.append(stamp())
    version = made_offer(council=council)
    found.append(stamp())
    publish_retelling(version, made_retelling(), now=PUBLISHED_AT)
    found.append(stamp())
    withdraw_version(version, by=made_person(council, Role.APPROVER), now=NOW, reason="It was wrong.")
    found.append(stamp())

    assert len(set(found)) == 5


def test_is_another_after_a_change_that_no_code_of_ours_made() -> None:
    made_council()
    before = stamp()

    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_council SET contact_phone = '01632 960 002'")

    assert stamp() != before


def test_is_another_when_councils_join_or_judgements_come_and_go() -> None:
    council, other = made_council(), made_council("eastmere")
    found = [stamp()]
    council.successors.add(other)
    found.append(stamp())
    OfstedJudgement.objects.create(
        council=council, framework="ilacs", overall="good", judged_on=NOW.date(), imported_at=NOW
    )
    found.append(stamp())
    OfstedJudgement.objects.all().delete()
    found.append(stamp())

    assert len(set(found)) == 4


def test_stays_while_staff_only_work_on_drafts() -> None:
    council = made_council()
    editor = made_person(council)
    before = stamp()

    made_draft(council, "bus-pass", by=editor)

    assert stamp() == before


def test_of_a_change_that_was_undone_never_comes_again() -> None:
    council = made_council()
    seen = []
    for _ in range(2):
        with transaction.atomic():
            Council.objects.filter(pk=council.pk).update(name="Elsewhere")
            seen.append(stamp())
            transaction.set_rollback(True)

    assert seen[0] != seen[1]
    assert stamp() not in seen


def test_goes_with_the_day() -> None:
    today = timezone.localdate()

    assert mark_of(today) == mark_of(today)
    assert mark_of(today) != mark_of(NOW.date().replace(year=2030))

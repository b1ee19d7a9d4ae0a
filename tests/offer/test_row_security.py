"""PostgreSQL itself, for the role that serves pages, keeps unpublished offers apart: it …"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django_scopes import ScopeError

from localoffer.accounts.models import Council, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.models import Version
from localoffer.offer.open_referral.importing.models import FeedFetch, FeedSource, HeldService, KnownService
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.retelling import publish_retelling
from localoffer.offer.renderings.writing.actions import begin_retelling
from tests.offer.drafts.making import NOW, made_draft, made_person, rule_data
from tests.offer.making import PUBLISHED_AT, made_council, made_offer, made_rule
from tests.offer.renderings.making import made_retelling

pytestmark = [pytest.mark.postgres, pytest.mark.django_db]
# Everyone may read these; only their own council may add to them.
READ_BY_ALL = ("offer_retelling",)
TABLES = (
    "offer_draft",
    "offer_draftentry",
    "offer_change",
    "offer_questionchange",
    "offer_comment",
    "offer_warninganswer",
    "offer_feedsource",
    "offer_feedfetch",
    "offer_heldservice",
    "offer_knownservice",
    "offer_retellingdraft",
)
Councils = tuple[Council, Council]
AsWebRole = Callable[[], None]


@pytest.fixture
def councils() -> Councils:
    """Two councils, each with a row in every table."""
    made = made_council("tarnbridge"), made_council("moorfield")
    for council in made:
        write_a_draft(council)
        take_in_a_feed(council)
        version = made_offer(made_rule(council=council.slug), council=council)
        publish_retelling(version, made_retelling(), now=PUBLISHED_AT)
        editor = User.objects.get(name=f"Demo Edie {council.name}")
        begin_retelling(council, slug="bus-pass", manner=Manner.EASY_READ, language="en-GB", by=editor, now=NOW)
    return made


def write_a_draft(council: Council) -> None:
    editor = made_person(council, name=f"Demo Edie {council.name}")
    draft = made_draft(council, "bus-pass", by=editor)
    rule = rule_data(council=council, title=f"Secret plan of {council.name}")
    said: dict[str, Any] = {"slug": "bus-pass", "by": editor, "now": NOW}
    actions.save_entry(draft, rule=rule, revision=1, **said)
    question = {"key": "own", "type": "yes_no", "phrase": council.name, "yes": "yes"}
    actions.save_questions(draft, questions=[question], revision=1, by=editor, now=NOW)
    actions.comment(draft, text="Is this right?", **said)
    actions.answer_warning(draft, check_key="age-words", about="18", text="It is.", **said)


def take_in_a_feed(council: Council) -> None:
    service: dict[str, Any] = {"source_id": "1", "name": "A club", "said": {}, "sha256": "0", "council": council}
    service["service_id"] = "00000000-0000-0000-0000-000000000001"
    with council_scope(council):
        feed = FeedSource.objects.create(council=council, address="https://feed.example")
        fetch = FeedFetch.objects.create(council=council, feed=feed, fetched_at=NOW)
        HeldService.objects.create(fetch=fetch, proposal="new", raw={}, **service)
        KnownService.objects.create(feed=feed, approved_at=NOW, **service)


def run(statement: str, *values: Any) -> int:
    """Run raw SQL, past every guard of the program, and return how many rows it touched or found."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def test_holds_every_table_that_the_program_keeps_to_a_council() -> None:
    assert {model._meta.db_table for model in kept_to_a_council()} <= set(secured())


def test_is_asked_here_about_every_table_of_offers_that_it_holds() -> None:
    assert {table for table in secured() if table.startswith("offer_")} == {*TABLES, *READ_BY_ALL}


@pytest.mark.parametrize("table", TABLES)
def test_shows_nothing_until_a_council_is_named(table: str, councils: Councils, as_web_role: AsWebRole) -> None:
    assert run(f"SELECT * FROM {table}") >= 2
    as_web_role()

    assert run(f"SELECT * FROM {table}") == 0


@pytest.mark.parametrize("table", TABLES)
def test_shows_one_councils_rows_and_none_once_its_scope_ends(
    table: str, councils: Councils, as_web_role: AsWebRole
) -> None:
    home, elsewhere = councils
    as_web_role()

    with council_scope(home):
        assert run(f"SELECT * FROM {table}") > 0
        assert run(f"SELECT * FROM {table} WHERE council_id = %s", elsewhere.pk) == 0
    assert run(f"SELECT * FROM {table}") == 0


@pytest.mark.parametrize("table", TABLES)
def test_takes_no_row_for_another_council(table: str, councils: Councils, as_web_role: AsWebRole) -> None:
    home, elsewhere = councils
    columns = columns_of(table)
    values = ", ".join("%s" if one == "council_id" else one for one in columns)
    as_web_role()

    with council_scope(home), refused_by_row_security():
        run(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table}", elsewhere.pk)


@pytest.mark.parametrize("table", TABLES)
def test_touches_no_row_of_another_council(table: str, councils: Councils, as_web_role: AsWebRole) -> None:
    home, elsewhere = councils
    as_web_role()

    with council_scope(home):
        assert run(f"UPDATE {table} SET council_id = %s WHERE council_id = %s", home.pk, elsewhere.pk) == 0
        assert run(f"DELETE FROM {table} WHERE council_id = %s", elsewhere.pk) == 0
    with council_scope(elsewhere):
        assert run(f"SELECT * FROM {table}") > 0


def test_shows_a_telling_to_everyone_and_takes_one_from_its_own_council_alone(
    councils: Councils, as_web_role: AsWebRole
) -> None:
    home, elsewhere = (Version.objects.get(offer__council=one) for one in councils)
    as_web_role()

    assert run("SELECT * FROM offer_retelling") == 2
    with council_scope(councils[0]):
        columns = columns_of("offer_retelling")
        values = ", ".join("%s" if one == "told_of_id" else one for one in columns)
        copy = f"INSERT INTO offer_retelling ({', '.join(columns)}) SELECT {values} FROM offer_retelling LIMIT 1"
        with refused_by_row_security():
            run(copy, elsewhere.entry_set.get().pk)
        assert run(copy, home.entry_set.get().pk) == 1
        assert run("DELETE FROM offer_retelling WHERE told_of_id = %s", elsewhere.entry_set.get().pk) == 0


def test_lets_an_editor_do_the_work_of_a_draft(councils: Councils, as_web_role: AsWebRole) -> None:
    editor = made_person(councils[0], name="Demo Ola")
    as_web_role()

    draft = actions.start_draft(councils[0], by=editor, now=NOW, title="Mine")
    actions.add_entry(draft, slug="gym", rule=rule_data("gym", council=councils[0]), by=editor, now=NOW)

    with council_scope(councils[0]):
        assert [one.slug for one in queries.entries_of_draft(draft)] == ["gym"]
        assert {one.title for one in queries.open_drafts(councils[0])} >= {"Mine"}


@contextmanager
def refused_by_row_security() -> Iterator[None]:
    """Expect that PostgreSQL refuses what is done within, and leave the transaction usable."""
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        yield


def secured() -> list[str]:
    """Return the tables whose rows PostgreSQL keeps apart."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        return [str(name) for (name,) in cursor.fetchall()]


def kept_to_a_council() -> Iterator[type[models.Model]]:
    """Yield each model whose rows cannot be asked for without saying whose."""
    for model in apps.get_models():
        try:
            model._default_manager.count()
        except ScopeError:
            yield model


def columns_of(table: str) -> list[str]:
    """Return the columns of a table, without the number of its rows."""
    with connection.cursor() as cursor:
        found = connection.introspection.get_table_description(cursor, table)
    return [column.name for column in found if column.name != "id"]

"""The pages of the standing voice …"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.guards import NEVER_CHANGED
from localoffer.participation.pilots import actions as pilots
from localoffer.participation.pledges import actions as pledges
from localoffer.participation.voice.parts import Fact, Kept, Standing
from tests.accounts.making import made_member, made_user, signed_in
from tests.participation.consultations.making import TODAY
from tests.participation.voice.making import Voice

EDIT = "/tarnbridge/edit/"
READ = ("voice/", "groups/", "pledges/", "pledges/proposals/", "reviews/", "trials/")
WRITE = ("groups/add/", "pledges/make/", "pledges/steps/add/", "pledges/figures/", "reviews/set/", "trials/start/")
PUBLIC = ("groups/", "pledges/", "pledges/tell-us/", "trials/", "tell-us/bus-pass/")
ROLES = {
    Role.EDITOR: (200, [403, 200, 200, 200, 200, 200]),
    Role.APPROVER: (200, [403, 200, 200, 200, 200, 200]),
    Role.PARTICIPATION_WORKER: (200, [200] * 6),
    Role.PERSONAL_ADVISER: (200, [403] * 6),
    Role.DEMOCRATIC_SERVICES: (200, [403] * 6),
    Role.SAFEGUARDING_LEAD: (403, [403] * 6),
    Role.PARTNER: (403, [403] * 6),
}


@pytest.mark.parametrize("role", ROLES)
def test_open_for_those_whose_work_it_is(voice: Voice, role: Role) -> None:
    newcomer = made_member(role, council=voice.council, user=made_user("Demo Newcomer"))
    client = signed_in(newcomer)
    read, write = ROLES[role]

    assert [client.get(f"{EDIT}{page}").status_code for page in READ] == [read] * len(READ)
    assert [client.get(f"{EDIT}{page}").status_code for page in WRITE] == write


def test_do_not_exist_for_another_councils_people(voice: Voice) -> None:
    other = signed_in(Voice("moorfield").worker)

    assert {other.get(f"{EDIT}{page}").status_code for page in (*READ, *WRITE, "tell-us/")} == {404}


def test_are_asked_for_a_number_of_another_council(voice: Voice) -> None:
    other, review, step = Voice("moorfield"), voice.review(), voice.step()
    point, gap, pilot = voice.point(), voice.gap(review), voice.pilot()
    client = signed_in(other.worker)

    for page in (
        f"groups/{point.session.forum_id}/meeting/",
        f"groups/meetings/{point.session_id}/point/",
        f"groups/points/{point.pk}/answer/",
        f"pledges/steps/{step.pk}/move/",
        f"pledges/proposals/{voice.draft.pk}/",
        f"reviews/{review.pk}/",
        f"reviews/gaps/{gap.pk}/progress/",
        f"trials/{pilot.pk}/result/",
    ):
        assert client.get(f"/moorfield/edit/{page}").status_code == 404, page


def test_are_open_to_everyone_before_anything_is_there(voice: Voice) -> None:
    assert [Client().get(f"/tarnbridge/{page}").status_code for page in PUBLIC] == [200] * len(PUBLIC)


def test_ask_the_database_no_more_often_for_more_rows(voice: Voice, django_assert_max_num_queries: Any) -> None:
    for number in range(4):
        pledge, forum = voice.pledge(f"Promise {number}"), voice.forum(f"Group {number}")
        voice.step(pledge)
        said: dict[str, Any] = {"kept": Kept.KEPT, "words": "Yes", "given_on": TODAY}
        pledges.record_verdict(pledge, forum=forum, **said, **voice.signed)
        voice.answered(voice.point(words=f"Point {number}"))
        pilots.record_result(voice.pilot(), measured_on=TODAY, text="Ten", **voice.signed)
        voice.gap(voice.review(), what=f"Gap {number}")
    voice.told(Outcome.TOLD_NO, times=4)

    for page in PUBLIC:
        with django_assert_max_num_queries(16):
            Client().get(f"/tarnbridge/{page}")
    client = signed_in(voice.worker)
    for page in (*READ, "tell-us/"):
        with django_assert_max_num_queries(30):
            client.get(f"{EDIT}{page}")


def standing() -> Iterator[Any]:
    yield from (one for one in apps.get_app_config("participation").get_models() if issubclass(one, Standing))


def test_stand_on_rows_that_the_database_never_changes(voice: Voice) -> None:
    voice.point()
    assert len([one for one in standing() if issubclass(one, Fact)]) == 23
    assert {one._meta.db_table for one in standing()} <= set(NEVER_CHANGED)


@pytest.mark.postgres
def test_stand_on_rows_that_only_their_own_council_finds(voice: Voice, as_web_role: Any) -> None:
    voice.point()
    voice.told(words="Ours")
    other = Voice("moorfield")

    as_web_role()

    with council_scope(other.council), connection.cursor() as cursor:
        for table in ("point", "feedback", "feedbackwords"):
            cursor.execute(f"SELECT count(*) FROM participation_{table}")
            assert cursor.fetchone()[0] == 0, table

"""Who holds a post or sits in a body …"""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from localoffer.accounts.models import Council, Role, TrailRecord, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.governance.holders.actions import (
    EndedAlready,
    EndsBeforeItBegan,
    NobodyNamed,
    NoSuchPlace,
    end_holding,
    name_holder,
)
from localoffer.governance.holders.models import Holder
from localoffer.governance.holders.queries import holders_on, who_decides
from tests.accounts.making import made_member, signed_in
from tests.governance.constitution.making import governed_council
from tests.governance.notices.making import NOW, made_matter
from tests.offer.making import made_council
from tests.web_role import AsWebRole

pytestmark = pytest.mark.django_db
SINCE, CHANGED = date(2026, 5, 21), date(2026, 9, 1)
POSTS = [
    {"slug": "leader", "title": "Leader", "kind": "member", "sits_in": ["cabinet"]},
    {"slug": "director", "title": "Director", "kind": "officer", "sits_in": ["board"]},
]


@pytest.fixture
def council() -> Council:
    return governed_council(posts=POSTS)


@pytest.fixture
def officer(council: Council) -> User:
    return made_member(Role.DEMOCRATIC_SERVICES, council=council)


def named(council: Council, *, by: User, **said: Any) -> Holder:
    """Return the leader since May, unless told otherwise."""
    least: dict[str, Any] = {
        "place": "leader",
        "name": "Councillor Demo Lee",
        "office": "",
        "since": SINCE,
        "source": "Minute 4",
    }
    return name_holder(council, by=by, now=NOW, **(least | said))


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def boxes(name: str, day: date) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def test_changes_on_a_day(council: Council, officer: User) -> None:
    first = named(council, by=officer)
    end_holding(first, until=CHANGED, by=officer, now=NOW)
    named(council, by=officer, name="Councillor Demo Noor", since=CHANGED)

    assert [one.name for one in holders_on(council, day=date(2026, 8, 31))] == ["Councillor Demo Lee"]
    assert [one.name for one in holders_on(council, day=CHANGED)] == ["Councillor Demo Noor"]
    assert holders_on(council, day=date(2026, 5, 20)) == []


def test_makes_up_a_body_with_its_posts_first(council: Council, officer: User) -> None:
    named(council, by=officer, place="cabinet", name="Councillor Demo Ash", office="Member for Homes")
    named(council, by=officer)

    assert who_decides(council, body="cabinet", day=CHANGED) == [
        "Councillor Demo Lee, Leader",
        "Councillor Demo Ash, Member for Homes",
    ]
    assert who_decides(council, body="board", day=CHANGED) == []


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"place": "mayor"}, NoSuchPlace),
        ({"name": " "}, NobodyNamed),
        ({"source": ""}, NobodyNamed),
        ({"until": SINCE}, EndsBeforeItBegan),
    ],
)
def test_is_refused_where_it_cannot_be(
    council: Council, officer: User, said: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        named(council, by=officer, **said)


def test_ends_once_and_after_it_began(council: Council, officer: User) -> None:
    held = named(council, by=officer)

    with pytest.raises(EndsBeforeItBegan):
        end_holding(held, until=SINCE, by=officer, now=NOW)
    end_holding(held, until=CHANGED, by=officer, now=NOW)
    with pytest.raises(EndedAlready):
        end_holding(held, until=CHANGED, by=officer, now=NOW)
    acts = (
        TrailRecord.objects.with_scopes_disabled().filter(council=council).values_list("detail__deed", flat=True)
    )
    assert list(acts.order_by("number")) == [None, "named a holder", "ended a holding"]


def test_is_said_by_those_who_look_after_the_constitution(council: Council) -> None:
    with pytest.raises(NotAllowed):
        named(council, by=made_member(Role.EDITOR, council=council))


def test_runs_forward_in_the_database_too(council: Council, officer: User) -> None:
    held = named(council, by=officer)

    with council_scope(council), pytest.raises(IntegrityError), transaction.atomic():
        Holder.objects.filter(pk=held.pk).update(until=SINCE)


def test_is_put_in_and_ended_on_pages(council: Council, officer: User) -> None:
    client, home = signed_in(officer), "/tarnbridge/edit/constitution/people/"
    said = {"place": "leader", "name": "Councillor Demo Lee", "office": "", "source": "Minute 4"}

    assert client.post(f"{home}name/", said | boxes("since", SINCE)).status_code == 302
    assert "Councillor Demo Lee, Leader. From 21 May 2026." in text_of(client.get(home))
    pk = Holder.objects.with_scopes_disabled().get().pk
    assert client.post(f"{home}{pk}/end/", boxes("until", SINCE)).status_code == 422
    assert client.post(f"{home}{pk}/end/", boxes("until", CHANGED)).status_code == 302
    assert "until 1 September 2026" in text_of(client.get(home))


def test_keeps_what_was_typed_where_it_is_refused(council: Council, officer: User) -> None:
    answer = signed_in(officer).post("/tarnbridge/edit/constitution/people/name/", {"name": "Councillor Demo Lee"})

    assert answer.status_code == 422
    assert "Councillor Demo Lee" in answer.content.decode()
    assert "Select a post or a body" in text_of(answer)


def test_is_read_by_everyone_beside_the_bodies(council: Council, officer: User) -> None:
    named(council, by=officer)

    page = text_of(Client().get("/tarnbridge/constitution/"))

    assert "Who they are today" in page
    assert "Councillor Demo Lee, Leader." in page


def test_fills_in_a_notice_for_somebody_to_check(council: Council, officer: User) -> None:
    named(council, by=officer)
    made_matter(council)
    client, page = signed_in(officer), "/tarnbridge/edit/matters/offer-2027/notices/key/"

    assert "Cabinet : Councillor Demo Lee, Leader" in text_of(client.get(page))
    filled = BeautifulSoup(client.get(f"{page}?decider=cabinet").content, "html.parser")
    box = filled.find("textarea", {"name": "members"})
    assert box is not None
    assert box.get_text().strip() == "Councillor Demo Lee, Leader"
    assert filled.find("input", {"name": "decider_slug", "value": "cabinet", "checked": True}) is not None


@pytest.mark.postgres
def test_is_shown_to_everyone_and_written_by_its_council_alone(
    council: Council, officer: User, as_web_role: AsWebRole
) -> None:
    made, other = named(council, by=officer), made_council("otherham")
    as_web_role()

    with service_scope():
        assert Holder.objects.with_scopes_disabled().get() == made
    with council_scope(other), pytest.raises(DatabaseError), transaction.atomic():
        Holder.objects.with_scopes_disabled().bulk_create(
            [Holder(council=council, place="leader", name="Mine", office="Leader", since=SINCE, source="x",
                    recorded_at=NOW)]
        )  # fmt: skip

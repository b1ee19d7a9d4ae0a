"""The forward plan …"""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.governance.key_decisions.actions import JudgementSaid, KeyAnswers, judge_key
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import JudgedKey, correct_notice, publish_notice
from localoffer.governance.notices.kinds import OF_THE_PLAN, Kind, Openness
from localoffer.governance.notices.queries import forward_plan, may_decide_on
from tests.accounts.making import signed_in
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
PAGE = "/tarnbridge/edit/matters/offer-2027/notices/"
FIELDS: dict[str, str] = {
    "lead_member": "Councillor Demo Lee",
    "lead_director": "Demo Dora",
    "department": "Children’s services",
    "contact": "Demo Della, 01632 960 001",
    "consultation": "A survey in May",
    "consultees": "Care leavers",
    "wards": "All wards",
    "openness": Openness.PART_PRIVATE.value,
}
POSTS = [{"slug": "monitor", "title": "Monitoring Officer", "kind": "officer"}]


@pytest.fixture
def matter() -> Matter:
    return made_matter(governed_council(posts=POSTS))


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def test_has_what_is_not_key_beside_what_is(matter: Matter, officer: User) -> None:
    other = made_matter(matter.council, "other")
    key = published(matter, by=officer)
    planned = published(other, Kind.PLANNED, by=officer, decision_from=date(2026, 6, 5))

    assert list(forward_plan(matter.council, on=PUBLISHED)) == [planned, key]
    assert planned.earliest is None


def test_asks_for_no_time_before_what_is_not_key(matter: Matter, officer: User) -> None:
    published(matter, Kind.PLANNED, by=officer, decision_from=PUBLISHED)

    assert may_decide_on(matter, day=PUBLISHED, is_key=False) == []
    assert may_decide_on(matter, day=FIRST_LAWFUL, is_key=True) != []


def test_has_such_an_entry_of_a_council_without_a_constitution() -> None:
    bare = made_matter(made_council("elsewhere"))

    assert published(bare, Kind.PLANNED, by=made_officer(bare.council)).earliest is None


def test_calls_nothing_not_key_that_an_officer_called_key(matter: Matter, officer: User) -> None:
    said = JudgementSaid(is_key=True, reason="It costs much.", name="Demo Mo", post="monitor", on=PUBLISHED)
    judge_key(matter, answers=KeyAnswers(), said=said, by=officer, now=NOW)

    with pytest.raises(JudgedKey):
        published(matter, Kind.PLANNED, by=officer)


@pytest.mark.parametrize("kind", OF_THE_PLAN)
def test_tells_every_field_of_every_entry(matter: Matter, officer: User, kind: Kind) -> None:
    notice = publish_notice(matter, kind=kind, words=words(**FIELDS), published_on=PUBLISHED, by=officer, now=NOW)

    page = text_of(Client().get(f"/tarnbridge/notices/{notice.number}/"))

    assert all(said in page for name, said in FIELDS.items() if name != "openness")
    assert "Partly in private" in page


@pytest.mark.parametrize("kind", OF_THE_PLAN)
def test_asks_for_every_field_of_every_entry(matter: Matter, officer: User, kind: Kind) -> None:
    page = BeautifulSoup(signed_in(officer).get(f"{PAGE}{kind.value}/").content, "html.parser")

    asked = {field.get("name") for field in page.find_all(["input", "textarea"])}
    assert set(FIELDS) <= asked
    assert ("reason_key" in asked) is (kind != Kind.PLANNED)


def test_takes_in_what_is_not_key_on_a_page(matter: Matter, officer: User) -> None:
    client, ahead = signed_in(officer), timezone.localdate() + timedelta(days=3)
    said = {"title": "A small change", "what": "New words.", "decider_slug": "cabinet"} | FIELDS
    said |= {f"decision_from-{part}": str(getattr(ahead, part)) for part in ("day", "month", "year")}

    assert "A planned decision that is not key" in text_of(client.get(PAGE))
    answer = client.post(f"{PAGE}planned/", said)

    assert answer.headers["Location"] == "/tarnbridge/notices/1/"
    notice = text_of(Client().get("/tarnbridge/notices/1/"))
    assert "It is planned, and it is not a key decision." in notice
    assert "How the first lawful day was worked out" not in notice
    assert "A small change" in text_of(Client().get("/tarnbridge/forward-plan/"))
    assert client.get("/tarnbridge/edit/deadlines/?span=all").status_code == 200


def test_can_be_corrected(matter: Matter, officer: User) -> None:
    first = published(matter, Kind.PLANNED, by=officer)

    newer = correct_notice(
        first, words=words(title="Other words"), note="A slip.", published_on=PUBLISHED, by=officer, now=NOW
    )

    assert (newer.kind, newer.earliest) == (Kind.PLANNED, None)

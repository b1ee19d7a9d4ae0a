"""The pages of notices …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from localoffer.accounts.models import Role, User
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import correct_notice, take_over_notice, withdraw_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.queries import notices
from tests.accounts.making import made_member, signed_in
from tests.governance.notices.making import (
    NOW,
    PUBLISHED,
    made_matter,
    made_officer,
    published,
    words,
)
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
KEY = "/tarnbridge/edit/matters/offer-2027/notices/key/"
FAR = timedelta(days=60)


@pytest.fixture
def client(officer: User) -> Client:
    return signed_in(officer)


def text_of(page: str, client: Client | None = None) -> str:
    """Return what can be read at an address, by anybody unless a browser is given."""
    answer = (client or Client()).get(page)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def day_boxes(name: str, day: date) -> dict[str, str]:
    """Return a day as its three boxes send it."""
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def key_notice(**said: Any) -> dict[str, Any]:
    """Return a whole notice of a key decision as its form sends it."""
    whole = {
        "title": "A better local offer",
        "what": "More help.",
        "decider_slug": "cabinet",
        "members": "Demo Councillor Cora, Leader",
        "documents": "The report",
        "where_to_get": "Ask Demo Della",
        "wards": "All",
    }
    return whole | day_boxes("decision_from", localdate() + FAR) | said


def test_publish_a_notice(matter: Matter, client: Client) -> None:
    answer = client.post(KEY, key_notice())

    assert answer.headers["Location"] == "/tarnbridge/notices/1/"
    page = text_of("/tarnbridge/notices/1/")
    for said in ("A better local offer", "Demo Councillor Cora, Leader", "28 clear days", "Cabinet", "All"):
        assert said in page
    assert "A better local offer" in text_of("/tarnbridge/forward-plan/")


def test_keep_what_was_typed_and_say_what_is_missing(matter: Matter, client: Client) -> None:
    answer = client.post(KEY, key_notice(where_to_get="", decider_slug="", title="My title"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Enter how to get the papers, and how to ask for later ones" in page
    assert "Select who will decide" in page
    assert "My title" in page
    assert not notices(matter.council).exists()


def test_refuse_a_notice_that_is_too_late_with_the_rule(matter: Matter, client: Client) -> None:
    soon = day_boxes("decision_from", localdate() + timedelta(days=28))

    answer = client.post(KEY, key_notice() | soon)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "at the earliest" in page
    assert "SI 2012/2089 reg 9(2) (must be checked)" in page


def test_refuse_a_span_that_runs_backwards(matter: Matter, client: Client) -> None:
    answer = client.post(KEY, key_notice() | day_boxes("decision_until", localdate()))

    assert "The last day must not come before the first day" in answer.content.decode()


@pytest.mark.parametrize("kind", list(Kind))
def test_ask_for_every_kind(matter: Matter, client: Client, kind: Kind) -> None:
    page = text_of(f"/tarnbridge/edit/matters/offer-2027/notices/{kind.value}/", client)

    assert kind.label in page
    assert ("As what did they agree?" in page) is (kind in (Kind.SPECIAL_URGENCY, Kind.PRIVATE_URGENT))


def test_offer_the_kinds_that_the_law_knows(matter: Matter, client: Client) -> None:
    page = text_of("/tarnbridge/edit/matters/offer-2027/notices/", client)

    assert "General exception" in page
    assert "5 clear days, weekends and bank holidays not counted." in page


def test_offer_no_kind_without_a_constitution() -> None:
    bare = made_council("elsewhere")
    made_matter(bare)
    page = text_of("/elsewhere/edit/matters/offer-2027/notices/", signed_in(made_officer(bare)))

    assert "There is no constitution here for today" in page


def test_correct_a_notice(matter: Matter, officer: User, client: Client) -> None:
    published(matter, by=officer)
    begun = text_of("/tarnbridge/edit/notices/1/correct/", client)
    assert "Demo Councillor Cora, Leader" in begun

    answer = client.post("/tarnbridge/edit/notices/1/correct/", key_notice(correction_note="A wrong name"))

    assert answer.headers["Location"] == "/tarnbridge/notices/2/"
    assert "A wrong name" in text_of("/tarnbridge/notices/2/")
    assert "A newer notice stands in its place" in text_of("/tarnbridge/notices/1/")


def test_ask_what_was_wrong(matter: Matter, officer: User, client: Client) -> None:
    published(matter, by=officer)

    answer = client.post("/tarnbridge/edit/notices/1/correct/", key_notice())

    assert answer.status_code == 422
    assert "Enter what was wrong" in answer.content.decode()


def test_withdraw_a_notice(matter: Matter, officer: User, client: Client) -> None:
    published(matter, by=officer)

    assert client.post("/tarnbridge/edit/notices/1/withdraw/", {"reason": ""}).status_code == 422
    client.post("/tarnbridge/edit/notices/1/withdraw/", {"reason": "No longer planned"})

    assert "No longer planned" in text_of("/tarnbridge/notices/1/")
    again = client.post("/tarnbridge/edit/notices/1/withdraw/", {"reason": "Again"})
    assert "This notice was withdrawn, or a newer one stands in its place" in again.content.decode()


def test_list_every_notice_with_where_it_stands(matter: Matter, officer: User, client: Client) -> None:
    first = published(matter, by=officer)
    second = correct_notice(first, words=words(), note="x", published_on=PUBLISHED, by=officer, now=NOW)
    withdraw_notice(second, reason="No longer planned", by=officer, now=NOW)

    page = text_of("/tarnbridge/notices/")

    assert "Withdrawn." in page
    assert "A newer notice stands in its place." in page
    assert "No longer planned" not in text_of("/tarnbridge/forward-plan/")
    assert "1: A better local offer" in text_of("/tarnbridge/edit/forward-plan/", client)


def test_warn_where_a_printed_day_is_not_what_the_rule_gives(matter: Matter) -> None:
    printed = words(decision_from=date(2026, 6, 29), earliest_stated=date(2026, 6, 29))
    take_over_notice(
        matter, kind=Kind.KEY, words=printed, published_on=PUBLISHED, source_url="https://example.org/", now=NOW
    )

    page = text_of("/tarnbridge/notices/1/")

    assert "29 June 2026 was published, and stands. The rule gives 30 June 2026." in page
    assert "planned before the first day that the rule allows" in page


def test_say_so_where_no_rule_is_known(matter: Matter) -> None:
    old = words(decision_from=date(2011, 3, 1))
    take_over_notice(matter, kind=Kind.KEY, words=old, published_on=date(2011, 1, 1), source_url="", now=NOW)

    assert "We do not have the rules of that time" in text_of("/tarnbridge/notices/1/")


def test_show_nothing_of_another_council(matter: Matter, officer: User) -> None:
    published(matter, by=officer)
    made_council("elsewhere")

    assert Client().get("/elsewhere/notices/1/").status_code == 404
    assert "A better local offer" not in text_of("/elsewhere/notices/")


def test_escape_what_people_wrote(matter: Matter, officer: User) -> None:
    published(matter, by=officer, what="<script>alert(1)</script>\nSecond line")

    page = text_of("/tarnbridge/notices/1/")

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>Second line" in page


def test_let_others_read_but_not_publish(matter: Matter) -> None:
    editor = signed_in(made_member(Role.EDITOR, council=matter.council))

    assert "Publish a notice" not in text_of("/tarnbridge/edit/forward-plan/", editor)
    assert editor.get(KEY).status_code == 403
    assert editor.post(KEY, key_notice()).status_code == 403


@pytest.mark.parametrize(
    "page", ["matters/none/notices/", "matters/offer-2027/notices/nonsense/", "notices/9/correct/"]
)
def test_do_not_exist_for_what_is_not_there(matter: Matter, client: Client, page: str) -> None:
    assert client.get(f"/tarnbridge/edit/{page}").status_code == 404


@pytest.mark.parametrize("page", ["/tarnbridge/forward-plan/", "/tarnbridge/notices/"])
def test_say_so_where_there_is_nothing(matter: Matter, page: str) -> None:
    assert "Nothing is announced" in text_of(page) or "no notices here yet" in text_of(page)


def test_ask_the_database_no_more_for_a_longer_list(
    matter: Matter, officer: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        published(matter, by=officer)

    with django_assert_max_num_queries(12):
        text_of("/tarnbridge/notices/")

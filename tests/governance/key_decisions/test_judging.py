"""Whether a decision is a key one …"""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.governance.decisions.refusals import MatterHasEnded
from localoffer.governance.holders.actions import name_holder
from localoffer.governance.key_decisions.actions import (
    JudgedInFuture,
    JudgementIncomplete,
    JudgementSaid,
    KeyAnswers,
    NotAnOfficer,
    judge_key,
)
from localoffer.governance.key_decisions.models import KeyJudgement, Suggested
from localoffer.governance.key_decisions.queries import judgement_on, judgements_of
from localoffer.governance.matters.actions import end_matter, open_to_public
from localoffer.governance.matters.models import Matter
from tests.accounts.making import made_member, signed_in
from tests.governance.constitution.making import governed_council
from tests.governance.notices.making import made_matter, made_officer, published
from tests.web_role import AsWebRole

pytestmark = pytest.mark.django_db
TESTS = [{"money": {"kind": "either", "from_pence": 25_000_000}}, {"wards_from": 2}]
POSTS = [
    {"slug": "monitor", "title": "Monitoring Officer", "kind": "officer"},
    {"slug": "leader", "title": "Leader", "kind": "member", "sits_in": ["cabinet"]},
]
PAGE = "/tarnbridge/edit/matters/offer-2027/key/"
MUCH = KeyAnswers(pence=30_000_000, kind="revenue", wards=1)
LITTLE = KeyAnswers(pence=100, kind="revenue", wards=1)


@pytest.fixture
def matter() -> Matter:
    return made_matter(governed_council(posts=POSTS, key_decision_tests=TESTS))


@pytest.fixture
def officer(matter: Matter) -> User:
    return made_officer(matter.council)


def judged(matter: Matter, *, by: User, answers: KeyAnswers = MUCH, **said: Any) -> KeyJudgement:
    """Return that the monitoring officer said yes today, unless told otherwise."""
    least: dict[str, Any] = {"is_key": True, "reason": "It costs much.", "name": "Demo Mo", "post": "monitor"}
    word = JudgementSaid(**(least | {"on": timezone.localdate()} | said))
    return judge_key(matter, answers=answers, said=word, by=by, now=timezone.now())


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def test_is_decided_by_a_named_officer_beside_the_suggestion(matter: Matter, officer: User) -> None:
    made = judged(matter, by=officer)

    assert (made.is_key, made.suggested, made.judged_as) == (True, Suggested.YES, "Monitoring Officer")
    assert made.limbs == ["spending or savings of £250,000 or more"]
    assert made.answers["pence"] == 30_000_000


def test_may_be_decided_against_the_suggestion(matter: Matter, officer: User) -> None:
    made = judged(matter, by=officer, answers=LITTLE, reason="It touches every care leaver.")

    assert (made.is_key, made.suggested) == (True, Suggested.NO)


def test_may_be_decided_while_the_tests_cannot_say(matter: Matter, officer: User) -> None:
    assert judged(matter, by=officer, answers=KeyAnswers(), is_key=False).suggested == Suggested.NOT_KNOWN


def test_is_decided_anew_and_the_first_word_is_kept(matter: Matter, officer: User) -> None:
    first = judged(matter, by=officer)
    second = judged(matter, by=officer, is_key=False, reason="It was cut down.")

    assert judgements_of(matter) == [first, second]
    assert judgement_on(matter, at=first.recorded_at) == first
    assert judgement_on(matter, at=timezone.now()) == second


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"post": "leader"}, NotAnOfficer),
        ({"post": "nobody"}, NotAnOfficer),
        ({"name": " "}, JudgementIncomplete),
        ({"reason": ""}, JudgementIncomplete),
        ({"on": date(2999, 1, 1)}, JudgedInFuture),
    ],
)
def test_is_refused_without_an_officer_a_reason_or_a_day(
    matter: Matter, officer: User, said: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        judged(matter, by=officer, **said)


def test_is_no_longer_asked_once_the_matter_has_ended(matter: Matter, officer: User) -> None:
    ended = end_matter(matter, why="It is dropped.", by=officer, now=timezone.now())

    with pytest.raises(MatterHasEnded):
        judged(ended, by=officer)


def test_is_written_down_by_democratic_services(matter: Matter) -> None:
    with pytest.raises(NotAllowed):
        judged(matter, by=made_member(Role.EDITOR, council=matter.council))


def test_is_never_rewritten(matter: Matter, officer: User) -> None:
    made = judged(matter, by=officer)

    with (
        council_scope(matter.council),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE governance_keyjudgement SET reason = 'x' WHERE id = %s", [made.pk])


def test_stands_apart_on_the_matters_page_and_in_its_story(matter: Matter, officer: User) -> None:
    judged(matter, by=officer, answers=LITTLE, reason="It touches every care leaver.")
    open_to_public(matter, open_from=timezone.now(), by=officer, now=timezone.now())

    page = text_of(signed_in(officer).get("/tarnbridge/edit/matters/offer-2027/"))
    assert "Decided by Demo Mo, Monitoring Officer, on" in page
    assert "What the tests suggested The tests of Demo constitution of May suggested no" in page
    assert "It is a key decision" in text_of(Client().get("/tarnbridge/matters/offer-2027/"))


def test_stands_on_a_notice_as_it_counted_then(matter: Matter, officer: User) -> None:
    judged(matter, by=officer)
    today = timezone.localdate()
    notice = published(matter, by=officer, on=today, now=timezone.now(), decision_from=today + timedelta(days=60))
    judged(matter, by=officer, is_key=False, reason="It was cut down.")

    page = text_of(Client().get(f"/tarnbridge/notices/{notice.number}/"))

    assert "It is a key decision. Decided by Demo Mo, Monitoring Officer" in page
    assert "It was cut down." not in page


def test_is_asked_in_two_steps_on_a_page(matter: Matter, officer: User) -> None:
    client = signed_in(officer)
    name_holder(
        matter.council, place="monitor", name="Demo Mo", office="", since=date(2020, 1, 1), source="Minute 4",
        by=officer, now=timezone.now(),
    )  # fmt: skip
    answers = {"see": "yes", "sum": "300000", "kind": "revenue", "wards": "1"}

    assert "The tests say yes." in text_of(client.get(PAGE, answers))
    refused = client.post(PAGE, answers | {"is_key": "yes", "reason": "It costs much."})
    assert refused.status_code == 422
    assert "Select the officer’s post" in text_of(refused)
    assert "It costs much." in text_of(refused)
    kept = client.post(PAGE, answers | {"is_key": "yes", "reason": "It costs much.", "post": "monitor"})
    assert kept.status_code == 302
    made = judgements_of(matter)[0]
    assert (made.judged_by, made.answers["pence"], made.suggested) == ("Demo Mo", 30_000_000, Suggested.YES)


def test_wants_a_name_where_nobody_is_known_to_hold_the_post(matter: Matter, officer: User) -> None:
    said = {"see": "yes", "is_key": "no", "reason": "It costs little.", "post": "monitor"}

    assert "Enter the officer’s name" in text_of(signed_in(officer).post(PAGE, said))


@pytest.mark.postgres
def test_is_shown_to_everyone_once_the_matter_is_open(
    matter: Matter, officer: User, as_web_role: AsWebRole
) -> None:
    hidden, council = judged(matter, by=officer), Council.objects.get()
    other = made_matter(council, "open-one")
    open_to_public(other, open_from=timezone.now(), by=officer, now=timezone.now())
    shown = judged(other, by=officer)
    as_web_role()

    with service_scope():
        assert list(KeyJudgement.objects.with_scopes_disabled().all()) == [shown]
    with council_scope(council):
        assert set(KeyJudgement.objects.all()) == {hidden, shown}

"""A form that is saved while somebody types …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.offer.drafts import actions
from tests.accounts.making import NOW
from tests.offer.editor.making import Work, fields, made_work

pytestmark = pytest.mark.django_db
QUIET: dict[str, Any] = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def work() -> Work:
    """Return a draft with one entry, in its editor's hands."""
    return made_work()


def quietly(work: Work, sent: dict[str, Any], **said: Any) -> tuple[int, dict[str, Any]]:
    """Send the words of the entry as the script does, and return the status and the answer."""
    answer = work.client.post(work.section("words"), {**sent, "do": ["save"], **said}, **QUIET)
    return answer.status_code, answer.json()


def test_is_told_the_next_revision_and_a_new_key(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))

    status, answer = quietly(work, sent, title=["Free travel"])

    assert (status, answer["state"], answer["revision"]) == (200, "saved", 2)
    assert answer["key"] != sent["key"][0]
    assert work.entry().rule["title"] == "Free travel"


def test_keeps_the_same_text_sent_again_once(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))

    for _ in range(2):
        assert quietly(work, sent, title=["Free travel"])[1]["revision"] == 2


def test_goes_on_from_its_own_last_save(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))

    for title in ("Free", "Free travel"):
        _, answer = quietly(work, sent, title=[title])
        sent |= {"revision": [str(answer["revision"])], "key": [answer["key"]]}

    assert work.entry().rule["title"] == "Free travel"


def test_is_left_alone_while_it_is_not_finished(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))

    assert quietly(work, sent, title=[""]) == (422, {"state": "unfinished"})
    assert work.entry().revision == 1


@pytest.mark.parametrize("theirs", [{"title": ["Theirs"]}, {"summary": ["Theirs"]}])
def test_never_takes_back_what_somebody_else_saved(work: Work, theirs: dict[str, list[str]]) -> None:
    sent = fields(work.client.get(work.section("words")))
    second = work.as_role(Role.EDITOR)
    second.post(work.section("words"), {**sent, **theirs, "key": ["theirs"], "do": ["save"]})

    assert quietly(work, sent, title=["Mine"]) == (409, {"state": "clash"})
    assert "Theirs" in (work.entry().rule["title"], work.entry().rule["summary"])


def test_is_refused_once_the_draft_is_closed(work: Work) -> None:
    sent = fields(work.client.get(work.section("words")))
    actions.give_up(work.draft, by=work.editor, now=NOW, reason="We start again")

    assert quietly(work, sent, title=["Mine"]) == (409, {"state": "closed"})

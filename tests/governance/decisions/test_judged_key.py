"""A record, where an officer judged beforehand whether the decision is a key one …"""

import pytest
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.forms.sections import KeyForm
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.key_decisions.actions import JudgementSaid, KeyAnswers, judge_key
from tests.governance.making import NOW, Office, made_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return made_office()


def judge(office: Office, *, is_key: bool) -> None:
    said = JudgementSaid(
        is_key=is_key, reason="It costs much.", name="Demo Dora", post="director", on=localdate(NOW)
    )
    judge_key(office.matter, answers=KeyAnswers(), said=said, by=office.officer, now=NOW)


def key_problems(office: Office, record: Decision) -> list[str]:
    with council_scope(office.council):
        return [one.text for one in problems_of(record) if one.section == "key"]


def test_begins_with_what_the_officer_said(office: Office) -> None:
    judge(office, is_key=True)
    with council_scope(office.council):
        form = KeyForm(None, decision=office.record(is_key="undecided", key_reason=""))

    assert (form.initial["is_key"], form.initial["key_reason"]) == ("yes", "It costs much.")


def test_keeps_its_own_words_where_it_has_said_something(office: Office) -> None:
    judge(office, is_key=True)
    with council_scope(office.council):
        form = KeyForm(None, decision=office.record(is_key="no", key_reason="It costs little."))

    assert (form.initial["is_key"], form.initial["key_reason"]) == ("no", "It costs little.")


def test_is_not_whole_while_it_says_other_than_the_officer(office: Office) -> None:
    record = office.record(is_key="no")
    judge(office, is_key=True)
    told = "Director judged that it is a key decision. Say the same here, or have it judged again."

    assert told in key_problems(office, record)
    judge(office, is_key=False)
    assert key_problems(office, record) == []

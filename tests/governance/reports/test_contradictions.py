"""A report that contradicts itself …"""

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.governance.reports.contradictions import contradictions
from tests.governance.reports.making import Desk

pytestmark = pytest.mark.django_db


def found(**texts: str) -> list[str]:
    desk = Desk(with_draft=False)
    report = desk.started("rutland")
    for slug, text in texts.items():
        desk.write(report, slug, text)
    with council_scope(desk.council):
        return contradictions(report)


def test_says_that_all_were_asked_and_that_nobody_formally_was() -> None:
    told = found(consultation="We consulted with all our care leavers.\n\nNo formal consultation took place.")

    assert told == ["One place says that all were asked, another that there was no consultation. Say which is so."]


def test_names_a_cost_and_denies_it_elsewhere() -> None:
    told = found(finance="There are no financial implications.", conclusion="The pass costs £200 a year.")

    assert told == ["One place says that there is no cost, another names one. Say which is so."]


@pytest.mark.parametrize(
    "text",
    [
        "We consulted with all our care leavers.",
        "No formal consultation took place.",
        "There are no financial implications.",
        "It costs £200 a year.",
    ],
)
def test_is_not_found_where_only_one_of_the_two_is_said(text: str) -> None:
    assert found(consultation=text) == []

"""The law about records …"""

from datetime import date
from pathlib import Path

import pytest

from localoffer.rules.files import read_shape
from localoffer.rules.governing.bodies import BodyKind, GovernanceModel
from localoffer.rules.governing.records import Part, RecordLaw, RecordRule, record_rule

LAW = Path(__file__).resolve().parents[3] / "rulebook/governing/records.yaml"
LEADER, COMMITTEE = GovernanceModel.LEADER_CABINET, GovernanceModel.COMMITTEE


@pytest.fixture(scope="module")
def rules() -> tuple[RecordRule, ...]:
    return read_shape(LAW.read_text("utf-8"), RecordLaw, file="records.yaml").records


@pytest.mark.parametrize(
    ("on", "body", "model", "cited"),
    [
        (date(2026, 11, 21), BodyKind.CABINET, LEADER, "SI 2012/2089 reg 12"),
        (date(2026, 11, 21), BodyKind.CABINET_MEMBER, LEADER, "SI 2012/2089 reg 13"),
        (date(2026, 11, 21), BodyKind.OFFICER_POST, LEADER, "SI 2012/2089 reg 13(4)"),
        (date(2026, 11, 21), BodyKind.OFFICER_POST, COMMITTEE, "SI 2014/2095 reg 7"),
        (date(2022, 3, 14), BodyKind.CABINET, LEADER, "SI 2012/2089 reg 12"),
        (date(2012, 9, 10), BodyKind.CABINET, LEADER, "SI 2012/2089 reg 12"),
        (date(2012, 9, 9), BodyKind.CABINET, LEADER, "SI 2000/3272 regs 3 and 4"),
        (date(2026, 11, 21), BodyKind.FULL_COUNCIL, LEADER, "Part VA"),
    ],
)
def test_names_the_regulation_of_the_day(
    rules: tuple[RecordRule, ...], on: date, body: BodyKind, model: GovernanceModel, cited: str
) -> None:
    found = record_rule(rules, on=on, body=body, model=model)

    assert found is not None
    assert f", {cited}" in found.cite


def test_asks_every_record_for_what_was_decided_when_and_why(rules: tuple[RecordRule, ...]) -> None:
    always = {Part.DECISION, Part.DATE, Part.MAKER, Part.REASONS, Part.ALTERNATIVES, Part.CONFLICTS}

    assert all(always <= set(rule.must_say) for rule in rules)


def test_says_what_must_still_be_checked(rules: tuple[RecordRule, ...]) -> None:
    member, meeting = (
        record_rule(rules, on=date(2026, 11, 21), body=body, model=LEADER)
        for body in (BodyKind.CABINET_MEMBER, BodyKind.CABINET)
    )

    assert member is not None
    assert meeting is not None
    assert "(must be checked)" in member.cite
    assert "(must be checked)" not in meeting.cite


def test_knows_no_regulation_for_advice(rules: tuple[RecordRule, ...]) -> None:
    assert record_rule(rules, on=date(2026, 11, 21), body=BodyKind.ADVISORY, model=LEADER) is None

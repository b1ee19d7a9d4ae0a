"""The constitution …"""

from datetime import date
from typing import Any

import msgspec
import pytest

from localoffer.rules.governing.bodies import BodyKind, GovernanceModel
from localoffer.rules.governing.clear_days import Unit
from localoffer.rules.governing.constitution import problems_of, with_law
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind
from localoffer.rules.rule import Sure
from tests.rules.governing.small import CALL_IN, SMALL, SOURCE, constitution
from tests.rules.governing.test_notices import RULE

OWN_KEY = {"kind": "key", "days": 35, "unit": "calendar", "sources": [SOURCE]}
PARAGRAPH = {"number": "4.2", "text": "May decide.", "delegate": "director", "scope": "Small changes."}
JUNE = date(2026, 6, 1)


def test_finds_its_bodies_posts_and_paragraphs() -> None:
    its = constitution(scheme_of_delegation=[PARAGRAPH])

    assert [its.body(slug) and its.body(slug).name for slug in ("board", "x")] == ["Board", None]  # type: ignore[union-attr]
    assert [its.post(slug) and its.post(slug).title for slug in ("director", "x")] == ["Director", None]  # type: ignore[union-attr]
    assert [its.paragraph(n) and its.paragraph(n).text for n in ("4.2", "4.3")] == ["May decide.", None]  # type: ignore[union-attr]


def test_is_as_sure_as_its_source() -> None:
    assert constitution().sure is Sure.S


def test_takes_the_law_s_periods_where_it_has_none() -> None:
    its = with_law(constitution(), [RULE], on=JUNE)

    assert (its.notice_period(NoticeKind.KEY).days, its.notice_period(NoticeKind.KEY).unit) == (28, Unit.CALENDAR)


def test_keeps_its_own_period_where_it_has_one() -> None:
    its = with_law(constitution(notice_periods=[OWN_KEY]), [RULE], on=JUNE)

    assert [period.days for period in its.notice_periods] == [35]


@pytest.mark.parametrize(
    ("model", "on"), [("leader_cabinet", date(2026, 7, 1)), ("committee", JUNE), ("prescribed", JUNE)]
)
def test_knows_no_notice_that_the_law_of_the_day_does_not(model: str, on: date) -> None:
    its = with_law(constitution(governance_model=model), [RULE], on=on)

    with pytest.raises(NoSuchNotice):
        its.notice_period(NoticeKind.KEY)


def test_that_is_sound_has_no_problems() -> None:
    its = constitution(
        scheme_of_delegation=[PARAGRAPH],
        notice_periods=[OWN_KEY],
        call_in=CALL_IN | {"heard_by": "board", "checked_by": "director"},
    )

    assert problems_of(its, [RULE]) == ()


@pytest.mark.parametrize(
    ("said", "path", "words"),
    [
        ({"bodies": SMALL["bodies"] * 2}, ("bodies", 2), "“cabinet” stands 2 times"),
        (
            {"posts": [SMALL["posts"][0] | {"sits_in": ["moon"]}]},
            ("posts", 0, "sits_in"),
            "there is no body “moon”",
        ),
        (
            {"posts": [SMALL["posts"][0] | {"reports_to": "head"}]},
            ("posts", 0, "reports_to"),
            "there is no post “head”",
        ),
        ({"call_in": CALL_IN | {"heard_by": "moon"}}, ("call_in", "heard_by"), "there is no body “moon”"),
        ({"call_in": CALL_IN | {"checked_by": "x"}}, ("call_in",), "there is no post “x”"),
        ({"call_in": CALL_IN | {"urgency_agreed_by": ["x"]}}, ("call_in",), "there is no post “x”"),
        (
            {"scheme_of_delegation": [PARAGRAPH | {"delegate": "x"}]},
            ("scheme_of_delegation", 0),
            "there is no post “x”",
        ),
        (
            {"scheme_of_delegation": [PARAGRAPH | {"consulting": ["y"]}]},
            ("scheme_of_delegation", 0),
            "there is no post “y”",
        ),
        (
            {"notice_periods": [OWN_KEY | {"days": 27}]},
            ("notice_periods", 0, "days"),
            "27 days is less than the law’s 28 (Demo reg 9; Demo period (must be checked))",
        ),
    ],
)
def test_that_is_not_sound_says_where(said: dict[str, Any], path: tuple[str | int, ...], words: str) -> None:
    problems = problems_of(constitution(**said), [RULE])

    assert (path, words) in [(problem.path, problem.words) for problem in problems]


def test_may_not_let_advisers_decide() -> None:
    board = SMALL["bodies"][1] | {"can_decide": True}

    with pytest.raises(msgspec.ValidationError, match="advisory can only recommend"):
        constitution(bodies=[board])


@pytest.mark.parametrize(
    ("kind", "executive"),
    [
        (BodyKind.CABINET, True),
        (BodyKind.CABINET_MEMBER, True),
        (BodyKind.OFFICER_POST, True),
        (BodyKind.FULL_COUNCIL, False),
        (BodyKind.COMMITTEE, False),
        (BodyKind.SCRUTINY, False),
        (BodyKind.ADVISORY, False),
    ],
)
def test_knows_which_bodies_take_executive_decisions(kind: BodyKind, executive: bool) -> None:
    assert kind.is_executive is executive


def test_knows_which_councils_have_an_executive() -> None:
    with_one = [model for model in GovernanceModel if model.has_executive]

    assert with_one == [GovernanceModel.LEADER_CABINET, GovernanceModel.MAYOR_CABINET]

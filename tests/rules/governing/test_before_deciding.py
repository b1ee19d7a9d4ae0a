"""What must be there before a decision …"""

from datetime import date

from localoffer.rules.governing.before_deciding import BeforeRule, What, before_rule
from localoffer.rules.rule import Source, Sure

RULE = BeforeRule(
    what=What.REPORT,
    words="a report",
    first=date(2012, 9, 10),
    may_be_explained=True,
    sources=(
        Source(title="An Act", cite="s.1", sure=Sure.V),
        Source(title="A judgment", sure=Sure.T),
    ),
)


def test_is_asked_from_the_day_the_duty_began() -> None:
    assert before_rule([RULE], what=What.REPORT, on=date(2012, 9, 9)) is None
    assert before_rule([RULE], what=What.REPORT, on=date(2012, 9, 10)) is RULE
    assert before_rule([RULE], what=What.EQUALITY_ASSESSMENT, on=date(2026, 1, 1)) is None


def test_names_its_law_and_what_must_still_be_checked() -> None:
    assert RULE.cite == "An Act, s.1; A judgment (must be checked)"

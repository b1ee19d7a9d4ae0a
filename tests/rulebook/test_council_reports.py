"""The law of reports to the full council …"""

from datetime import date

import pytest

from localoffer.governance.constitution.law import council_report_rules
from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.council_reports import CouncilReportKind, council_report_rule


@pytest.mark.parametrize("model", [GovernanceModel.LEADER_CABINET, GovernanceModel.MAYOR_CABINET])
def test_asks_a_council_with_a_cabinet_at_least_yearly_and_says_that_it_was_not_read(
    model: GovernanceModel,
) -> None:
    kind, rules = CouncilReportKind.SPECIAL_URGENCY, council_report_rules()

    rule = council_report_rule(rules, kind=kind, on=date(2026, 11, 21), model=model)

    assert rule is not None
    assert (rule.months, rule.settled) == (12, False)
    assert rule.basis.startswith("SI 2012/2089 reg 19 (must be checked)")
    assert council_report_rule(rules, kind=kind, on=date(2012, 9, 9), model=model) is None

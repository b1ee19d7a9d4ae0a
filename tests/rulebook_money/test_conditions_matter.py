"""Every part of a condition …"""

import pytest

from localoffer.offer.examples import failing_examples
from localoffer.offer.law import national_book
from localoffer.rules.rule import Kind, Rule
from tests.rulebook_money.shelves import RULES, named
from tests.rulebook_money.weakened import weakened

# What is not offered answers no whatever its condition.
OFFERED = [rule for rule in RULES if rule.benefit.kind is not Kind.NOT_OFFERED]
# Moving these bounds changes nothing: the part beside them already covers the age that is let in.
COVERED = {
    "bursary-16-19-award": {"when.all.2.any.1.all.0.age.from = 18"},
    "apprentice-employer-payment": {"when.all.1.any.1.all.0.age.from = 18"},
    "free-health-care-today": {"when.any.1.all.0.age.from = 15"},
}


@pytest.mark.parametrize("rule", OFFERED, ids=named)
def test_is_held_by_an_example(rule: Rule) -> None:
    book = national_book()

    unnoticed = {change for change, changed in weakened(rule) if not failing_examples([changed], book=book)}

    assert unnoticed == COVERED.get(rule.id, set())

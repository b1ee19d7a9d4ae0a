"""The words of the national money, work, study, health and housing rules …"""

import re

import pytest

from localoffer.rules.outcome import NO
from localoffer.rules.rule import Rule, Standing
from tests.rulebook_money.shelves import RULES, named

LONGEST = 19


def said(rule: Rule) -> list[str]:
    """Return every sentence of a rule that a young person reads."""
    texts = (rule.title, rule.summary, rule.how_to_get, rule.if_not, rule.if_refused)
    return [sentence for text in texts for sentence in re.split(r"(?<=[.?!:]) ", text or "")]


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_come_in_short_sentences(rule: Rule) -> None:
    long = [sentence for sentence in said(rule) if len(sentence.split()) > LONGEST]

    assert long == []


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_say_what_to_do_and_how_to_search(rule: Rule) -> None:
    assert rule.how_to_get
    assert rule.if_not
    assert rule.if_refused
    assert rule.words
    assert rule.review_on


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_have_examples_that_come_out_both_ways(rule: Rule) -> None:
    outcomes = {example.outcome for example in rule.examples}

    assert NO in outcomes
    assert len(outcomes) > 1 or rule.benefit.kind.value == "not_offered"


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_tell_of_a_start_that_is_not_confirmed(rule: Rule) -> None:
    unsure = "not confirmed" in rule.summary or "not clear" in rule.summary or "planned" in rule.summary

    assert unsure == (rule.standing in (Standing.PASSED, Standing.ANNOUNCED))

"""What an invented council says can be read by…"""

import pytest

from localoffer.offer.checks.reading import grade, sentences
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule
from tests.demo.demo_offers import entries, folders

COUNCILS = sorted(folders())
EVERY_ENTRY = [rule for slug in COUNCILS for rule in entries(slug)]
EVERY_QUESTION = [fact for slug in COUNCILS for fact in folders()[slug].facts if fact.question]
READING_AGE_11 = 6
LONGEST = 20
HARD = {"therefore", "eligible", "eligibility", "pursuant", "facilitate", "utilise", "entitlement", "commence"}


def said(rule: Rule) -> list[str]:
    """Return everything an entry says in sentences."""
    limits = [limit.words for limit in rule.limits]
    relations = [relation.words for relation in rule.relations]
    texts = (rule.summary, rule.how_to_get, rule.if_not, rule.if_refused, *limits, *relations)
    return [text for text in texts if text]


@pytest.mark.parametrize("rule", EVERY_ENTRY, ids=lambda rule: rule.id)
def test_someone_of_nine_to_eleven(rule: Rule) -> None:
    told = [sentence for text in said(rule) for sentence in sentences(text)]
    words = {word.lower() for sentence in told for word in sentence}

    assert max(map(len, told)) < LONGEST
    assert len(sentences(rule.title)[0]) <= 10
    assert grade(" ".join(said(rule))) <= READING_AGE_11
    assert not words & HARD


@pytest.mark.parametrize("fact", EVERY_QUESTION, ids=lambda fact: fact.key)
def test_someone_who_is_asked(fact: Fact) -> None:
    assert fact.why
    assert fact.question is not None
    assert fact.question.endswith("?")
    assert max(len(words) for words in sentences(f"{fact.question} {fact.why}")) < LONGEST


def test_whoever_knows_that_long_sentences_and_words_are_hard() -> None:
    easy = "You get a bed. We pay for it."
    hard = "Eligibility for accommodation assistance is determined by the responsible authority."

    assert grade(easy) < 2
    assert grade(hard) > 12

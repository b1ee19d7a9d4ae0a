"""Publishing an offer …"""

import pytest

from localoffer.offer.actions import AlreadyPublished, OfferDoesNotHold
from localoffer.offer.law import national_book
from localoffer.offer.models import Entry, Version
from localoffer.rules import files
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.rule import Rule
from tests.offer.making import CHILD, PUBLISHED_AT, made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db


def test_keeps_each_rule_without_loss() -> None:
    rule = made_rule(words=["bus"], how_to_get="Ask.", review_on="2027-04-01")

    version = made_offer(rule)

    entry = Entry.objects.get(version=version)
    assert files.from_plain(entry.rule) == rule
    assert (entry.slug, entry.heading, version.number, version.published_at) == (
        "bus-pass",
        "money",
        1,
        PUBLISHED_AT,
    )
    assert "bus Ask." in entry.search_words


def test_changes_nothing_when_the_offer_is_the_same() -> None:
    council = made_council()
    first = made_offer(council=council)

    assert made_offer(council=council) == first
    assert Version.objects.count() == 1


def test_gives_an_invented_council_a_next_version() -> None:
    council = made_council()
    made_offer(council=council)

    assert made_offer(made_rule(title="A new name"), council=council).number == 2


def test_refuses_a_second_offer_of_a_real_council() -> None:
    council = made_council(is_demo=False)
    made_offer(council=council)

    with pytest.raises(AlreadyPublished):
        made_offer(made_rule(title="A new name"), council=council)


NATIONAL = next(iter(national_book().rules))
FALSE_EXAMPLE = [{"name": "A child", "on": "2026-11-21", "answers": CHILD, "outcome": "yes"}]


@pytest.mark.parametrize(
    ("rules", "problem"),
    [
        ([made_rule(NATIONAL)], "national law has a rule of this id"),
        ([made_rule("search")], "the address of the search page"),
        ([made_rule(), made_rule()], "two entries have this id"),
        (
            [made_rule(council="elsewhere")],
            "publisher is “X-elsewhere”, but this council’s code is “X-tarnbridge”",
        ),
        ([made_rule(when={"holds": "no-such-thing"})], "bus-pass: when: .*no-such-thing"),
        ([made_rule(relations=[{"how": "tops_up", "to": "gone"}])], "there is no rule “gone”"),
        ([made_rule(examples=FALSE_EXAMPLE)], "example “A child”: expected yes, found no"),
    ],
)
def test_names_each_thing_to_put_right(rules: list[Rule], problem: str) -> None:
    with pytest.raises(OfferDoesNotHold, match=problem):
        made_offer(*rules)

    assert not Entry.objects.exists()


def test_refuses_a_question_that_means_something_else_elsewhere() -> None:
    theirs = Fact(key="has_pass", type=FactType.YES_NO, phrase="whether you have a pass", yes="you have one")
    ours = Fact(key="has_pass", type=FactType.YES_NO, phrase="whether you passed", yes="you passed")
    made_offer(facts=(theirs,))

    with pytest.raises(OfferDoesNotHold, match="has_pass: another council asks something else"):
        made_offer(made_rule(council="other"), council=made_council("other"), facts=(ours,))


def test_refuses_a_question_of_the_national_rulebook() -> None:
    taken = national_book().facts["date_of_birth"]

    with pytest.raises(OfferDoesNotHold, match="date_of_birth: the national rulebook asks this already"):
        made_offer(facts=(taken,))

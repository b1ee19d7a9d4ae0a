"""The result page …"""

from typing import Any

import pytest

from localoffer.checker.presenters.result import Item, ResultPage, result_page
from localoffer.checker.queries.lists import personal_list
from localoffer.checker.wording import Wording
from localoffer.frontend.components import Mark, Sureness
from localoffer.rules.rule import Rule
from tests.checker.making import CARE, TODAY, made_fact, made_law, told
from tests.offer.making import made_rule

BOAT = {"fact": "owns_boat", "is": "yes"}
V = {"title": "An Act", "cite": "s.1", "sure": "V", "read_on": "2026-11-21"}


def page(*rules: Rule, helping: bool = False, alone: bool = True, **answers: Any) -> ResultPage:
    law = made_law(*rules, facts=(made_fact(),), alone=alone)
    listed = personal_list(told(**(CARE | answers)), on=TODAY, law=law)
    return result_page(listed, wording=Wording(helping=helping))


def first(found: ResultPage) -> Item:
    return found.parts[0].groups[0].items[0]


def facts(item: Item) -> dict[str, str]:
    return {fact.name: fact.text for fact in (*item.card.facts, *item.card.small_print)}


def test_shows_what_how_much_until_when_and_how() -> None:
    rule = made_rule(
        when={"age": {"from": 18, "until": 21}},
        benefit={"kind": "cash", "amount": 5000, "per": "week"},
        how_to_get="Ring us.",
        decided_by={"how": "approval", "who": "the team manager", "within_days": 5},
    )

    item = first(page(rule))

    assert item.card.amount == "£50 a week"
    assert item.card.until == "Until 2 March 2028, the day before you turn 21"
    assert facts(item)["How to get it"] == "Ring us."
    assert facts(item)["Who decides"] == "The team manager checks and says yes. They should answer within 5 days."


def test_shows_the_tier_that_is_this_person_s() -> None:
    tiers = {"cases": [{"when": {"age": {"until": 18}}, "then": 100}], "otherwise": 900}

    assert first(page(made_rule(benefit={"kind": "cash", "amount": tiers}))).card.amount == "£9"


def test_shows_a_range_where_the_tier_is_not_known_and_asks() -> None:
    tiers = {"cases": [{"when": BOAT, "then": 100}], "otherwise": 900}

    item = first(page(made_rule(benefit={"kind": "cash", "amount": tiers})))

    assert (item.card.amount, item.ask) == ("From £1 to £9", "owns_boat")


def test_says_how_soon_something_ends() -> None:
    item = first(page(made_rule(in_force=[{"until": "2026-12-01"}])))

    assert item.card.until == "Until 30 November 2026. That is in 10 days"


def test_does_not_name_a_sure_day_where_the_birth_date_is_rough() -> None:
    item = first(page(made_rule(when={"age": {"until": 21}}), date_of_birth="2007", in_care_when_18="unknown"))

    assert item.card.until.startswith("Until at least 31 December 2027")


def test_says_when_something_opens() -> None:
    assert first(page(made_rule(when={"age": {"from": 21}}))).card.until == "From 3 March 2028, when you turn 21"


def test_tells_why_with_what_the_person_said() -> None:
    (line,) = first(page(made_rule())).card.conditions

    assert (line.mark, line.text, line.answer) == (Mark.MET, "You are 18 or over", "3 March 2007")


def test_tells_only_the_condition_that_was_met_of_several() -> None:
    rule = made_rule(when={"any": [BOAT, {"age": {"from": 18}}]})

    assert [line.text for line in first(page(rule)).card.conditions] == ["You are 18 or over"]


def test_tells_what_failed_and_what_to_do_instead() -> None:
    found = page(made_rule(when={"all": [{"age": {"from": 18}}, {"age": {"until": 19}}]}, if_not="Ask Bo."))

    item = found.not_due[0].items[0]

    assert item.reason.startswith("You are under 19")
    assert item.instead == "Ask Bo."


def test_does_not_tell_the_half_of_a_duty_that_is_for_others() -> None:
    young = made_rule("plan-young", code="PLAN", when={"age": {"until": 18}})

    found = page(young, made_rule("plan-adult", code="PLAN"), made_rule("milk", when={"age": {"until": 18}}))

    assert [item.card.title for group in found.not_due for item in group.items] == ["Milk"]


def test_names_the_council_where_its_rule_says_this_council() -> None:
    here = {"place": "responsible_council", "within": "this_council"}
    rule = made_rule(when=here, examples=[])

    (line,) = first(page(rule)).card.conditions

    assert "X-tarnbridge" in line.text
    assert "this council" not in line.text


def test_gathers_what_is_open_under_the_question_that_settles_it() -> None:
    found = page(made_rule(when=BOAT), made_rule("train-pass", when=BOAT))

    (group,) = found.unsettled

    assert (group.ask, group.question, len(group.items)) == ("owns_boat", "Do you own a boat?", 2)


def test_asks_about_the_young_person_where_somebody_helps() -> None:
    found = page(made_rule(when=BOAT), helping=True)

    assert found.unsettled[0].question == "Do they own a boat?"
    assert "them" in found.summary


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("passed", "Law passed; start date not confirmed"),
        ("announced", "Announced; start date not confirmed"),
        ("proposed", "Only proposed so far"),
    ],
)
def test_never_shows_what_has_not_begun_as_open(standing: str, words: str) -> None:
    found = page(made_rule(standing=standing))

    assert [part.key for part in found.parts] == ["not-confirmed"]
    assert first(found).card.standing_text == words


@pytest.mark.parametrize(
    ("sure", "sureness", "words"),
    [
        ("V", Sureness.SURE, "Open to you now"),
        ("S", Sureness.LIKELY, "Open to you now"),
        ("T", Sureness.UNSURE, "Likely to be open to you"),
        ("U", Sureness.UNSURE, "Likely to be open to you"),
    ],
)
def test_says_how_sure_it_is(sure: str, sureness: Sureness, words: str) -> None:
    card = first(page(made_rule(sources=[V | {"sure": sure}]))).card

    assert (card.sureness, card.standing_text) == (sureness, words)


def test_puts_sources_that_disagree_side_by_side() -> None:
    sources = [V | {"says": "Until 21."}, V | {"title": "A leaflet", "says": "Until 25"}]

    words = facts(first(page(made_rule(sources=sources))))["What each source says"]

    assert words == "An Act says: Until 21. A leaflet says: Until 25."


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("tops_up", "This comes on top of “Train pass”."),
        ("draws_from", "This comes out of “Train pass”."),
        ("replaces", "You get this instead of “Train pass”."),
        ("replaces_if_refused", "You get this if you are refused “Train pass”."),
    ],
)
def test_tells_how_help_bears_on_other_help(how: str, words: str) -> None:
    rules = (made_rule(relations=[{"how": how, "to": "train-pass"}]), made_rule("train-pass"))

    assert words in facts(first(page(*rules)))["With other help"]


def test_says_what_is_had_instead() -> None:
    rules = (made_rule(), made_rule("taxi", relations=[{"how": "replaces", "to": "bus-pass"}]))

    item = page(*rules).not_due[0].items[0]

    assert facts(item)["With other help"].startswith("You get “Taxi” instead.")


def test_tells_the_group_in_law_and_that_the_council_decides() -> None:
    rights = page(alone=False).rights

    assert rights.settled is not None
    assert "former relevant child" in rights.settled.summary
    assert "council decides" in rights.note


def test_tells_every_group_it_may_be_where_answers_do_not_settle_it() -> None:
    rights = page(alone=False, thirteen_weeks_in_care="unknown").rights

    assert rights.settled is None
    assert len(rights.possible) > 1


def test_draws_only_what_changes_and_tells_it_in_words() -> None:
    found = page(made_rule(when={"age": {"until": 21}}), made_rule("for-ever"))

    assert found.timeline is not None
    assert [row.name for row in found.timeline.rows] == ["Bus pass"]
    assert found.timeline.rows[0].spans[0].dates.endswith("to 2 March 2028")
    assert found.timeline.ticks == tuple(str(age) for age in range(16, 27))


def test_leads_to_the_page_of_each_rule_without_losing_the_list() -> None:
    more = first(page(made_rule())).card.more

    assert more is not None
    assert more.new_tab
    assert more.href == "/tarnbridge/offer/bus-pass/"


def test_asks_beside_what_is_open_whether_somebody_got_it() -> None:
    (link,) = first(page(made_rule())).card.links

    assert link.new_tab
    assert link.href == "/tarnbridge/tell-us/bus-pass/"


def test_asks_nothing_beside_national_law_which_no_council_gives() -> None:
    assert first(page(made_rule(publisher="england"))).card.links == ()

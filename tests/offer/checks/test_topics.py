"""An offer speaks of…"""

from localoffer.offer.checks import topics
from localoffer.offer.checks.finding import Level
from localoffer.offer.checks.statutory import Binding
from localoffer.offer.checks.statutory import topics as every_topic
from localoffer.offer.law import national_book
from localoffer.rules.rule import Heading, Rule
from tests.offer.checks.making import found_in, whole_rule

AREAS = [topic for topic in every_topic() if topic.binding is Binding.LAW]


def entries_everywhere() -> list[Rule]:
    """Return an entry under each area that the law lists."""
    return [whole_rule(f"entry-{topic.key}", heading=topic.key) for topic in AREAS]


def test_the_six_areas_that_the_law_lists() -> None:
    assert {topic.heading for topic in AREAS} == {
        Heading.HEALTH,
        Heading.RELATIONSHIPS,
        Heading.EDUCATION,
        Heading.EMPLOYMENT,
        Heading.ACCOMMODATION,
        Heading.PARTICIPATION,
    }
    assert found_in(topics.by_law, *entries_everywhere(), topics=every_topic()) == []


def test_each_area_or_may_not_be_published() -> None:
    without_health = entries_everywhere()[1:]

    found = found_in(topics.by_law, *without_health, topics=every_topic())

    assert [(each.about, each.level, each.passed_not_in_force) for each in found] == [
        ("health", Level.ERROR, False)
    ]


def test_no_area_by_what_is_withdrawn_or_not_offered() -> None:
    withdrawn = whole_rule("gone", heading="health", standing="withdrawn")
    refused = whole_rule("refused", heading="health", benefit={"kind": "not_offered"})

    found = found_in(topics.by_law, withdrawn, refused, *entries_everywhere()[1:], topics=every_topic())

    assert [each.about for each in found] == ["health"]


def test_what_the_2026_act_adds_only_as_a_note_that_says_it_is_not_confirmed() -> None:
    found = found_in(topics.by_law_to_come, topics=every_topic())

    assert len(found) == 7
    assert {each.level for each in found} == {Level.NOTE}
    assert all(each.passed_not_in_force and "not confirmed" in each.what for each in found)


def test_a_thing_by_its_words_or_by_the_national_rule_it_names() -> None:
    worded = whole_rule(summary="We help you with budgeting.")
    linked = whole_rule(relations=[{"how": "fills", "to": "local-offer-money-skills"}])

    for rule in (worded, linked):
        assert "money-skills" not in {
            each.about for each in found_in(topics.by_law_to_come, rule, topics=every_topic())
        }


def test_what_guidance_asks_for() -> None:
    silent, told = whole_rule(), whole_rule(if_refused="You can complain.")

    missing = [
        {each.about for each in found_in(topics.by_guidance, rule, topics=every_topic())}
        for rule in (silent, told)
    ]

    assert missing[0] - missing[1] == {"complaints"}


def test_national_rules_that_exist() -> None:
    named = {topic.national for topic in every_topic() if topic.national}

    assert named <= set(national_book().rules)


def test_nothing_where_the_council_publishes_no_local_offer() -> None:
    assert found_in(topics.by_law, topics=()) == []

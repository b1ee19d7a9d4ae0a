"""An offer speaks of…"""

from datetime import date, timedelta

import pytest

from localoffer.offer.checks import topics
from localoffer.offer.checks.finding import Level
from localoffer.offer.checks.statutory import FOLDER, Binding, Topic
from localoffer.offer.checks.statutory import topics as every_topic
from localoffer.offer.law import national_book
from localoffer.rules.files import BadRuleFile, read_shape
from localoffer.rules.rule import Heading, InForce, Rule
from tests.offer.checks.making import found_in, whole_rule
from tests.offer.making import TODAY

AREAS = [topic for topic in every_topic() if topic.binding_on(TODAY) is Binding.LAW]
TO_COME = [topic for topic in every_topic() if topic.binding_on(TODAY) is Binding.PASSED]
START = date(2027, 4, 1)
DAY = timedelta(days=1)


def started() -> tuple[Topic, ...]:
    """Return the topics as they are once the start of the 2026 Act is written into each of its files."""
    begun = "in_force: [{from: 2027-04-01}]"
    files_of = {one.key: (FOLDER / "topics" / f"{one.key}.yaml").read_text(encoding="utf-8") for one in TO_COME}
    now = [read_shape(f"{text}{begun}\n", Topic, file=key) for key, text in files_of.items()]
    return (*AREAS, *now)


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

    assert len(found) == 8
    assert {each.level for each in found} == {Level.NOTE}
    assert all(each.passed_not_in_force and "not confirmed" in each.what for each in found)
    assert all("Passed, not in force: a law of 29 April 2026 adds it." in each.what for each in found)


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


def test_what_the_2026_act_adds_or_is_warned_until_the_day_it_starts_and_blocked_from_then() -> None:
    everywhere = entries_everywhere()
    the_day_before, the_day = (
        {
            find: found_in(find, *everywhere, topics=started(), on=on)
            for find in (topics.by_law, topics.by_law_to_come)
        }
        for on in (START - DAY, START)
    )

    assert the_day_before[topics.by_law] == []
    assert {each.level for each in the_day_before[topics.by_law_to_come]} == {Level.NOTE}
    assert all("It starts on 1 April 2027." in each.what for each in the_day_before[topics.by_law_to_come])
    assert {each.about for each in the_day[topics.by_law]} == {each.key for each in TO_COME}
    assert {each.level for each in the_day[topics.by_law]} == {Level.ERROR}
    assert not any(each.passed_not_in_force for each in the_day[topics.by_law])
    assert the_day[topics.by_law_to_come] == []


def test_what_blocks_in_words_that_it_is_told() -> None:
    blocked = found_in(topics.by_law, *entries_everywhere(), topics=started(), on=START)
    [money] = [each for each in blocked if each.about == "money-skills"]

    mended = whole_rule("mended", summary="We help with financial literacy.")

    assert "Say it in an entry, for example with the words “financial literacy”." in money.what
    again = found_in(topics.by_law, *entries_everywhere(), mended, topics=started(), on=START)
    assert "money-skills" not in {each.about for each in again}


def test_nothing_of_a_law_before_it_was_passed_or_after_it_ended() -> None:
    [first, *_] = AREAS
    over = InForce(first=date(2018, 4, 1), until=START)
    ended = Topic(key="x", place=1, title="X", basis=first.basis, sources=first.sources, in_force=(over,))

    assert first.binding_on(date(2018, 3, 31)) is None
    assert TO_COME[0].binding_on(date(2026, 4, 28)) is None
    assert TO_COME[0].binding_on(date(2026, 4, 29)) is Binding.PASSED
    assert (ended.binding_on(START - DAY), ended.binding_on(START)) == (Binding.LAW, None)


@pytest.mark.parametrize("text", ["basis: law", "basis: guidance\nin_force: [{from: 2018-04-01}]"])
def test_only_topics_whose_law_has_a_day(text: str) -> None:
    with pytest.raises(BadRuleFile):
        read_shape(f"key: x\nplace: 1\ntitle: X\nsources: []\n{text}\n", Topic, file="x.yaml")


def test_topics_that_are_each_a_file_of_their_own_with_a_source() -> None:
    assert [one.key for one in every_topic()] == [
        one.key for one in sorted(every_topic(), key=lambda topic: topic.place)
    ]
    assert {path.stem for path in (FOLDER / "topics").glob("*.yaml")} == {one.key for one in every_topic()}
    assert all(one.sources for one in every_topic())
    assert len({one.place for one in every_topic()}) == len(every_topic())


def test_the_days_that_the_national_rules_on_the_same_law_have_too() -> None:
    """One law has one start: whoever writes it into a topic writes it into the rule that young people read."""
    rules = national_book().rules
    for topic in TO_COME:
        if topic.national:
            stands = [span for span in rules[topic.national].in_force if span.first is not None]
            assert tuple(stands) == topic.in_force

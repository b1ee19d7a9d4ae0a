"""Says which of the things that an offer must, will have to or should speak of it does not."""

import re
from collections.abc import Iterable, Iterator

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found, Level
from localoffer.offer.checks.statutory import Binding, Topic
from localoffer.offer.checks.texts import all_words
from localoffer.rules.rule import Rule

WHAT = {
    Binding.LAW: "Nothing stands under “{title}”. The law says that an offer covers it.",
    Binding.PASSED: "We found nothing on this: {title}. The 2026 Act adds it. When that starts is not confirmed.",
    Binding.GUIDANCE: "We found nothing on this: {title}. The guidance asks for it.",
}
LEVELS = {Binding.LAW: Level.ERROR, Binding.PASSED: Level.NOTE, Binding.GUIDANCE: Level.NOTE}


def not_addressed(checked: Checked, *, binding: Binding) -> Iterator[Found]:
    """Yield each topic so binding that no entry given today speaks of. Law: CSWA 2017 s.2(2)."""
    given = [rule for rule in checked.rules if is_given(rule)]
    for topic in checked.topics:
        if topic.binding is binding and not speaks_of(topic, given):
            yield Found(
                entry=None,
                place="heading",
                what=WHAT[binding].format(title=topic.title),
                about=topic.key,
                level=LEVELS[binding],
                passed_not_in_force=binding is Binding.PASSED,
                sources=topic.sources,
            )


def by_law(checked: Checked) -> Iterator[Found]:
    """Yield each area that the law lists and no entry stands under."""
    return not_addressed(checked, binding=Binding.LAW)


def by_law_to_come(checked: Checked) -> Iterator[Found]:
    """Yield each thing that the 2026 Act adds and no entry speaks of. Law: CWSA 2026 s.8, start not known."""
    return not_addressed(checked, binding=Binding.PASSED)


def by_guidance(checked: Checked) -> Iterator[Found]:
    """Yield each thing that the guidance asks for and no entry speaks of."""
    return not_addressed(checked, binding=Binding.GUIDANCE)


def speaks_of(topic: Topic, rules: Iterable[Rule]) -> bool:
    """Return whether an entry stands under a topic's heading, names its national rule, or uses its words."""
    return any(_stands_under(topic, rule) or _says(topic, rule) for rule in rules)


def _stands_under(topic: Topic, rule: Rule) -> bool:
    national = {relation.to for relation in rule.relations}
    return topic.heading is rule.heading or (topic.national is not None and topic.national in national)


def _says(topic: Topic, rule: Rule) -> bool:
    text = all_words(rule)
    return any(re.search(rf"\b{re.escape(words)}", text) for words in topic.words)

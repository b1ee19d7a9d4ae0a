"""Says which of the things that an offer must, will have to or should speak of it does not."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found, Level
from localoffer.offer.checks.statutory import Binding, Topic
from localoffer.offer.checks.texts import all_words
from localoffer.rules.english import day
from localoffer.rules.rule import Rule

NOTHING_UNDER = "Nothing stands under “{title}”. The law says that an offer covers it."
NOTHING_ON = "We found nothing on this: {title}."
LAW = "The law says that an offer covers it."
TO_SAY = "Say it in an entry, for example with the words “{words}”."
PASSED = "Passed, not in force: a law of {day} adds it. {start}"
NOT_CONFIRMED = "When that starts is not confirmed."
STARTS = "It starts on {day}."
GUIDANCE = "The guidance asks for it."
LEVELS = {Binding.LAW: Level.ERROR, Binding.PASSED: Level.NOTE, Binding.GUIDANCE: Level.NOTE}


def not_addressed(checked: Checked, *, binding: Binding) -> Iterator[Found]:
    """Yield each topic so binding on the day of effect that no entry given then speaks of. Law: CSWA 2017 s.2."""
    given = [rule for rule in checked.rules if is_given(rule)]
    for topic in checked.topics:
        if topic.binding_on(checked.on) is binding and not speaks_of(topic, given):
            yield Found(
                entry=None,
                place="heading",
                what=_what(topic, binding=binding, on=checked.on),
                about=topic.key,
                level=LEVELS[binding],
                passed_not_in_force=binding is Binding.PASSED,
                sources=topic.sources,
            )


def _what(topic: Topic, *, binding: Binding, on: date) -> str:
    """Return what is missing, how binding that is on the day, and, where it blocks, what to write."""
    if binding is Binding.LAW and topic.heading is not None:
        return NOTHING_UNDER.format(title=topic.title)
    said = [NOTHING_ON.format(title=topic.title)]
    if binding is Binding.LAW:
        said += [LAW, TO_SAY.format(words=topic.words[0])] if topic.words else [LAW]
    elif binding is Binding.PASSED and topic.passed_on is not None:
        starts = topic.starts_after(on)
        start = STARTS.format(day=day(starts)) if starts else NOT_CONFIRMED
        said.append(PASSED.format(day=day(topic.passed_on), start=start))
    else:
        said.append(GUIDANCE)
    return " ".join(said)


def by_law(checked: Checked) -> Iterator[Found]:
    """Yield each thing that the law in force that day lists and no entry speaks of."""
    return not_addressed(checked, binding=Binding.LAW)


def by_law_to_come(checked: Checked) -> Iterator[Found]:
    """Yield each thing that law passed and not in force that day adds. Law: CWSA 2026 s.8, start not known."""
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

"""Finds what is hard to read: entries for older readers than 11, and sentences that are too long."""

import re
from collections.abc import Iterator

from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.finding import Found
from localoffer.offer.checks.reading import LONGEST_SENTENCE, READING_AGE_11, grade, reading_age, sentences
from localoffer.offer.checks.texts import sentences_of
from localoffer.rules.rule import Rule

FEWEST_WORDS = 8  # of less, no measure says anything


def reading(checked: Checked) -> Iterator[Found]:
    """Yield each entry whose words, taken together, ask for a reading age above 11."""
    for rule in checked.rules:
        text = _whole(rule)
        count = sum(len(sentence) for sentence in sentences(text))
        if count >= FEWEST_WORDS and grade(text) > READING_AGE_11:
            what = f"“{rule.title}” needs a reading age of about {reading_age(text)}. Aim for 9 to 11."
            hint = "Use shorter words, and say one thing at a time."
            yield Found(entry=rule.id, place="summary", what=f"{what} {hint}", about=text)


def long_sentences(checked: Checked) -> Iterator[Found]:
    """Yield each sentence of more than 20 words."""
    for rule in checked.rules:
        for place, text in sentences_of(rule):
            for sentence in re.split(r"(?<=[.!?])\s+", text):
                count = sum(len(words) for words in sentences(sentence))
                if count > LONGEST_SENTENCE:
                    what = f"This sentence has {count} words: “{sentence}” Make two of it."
                    yield Found(entry=rule.id, place=place, what=what, about=sentence)


def _whole(rule: Rule) -> str:
    return " ".join(text for place, text in sentences_of(rule) if place != "title")

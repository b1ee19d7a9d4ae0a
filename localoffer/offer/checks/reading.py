"""Tells how hard a text is to read, by the length of its sentences and words."""

import re

READING_AGE_11 = 6.0  # the school year (United States) at which most children are 11
LONGEST_SENTENCE = 20
VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence."""
    found = [re.findall(r"[A-Za-z’'-]+|£?[\d,.]*\d", part) for part in re.split(r"(?<=[.!?])\s+", text)]
    return [words for words in found if words]


def grade(text: str) -> float:
    """Return the school year (United States) that a text suits: 4 to 6 is a reading age of 9 to 11."""
    told = sentences(text)
    words = [word for sentence in told for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(told) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def reading_age(text: str) -> int:
    """Return the age in years at which a child can read a text: the school year and five years more."""
    return max(5, round(grade(text)) + 5)


def _syllables(word: str) -> int:
    bare = re.sub(r"(?<=[^aeiouyl])es?$|(?<=[^td])ed$|(?<=[^aeiouy])e$", "", word.lower())
    return max(1, len(VOWELS.findall(bare)))

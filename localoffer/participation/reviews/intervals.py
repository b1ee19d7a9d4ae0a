"""Understands how often a review comes, as people write it, and refuses words that mean two things."""

import re

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}
TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
PHRASES = {"yearly": 12, "annually": 12, "every year": 12, "quarterly": 3, "every month": 1, "monthly": 1}
TWO_MEANINGS = re.compile(r"\bbi[- ]?(?:annual|ennial|yearly|monthly|weekly)(?:ly)?\b")
EVERY = re.compile(rf"every (\d{{1,3}}|{'|'.join(NUMBERS)}) (month|year)s?")
A_YEAR = re.compile(rf"({'|'.join(TIMES)}) (?:a|each|every|per) year")


class TwoMeanings(ValueError):
    """The words can mean two things, as "biannually" can: twice a year, or every two years."""


class NotAnInterval(ValueError):
    """The words do not say how often."""


def months_between(words: str) -> int:
    """
    Return after how many months a review comes again: 6 for "twice a year", 24 for "every two years".

    Raises TwoMeanings for "biannually" and its like: somebody must ask what was meant. Raises NotAnInterval.
    """
    text = " ".join(words.casefold().split()).strip(" .")
    if TWO_MEANINGS.search(text):
        raise TwoMeanings
    if text in PHRASES:
        return PHRASES[text]
    if found := A_YEAR.fullmatch(text):
        return 12 // TIMES[found[1]]
    if found := EVERY.fullmatch(text):
        number = NUMBERS.get(found[1]) or int(found[1])
        if number:
            return number * (12 if found[2] == "year" else 1)
    raise NotAnInterval

"""The kinds of condition a rule can set, each with its answer, its English and its facts."""

from localoffer.rules.conditions.ages import Age, AgeRange
from localoffer.rules.conditions.line import Line
from localoffer.rules.conditions.logic import All, Any, Condition, Not
from localoffer.rules.conditions.named import Holds, Words
from localoffer.rules.conditions.numbers import DayTest, NumberTest
from localoffer.rules.conditions.picks import Includes, Is, NoneOf, OneOf
from localoffer.rules.conditions.places import Place
from localoffer.rules.conditions.reference import Duration, Reference
from localoffer.rules.conditions.times import Since, Until

__all__ = [
    "Age",
    "AgeRange",
    "All",
    "Any",
    "Condition",
    "DayTest",
    "Duration",
    "Holds",
    "Includes",
    "Is",
    "Line",
    "NoneOf",
    "Not",
    "NumberTest",
    "OneOf",
    "Place",
    "Reference",
    "Since",
    "Until",
    "Words",
]

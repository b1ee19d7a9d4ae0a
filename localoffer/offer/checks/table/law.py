"""Checks that hold an entry against the law and the nation’s figures."""

from localoffer.offer.checks import ages, judgement, minima, narrower, restated
from localoffer.offer.checks import grounds as by
from localoffer.offer.checks.check import Check
from localoffer.offer.checks.finding import Level

LAWFUL = (
    Check(
        key="law-in-words",
        name="Its words do not restate the law’s test",
        level=Level.ERROR,
        why="Many offers copy a wrong 13 weeks test. It can turn away people whom the law puts in.",
        sources=(by.CATEGORIES, by.PRACTICE),
        find=restated.in_words,
        unfit=by.OUR_WORDS,
    ),
    Check(
        key="law-in-conditions",
        name="Its conditions use the law’s definitions",
        level=Level.ERROR,
        why="The law says who is a care leaver. A council may add people, never take them out.",
        sources=(by.CATEGORIES,),
        find=restated.in_conditions,
    ),
    Check(
        key="narrower",
        name="It gives a duty to all whom the law puts in",
        level=Level.WARNING,
        why="A council may give more than the law, not less.",
        sources=(by.CATEGORIES,),
        find=narrower.than_the_law,
        looks_at=narrower.carries_out_a_duty,
        unfit=by.NO_EXAMPLES,
    ),
    Check(
        key="minimum",
        name="Its sum is not below the national one",
        level=Level.WARNING,
        why="Some sums are fixed by law, and some the government recommends. Less needs a good reason.",
        sources=(by.PRACTICE,),
        find=minima.below,
        looks_at=minima.is_compared,
    ),
    Check(
        key="age-words",
        name="Its ages end on a named birthday, as its conditions do",
        level=Level.WARNING,
        why="“Up to 25” leaves open if the year when you are 25 counts. It is the commonest muddle.",
        sources=(by.PRACTICE,),
        find=ages.in_words,
        looks_at=ages.names_an_age,
        unfit=by.OUR_WORDS,
    ),
    Check(
        key="only-words",
        name="Its conditions are more than words",
        level=Level.WARNING,
        why="What is only words, no program can work out. A person has to be asked each time.",
        sources=(by.OURS,),
        find=judgement.in_words,
        looks_at=judgement.has_conditions,
    ),
)

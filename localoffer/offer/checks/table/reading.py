"""Checks that an entry can be read, and followed."""

from localoffer.offer.checks import grounds as by
from localoffer.offer.checks import links, people, plain_words
from localoffer.offer.checks.check import Check
from localoffer.offer.checks.finding import Level

READABLE = (
    Check(
        key="reading-age",
        name="A child of 9 to 11 can read it",
        level=Level.WARNING,
        why="Care leavers often missed school. Plain words help everyone.",
        sources=(by.READABLE, by.GOV_UK),
        find=plain_words.reading,
        unfit=by.OUR_WORDS,
    ),
    Check(
        key="long-sentence",
        name="No sentence has more than 20 words",
        level=Level.WARNING,
        why="Long sentences hide what matters.",
        sources=(by.READABLE,),
        find=plain_words.long_sentences,
        unfit=by.OUR_WORDS,
    ),
    Check(
        key="dead-link",
        name="Its links lead somewhere",
        level=Level.ERROR,
        why="A link that leads nowhere ends the search for help.",
        sources=(by.OURS,),
        find=links.addresses,
        unfit=by.OUR_WORDS,
    ),
    Check(
        key="personal",
        name="It names teams and roles, not people",
        level=Level.WARNING,
        why="Staff move on, and then the page is wrong. A name is also personal data.",
        sources=(by.PRACTICE, by.PRIVACY),
        find=people.personal,
        unfit=by.OUR_WORDS,
    ),
)

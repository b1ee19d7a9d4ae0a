"""Checks of an offer as a whole: what it covers, and whether its entries go together."""

from localoffer.offer.checks import conflicts, topics
from localoffer.offer.checks import grounds as by
from localoffer.offer.checks.check import Check, given
from localoffer.offer.checks.finding import Level

WHOLE = (
    Check(
        key="area-of-law",
        name="Every area that the law lists has an entry",
        level=Level.ERROR,
        why="The law says what an offer must cover. A young person looks under each area for help.",
        sources=(by.LAW,),
        find=topics.by_law,
        unfit=by.PART_READ,
    ),
    Check(
        key="area-to-come",
        name="What the 2026 Act adds has an entry",
        level=Level.NOTE,
        why="A law has passed that adds these. Its start is not confirmed, so nothing is blocked.",
        sources=(by.ACT_2026,),
        find=topics.by_law_to_come,
        unfit=by.PART_READ,
    ),
    Check(
        key="area-of-guidance",
        name="What the guidance asks for has an entry",
        level=Level.NOTE,
        why="Guidance lists these. It is not law, but young people ask for them.",
        sources=(by.GUIDANCE,),
        find=topics.by_guidance,
        unfit=by.PART_READ,
    ),
    Check(
        key="same-name",
        name="No two entries have the same name",
        level=Level.ERROR,
        why="One name for two things leaves a reader guessing which one counts.",
        sources=(by.OURS,),
        find=conflicts.same_name,
    ),
    Check(
        key="two-sums",
        name="Nobody is told two sums for one thing",
        level=Level.WARNING,
        why="Councils’ pages often give two sums. Then nobody knows what they will get.",
        sources=(by.PRACTICE,),
        find=conflicts.two_sums,
        looks_at=given,
        unfit=by.NO_EXAMPLES,
    ),
    Check(
        key="circle",
        name="Entries do not rule one another out in a circle",
        level=Level.ERROR,
        why="In a circle each entry waits for the other, and nobody gets either.",
        sources=(by.OURS,),
        find=conflicts.circles,
    ),
)

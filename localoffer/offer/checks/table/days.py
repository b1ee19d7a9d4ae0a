"""Checks that an entry is still true today."""

from localoffer.offer.checks import conflicts, ended
from localoffer.offer.checks import grounds as by
from localoffer.offer.checks.check import Check, given
from localoffer.offer.checks.finding import Level

CURRENT = (
    Check(
        key="ended",
        name="It has not ended",
        level=Level.ERROR,
        why="A scheme that is over must not be promised.",
        sources=(by.PRACTICE,),
        find=ended.schemes,
        looks_at=ended.may_end,
    ),
    Check(
        key="linked-to-the-past",
        name="It links to nothing that has ended",
        level=Level.WARNING,
        why="A link to what has ended promises what nobody can get.",
        sources=(by.OURS,),
        find=conflicts.linked_to_the_past,
        looks_at=given,
    ),
    Check(
        key="review-passed",
        name="Its review date lies ahead",
        level=Level.WARNING,
        why="The day you set to look again has gone by.",
        sources=(by.OURS,),
        find=ended.reviews,
        looks_at=ended.has_review,
        unfit=by.NO_DAYS,
    ),
    Check(
        key="old-source",
        name="Its sources were read in the last 12 months",
        level=Level.WARNING,
        why="Laws and decisions change. What was true when it was read may not be true now.",
        sources=(by.OURS,),
        find=ended.old_sources,
        looks_at=ended.stands,
        unfit="We read all of them within a year, so there is nothing to measure.",
    ),
    Check(
        key="unsure-source",
        name="At least one source is sure",
        level=Level.WARNING,
        why="What is only believed must not be shown as settled.",
        sources=(by.OURS,),
        find=ended.unsure_sources,
        unfit="We marked the sources ourselves, so there is nothing to measure.",
    ),
)

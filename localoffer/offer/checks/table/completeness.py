"""Checks that an entry leaves out nothing that a young person needs."""

from localoffer.offer.checks import complete
from localoffer.offer.checks import grounds as by
from localoffer.offer.checks.check import Check, offered
from localoffer.offer.checks.finding import Level

COMPLETE = (
    Check(
        key="how-to-get",
        name="It says how to get it",
        level=Level.ERROR,
        why="Help that nobody knows how to ask for is not given.",
        sources=(by.PRACTICE, by.GUIDANCE),
        find=complete.how_to_get,
        looks_at=offered,
    ),
    Check(
        key="who-decides",
        name="It says who decides",
        level=Level.ERROR,
        why="A young person needs to know whom to ask, and whom to ask again.",
        sources=(by.GUIDANCE,),
        find=complete.who_decides,
        looks_at=complete.is_decided,
        unfit="Where a page names nobody, we wrote “the council”.",
    ),
    Check(
        key="source",
        name="It says where it comes from",
        level=Level.ERROR,
        why="A promise that nobody can trace to a decision cannot be relied on.",
        sources=(by.OURS,),
        find=complete.source,
        unfit="We only kept what has a source.",
    ),
    Check(
        key="review-date",
        name="It has a review date",
        level=Level.ERROR,
        why="Offers go out of date unless someone looks again.",
        sources=(by.GUIDANCE,),
        find=complete.review_date,
        looks_at=complete.is_reviewed,
        unfit=by.NO_DAYS,
    ),
    Check(
        key="instead",
        name="Where it is not offered, it says what to do instead",
        level=Level.ERROR,
        why="A bare no leaves a young person with nowhere to go.",
        sources=(by.PRACTICE,),
        find=complete.instead,
        looks_at=complete.is_refused,
    ),
)

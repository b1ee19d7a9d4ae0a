"""Checks that an entry proves itself."""

from localoffer.offer.checks import grounds as by
from localoffer.offer.checks import links, proof
from localoffer.offer.checks.check import Check, given
from localoffer.offer.checks.finding import Level

PROVEN = (
    Check(
        key="names-exist",
        name="All that it names exists",
        level=Level.ERROR,
        why="A rule that names what does not exist cannot be worked out.",
        sources=(by.OURS,),
        find=links.names,
        unfit="Rows that name what does not exist are not kept as rules.",
    ),
    Check(
        key="examples-pass",
        name="Its examples come out as they say",
        level=Level.ERROR,
        why="The examples are the proof that the rule says what you mean.",
        sources=(by.OURS,),
        find=proof.failing,
        unfit=by.NO_EXAMPLES,
    ),
    Check(
        key="yes-and-no",
        name="It has an example of a yes and of a no",
        level=Level.ERROR,
        why="Without both, nobody has tried who gets it and who does not.",
        sources=(by.OURS,),
        find=proof.a_yes_and_a_no,
        unfit=by.NO_EXAMPLES,
    ),
    Check(
        key="boundary",
        name="It has an example on each side of each birthday and day",
        level=Level.ERROR,
        why="Most mistakes are one day out. An example on each side shows them.",
        sources=(by.OURS,),
        find=proof.each_boundary,
        looks_at=given,
        unfit=by.NO_EXAMPLES,
    ),
)

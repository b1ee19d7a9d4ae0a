"""Drafts how the council is doing under the headings that a proposal touches: does the promise work?"""

from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage, listed
from localoffer.offer.models import HeadingName
from localoffer.performance.measures import measures_about
from localoffer.performance.queries import scorecard
from localoffer.performance.statistics.published import about
from localoffer.performance.telling.reports import report_line
from localoffer.rules.rule import Heading

SOURCE = "The council’s measures"
SMALL = "Small numbers are hidden, so that nobody can be found in them."


def how_we_are_doing(ground: Ground) -> list[Passage]:
    """Return a list for each heading touched; a measure without a figure is "not recorded"."""
    touched = {one.rule.heading for one in ground.differences}
    if not touched or not ground.council.looks_after_children:
        return []
    parts = [_told(ground, heading) for name in HeadingName if (heading := Heading(name.value)) in touched]
    others = f"What others have: {about().source}. {about().licence}"
    text = "\n\n".join([*(part for part in parts if part), SMALL, others])
    return [Passage(text=text, source=SOURCE, on=ground.on)] if any(parts) else []


def _told(ground: Ground, heading: Heading) -> str:
    found = scorecard(ground.council, of=measures_about(heading))
    opening = f"How we are doing: {HeadingName(heading.value).label}."
    return listed(opening=opening, items=[report_line(one, council=ground.council) for one in found])

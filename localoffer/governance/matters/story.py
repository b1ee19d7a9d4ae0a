"""Tells a matter's whole story in order: each package tells its own part, and this puts them together."""

from collections.abc import Callable
from itertools import chain

from django.utils.timezone import localdate

from localoffer.governance.call_ins import story as call_ins
from localoffer.governance.deadlines import story as deadlines
from localoffer.governance.decisions import story as decisions
from localoffer.governance.key_decisions import story as key_decisions
from localoffer.governance.listening import story as listening
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices import story as notices
from localoffer.governance.publication import story as publication
from localoffer.governance.reading import story as reading
from localoffer.governance.reports import story as reports
from localoffer.governance.work_plans import story as work_plans


def own_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return when the matter began, was opened to the public and ended."""
    began = "Told from the public record" if matter.is_historic else ""
    told = [StoryLine(day=localdate(matter.created_at), kind="Matter", title="The matter was started", text=began)]
    if matter.open_from and not public:
        told.append(StoryLine(day=localdate(matter.open_from), kind="Matter", title="The public may read of it"))
    if matter.ended_at:
        ended = localdate(matter.ended_at)
        told.append(StoryLine(day=ended, kind="Matter", title="The matter ended", text=matter.ended_why))
    return told


Teller = Callable[..., list[StoryLine]]
# Each returns its lines for `teller(matter, public=…)`. On one day, lines keep this order.
TELLERS: tuple[Teller, ...] = (
    own_lines,
    listening.story_lines,
    key_decisions.story_lines,
    notices.story_lines,
    reports.story_lines,
    decisions.story_lines,
    call_ins.story_lines,
    deadlines.story_lines,
    publication.story_lines,
    reading.story_lines,
    work_plans.story_lines,
)


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return the lines of every teller by day."""
    told = chain.from_iterable(teller(matter, public=public) for teller in TELLERS)
    return sorted(told, key=lambda line: line.day)

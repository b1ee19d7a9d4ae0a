"""Tells who decided whether it is a key decision, for a matter's story."""

from localoffer.governance.key_decisions.models import KeyJudgement
from localoffer.governance.key_decisions.presenters import judged, suggestion
from localoffer.governance.key_decisions.queries import judgements_of
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return each judgement. Everyone may read it once the matter is open. Needs no scope."""
    return [_line(one) for one in judgements_of(matter)]


def _line(one: KeyJudgement) -> StoryLine:
    return StoryLine(
        day=one.judged_on, kind="Key decision", title=str(one), text=f"{judged(one)} {suggestion(one)}"
    )

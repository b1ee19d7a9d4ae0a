"""
Tells what became of call-ins, for a matter's story.

Everyone reads that a request came, because it holds the decision back from that moment. What it says, and who
signed it, they read once it is found valid: until then nobody has checked it.
"""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.timezone import localdate

from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import judgement, steps
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter

BEING_CHECKED = "It is being checked whether the request is in order. Until then, nothing is done."


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return when each call-in came and what happened to it; to the public without words that nobody checked."""
    return [line for one in _call_ins(matter) for line in _lines(one, public=public)]


def _call_ins(matter: Matter) -> QuerySet[CallIn]:
    found: QuerySet[CallIn] = CallIn.objects.with_scopes_disabled().filter(decision__matter=matter)
    return found.prefetch_related(steps()).order_by("received_at", "pk")


def _lines(call_in: CallIn, *, public: bool) -> Iterator[StoryLine]:
    judged = judgement(call_in)
    is_open = not public or (judged is not None and judged.kind == Step.VALID)
    words = f"Signed by {', '.join(call_in.signed_by)}. {call_in.reasons}".strip()
    unchecked = "" if judged else BEING_CHECKED
    yield StoryLine(
        day=localdate(call_in.received_at),
        kind="Call-in",
        title="Councillors asked for a second look",
        text=words if is_open else unchecked,
    )
    for step in call_in.steps.all():
        heard = f"{step.heard_by}. " if step.heard_by else ""
        said = f"{heard}{step.said}".strip() if is_open else ""
        yield StoryLine(day=step.on, kind="Call-in", title=Step(step.kind).label, text=said)

"""Writes the last part of a record's notice: when it counts, and the call-in block even where it is empty."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate

from localoffer.frontend.printed import Block, Facts, Heading, Note, Paragraph
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import hearing, is_open, judgement, outcome
from localoffer.governance.decisions.actions.importing import BEFORE_US, LAST_DAY
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.presenters.rows import dates_of
from localoffer.governance.decisions.presenters.wording import EMPTY, NOT_STATED
from localoffer.governance.decisions.queries import call_ins_of
from localoffer.rules.english import day

CALL_IN_ENDS = "Call-in period expires on"
CALL_IN_ROWS = (
    "Date of call-in, if any (this suspends the decision)",
    "Call-in procedure completed",
    "Call-in heard by",
    "Results of call-in",
)


def scrutiny_blocks(decision: Decision) -> Iterator[Block]:
    """Yield when a record counts, how that was worked out, and what came of calling it in. Needs no scope."""
    yield Heading(text="Scrutiny and call-in")
    if decision.is_imported:
        yield Paragraph(text=decision.no_call_in_why)
        yield from _days_taken_over(decision)
        if decision.no_call_in_why == BEFORE_US:
            yield Paragraph(text="The record does not speak of call-in.")
            return
        ends = () if LAST_DAY in decision.no_call_in_why else (CALL_IN_ENDS,)
        yield Facts(rows=tuple((label, NOT_STATED) for label in (*ends, *CALL_IN_ROWS)))
        return
    dates = dates_of(decision)
    for one in dates:
        if one.sum:
            yield Paragraph(text=one.sum)
    found = [one for one in call_ins_of(decision) if not _was_not_valid(one)]
    yield Facts(rows=(*((one.label, one.day) for one in dates), *_call_in_rows(found[-1] if found else None)))


def _days_taken_over(decision: Decision) -> Iterator[Block]:
    """Yield the day that was published beside the one that the rules of that day give, where they give one."""
    dates = dates_of(decision)
    if len(dates) > 1:
        yield Facts(rows=tuple((one.label, one.day) for one in dates))
        yield from (Paragraph(text=one.sum) for one in dates if one.sum)
        yield from (Note(text=one.warning) for one in dates if one.warning)


def _was_not_valid(call_in: CallIn) -> bool:
    judged = judgement(call_in)
    return judged is not None and judged.kind == Step.INVALID


def _call_in_rows(call_in: CallIn | None) -> tuple[tuple[str, str], ...]:
    """Return the block that records print even when nobody called the decision in."""
    came = heard_by = result = completed = EMPTY
    if call_in is not None:
        came = f"{day(localdate(call_in.received_at))}: nothing is done until it is settled"
        steps = list(call_in.steps.all())
        set_for = hearing(call_in)
        heard_by = set_for.heard_by if set_for else EMPTY
        result = " ".join(f"{Step(one.kind).label}. {one.said}" for one in steps if outcome(call_in)) or EMPTY
        completed = EMPTY if is_open(call_in) else day(_last(call_in))
    return tuple(zip(CALL_IN_ROWS, (came, completed, heard_by, result), strict=True))


def _last(call_in: CallIn) -> date:
    return max(step.on for step in call_in.steps.all())

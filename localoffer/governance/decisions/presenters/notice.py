"""Writes the notice of a decision as councils print it: every field, the call-in block even where it is empty."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.frontend.printed import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Links,
    Note,
    Outline,
    Paragraph,
    Point,
)
from localoffer.frontend.site import Link
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import hearing, is_open, judgement, outcome
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.actions.importing import BEFORE_US, LAST_DAY
from localoffer.governance.decisions.conflicts import words_of_conflicts
from localoffer.governance.decisions.kinds import ADVISERS, BodyKind, ItemKind, Key, Limb
from localoffer.governance.decisions.law import rule_for
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.presenters.declared import declared_in
from localoffer.governance.decisions.presenters.rows import chain_of, dates_of, stage_words
from localoffer.governance.decisions.queries import call_ins_of, standing
from localoffer.governance.decisions.withholding import ITEM, SECTIONS, sections_of
from localoffer.governance.delegations.models import Delegation
from localoffer.governance.reports.models import Recommendation
from localoffer.governance.withholding.models import Withheld
from localoffer.governance.withholding.presenters import part_b
from localoffer.governance.withholding.telling import told_in
from localoffer.governance.work_plans.queries.decided_at import open_meeting_of
from localoffer.rules.english import day, listed
from localoffer.rules.governing.bodies import GovernanceModel

EMPTY = "None so far"
NOT_STATED = "The record does not say."
CALL_IN_ENDS = "Call-in period expires on"
CALL_IN_ROWS = (
    "Date of call-in, if any (this suspends the decision)",
    "Call-in procedure completed",
    "Call-in heard by",
    "Results of call-in",
)
TITLES = {
    BodyKind.OFFICER_POST: "Record of an officer’s decision",
    BodyKind.CABINET_MEMBER: "Record of a cabinet member’s decision",
    BodyKind.CABINET: "Record of an executive decision",
}
# The parts of free words, under their headings.
FREE = ("reasons", "alternatives", "other_matters", "consultation", "conflicts", "dispensation")
# These are printed even where nobody wrote anything.
ALWAYS = ("reasons", "alternatives", "other_matters", "conflicts")


def notice_document(
    decision: Decision, *, now: datetime, site: str = "", withheld: Sequence[Withheld] = ()
) -> Document:
    """
    Return the notice of a decision's published record, as it stands at a moment. Needs no scope.

    `site` is where this service is, such as "https://example.org", for links in a file that is read elsewhere.
    `withheld` is what the public may not read, for those alone who may.
    """
    title = TITLES.get(BodyKind(decision.body_kind), "Record of a decision")
    if decision.body_kind in ADVISERS:
        title = "Record of recommendations"
    return Document(
        title=f"{title}: {decision.title}",
        owner=decision.council.name,
        made_on=localdate(now),
        blocks=(
            *_blocks(decision, now=now, site=site),
            *part_b(withheld, headings=sections_of(decision), blocks=_paragraphs),
        ),
    )


def _blocks(decision: Decision, *, now: datetime, site: str) -> Iterator[Block]:
    yield from _standing(decision, now=now)
    yield Facts(rows=_head(decision))
    yield from _elsewhere(decision)
    yield from _meeting(decision, now=now, site=site)
    chain = chain_of(decision)
    if chain or decision.body_kind == BodyKind.OFFICER_POST:
        yield Heading(text="The power to decide")
        yield Bullets(items=(decision.power, *chain) if decision.power else chain or (NOT_STATED,))
    yield Heading(text="Recommendations" if decision.body_kind in ADVISERS else "The decision")
    yield from _decided(decision)
    for name in FREE:
        text, kept = _words(decision, name), told_in(decision.not_public, name)
        declared = declared_in(decision) if name == "conflicts" else ()
        if text or kept or name in ALWAYS:
            yield Heading(text=SECTIONS[name])
            yield from _paragraphs(text or ("" if kept or declared else NOT_STATED))
            yield from [Bullets(items=declared)] if declared else []
            yield from (Note(text=one) for one in kept)
    yield from _papers(decision, site=site)
    yield from _certificate(decision)
    yield from _scrutiny(decision)


def _words(decision: Decision, name: str) -> str:
    return words_of_conflicts(decision) if name == "conflicts" else str(getattr(decision, name))


def _standing(decision: Decision, *, now: datetime) -> Iterator[Block]:
    withdrawal = getattr(decision, "withdrawal", None)
    if withdrawal:
        yield Note(text=f"This record was withdrawn on {day(localdate(withdrawal.at))}. {withdrawal.reason}")
    else:
        stage = stage_words(decision, standing(decision, now=now).stage)
        yield Note(text=f"{stage}." if decision.is_imported else f"On {day(localdate(now))}: {stage}.")
    if decision.corrects:
        yield Paragraph(text=f"It corrects record {decision.corrects.number}. {decision.correction_note}")
    if decision.oddities:
        # What a person took over from a document here is in the document's words.
        words = "" if decision.recorded_by_id else ", in our own words"
        yield Paragraph(text=f"This is from the public record{words}. We noticed:")
        yield Bullets(items=tuple(decision.oddities))


def _head(decision: Decision) -> tuple[tuple[str, str], ...]:
    rows = [
        ("Decision number", decision.reference or f"Record {decision.number}"),
        ("Date of the decision", day(decision.decided_on)),
        ("Decision maker", ", ".join(part for part in (decision.maker, decision.maker_post) if part)),
        ("Body", decision.body_name),
        ("Portfolio", decision.portfolio),
        ("Subject", decision.title),
        ("Author", decision.author),
        ("Wards or divisions", decision.wards),
        ("Contact", decision.contact),
        ("Key decision", _key(decision)),
        ("By what power", "" if decision.body_kind == BodyKind.OFFICER_POST else decision.power),
        ("Taken in private", "Yes" if decision.in_private else ""),
    ]
    return tuple((label, said) for label, said in rows if said)


def _elsewhere(decision: Decision) -> Iterator[Block]:
    """Yield what is withheld from the parts that have no heading of their own."""
    for name, heading in SECTIONS.items():
        if name not in ("text", *FREE):
            yield from (Note(text=f"{heading}: {one}") for one in told_in(decision.not_public, name))


def _meeting(decision: Decision, *, now: datetime, site: str) -> Iterator[Block]:
    """Yield the way to the meeting at which it was decided, where everyone can read of that."""
    held = open_meeting_of(decision, now=now)
    if held is None:
        return
    place = reverse("work_plans:open_committee", args=[decision.council.slug, held.committee.slug])
    under = f", under “{held.item}”" if held.item else ""
    text = f"The meeting of the {held.committee.name} on {day(held.day)}{under}"
    yield Links(items=(Link(text=text, href=f"{site}{place}#meeting-{held.meeting}"),))


def _key(decision: Decision) -> str:
    said = {Key.YES: "Yes", Key.NO: "No", Key.UNDECIDED: "Not stated"}[Key(decision.is_key)]
    limbs = "; ".join(str(Limb(limb).label) for limb in decision.key_limbs)
    return ". ".join(part for part in (said, limbs, decision.key_reason) if part)


def _decided(decision: Decision) -> Iterator[Block]:
    if decision.text:
        yield from _paragraphs(decision.text)
    yield from (Note(text=one) for one in told_in(decision.not_public, "text"))
    items = list(decision.items.all())
    if items:
        yield Outline(items=tuple(_point(one, decision) for one in items))


def _point(item: DecisionItem, decision: Decision) -> Point:
    more = [
        *told_in(decision.not_public, f"{ITEM}{item.position}"),
        *(_answered(one.recommendation) for one in item.answers.all()),
        "Agreed as amended" if item.as_amended else "",
        f"To be done by: {item.owner}" if item.owner else "",
        f"{'Review by' if item.kind == ItemKind.REVIEW_BY else 'Due on'} {day(item.due_on)}"
        if item.due_on
        else "",
        *_given_away(getattr(item, "delegation", None)),
    ]
    return Point(text=str(item), parts=tuple(Point(text=one) for one in more if one))


def _given_away(power: Delegation | None) -> Iterator[str]:
    """Yield which power an item gives, to whom and within which bounds."""
    if power is None:
        return
    yield f"The {power.delegate_post} may decide: {power.scope}"
    if power.consultees:
        yield f"After asking: {listed(power.consultees)}"
    yield from (f"Only if: {condition}" for condition in power.conditions)
    if power.may_take_away:
        yield "They may also promise less than before"
    if power.otherwise:
        yield f"Otherwise: {power.otherwise}"
    if power.expires_on:
        yield f"The power ends on {day(power.expires_on)}"


def _answered(recommendation: Recommendation) -> str:
    return f"It answers recommendation {recommendation.number} of the report “{recommendation.report.title}”"


def _papers(decision: Decision, *, site: str) -> Iterator[Block]:
    links = [Link(text=one["title"], href=one["url"]) for one in decision.documents if one["url"]]
    links += [Link(text="The public record", href=decision.source_url)] if decision.source_url else []
    if decision.report is not None:
        place = reverse("reports:read", args=[decision.council.slug, decision.matter.slug, decision.report.number])
        links.insert(0, Link(text=decision.report.title, href=f"{site}{place}"))
    elsewhere = tuple(one["title"] for one in decision.documents if not one["url"])
    kept = told_in(decision.not_public, "")
    if links or elsewhere or decision.no_report_why or kept:
        yield Heading(text="Report and background papers")
    yield from (Note(text=one) for one in kept)
    if decision.no_report_why:
        yield Paragraph(text=f"Why there was no report: {decision.no_report_why}")
    if elsewhere:
        yield Bullets(items=elsewhere)
    if links:
        yield Links(items=tuple(links))


def _certificate(decision: Decision) -> Iterator[Block]:
    constitution = constitution_on(decision.council, day=decision.decided_on)
    model = constitution.governance_model if constitution else GovernanceModel.LEADER_CABINET
    rule = rule_for(decision.body_kind, on=decision.decided_on, model=model)
    yield Heading(text="Confirmed as a true record")
    if rule and not decision.is_imported:
        yield Paragraph(text=f"The record is made under: {rule.cite}.")
    published = decision.record_published_at
    yield Facts(
        rows=(
            ("Decision maker", decision.maker or decision.body_name),
            ("Proper officer", decision.certified_by or "Not named"),
            ("Record published on", day(localdate(published)) if published else EMPTY),
            ("Record kept until at least", day(decision.retain_until) if decision.retain_until else NOT_STATED),
        )
    )


def _scrutiny(decision: Decision) -> Iterator[Block]:
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


def _paragraphs(text: str) -> Iterator[Block]:
    for one in text.split("\n"):
        if one.strip():
            yield Paragraph(text=one.strip())

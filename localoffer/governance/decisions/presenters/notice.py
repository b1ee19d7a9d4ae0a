"""Writes the notice of a decision as councils print it: every field, the call-in block even where it is empty."""

from collections.abc import Iterator, Sequence
from datetime import datetime

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
    Paragraph,
)
from localoffer.frontend.site import Link
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.conflicts import words_of_conflicts
from localoffer.governance.decisions.kinds import ADVISERS, BodyKind, Key, Limb
from localoffer.governance.decisions.law import rule_for
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.presenters.decided import decided_blocks
from localoffer.governance.decisions.presenters.declared import declared_in
from localoffer.governance.decisions.presenters.rows import chain_of, stage_words
from localoffer.governance.decisions.presenters.scrutiny import scrutiny_blocks
from localoffer.governance.decisions.presenters.wording import EMPTY, NOT_STATED, paragraphs
from localoffer.governance.decisions.queries import standing
from localoffer.governance.decisions.withholding import SECTIONS, sections_of
from localoffer.governance.withholding.models import Withheld
from localoffer.governance.withholding.presenters import part_b
from localoffer.governance.withholding.telling import told_in
from localoffer.governance.work_plans.queries.decided_at import open_meeting_of
from localoffer.rules.english import day
from localoffer.rules.governing.bodies import GovernanceModel

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
            *part_b(withheld, headings=sections_of(decision), blocks=paragraphs),
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
    yield from decided_blocks(decision)
    for name in FREE:
        text, kept = _words(decision, name), told_in(decision.not_public, name)
        declared = declared_in(decision) if name == "conflicts" else ()
        if text or kept or name in ALWAYS:
            yield Heading(text=SECTIONS[name])
            yield from paragraphs(text or ("" if kept or declared else NOT_STATED))
            yield from [Bullets(items=declared)] if declared else []
            yield from (Note(text=one) for one in kept)
    yield from _papers(decision, site=site)
    yield from _certificate(decision)
    yield from scrutiny_blocks(decision)


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

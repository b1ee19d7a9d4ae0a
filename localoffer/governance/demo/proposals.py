"""Makes an invented proposal by the same acts that people do by hand, each on its own day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import msgspec
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.demo.asking import ask_people
from localoffer.governance.demo.proposal_files import Proposal
from localoffer.governance.demo.reporting import report_on
from localoffer.governance.demo.staff import Staff, staff_of
from localoffer.governance.matters.actions import open_to_public, start_matter
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import publish_notice
from localoffer.governance.notices.notice_words import NoticeWords
from localoffer.offer.checks.queries import findings_of_draft, open_warnings
from localoffer.offer.drafts import actions as drafts
from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.models import Draft
from localoffer.offer.queries import offer_in_force
from localoffer.rules import files
from localoffer.rules.rule import Rule


def make_proposal(council: Council, *, proposal: Proposal, rules: Sequence[Rule], now: datetime) -> Matter | None:
    """
    Return the matter of a proposal that changes these entries, or None where it is here already.

    Raises NoDemoStaff, and NotAllowed where the staff came to the council after the days of the proposal.
    """
    with council_scope(council):
        if Matter.objects.filter(council=council, title=proposal.title).exists():
            return None
    staff = staff_of(council)
    started = now + timedelta(days=proposal.days.started)
    draft = _draft(council, proposal=proposal, rules=rules, staff=staff, now=started)
    matter = start_matter(
        council, title=proposal.title, summary=proposal.summary, draft=draft, by=staff.officer, now=started
    )
    open_to_public(matter, open_from=started, by=staff.officer, now=started)
    ask_people(draft, proposal=proposal, staff=staff, now=now)
    _give_notice(matter, proposal=proposal, staff=staff, now=now)
    report_on(matter, proposal=proposal, staff=staff, now=now)
    return matter


def _draft(council: Council, *, proposal: Proposal, rules: Sequence[Rule], staff: Staff, now: datetime) -> Draft:
    """Return a draft of the offer in force with these entries changed, and each warning of the checks answered."""
    based_on = offer_in_force(council, on=localdate(now))
    draft = drafts.start_draft(council, by=staff.editor, now=now, based_on=based_on, title=proposal.title)
    with council_scope(council):
        revisions = dict(DraftEntry.objects.filter(draft=draft).values_list("slug", "revision"))
    for rule in rules:
        drafts.save_entry(
            draft, slug=rule.id, rule=files.plain(rule), revision=revisions[rule.id], by=staff.editor, now=now
        )
    with council_scope(council):
        left = open_warnings(draft, findings=findings_of_draft(draft, now=now))
    for one in left:
        drafts.answer_warning(
            draft, check_key=one.check, slug=one.entry or "", about=one.about, text=proposal.warnings,
            by=staff.editor, now=now,
        )  # fmt: skip
    return draft


def _give_notice(matter: Matter, *, proposal: Proposal, staff: Staff, now: datetime) -> None:
    notice, days = proposal.notice, proposal.days
    if notice is None or days.noticed is None:
        return
    said = msgspec.structs.asdict(notice)
    kind = said.pop("kind")
    words = NoticeWords(
        **said, decision_from=_day(now, days.decided_from), decision_until=_day(now, days.decided_until)
    )
    given = now + timedelta(days=days.noticed)
    publish_notice(matter, kind=kind, words=words, published_on=localdate(given), by=staff.officer, now=given)


def _day(now: datetime, days: int | None) -> date | None:
    return None if days is None else localdate(now) + timedelta(days=days)

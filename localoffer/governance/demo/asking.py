"""Puts an invented proposal to invented people, and reads what they said."""

from datetime import date, datetime, timedelta
from itertools import cycle
from uuid import uuid4

from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.demo.proposal_files import Answer, Proposal
from localoffer.governance.demo.staff import Staff
from localoffer.offer.drafts import actions as drafts
from localoffer.offer.models import Draft
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import Consultation, Words
from localoffer.participation.consultations.plan import Minimum, Plan
from localoffer.participation.consultations.told import Told


def ask_people(draft: Draft, *, proposal: Proposal, staff: Staff, now: datetime) -> Consultation:
    """Return the consultation on a draft, with what came in by `now`, summed up where the file says when."""
    days = proposal.days
    opened = now + timedelta(days=days.asked_from)
    drafts.start_consulting(draft, by=staff.editor, now=opened)
    plan = _plan(draft, proposal=proposal, on=localdate(now))
    made = actions.open_consultation(draft, plan=plan, by=staff.worker, now=opened)
    last = min(days.asked_until, 0)
    _answer(made, answers=proposal.answers, since=opened, days=last - days.asked_from)
    if days.summed_up is not None:
        _sum_up(made, proposal=proposal, staff=staff, now=now + timedelta(days=days.summed_up))
    return made


def _plan(draft: Draft, *, proposal: Proposal, on: date) -> Plan:
    asked, days = proposal.asked, proposal.days
    opens_on, closes_on = on + timedelta(days=days.asked_from), on + timedelta(days=days.asked_until)
    rules = constitution_on(draft.council, day=opens_on)
    least = rules.minimum_consultation_days if rules else None
    return Plan(
        title=asked.title,
        why=asked.why,
        could_change=asked.could_change,
        how_it_counts=asked.how_it_counts,
        audience=asked.audience,
        run_by=asked.run_by,
        channels=asked.channels,
        opens_on=opens_on,
        closes_on=closes_on,
        minimum=Minimum(days=least, source=rules.source.title) if rules and least else None,
    )


def _answer(made: Consultation, *, answers: tuple[Answer, ...], since: datetime, days: int) -> None:
    """Keep each answer, on one day after the other."""
    each = [one for one in answers for _ in range(one.people)]
    for one, day in zip(each, cycle(range(days + 1)), strict=False):
        feelings = {slug: {feeling: 1} for slug, feeling in one.feelings.items()}
        told = Told(key=uuid4(), feelings=feelings, words=one.words)
        actions.keep_response(made, told=told, now=since + timedelta(days=day))


def _sum_up(made: Consultation, *, proposal: Proposal, staff: Staff, now: datetime) -> None:
    """Let every word be used, make the themes, and close the reading."""
    with council_scope(made.council):
        words = list(Words.objects.filter(consultation=made).select_related("entry", "consultation__council"))
    for one in words:
        actions.pass_words(one, by=staff.worker, now=now)
    for theme in proposal.themes:
        about = [one for one in words if one.entry and one.entry.slug == theme.about]
        actions.make_theme(made, title=theme.title, text=theme.text, words=about, by=staff.worker, now=now)
    actions.finish_analysis(made, summary=proposal.summary_of_answers, by=staff.worker, now=now)

"""Drafts what the checks say of a proposal, with people's answers, and what the law asks of every offer."""

from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.passage import Passage, listed
from localoffer.offer.checks.finding import Finding, Level
from localoffer.offer.checks.queries import open_warnings, topics_for
from localoffer.offer.checks.statutory import Binding, Topic
from localoffer.offer.drafts.queries import warning_answers
from localoffer.offer.models import Draft
from localoffer.rules.citing import all_cited

SOURCE = "The checks of the proposal"
LAW = "The rulebook of national law"
NOTHING = "The checks found nothing that must be put right, and nothing that needs an answer."


def what_checks_found(ground: Ground) -> list[Passage]:
    """Return each error and warning, then each answer that somebody gave to a warning."""
    draft = ground.draft
    if draft is None:
        return []
    errors = [_told(one) for one in ground.findings if one.level is Level.ERROR]
    still_open = [_told(one) for one in open_warnings(draft, findings=ground.findings)]
    parts = [
        listed(opening="These must be put right before it can be published:", items=errors),
        listed(opening="These still need an answer:", items=still_open),
        listed(opening="These were answered:", items=_answers(draft)),
    ]
    text = "\n\n".join(part for part in parts if part) or NOTHING
    return [Passage(text=text, source=SOURCE, on=ground.on)]


def what_the_law_asks(ground: Ground) -> list[Passage]:
    """Return what the law asks every offer to speak of on the day of effect; what is passed stands apart."""
    topics, on = topics_for(ground.council), ground.effect_on
    law = [_topic(one) for one in topics if one.binding_on(on) is Binding.LAW]
    passed = [_topic(one) for one in topics if one.binding_on(on) is Binding.PASSED]
    parts = [
        listed(opening="The law asks that the offer speaks of:", items=law),
        listed(opening="Passed, but its start is not confirmed. Do not treat it as in force yet:", items=passed),
    ]
    text = "\n\n".join(part for part in parts if part)
    return [Passage(text=text, source=LAW, on=ground.on)] if text else []


def _told(one: Finding) -> str:
    sources = f" Source: {all_cited(one.sources)}." if one.sources else ""
    return f"{one.entry or 'The offer'}: {one.what}{sources}"


def _answers(draft: Draft) -> list[str]:
    return [f"{one.entry or 'The offer'}: {one.text}" for one in warning_answers(draft)]


def _topic(one: Topic) -> str:
    return f"{one.title}: {all_cited(one.sources)}"

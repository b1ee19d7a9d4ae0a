"""Checks who agreed that a decision was too urgent for call-in, against the posts of the constitution."""

from collections.abc import Iterator

from localoffer.governance.decisions.models import Decision
from localoffer.governance.delegations.problem import Problem
from localoffer.rules.citing import cited_in_short
from localoffer.rules.english import listed
from localoffer.rules.governing.constitution import Constitution


def urgency_problems(decision: Decision, *, constitution: Constitution | None) -> Iterator[Problem]:
    """
    Tell what the agreement lacks: a part of it, its day, or a post that may agree.

    Where the constitution names no post, nobody is refused. A correction opens no new time for call-in, so it may
    keep the capacity that its first record stated.
    """
    agreed_as, agreed_on = decision.urgent_agreed_as, decision.urgent_agreed_on
    parts = (decision.urgent_reason, decision.urgent_agreed_by, agreed_as, agreed_on)
    if any(parts) and not all(parts):
        yield Problem(section="key", text="It was urgent: say why, who agreed, in which capacity, and when.")
    if agreed_on is not None and agreed_on > decision.decided_on:
        yield Problem(section="key", text="Urgency must be agreed before the decision is taken, or on the day.")
    is_kept = decision.corrects is not None and decision.corrects.urgent_agreed_as == agreed_as
    if agreed_as.strip() and constitution and not is_kept:
        yield from _capacity(agreed_as, constitution)


def _capacity(agreed_as: str, constitution: Constitution) -> Iterator[Problem]:
    titles, policy = constitution.urgency_agreed_by, constitution.call_in
    if policy is None or not titles or _plain(agreed_as) in {_plain(title) for title in titles}:
        return
    source = policy.source
    text = (
        f"“{agreed_as.strip()}” cannot agree that it is urgent. Give the post as the constitution names it: "
        f"{listed(titles, 'or else')}."
    )
    yield Problem(section="key", text=text, rule=f"{policy.version}; {cited_in_short([source])}")


def _plain(title: str) -> str:
    """Return a title without its case, spare spaces, curled apostrophes or a leading "the"."""
    return " ".join(title.casefold().replace("’", "'").split()).removeprefix("the ")

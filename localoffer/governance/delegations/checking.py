"""Checks that whoever decided had the power to: what was delegated, within which bounds, after asking whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time

from django.utils.timezone import make_aware

from localoffer.governance.decisions.kinds import BodyKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.queries import standing
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.delegations.models import Delegation
from localoffer.governance.delegations.problem import Problem
from localoffer.rules.governing.constitution import Constitution


@dataclass(frozen=True, kw_only=True)
class Power:
    """A power to decide, wherever it comes from, in the same words."""

    post: str
    scope: str
    source: str
    consultees: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    otherwise: str = ""
    may_sub_delegate: bool = False
    may_take_away: bool = False


def power_of(decision: Decision, *, constitution: Constitution | None) -> Power | None:
    """Return the power that a decision cites: of an earlier decision, or of the scheme of delegation; or None."""
    if decision.delegation is not None:
        return delegated_power(decision.delegation)
    if decision.scheme_paragraph and constitution is not None:
        return scheme_power(decision.scheme_paragraph, constitution=constitution)
    return None


def delegated_power(delegation: Delegation) -> Power:
    """Return the power that an item of an earlier decision gave."""
    source = delegation.item.decision
    return Power(
        post=delegation.delegate_post,
        scope=delegation.scope,
        source=f"{source.body_name}, {source.reference or source.title}, {delegation.item.number}".strip(", "),
        consultees=tuple(delegation.consultees),
        conditions=tuple(delegation.conditions),
        otherwise=delegation.otherwise or source.body_name,
        may_sub_delegate=delegation.may_sub_delegate,
        may_take_away=delegation.may_take_away,
    )


def scheme_power(number: str, *, constitution: Constitution) -> Power | None:
    """Return the power that a paragraph of the scheme gives, its posts by their titles; None where none is so."""
    found = constitution.paragraph(number)
    if found is None:
        return None
    titles = {post.slug: post.title for post in constitution.posts}
    return Power(
        post=titles.get(found.delegate, found.delegate),
        scope=found.scope,
        source=f"{constitution.name}, scheme of delegation, paragraph {found.number}",
        consultees=tuple(titles.get(slug, slug) for slug in found.consulting),
        conditions=found.conditions,
        otherwise="the body that gave the power",
        may_sub_delegate=found.may_sub_delegate,
        may_take_away=found.may_take_away,
    )


def power_problems(decision: Decision, *, constitution: Constitution | None) -> list[Problem]:
    """Return why an officer lacked the power to take this decision; empty where the power is shown."""
    if decision.body_kind != BodyKind.OFFICER_POST:
        return []
    power = power_of(decision, constitution=constitution)
    if power is None:
        text = "An officer needs a power that was delegated. Name the decision or the paragraph that gave it."
        return [Problem(section="power", text=text)]
    return [
        *_of_source(decision),
        *_of_post(decision, power),
        *_of_conditions(decision, power),
        *_of_consultees(decision, power.consultees),
    ]


def _of_source(decision: Decision) -> Iterator[Problem]:
    delegation = decision.delegation
    if delegation is None:
        return
    at = make_aware(datetime.combine(decision.decided_on, time.max))
    stands = standing(delegation.item.decision, now=at)
    if stands.stage is not Stage.EFFECTIVE:
        text = f"The power was not in effect on the day of this decision. {stands.stage.value}."
        yield Problem(section="power", text=text)
    if delegation.expires_on is not None and decision.decided_on >= delegation.expires_on:
        yield Problem(section="power", text="The power had lapsed by the day of this decision.")


def _of_post(decision: Decision, power: Power) -> Iterator[Problem]:
    if decision.maker_post.strip().casefold() == power.post.strip().casefold():
        return
    if not decision.sub_delegation.strip():
        text = f"The power was given to the {power.post}. Say how it came to the person who decided."
        yield Problem(section="power", text=text)
    elif not power.may_sub_delegate:
        text = f"The {power.post} was not allowed to pass this power on."
        yield Problem(section="power", text=text)


def _of_conditions(decision: Decision, power: Power) -> Iterator[Problem]:
    said = {one.condition: one.holds for one in decision.conditions_met.all()}
    for condition in power.conditions:
        if condition not in said:
            yield Problem(section="power", text=f"Say whether this holds, and how you know: {condition}")
        elif not said[condition]:
            text = (
                f"This does not hold: {condition} So the officer cannot decide. It goes back: {power.otherwise}."
            )
            yield Problem(section="power", text=text)


def _of_consultees(decision: Decision, consultees: Iterable[str]) -> Iterator[Problem]:
    asked = {one.post.casefold(): one.on for one in decision.consulted.all()}
    for post in consultees:
        on = asked.get(post.casefold())
        if on is None:
            yield Problem(section="power", text=f"Say when the {post} was asked, and what they said.")
        elif on > decision.decided_on:
            yield Problem(section="power", text=f"The {post} must be asked before the decision is taken.")

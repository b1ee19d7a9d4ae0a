"""
Makes the people, the drafts and the decisions that a test needs. All of them are invented.

Entries are such that no check has anything to say about them. A district is asked for no area of the law, so one
entry can be its whole offer.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from localoffer.accounts.models import Council, Membership, Role, Tier, User
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from localoffer.offer.models import Version
from localoffer.offer.versions.actions import publish_version
from localoffer.offer.versions.authority import Authority
from localoffer.offer.versions.models import Body, Grade
from localoffer.rules import files
from localoffer.rules.rule import Rule
from tests.offer.checks.making import example, whole_rule
from tests.offer.making import made_council

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def made_district(slug: str = "tarnbridge", **said: Any) -> Council:
    """Return an invented council that looks after no children."""
    return made_council(slug, **({"tier": Tier.DISTRICT} | said))


def made_person(council: Council, *roles: Role, name: str = "Demo Ed") -> User:
    """Return an invented person with these roles at a council, or as an editor."""
    user = User.objects.create_user(f"{name.lower().replace(' ', '.')}@{council.slug}.invalid", name=name)
    for role in roles or (Role.EDITOR,):
        since = NOW - timedelta(days=900)
        Membership.objects.create(user=user, council=council, role=role, since=since)
    return user


def made_approver(council: Council) -> User:
    """Return somebody who may approve and publish."""
    return made_person(council, Role.APPROVER, name="Demo Ava")


def made_draft(council: Council, *slugs: str, by: User | None = None, based_on: Version | None = None) -> Draft:
    """Return a draft with an entry for each slug, as one editor left it."""
    editor = by or made_person(council)
    draft = actions.start_draft(council, by=editor, now=NOW, based_on=based_on)
    for slug in slugs:
        actions.add_entry(draft, slug=slug, rule=rule_data(slug, council=council), by=editor, now=NOW)
    return draft


def rule_data(slug: str = "bus-pass", *, council: Council, **said: Any) -> dict[str, Any]:
    """Return a whole rule as plain data."""
    return files.plain(proven_rule(slug, council=council.slug, **said))


def proven_rule(slug: str = "bus-pass", **said: Any) -> Rule:
    """Return a rule that no check has anything to say about, with an example on each side of its ages."""
    ages = said.get("when", {}).get("age")
    least = {"examples": list(each_side(**ages))} if ages else {}
    return whole_rule(slug, **(least | said))


def each_side(*, until: int | None = None, **ages: int) -> Iterator[dict[str, Any]]:
    """Yield an example on each birthday of an age, and one on the day before."""
    for age in (ages["from"], until) if until else (ages["from"],):
        before, after = ("yes", "no") if age == until else ("no", "yes")
        born = NOW.date().replace(year=NOW.year - age)
        yield example(f"Still {age - 1}", born=str(born + timedelta(days=1)), outcome=before)
        yield example(f"{age} today", born=str(born), outcome=after)


def made_authority(**said: Any) -> Authority:
    """Return the receipt of an invented decision by the cabinet, whose call-in time is over."""
    least: dict[str, Any] = {
        "body": Body.CABINET,
        "power": "Part 3 of the constitution of Tarnbridge",
        "decided_on": date(2026, 11, 2),
        "decided_by": "The cabinet",
        "reference": "Minute 12",
        "call_in_ended_on": date(2026, 11, 10),
    }
    return Authority(**(least | said))


def proposed_and_approved(draft: Draft, *, by: User, approver: User) -> Draft:
    """Return the draft, put forward by one person and approved by another."""
    actions.propose(draft, by=by, now=NOW)
    return actions.approve(draft, by=approver, now=NOW)


def published(draft: Draft, *, by: User, **said: Any) -> Version:
    """Return the version that an approved draft becomes."""
    least: dict[str, Any] = {
        "authority": made_authority(),
        "now": NOW,
        "grade": Grade.DECISION,
        "reason": "More help",
    }
    return publish_version(draft, by=by, **(least | said))

"""Makes the least of a council, a rule and an offer that a test needs. All of it is invented."""

from datetime import UTC, date, datetime
from typing import Any

from localoffer.accounts.models import Council, Tier
from localoffer.offer.actions import publish_first_version
from localoffer.offer.models import Version
from localoffer.rules import files
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule

PUBLISHED_AT = datetime(2026, 4, 1, 9, tzinfo=UTC)
TODAY = date(2026, 11, 21)
ADULT = {"date_of_birth": "2006-05-01"}
CHILD = {"date_of_birth": "2010-05-01"}


def made_council(slug: str = "tarnbridge", **said: Any) -> Council:
    """Return an invented council, written down."""
    least: dict[str, Any] = {"name": slug.title(), "tier": Tier.UNITARY, "code": f"X-{slug}", "is_demo": True}
    return Council.objects.create(slug=slug, **(least | said))


def made_rule(rule_id: str = "bus-pass", *, council: str = "tarnbridge", **said: Any) -> Rule:
    """Return a rule for people of 18 or over, unless told otherwise."""
    least: dict[str, Any] = {
        "id": rule_id,
        "title": rule_id.replace("-", " ").capitalize(),
        "summary": "You travel free.",
        "heading": "money",
        "strength": "offer",
        "basis": "local",
        "publisher": f"X-{council}",
        "when": {"age": {"from": 18}},
        "benefit": {"kind": "in_kind"},
        "sources": [{"title": "An invented minute", "sure": "V", "read_on": "2026-11-21"}],
        "examples": [{"name": "An adult", "on": "2026-11-21", "answers": ADULT, "outcome": "yes"}],
    }
    return files.from_plain(least | said, file=rule_id)


def made_offer(*rules: Rule, council: Council | None = None, facts: tuple[Fact, ...] = ()) -> Version:
    """Return a published offer of the rules, or of one bus pass."""
    found = council or made_council()
    return publish_first_version(found, rules=rules or (made_rule(),), facts=facts, now=PUBLISHED_AT)

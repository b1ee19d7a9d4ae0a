"""Makes an office with two versions of one offer. All of it is invented."""

from typing import Any

from localoffer.accounts.models import Council, Role
from localoffer.offer.drafts import actions
from localoffer.offer.models import Version
from tests.offer.drafts.making import (
    NOW,
    made_district,
    made_draft,
    made_person,
    proposed_and_approved,
    proven_rule,
    published,
    rule_data,
)
from tests.offer.making import made_offer


def made_two_versions(slug: str = "tarnbridge", **said: Any) -> Council:
    """Return a council whose second version ends the bus pass at 25, adds a gym and drops a supper."""
    council = made_district(slug)
    bus, supper = proven_rule(council=slug), proven_rule("supper", council=slug)
    first = made_offer(bus, supper, council=council)
    changed = {"when": {"age": {"from": 18, "until": 25}}, "how_to_get": "Ask us."}
    made_next(council, first, **said, **{"bus-pass": changed, "gym": {}, "supper": None})
    return council


def made_next(council: Council, first: Version, *, at: Any = None, **entries: Any) -> Version:
    """Return the next version: an entry for each name, or None to take it out."""
    editor = made_person(council, name=f"Demo Ed {first.number}")
    approver = made_person(council, Role.APPROVER, name=f"Demo Ava {first.number}")
    draft = made_draft(council, by=editor, based_on=first)
    for slug, said in entries.items():
        if said is None:
            actions.remove_entry(draft, slug=slug, by=editor, now=NOW)
            continue
        rule = rule_data(slug, council=council, **said)
        if first.entry_set.filter(slug=slug).exists():
            actions.save_entry(draft, slug=slug, rule=rule, revision=1, by=editor, now=NOW)
        else:
            actions.add_entry(draft, slug=slug, rule=rule, by=editor, now=NOW)
    proposed_and_approved(draft, by=editor, approver=approver)
    return published(draft, by=approver, takes_effect_at=at)

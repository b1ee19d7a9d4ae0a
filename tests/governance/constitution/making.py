"""Makes an invented council with a small constitution."""

import json
from typing import Any

from localoffer.accounts.models import Council, Tier
from localoffer.governance.constitution.actions import load_constitution
from localoffer.rules import yaml_text
from tests.accounts.making import LONG_AGO
from tests.offer.making import made_council
from tests.rules.governing.small import SMALL


def constitution_text(**said: Any) -> str:
    """Return the small constitution as a file, with some parts said otherwise."""
    # Written out and read again, because YAML would make an alias of what stands in it twice.
    return yaml_text.write(json.loads(json.dumps(SMALL | said)))


def governed_council(slug: str = "tarnbridge", **said: Any) -> Council:
    """Return a district whose constitution has been in force since long ago: no area of the law is asked of it."""
    council = made_council(slug, tier=Tier.DISTRICT)
    load_constitution(council, text=constitution_text(**{"in_force_from": "2020-01-01"} | said), now=LONG_AGO)
    return council

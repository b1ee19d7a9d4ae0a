"""Publishes the offers of a whole invented country: each council has most of Tarnshire's entries, in its name."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import msgspec
from django.db import transaction

from localoffer.accounts.models import Council, Tier
from localoffer.offer.demo_folder import read_council_folder
from localoffer.offer.models import Offer, Version
from localoffer.offer.versions.authority import Authority
from localoffer.offer.versions.models import Body, Grade
from localoffer.offer.versions.writing import write_version
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule

COUNCILS, ENTRIES = 153, 80
SEED = 2026
PUBLISHED_AT = datetime(2026, 11, 10, tzinfo=UTC)
TARNSHIRE = Path(__file__).resolve().parents[2] / "demo" / "tarnshire"
FIRST = (
    "Alder",
    "Birch",
    "Clay",
    "Dun",
    "Elm",
    "Fern",
    "Gorse",
    "Hazel",
    "Ivy",
    "Juniper",
    "Kelp",
    "Larch",
    "Moss",
)
LAST = ("by", "combe", "dale", "ford", "ham", "hurst", "leigh", "mere", "stead", "ton", "wick", "worth")


def made_country(*, councils: int = COUNCILS) -> list[Version]:
    """Return a published version of each of so many invented councils, with their entries."""
    folder = read_council_folder(TARNSHIRE)
    chance = Random(SEED)
    names = [f"{one}{other}" for one in FIRST for other in LAST][:councils]
    with transaction.atomic():
        return [_published(name, folder.rules, folder.facts, chance) for name in names]


def _published(name: str, rules: tuple[Rule, ...], facts: tuple[Fact, ...], chance: Random) -> Version:
    code = f"X-{name.lower()}"
    council = Council.objects.create(slug=name.lower(), name=name, code=code, tier=Tier.UNITARY, is_demo=True)
    nobody = Authority(
        body=Body.DEMO, power="None", decided_on=PUBLISHED_AT.date(), decided_by=name, reference="None"
    )
    return write_version(
        Offer.objects.create(council=council),
        rules=list(_in_its_name(chance.sample(rules, k=min(ENTRIES, len(rules))), name=name, code=code)),
        facts=facts,
        authority=nobody,
        grade=Grade.FIRST,
        reason="",
        published_at=PUBLISHED_AT,
        signed_at=PUBLISHED_AT,
    )


def _in_its_name(rules: list[Rule], *, name: str, code: str) -> Iterator[Rule]:
    for rule in rules:
        yield msgspec.structs.replace(rule, publisher=code, summary=f"{rule.summary} Only in {name}.")

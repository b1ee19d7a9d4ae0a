"""Makes councils with many published decisions, straight into the tables."""

from datetime import UTC, datetime, timedelta
from random import Random

from django.db.models import F

from localoffer.accounts.models import Council, Tier
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import BodyKind, Key
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.matters.models import Matter
from localoffer.rules.governing.computed import ComputedDate

SEED = 2026
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAYS = 3000
WORDS = ("bus", "rent", "driving", "laptop", "gym", "college", "first home", "council tax", "mentor", "childcare")
BODIES = (
    ("Cabinet", BodyKind.CABINET),
    ("Lead Member for Children", BodyKind.CABINET_MEMBER),
    ("Full Council", BodyKind.FULL_COUNCIL),
    ("Director of Children’s Services", BodyKind.OFFICER_POST),
)
TEXT = "The council agrees to help with {} from next April, and to look at it again in a year. "


def made_council(slug: str) -> Council:
    """Return an invented council."""
    made: Council = Council.objects.create(
        slug=slug, name=slug.title(), code=f"X-{slug}", tier=Tier.UNITARY, is_demo=True
    )
    return made


def made_matter(council: Council) -> Matter:
    """Return a matter that everyone may read of."""
    with council_scope(council):
        made: Matter = Matter.objects.create(
            council=council, slug="offer", title="The offer", created_at=NOW, open_from=NOW - timedelta(days=DAYS)
        )
        return made


def made_decisions(matter: Matter, *, count: int, ending: int = 0, items: int = 2) -> None:
    """Publish so many decisions of a matter, over years; for so many, call-in has just ended."""
    chance = Random(SEED)
    with council_scope(matter.council):
        records = Decision.objects.bulk_create(
            [
                _record(matter, number=number, chance=chance, ends=number <= ending)
                for number in range(1, count + 1)
            ],
            batch_size=500,
        )
        DecisionItem.objects.bulk_create(
            [_item(one, place=place, chance=chance) for one in records for place in range(1, items + 1)],
            batch_size=500,
        )
        Decision.objects.filter(matter=matter).update(
            record_published_at=F("recorded_at"),
            published_effective_on=F("decided_on"),
            takes_effect_at=F("recorded_at"),
        )


def _record(matter: Matter, *, number: int, chance: Random, ends: bool) -> Decision:
    at = NOW - timedelta(days=chance.randrange(7, DAYS))
    about, (body, kind) = chance.choice(WORDS), chance.choice(BODIES)
    return Decision(
        council=matter.council,
        matter=matter,
        number=number,
        title=f"Help with {about}, part {number}",
        body_name=body,
        body_kind=kind,
        decided_on=at.date(),
        text=TEXT.format(about) * 3,
        reasons=f"Young people asked for help with {chance.choice(WORDS)}. " * 3,
        alternatives="None",
        conflicts="None",
        is_key=chance.choice((Key.YES, Key.NO)),
        reference=f"CAB {number}",
        recorded_at=at,
        call_in_ends_at=NOW if ends else None,
        call_in_deadline=_deadline().to_data() if ends else None,
    )


def _deadline() -> ComputedDate:
    return ComputedDate(
        day=NOW.date(), what="call-in", inputs={}, policy="invented", calendar="invented", in_words="Invented."
    )


def _item(decision: Decision, *, place: int, chance: Random) -> DecisionItem:
    text = TEXT.format(chance.choice(WORDS))
    return DecisionItem(council=decision.council, decision=decision, position=place, text=text, kind="approve")

"""Makes two invented councils: one whose offer is in force here, and one whose pages were read."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from localoffer.offer.published.actions import load_published_offers
from tests.offer.making import ADULT, made_council, made_offer, made_rule
from tests.offer.published.making import council_text, row_data

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOME = {"kind": "help_up_to", "amount": 250_000, "per": "once", "up_to": True}
HERE = "tarnbridge"
# What was read is kept until it is loaded anew, which in a test takes another moment.
LOADS = count()


def offer_here(*more: Any) -> None:
    """Publish an offer with money for a first home, a refusal, an idea and a thing of its own."""
    made_offer(
        made_rule("suha", title="Setting up home", heading="accommodation", benefit=HOME),
        made_rule(
            "guarantor", title="Standing behind your rent", benefit={"kind": "not_offered"}, examples=[adult("no")]
        ),
        made_rule("laptop", title="Laptop", standing="proposed", examples=[adult("not_known")]),
        made_rule("night-line", title="A night line"),
        *more,
        council=made_council(HERE, name="Tarnbridge Council"),
    )


def adult(outcome: str) -> dict[str, Any]:
    """Return a worked example of an adult."""
    return {"name": "An adult", "on": "2026-11-21", "answers": ADULT, "outcome": outcome}


def pages_read(folder: Path, *rows: dict[str, Any], **changes: Any) -> None:
    """Load one council's pages: more money for a first home, a guarantor, a laptop and a suitcase."""
    text = council_text(*(rows or published_rows()), **changes)
    (folder / "eastmere.yaml").write_text(text, encoding="utf-8")
    load_published_offers(folder, now=NOW + timedelta(seconds=next(LOADS)))


def another_offer(slug: str, **said: Any) -> str:
    """Publish another council's offer of one entry, and return the council's short name."""
    return made_offer(made_rule(council=slug, **said), council=made_council(slug)).offer.council.slug


def published_rows() -> tuple[dict[str, Any], ...]:
    """Return the rows of the council whose pages were read."""
    grant = {"value": 3000, "unit": "GBP", "period": "one_off"}
    return (
        row_data(id="suha", title="Leaving care grant", amount=grant, area="accommodation"),
        row_data(id="guarantor", title="Rent guarantor", benefit_kind="guarantee"),
        row_data(id="laptop", title="Laptop"),
        row_data(id="suitcase", title="Suitcase", benefit_kind="in_kind"),
        row_data(id="driving", title="Driving", benefit_kind="none", status="not_offered"),
        row_data(id="leisure", title="Gym", status="proposed"),
    )

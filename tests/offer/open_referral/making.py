"""Makes offers for a feed, and a way to look at it. All of it is invented."""

from datetime import UTC, datetime
from typing import Any

from django.test import Client

from localoffer.accounts.models import Council
from localoffer.offer.actions import publish_first_version
from localoffer.offer.models import Version
from localoffer.offer.open_referral.models import FeedService
from localoffer.rules.rule import Rule
from tests.offer.making import ADULT, made_council, made_offer, made_rule
from tests.offer.open_referral.feed_rules import Answer, Feed

ROOT = "/api/oruk/v3"
CONTACT = {
    "contact_team": "Tarnbridge Leaving Care Team",
    "contact_phone": "01632 960 999",
    "contact_hours": "Monday to Friday, 9am to 5pm",
    "contact_email": "team@tarnbridge.example.org",
}
KINDS = ("service", "cash", "in_kind", "discount", "priority")
HEADINGS = ("money", "health", "education", "employment", "accommodation", "rights")


def the_feed(client: Client) -> Feed:
    """Return the feed of this site, to be looked at from outside."""

    def get(path: str) -> Answer:
        return _answer(client.get(f"{ROOT}{path}"))

    def send(method: str, path: str) -> Answer:
        return _answer(client.generic(method, f"{ROOT}{path}"))

    return Feed(get=get, send=send)


def varied_rules(count: int) -> list[Rule]:
    """Return so many rules, of every kind, heading and age, some of them from a partner."""
    return [_varied(number) for number in range(count)]


def made_big_offer(count: int) -> Version:
    """Return a published offer of so many rules."""
    return made_offer(*varied_rules(count), council=made_council(**CONTACT))


def publish_next(council: Council, *rules: Rule, at: datetime) -> Version:
    """Return the next version of a council's offer, published at a moment."""
    return publish_first_version(council, rules=rules, now=at)


def service(slug: str) -> FeedService:
    """Return one service of the feed as it is kept."""
    return FeedService.objects.get(slug=slug)


def day(month: int, day_of_month: int) -> datetime:
    """Return a moment in the morning of a day in 2026."""
    return datetime(2026, month, day_of_month, 9, tzinfo=UTC)


def _varied(number: int) -> Rule:
    first = 16 + number % 6
    said: dict[str, Any] = {
        "title": f"Help number {number} with {HEADINGS[number % 6]}",
        "summary": f"What you get under number {number}. Café, naïve & <plain>.",
        "heading": HEADINGS[number % 6],
        "benefit": {"kind": KINDS[number % 5]},
        "when": {"age": {"from": first, "until": 25}} if number % 3 else {"age": {"from": 18}},
        "examples": [
            {
                "name": "An adult",
                "on": "2026-11-21",
                "answers": ADULT,
                "outcome": "yes" if first < 21 or not number % 3 else "no",
            }
        ],
    }
    if number % 5 == 1:
        said["benefit"] = {"kind": "cash", "amount": 1000 * (number + 1), "per": "year", "up_to": True}
    if number % 7 == 0:
        said["provider"] = f"Invented Partner {number % 3}"
    if number % 4 == 0:
        said |= {"evidence": ["A letter"], "how_to_get": "Ring us."}
    return made_rule(f"help-{number}", **said)


def _answer(response: Any) -> Answer:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, response.headers, body

"""Times the feed of the whole country: a page of 50 services, and all of them as lines."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter
from typing import Any

from django.core import serializers
from django.test import Client
from django.utils import timezone

from benchmarks.measuring.timing import Care, Timing, timed
from benchmarks.of_country.made import COUNCILS, made_country
from localoffer.offer.open_referral.keeping import bring_up_to_date
from localoffer.offer.open_referral.models import FeedService

ROOT = "/api/oruk/v3/services"
PAGE, FULL_PAGE, LINES = f"{ROOT}?per_page=50", f"{ROOT}?per_page=50&full=true", f"{ROOT}?format=ndjson"
CARE, BRIEF = Care(passes=3, rounds=20), Care(passes=1, rounds=1)
BRIEF_COUNCILS = 4


def measure(*, smoke: bool) -> None:
    """Make the country, bring its feed up to date, and print how long each way of giving it takes."""
    began = perf_counter()
    made_country(councils=BRIEF_COUNCILS if smoke else COUNCILS)
    made = perf_counter()
    bring_up_to_date(now=timezone.now())
    print(f"The country was made in {made - began:.0f} s, and its feed in {perf_counter() - made:.0f} s.")
    client, care = Client(), BRIEF if smoke else CARE
    _say_page(client, care=care)
    _say_lines(client, care=care.fewer(10))


def _say_page(client: Client, *, care: Care) -> None:
    whole = json.loads(client.get(FULL_PAGE).content)
    print(f"\nA page of {len(whole['contents'])} services with everything in them")
    _heading()
    ours = _say("ours, found, written and answered", partial(client.get, FULL_PAGE), care=care)
    _say("ours, single fields alone", partial(client.get, PAGE), care=care, ours=ours)
    _say("json.dumps of the ready page alone", partial(json.dumps, whole), care=care, ours=ours)
    _say("Django's serializer on the same rows", _by_django(50), care=care, ours=ours)


def _say_lines(client: Client, *, care: Care) -> None:
    ready = [json.loads(line) for line in _lines(client)]
    size = sum(len(line) for line in _lines(client))
    print(f"\nAll {len(ready):,} services as lines of JSON, {size / 1e6:.1f} MB")
    _heading()
    ours = _say("ours, read and streamed", lambda: sum(1 for _ in _lines(client)), care=care)
    _say(
        "json.dumps of the ready services alone", lambda: [json.dumps(one) for one in ready], care=care, ours=ours
    )
    _say("Django's serializer on the same rows", _by_django(None), care=care, ours=ours)


def _lines(client: Client) -> Iterator[bytes]:
    answer: Any = client.get(LINES)
    yield from answer.streaming_content


def _by_django(count: int | None) -> Callable[[], object]:
    rows = FeedService.objects.select_related("organization").order_by("pk")[:count]
    return lambda: serializers.serialize("jsonl", rows.all())


def _heading() -> None:
    print(f"{'':44}{'median':>12}{'p99':>15}{'times ours':>12}")


def _say(what: str, job: Callable[[], object], *, care: Care, ours: Timing | None = None) -> Timing:
    timing = timed([job], care=care, clock=perf_counter)
    print(f"{what:44}{timing}{timing.median / (ours or timing).median:12.2f}")
    return timing

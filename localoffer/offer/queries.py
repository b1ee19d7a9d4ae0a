"""Finds offers: what is in force on a day, its entries, and the book of rules that one person's list needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.timezone import make_aware

from localoffer.accounts.models import Council, Tier
from localoffer.accounts.queries import councils_around, councils_within, predecessors_of
from localoffer.offer.composing import Layer, composed, facts_of
from localoffer.offer.law import national_book
from localoffer.offer.models import Entry, HeadingName, Question, Version
from localoffer.rules.areas import Area
from localoffer.rules.book import Book

BOOKS_KEPT = 64
KIND_OF_TIER = {Tier.COUNTY: "county", Tier.DISTRICT: "district", Tier.COMBINED: "combined"}


def offer_in_force(council: Council, *, on: date) -> Version | None:
    """
    Return the version of a council's offer that counts at the end of a day, or None where there is none.

    It is the last to have started, of those not withdrawn: one that is set ahead does not count before its day.
    """
    return _counting_on(on).filter(offer__council=council).first()


def offers_before(council: Council, *, on: date) -> list[Council]:
    """Return the councils that it took over from whose offers still count on a day, by name."""
    return [one for one in predecessors_of(council, on=on) if offer_in_force(one, on=on) is not None]


def councils_with_an_offer(*, on: date) -> QuerySet[Council]:
    """
    Return the councils whose offer counts on a day: invented ones first, then by name.

    A council whose first version is set for a later day, or was withdrawn, has none yet.
    """
    return Council.objects.filter(pk__in=numbers_in_force(on=on)).order_by("-is_demo", "name", "pk")


def numbers_in_force(*, on: date) -> dict[int, int]:
    """Return the number of the version in force on a day by council id, for each council that has one."""
    found: dict[int, int] = {}
    for council, number in _counting_on(on).values_list("offer__council", "number"):
        found.setdefault(council, number)
    return found


def versions_in_force(*, on: date) -> list[Version]:
    """Return the version in force on a day of each council that has one, by the council's name."""
    found: dict[int, Version] = {}
    for version in _counting_on(on).select_related("offer__council"):
        found.setdefault(version.offer_id, version)
    return sorted(found.values(), key=lambda version: version.offer.council.name)


def entries_of(version: Version) -> QuerySet[Entry]:
    """Return the entries of a version in their order."""
    return Entry.objects.filter(version=version).order_by("position")


def entry(council: Council, *, slug: str, on: date) -> Entry | None:
    """Return one entry of the offer in force on a day, or None."""
    version = offer_in_force(council, on=on)
    return None if version is None else entries_of(version).filter(slug=slug).first()


def questions_of(version: Version) -> list[dict[str, Any]]:
    """Return the facts that only this council asks about, as plain data in their order."""
    return list(Question.objects.filter(version=version).order_by("position").values_list("fact", flat=True))


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """The entries under one heading of an offer."""

    heading: HeadingName
    entries: tuple[Entry, ...]


def chapters_of(version: Version) -> list[Chapter]:
    """Return a version's entries by heading, in the order of headings; headings without entries are left out."""
    entries = list(entries_of(version))
    chapters = [
        Chapter(heading=heading, entries=tuple(one for one in entries if one.heading == heading))
        for heading in HeadingName
    ]
    return [chapter for chapter in chapters if chapter.entries]


def book_of(council: Council, *, on: date, home: Council | None = None) -> Book:
    """
    Return the book that a list for this council's care leavers is made from: national law, the council's own offer
    in force on a day, and the offers of the county, districts and combined authority around it.

    With `home`, the council whose area the person lives in, its offer and those around it are in the book too.
    A rule of another publisher has that council's slug before its id, as in `eastmere/bus-pass`.
    """
    versions = _versions_around(council, home=home, on=on)
    return _book(_layers(council, versions=versions, areas=tuple(invented_areas())))


def books_of(councils: Iterable[Council], *, on: date) -> dict[int, Book]:
    """Return the book of each council by its id, as `book_of` would, and ask the database once for all of them."""
    versions, areas = versions_in_force(on=on), tuple(invented_areas())
    return {one.pk: _book(_layers_of(one, versions=versions, areas=areas)) for one in councils}


def invented_areas() -> list[Area]:
    """Return the areas of invented councils, which are on no national list."""
    found = Council.objects.filter(is_demo=True).select_related("county", "body").order_by("code")
    return [_area(council) for council in found]


@dataclass(frozen=True, kw_only=True)
class Layers:
    """What a book is made of. Equal texts make equal books, whichever rows they come from."""

    at_home: str
    hashes: tuple[tuple[str, str], ...]
    areas: tuple[Area, ...]
    versions: tuple[int, ...] = field(compare=False)


@lru_cache(maxsize=BOOKS_KEPT)
def _book(layers: Layers) -> Book:
    found = [_layer(pk) for pk in layers.versions]
    nation = national_book()
    rules = composed(found, at_home=layers.at_home, taken=nation.rules)
    return nation.with_rules(rules, facts=facts_of(found), areas=layers.areas)


def _layers_of(council: Council, *, versions: list[Version], areas: tuple[Area, ...]) -> Layers:
    around = {council.pk, council.county_id, council.body_id}
    near = [one for one in versions if one.offer.council_id in around or one.offer.council.county_id == council.pk]
    return _layers(council, versions=near, areas=areas)


def _layers(council: Council, *, versions: list[Version], areas: tuple[Area, ...]) -> Layers:
    by_rank = sorted(versions, key=lambda version: version.offer.council_id != council.pk)
    return Layers(
        at_home=council.slug,
        hashes=tuple((version.offer.council.slug, version.text_hash) for version in by_rank),
        areas=areas,
        versions=tuple(version.pk for version in by_rank),
    )


def _layer(version: int) -> Layer:
    slug = Version.objects.values_list("offer__council__slug", flat=True).get(pk=version)
    rules = Entry.objects.filter(version=version).order_by("position").values_list("rule", flat=True)
    facts = Question.objects.filter(version=version).order_by("position").values_list("fact", flat=True)
    return Layer(slug=slug, rules=tuple(rules), facts=tuple(facts))


def _versions_around(council: Council, *, home: Council | None, on: date) -> list[Version]:
    near = [council, *councils_around(council), *councils_within(council)]
    if home is not None:
        near += [home, *councils_around(home)]
    latest = _counting_on(on).filter(offer=OuterRef("offer")).values("pk")[:1]
    found = Version.objects.filter(offer__council__in={one.pk for one in near}, pk=Subquery(latest))
    return list(found.select_related("offer__council").order_by("offer__council__name"))


def counting_before(moment: datetime) -> QuerySet[Version]:
    """
    Return every council's versions that have started before a moment and are not withdrawn by then.

    Of one council's, the first in the list is the one that counts.
    """
    started = Version.objects.filter(published_at__lt=moment).exclude(withdrawal__at__lt=moment)
    return started.order_by("-published_at", "-number")


def _counting_on(on: date) -> QuerySet[Version]:
    return counting_before(make_aware(datetime.combine(on + timedelta(days=1), time())))


def _area(council: Council) -> Area:
    outer = [one.code for one in (council.county, council.body) if one is not None]
    within = (*outer, *((council.region,) if council.region else ()), "england")
    kind = KIND_OF_TIER.get(Tier(council.tier), "council")
    return Area(code=council.code, name=council.name, within=within, kind=kind)

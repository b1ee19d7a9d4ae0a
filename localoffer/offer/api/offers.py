"""Says what is published, as plain data: councils, versions and entries."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.offer.api.answers import NotHere
from localoffer.offer.models import Entry, Version, Withdrawal
from localoffer.offer.queries import numbers_in_force, offer_in_force

Json = dict[str, Any]


def council_named(slug: str) -> Council:
    """Return the council of this name. Raises NotHere."""
    found = Council.objects.filter(slug=slug).select_related("county", "body").first()
    if found is None:
        raise NotHere("There is no council of this name.")
    return found


def in_force(council: Council, *, on: date) -> Version:
    """Return the version of a council's offer that counts on a day. Raises NotHere."""
    version = offer_in_force(council, on=on)
    if version is None:
        raise NotHere("This council has no offer here.")
    return version


def revision_of_all(*, on: date) -> str:
    """Return words that change whenever anything that is given out here does."""
    numbers = numbers_in_force(on=on)
    councils = Council.objects.filter(pk__in=numbers).order_by("pk").values_list()
    return repr((on, sorted(numbers.items()), Withdrawal.objects.count(), list(councils)))


def published_versions(council: Council, *, on: date) -> QuerySet[Version]:
    """Return every version of a council that is out by a day, the latest first; withdrawn ones are among them."""
    return (
        Version.objects.filter(offer__council=council, published_at__date__lte=on)
        .select_related("withdrawal")
        .order_by("-number")
    )


def version_numbered(council: Council, number: str, *, on: date) -> Version:
    """Return one published version of a council. Raises NotHere."""
    found = published_versions(council, on=on).filter(number=number).first() if len(number) < 9 else None
    if found is None:
        raise NotHere("There is no published version of this number.")
    return found


def entries_in(version: Version, *, heading: str = "", words: Iterable[str] = ()) -> QuerySet[Entry]:
    """Return the entries of a version in their order: under a heading, and with all the words, where given."""
    found = Entry.objects.filter(version=version)
    if heading:
        found = found.filter(heading=heading)
    for word in words:
        found = found.filter(
            Q(title__icontains=word) | Q(summary__icontains=word) | Q(search_words__icontains=word)
        )
    return found.order_by("position")


def council_json(council: Council) -> Json:
    """Return a council as data, with the addresses of what it has here."""
    said = {
        "slug": council.slug,
        "name": council.name,
        "code": council.code,
        "tier": council.tier,
        "preferred_word": council.preferred_word,
        "is_invented": council.is_demo,
        "page": reverse("offer:council", args=[council.slug]),
        "offer": reverse("api:offer", args=[council.slug]),
    }
    contact = {
        part: getattr(council, f"contact_{part}") for part in ("team", "phone", "hours", "email", "out_of_hours")
    }
    given = {part: text for part, text in contact.items() if text}
    return said | ({"contact": given} if given else {})


def version_json(version: Version, *, council: Council) -> Json:
    """Return a version as data. The same text has the same fingerprint."""
    said = {
        "number": version.number,
        "published_at": version.published_at and version.published_at.isoformat(),
        "note": version.note,
        "text_hash": version.text_hash,
        "entries": reverse("api:version_entries", args=[council.slug, version.number]),
    }
    withdrawal = getattr(version, "withdrawal", None)
    return said if withdrawal is None else {**said, "withdrawn_at": withdrawal.at.isoformat()}


def entry_json(entry: Entry, *, council: Council) -> Json:
    """Return an entry as data: its rule is the whole of it, in the form of the rule language."""
    return {
        "slug": entry.slug,
        "position": entry.position,
        "heading": entry.heading,
        "title": entry.title,
        "summary": entry.summary,
        "page": reverse("offer:entry", args=[council.slug, entry.slug]),
        "rule": entry.rule,
    }

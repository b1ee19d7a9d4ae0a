"""Tells, version by version, what came, what changed and what went, as a feed to follow (Atom)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from localoffer.accounts.models import Council
from localoffer.offer.models import Entry, Version
from localoffer.offer.renderings.retelling import says_the_same


def changes_feed(council: Council, *, versions: Iterable[Version], site: str) -> bytes:
    """Return a feed with an item for each version. Give one or more, the newest first."""
    found = list(versions)
    home = f"{site}{reverse('renderings:forms', args=[council.slug])}"
    feed = Atom1Feed(
        title=f"What has changed in the offer of {council.name}",
        link=home,
        description="",
        language="en-GB",
        author_name=council.name,
        feed_url=f"{site}{reverse('renderings:changes', args=[council.slug])}",
        feed_guid=home,
    )
    entries = _entries(found)
    for version, before in zip(found, [*found[1:], None], strict=True):
        told = list(what_changed(entries[version.pk], before={} if before is None else entries[before.pk]))
        first = [f"The first version, with {len(entries[version.pk])} entries."]
        address = f"{site}{reverse('renderings:version', args=[council.slug, version.number])}"
        feed.add_item(
            title=f"Version {version.number}",
            link=address,
            unique_id=address,
            description=" ".join(part for part in (version.note, *(told if before else first)) if part),
            pubdate=version.published_at,
            updateddate=version.published_at,
        )
    return feed.writeString("utf-8").encode("utf-8")


def what_changed(entries: Mapping[str, Entry], *, before: Mapping[str, Entry]) -> Iterator[str]:
    """Yield what is new, what changed and what went, each as a sentence with the titles of entries."""
    both = [slug for slug in entries if slug in before]
    changed = [slug for slug in both if not says_the_same(entries[slug].rule, before[slug].rule)]
    yield from _sentence("New", [entry.title for slug, entry in entries.items() if slug not in before])
    yield from _sentence("Changed", [entries[slug].title for slug in changed])
    yield from _sentence("No longer there", [entry.title for slug, entry in before.items() if slug not in entries])


def _sentence(name: str, titles: list[str]) -> Iterator[str]:
    if titles:
        yield f"{name}: {'; '.join(titles)}."


def _entries(versions: list[Version]) -> Mapping[Any, dict[str, Entry]]:
    found: dict[Any, dict[str, Entry]] = {version.pk: {} for version in versions}
    for entry in Entry.objects.filter(version__in=versions).order_by("position"):
        found[entry.version_id][entry.slug] = entry
    return found

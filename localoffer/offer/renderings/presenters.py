"""Prepares the page that lists every form, with its size and what it is for."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.urls import reverse

from localoffer.frontend.liblouis import BrailleMissing
from localoffer.offer.models import Version
from localoffer.offer.renderings.catalogue import FOR_COMPUTERS, TO_READ, TO_TAKE_WITH_YOU, FormOfOffer
from localoffer.offer.renderings.kept import fingerprint, form_of

GROUPS = (
    ("To read", TO_READ),
    ("To take with you or hang up", TO_TAKE_WITH_YOU),
    ("For computers", FOR_COMPUTERS),
)
KILOBYTE = 1024


@dataclass(frozen=True, kw_only=True)
class FormLine:
    """One form in the list. Where it cannot be made, `missing` says why, and it has no address."""

    name: str
    use: str
    href: str
    size: str
    missing: str = ""


@dataclass(frozen=True, kw_only=True)
class FormGroup:
    """Forms that serve the same need."""

    name: str
    lines: tuple[FormLine, ...]


def form_groups(version: Version, *, site: str, folder: Path) -> tuple[FormGroup, ...]:
    """Return every form of a version. Those not made yet are made, so that their sizes can be told."""
    return tuple(
        FormGroup(name=name, lines=tuple(_lines(forms, version=version, site=site, folder=folder)))
        for name, forms in GROUPS
    )


def lasting_address(version: Version, *, file: str, site: str) -> str:
    """Return the address of a form of this very version, with the mark that lets a browser keep it for good."""
    where = [version.offer.council.slug, version.number, fingerprint(version, site=site), file]
    return reverse("renderings:marked_form", args=where)


def size_in_words(size: int) -> str:
    """Return a size in bytes as people read it: "12 kB" or "1.2 MB"."""
    kilobytes = max(1, round(size / KILOBYTE))
    return f"{kilobytes} kB" if kilobytes < KILOBYTE else f"{kilobytes / KILOBYTE:.1f} MB"


def _lines(forms: Iterable[FormOfOffer], *, version: Version, site: str, folder: Path) -> Iterable[FormLine]:
    for form in forms:
        try:
            made = form_of(version, form=form, site=site, folder=folder)
        except BrailleMissing as missing:
            yield FormLine(name=form.name, use=form.use, href="", size="", missing=str(missing))
        else:
            href = lasting_address(version, file=form.file, site=site)
            yield FormLine(name=form.name, use=form.use, href=href, size=size_in_words(len(made)))

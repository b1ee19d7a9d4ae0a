"""Shows what a newer version brings into a draft, and where the two clash."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField

from localoffer.offer.drafts.catching_up import Clash, Offered, Plan
from localoffer.offer.editor.forms.catching_up import CatchUpForm
from localoffer.offer.editor.presenters.fields import name_of, shown
from localoffer.rules.book import Book

OUT = "Not in the offer"


@dataclass(frozen=True, kw_only=True)
class ClashShown:
    """One clash: what it is about, the three states of it in words, and the field that asks."""

    about: str
    base: str
    theirs: str
    mine: str
    field: BoundField


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """One entry that the newer version changes in the draft by itself: what happens to it."""

    title: str
    happens: str


def clashes_shown(form: CatchUpForm, *, titles: Mapping[str, str], book: Book) -> list[ClashShown]:
    """Return each clash with the field that asks about it."""
    return [_clash(one, form[f"keep-{place}"], titles, book) for place, one in enumerate(form.clashes)]


def incoming(plan: Plan, *, mine: Offered, titles: Mapping[str, str]) -> list[Incoming]:
    """Return what comes in without anybody being asked."""
    asked = {one.slug for one in plan.clashes}
    found = []
    for slug, rule in plan.entries.items():
        happens = "goes out" if rule is None else ("is changed" if slug in mine.entries else "comes in")
        if slug not in asked:
            found.append(Incoming(title=titles.get(slug, slug), happens=happens))
    return found


def titles_of(*sides: Offered) -> dict[str, str]:
    """Return the title of each entry by its slug; the last side that has one names it."""
    return {slug: str(rule.get("title") or slug) for side in sides for slug, rule in side.entries.items()}


def _clash(one: Clash, field: BoundField, titles: Mapping[str, str], book: Book) -> ClashShown:
    if not one.slug:
        about = f"A question of your own: {one.field}"
    else:
        about = titles.get(one.slug, one.slug) + (f": {name_of(one.field)}" if one.field else "")
    base, theirs, mine = (_side(one, side, book) for side in (one.base, one.theirs, one.mine))
    return ClashShown(about=about, base=base, theirs=theirs, mine=mine, field=field)


def _side(one: Clash, side: Any, book: Book) -> str:
    if one.slug and one.field:
        return shown(one.field, side, book=book)
    if side is None:
        return OUT
    return (
        shown("", side, book=book) if not one.slug else str(side.get("summary") or side.get("title") or one.slug)
    )

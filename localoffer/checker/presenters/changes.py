"""Tells a person what changed for her with each new version of the offer, and what will."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from localoffer.checker.presenters.sources import sureness_of
from localoffer.checker.queries.changes import ChangesOfOffer
from localoffer.checker.wording import Wording
from localoffer.frontend.components import Sureness
from localoffer.frontend.words import day
from localoffer.offer.versions.changes import ChangeForYou, Turn

TURNS = {Turn.GAINED: "New for you", Turn.CHANGED: "Different for you", Turn.LOST: "No longer for you"}
TURNS_AHEAD = {
    Turn.GAINED: "Will be new for you",
    Turn.CHANGED: "Will be different for you",
    Turn.LOST: "Will end for you",
}
NOT_CHECKED = f" {Sureness.UNSURE.value}."


@dataclass(frozen=True, kw_only=True)
class ChangedItem:
    """One thing that changes: its title, which way it turns, how it was and is, and where it can be read."""

    title: str
    turn: str
    text: str
    href: str


@dataclass(frozen=True, kw_only=True)
class ChangedOffer:
    """What one version changes for a person. Without `items`, `nothing` says so."""

    title: str
    reason: str
    items: tuple[ChangedItem, ...]
    nothing: str
    everything: str


def changed_offers(found: Iterable[ChangesOfOffer], *, wording: Wording) -> tuple[ChangedOffer, ...]:
    """Return each version's changes in words, in the order given. What is gained comes first."""
    return tuple(_offer(one, wording=wording) for one in found)


def _offer(found: ChangesOfOffer, *, wording: Wording) -> ChangedOffer:
    step = found.step
    slug, started = step.after.offer.council.slug, day(step.on)
    turns = TURNS_AHEAD if step.lies_ahead else TURNS
    told = [change for turn in turns for change in found.changes if change.turn is turn]
    nothing = "Nothing will change for you then." if step.lies_ahead else "Nothing changed for you."
    return ChangedOffer(
        title=f"From {started}" if step.lies_ahead else f"Since {started}",
        reason=step.after.note,
        items=tuple(_item(one, found=found, slug=slug, words=turns, wording=wording) for one in told),
        nothing=f"We looked at {wording.pick('your', 'the')} answers. {wording.said(nothing)}",
        everything=reverse("offer:compare", args=[slug, step.before.number, step.after.number]),
    )


def _item(
    change: ChangeForYou, *, found: ChangesOfOffer, slug: str, words: dict[Turn, str], wording: Wording
) -> ChangedItem:
    sureness = sureness_of(change.rule)
    version = found.step.before if change.gone else found.step.after
    return ChangedItem(
        title=change.rule.title,
        turn=wording.said(words[change.turn]),
        text=wording.said(change.sentence) + (NOT_CHECKED if sureness is Sureness.UNSURE else ""),
        href=reverse("offer:version_entry", args=[slug, version.number, change.rule.id]),
    )

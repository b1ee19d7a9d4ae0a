"""Brings a draft up to date with a version that came since it began, and keeps what the draft itself changed."""

from datetime import datetime
from typing import Any

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import changing
from localoffer.offer.drafts.actions.asking import write_questions
from localoffer.offer.drafts.actions.writing import write_new, write_removed, write_rule
from localoffer.offer.drafts.catching_up import Choices, Plan, plan
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.newer import mark_of, newer_version, offered_by, offered_in


class NothingNewer(Exception):
    """The draft began from the newest version, so there is nothing to bring in."""


class ChangedMeanwhile(Exception):
    """The draft, or what is in force, changed since the person looked; they must look again."""


class NotSettled(Exception):
    """Some clashes have no choice yet; `plan` has them."""

    def __init__(self, plan: Plan) -> None:
        """Keep the plan."""
        super().__init__(f"{len(plan.clashes)} to choose")
        self.plan = plan


def catch_up(draft: Draft, *, seen: str, choices: Choices, by: User, now: datetime) -> Plan:
    """
    Bring the newer version into the draft, and return what that changed. The draft then begins from that version.

    `seen` is the `newer.mark_of` what the person chose on. Every change is in the history and can be undone.
    Raises NothingNewer, ChangedMeanwhile, NotSettled, and what `acting.changing` raises.
    """
    with changing(draft, by=by, now=now) as held:
        newer = newer_version(held, now=now)
        if newer == held.based_on:
            raise NothingNewer
        if seen != mark_of(held, newer=newer):
            raise ChangedMeanwhile
        base, theirs, mine = offered_by(held.based_on), offered_by(newer), offered_in(held)
        made = plan(base if newer else theirs, theirs=theirs, mine=mine, choices=choices)
        if made.clashes:
            raise NotSettled(made)
        _write(held, made, by=by, now=now)
        held.based_on = newer
        held.save(update_fields=["based_on"])
        said: dict[str, Any] = {"deed": "brought up to date", "version": newer.number if newer else None}
        trail.record(by=by, council=held.council, act=Act.EDIT_ENTRIES, about=held, now=now, detail=said)
        return made


def _write(draft: Draft, made: Plan, *, by: User, now: datetime) -> None:
    there = {one.slug: one for one in DraftEntry.objects.filter(draft=draft)}
    place = max((one.position for one in there.values()), default=0)
    for slug, rule in made.entries.items():
        entry = there.get(slug)
        if rule is None and entry:
            write_removed(entry, removed=True, by=by, now=now)
        elif rule is not None and entry:
            write_removed(entry, removed=False, by=by, now=now)
            write_rule(entry, rule=rule, by=by, now=now)
        elif rule is not None:
            place += 1
            write_new(draft, rule=rule, position=place, by=by, now=now)
    write_questions(draft, made.questions, by=by, now=now)

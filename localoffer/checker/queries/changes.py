"""Works out what changed for one person with each version of her council's offer, and what will."""

from dataclasses import dataclass

from localoffer.checker.queries.lists import PersonalList
from localoffer.offer.versions.changes import HAS_COME, WILL_COME, ChangeForYou, changes_for
from localoffer.offer.versions.queries import Step, steps_since
from localoffer.rules.calendar import birthday

YEARS_BACK = 1


@dataclass(frozen=True, kw_only=True)
class ChangesOfOffer:
    """What one new version changes for a person, which may be nothing."""

    step: Step
    changes: tuple[ChangeForYou, ...]


def changes_of_offer(listed: PersonalList) -> tuple[ChangesOfOffer, ...]:
    """
    Return what each version of the last 12 months, and each to come, changes for a person; the newest first.

    A version that has started is read as on the list's day, one to come as on its first day. Nothing is stored.
    """
    council = listed.law.council
    if council is None:
        return ()
    steps = steps_since(council, since=birthday(listed.on, -YEARS_BACK), on=listed.on)
    return tuple(ChangesOfOffer(step=step, changes=_changes(step, listed)) for step in steps)


def _changes(step: Step, listed: PersonalList) -> tuple[ChangeForYou, ...]:
    on, tense = (step.on, WILL_COME) if step.lies_ahead else (listed.on, HAS_COME)
    return tuple(changes_for(listed.answers, older=step.before, newer=step.after, on=on, tense=tense))

"""The few kinds of things that a committee's year is made of."""

from django.db import models


class Became(models.TextChoices):
    """What became of a meeting."""

    MOVED = "moved", "It moved to another day"
    HELD = "held", "It was held"
    CANCELLED = "cancelled", "It was cancelled"


class Recurs(models.TextChoices):
    """How often an item comes up."""

    STANDING = "standing", "At every meeting"
    ANNUAL = "annual", "Once a year"
    ONE_OFF = "one_off", "Once"
    REQUESTED = "requested", "Once, asked for at a meeting"


class Origin(models.TextChoices):
    """Where an item comes from."""

    DECISION = "decision", "A decision"
    LAW = "law", "The law"
    YOUNG_PEOPLE = "young_people", "Young people"
    MINUTE = "minute", "A request in the minutes"
    COMMITTEE = "committee", "The committee’s own terms of reference"


class Step(models.TextChoices):
    """One thing that happened to an item."""

    PLACED = "placed", "Planned for a meeting"
    MOVED = "moved", "Moved to another meeting"
    CONSIDERED = "considered", "Considered"
    CARRIED_OVER = "carried_over", "Carried over to a later meeting"
    DROPPED = "dropped", "Dropped"


class Told(models.TextChoices):
    """What an update says of an action."""

    NOTE = "note", "Progress"
    DONE = "done", "It is done"
    ESCALATED = "escalated", "It was taken further up"
    MOVED = "moved", "It has a new day"


class Answer(models.TextChoices):
    """What was said to a recommendation."""

    ACCEPTED = "accepted", "Accepted"
    IN_PART = "in_part", "Accepted in part"
    NOT_ACCEPTED = "not_accepted", "Not accepted"


class Seat(models.TextChoices):
    """How somebody sits on a committee."""

    COUNCILLOR = "councillor", "Councillor"
    CO_OPTED = "co_opted", "Co-opted, without a vote"
    CO_OPTED_VOTING = "co_opted_voting", "Co-opted, with a vote"


class Paper(models.TextChoices):
    """A paper that is written from the committee's year."""

    WORK_PLAN = "work_plan", "Work plan report"
    ANNUAL = "annual", "Annual report"


# Steps that name the meeting at which the item is to come up.
TO_A_MEETING = frozenset({Step.PLACED, Step.MOVED, Step.CARRIED_OVER})
# Steps that must say why: what was planned is no longer so.
SAYS_WHY = frozenset({Step.MOVED, Step.CARRIED_OVER, Step.DROPPED})

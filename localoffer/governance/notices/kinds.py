"""The few kinds of things that a notice can name."""

from django.db import models

from localoffer.rules.governing.notices import NoticeKind


class Kind(models.TextChoices):
    """What a notice is for. The values are those of the law's file, but for the last: no law asks for that one."""

    KEY = NoticeKind.KEY.value, "Notice of a key decision"
    PRIVATE_FIRST = NoticeKind.PRIVATE_FIRST.value, "First notice of a private meeting"
    PRIVATE_SECOND = NoticeKind.PRIVATE_SECOND.value, "Second notice of a private meeting"
    PRIVATE_URGENT = NoticeKind.PRIVATE_URGENT.value, "Private meeting agreed as urgent"
    GENERAL_EXCEPTION = NoticeKind.GENERAL_EXCEPTION.value, "General exception"
    SPECIAL_URGENCY = NoticeKind.SPECIAL_URGENCY.value, "Special urgency"
    MEETING = NoticeKind.MEETING.value, "Notice of a meeting"
    PLANNED = "planned", "A planned decision that is not key"


class Openness(models.TextChoices):
    """Whether the public may be there when it is decided."""

    PUBLIC = "public", "In public"
    PART_PRIVATE = "part_private", "Partly in private"
    PRIVATE = "private", "In private"


# Any one of these lets a key decision be made, once its time has come.
FOR_KEY_DECISIONS = (Kind.KEY, Kind.GENERAL_EXCEPTION, Kind.SPECIAL_URGENCY)
# What stands on the forward plan.
OF_THE_PLAN = (*FOR_KEY_DECISIONS, Kind.PLANNED)
# Any one of these says that a decision is made in private.
FOR_PRIVATE = (Kind.PRIVATE_FIRST, Kind.PRIVATE_SECOND, Kind.PRIVATE_URGENT)
IN_PRIVATE = (Openness.PART_PRIVATE, Openness.PRIVATE)
# Those that count only with somebody's agreement, from the right person, on a day.
AGREED = (Kind.SPECIAL_URGENCY, Kind.PRIVATE_URGENT)
# Those that must give a reason.
REASONED = (
    Kind.PRIVATE_FIRST,
    Kind.PRIVATE_SECOND,
    Kind.PRIVATE_URGENT,
    Kind.GENERAL_EXCEPTION,
    Kind.SPECIAL_URGENCY,
)

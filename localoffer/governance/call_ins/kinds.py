"""The steps that a call-in can take."""

from django.db import models


class Step(models.TextChoices):
    """What can happen to a call-in."""

    VALID = "valid", "The request was found valid"
    INVALID = "invalid", "The request was found not valid"
    HEARING_SET = "hearing_set", "A day was set for the hearing"
    NO_ACTION = "no_action", "The hearing took no action"
    REFERRED_BACK = "referred_back", "It was sent back to be decided again"
    REFERRED_COUNCIL = "referred_council", "It was sent to the full council"
    COUNCIL_CONTENT = "council_content", "The full council did not object"
    COUNCIL_SENT_BACK = "council_sent_back", "The full council sent it back to be decided again"
    LAPSED = "lapsed", "The call-in lapsed"
    CONFIRMED = "confirmed", "The decision was confirmed"
    AMENDED = "amended", "Another decision took its place"


class Limit(models.TextChoices):
    """What must be done by a last day, where the council's rules set one."""

    HEARING = "hearing", "Last day to hear it"
    AGAIN = "again", "Last day to decide again"


# Said of a last day that the rules set and nobody can work out yet.
NOT_KNOWN_YET = "not known yet. The list of bank holidays does not reach that far."
JUDGED = (Step.VALID, Step.INVALID)
OUTCOMES = (Step.NO_ACTION, Step.REFERRED_BACK, Step.REFERRED_COUNCIL, Step.LAPSED)
DECIDED_AGAIN = (Step.CONFIRMED, Step.AMENDED)
# After these steps the decision has effect from the moment that they were recorded.
RELEASED = (Step.NO_ACTION, Step.LAPSED, Step.COUNCIL_CONTENT, Step.CONFIRMED)
SENT_BACK = (Step.REFERRED_BACK, Step.COUNCIL_SENT_BACK)
SETTLED = (Step.INVALID, Step.AMENDED, *RELEASED)

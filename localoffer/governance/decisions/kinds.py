"""The few kinds of things that a record of a decision can name."""

from django.db import models

# Somebody says that there was none. Nothing said is the empty text, and an error.
NONE = "None"
# Somebody says that conflicts were declared: who declared what is in rows of its own.
DECLARED = "Declared"


class BodyKind(models.TextChoices):
    """What sort of body or person decides, as a constitution names it."""

    FULL_COUNCIL = "full_council", "full council"
    CABINET = "cabinet", "cabinet"
    CABINET_MEMBER = "cabinet_member", "cabinet member"
    COMMITTEE = "committee", "committee"
    SCRUTINY = "scrutiny", "scrutiny committee"
    ADVISORY = "advisory", "advisory body"
    OFFICER_POST = "officer_post", "officer"


class ItemKind(models.TextChoices):
    """What one item of a decision does."""

    APPROVE = "approve", "Agrees something"
    CONSULT = "consult", "Agrees to ask people before anything changes"
    DELEGATE = "delegate", "Gives somebody the power to decide"
    NOTE = "note", "Notes something"
    RECOMMEND = "recommend", "Recommends something to another body"
    REVIEW_BY = "review_by", "Asks for a review by a day"


class Key(models.TextChoices):
    """Whether a decision is a key decision."""

    YES = "yes", "Yes, it is a key decision"
    NO = "no", "No, it is not a key decision"
    UNDECIDED = "undecided", "Nobody has said yet"


class Limb(models.TextChoices):
    """What makes a decision a key one."""

    SPENDING = "spending", "What it spends or saves is significant"
    COMMUNITIES = "communities", "It has significant effects in two or more wards or divisions"


class Nature(models.TextChoices):
    """What sort of interest somebody declared."""

    MONEY = "money", "An interest in money that must be registered (disclosable pecuniary)"
    REGISTERED = "registered", "Another interest that must be registered"
    OTHER = "other", "An interest that need not be registered"


class Did(models.TextChoices):
    """What somebody with an interest did when it was decided."""

    LEFT = "left", "Left the room"
    NO_VOTE = "no_vote", "Stayed, but did not speak or vote"
    NO_PART = "no_part", "Took no part in the decision"
    TOOK_PART = "took_part", "Took part"


class Dispensation(models.TextChoices):
    """Whether somebody with an interest was let off. Nothing said is the empty text."""

    NONE = "none", "No, none was given"
    GIVEN = "given", "Yes, one was given"


# Bodies that advise: what they say is a recommendation, and never a decision.
ADVISERS = frozenset({BodyKind.ADVISORY, BodyKind.SCRUTINY})
# What an adviser's item may do.
ADVICE = frozenset({ItemKind.NOTE, ItemKind.RECOMMEND})
# Who acts for the executive, so that the rules about key decisions and call-in can apply.
EXECUTIVE = frozenset({BodyKind.CABINET, BodyKind.CABINET_MEMBER, BodyKind.OFFICER_POST})
# Who decides at a meeting. One member or one officer decides without.
MEETS = frozenset(BodyKind) - {BodyKind.CABINET_MEMBER, BodyKind.OFFICER_POST}

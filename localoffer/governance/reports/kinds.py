"""The words for a report’s papers, how it is cleared, and what became of it."""

from django.db import models


class PaperKind(models.TextChoices):
    """A paper that goes with a report, or one that it rests on."""

    APPENDIX = "appendix", "Appendix"
    BACKGROUND = "background", "Background paper"


class Deed(models.TextChoices):
    """What happened between the report's authors and somebody who clears it."""

    ASKED = "asked", "Asked for comments"
    COMMENTED = "commented", "Gave comments"
    CLEARED = "cleared", "Cleared it"


class Became(models.TextChoices):
    """What became of a published report."""

    CONSIDERED = "considered", "Considered"
    DEFERRED = "deferred", "Deferred"
    WITHDRAWN = "withdrawn", "Withdrawn"

"""The words for a report’s papers, how it is cleared, what became of it, and what is kept from the public."""

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


class Standing(models.TextChoices):
    """
    Why the public may not read a part.

    Exempt: Local Government Act 1972 Schedule 12A, after weighing the public interest. Confidential: given by a
    government department on terms that forbid it, or barred by law or a court.
    """

    EXEMPT = "exempt", "Exempt"
    CONFIDENTIAL = "confidential", "Confidential"


class WithheldKind(models.TextChoices):
    """What is kept from the public."""

    PASSAGE = "passage", "A passage of a section"
    APPENDIX = "appendix", "An appendix"
    BACKGROUND = "background", "A background paper"

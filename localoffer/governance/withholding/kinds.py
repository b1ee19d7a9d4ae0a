"""The words for what is kept from the public, and why."""

from django.db import models


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

"""The words for how thorough an assessment is, and what a proposal does to people."""

from django.db import models


class Stage(models.TextChoices):
    """How thorough it is."""

    SCREENING = "screening", "A screening"
    FULL = "full", "A full assessment"


class Effect(models.TextChoices):
    """What the proposal does to people with a characteristic. "Not known" is an answer, and never means "none"."""

    POSITIVE = "positive", "Helps"
    NONE = "none", "No effect"
    NEGATIVE = "negative", "Harms"
    NOT_KNOWN = "not_known", "Not known"

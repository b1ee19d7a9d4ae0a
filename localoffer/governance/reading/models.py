"""Keeps documents that were read: the text, each value proposed with its place, and what a person said of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.matters.models import Matter


class Word(models.TextChoices):
    """What a person says of a value that was read."""

    RIGHT = "right", "It is right"
    CHANGED = "changed", "It should say something else"
    NOT_STATED = "not_stated", "The document does not say this"


class SourceDocument(models.Model):
    """
    One text that was read: a whole file, or one `part` of it. The text stands as it was read.

    `sha256` is the fingerprint of the file's bytes. `identity` is what addresses of one ModernGov page share, if
    `address` is one. `matter` is the one it was made into or put beside at `used_at`; then nothing changes more.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    part = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    address = models.URLField(max_length=500, blank=True)
    identity = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    proposes = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    unplaced = models.JSONField(default=list)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    matter = models.ForeignKey(
        Matter, null=True, blank=True, on_delete=models.PROTECT, related_name="source_documents"
    )
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    used_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A council keeps each part of a file once; one that was used has a matter, a person and a moment."""

        constraints = [
            models.UniqueConstraint("council", "sha256", "part", name="governance_sourcedocument_once"),
            models.CheckConstraint(
                name="governance_sourcedocument_used_whole",
                condition=Q(matter=None, used_by=None, used_at=None)
                | Q(matter__isnull=False, used_by__isnull=False, used_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Return the file's name, and the part where it is one."""
        return f"{self.name}, {self.part}" if self.part else self.name


class ExtractedField(models.Model):
    """
    What was read for one field, and a person's word on it.

    `value` is as read, None where the document does not say; `spans` are where it stands in the text; `also` are
    other values that the document gives. `settled` is the value by the person's word: None where it is not stated.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(SourceDocument, on_delete=models.CASCADE, related_name="fields")
    name = models.CharField(max_length=40)
    value = models.JSONField(null=True)
    spans = models.JSONField(default=list)
    sure = models.CharField(max_length=10, blank=True)
    why = models.CharField(max_length=200, blank=True)
    also = models.JSONField(default=list)
    word = models.CharField(max_length=12, choices=Word, blank=True)
    settled = models.JSONField(null=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A document has each field once; a word has a person and a moment."""

        constraints = [
            models.UniqueConstraint("document", "name", name="governance_extractedfield_once"),
            models.CheckConstraint(
                name="governance_extractedfield_reviewed_whole",
                condition=Q(word="", reviewed_by=None, reviewed_at=None)
                | (~Q(word="") & Q(reviewed_by__isnull=False, reviewed_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name

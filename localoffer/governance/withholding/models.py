"""
Keeps what the public may not read, apart from all that it may.

The database shows these rows to their council's own people alone, never to a page for everyone.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.governance.withholding.kinds import Standing, WithheldKind

# An exempt part weighs the public interest; a confidential one says what forbids it.
SAYS_WHY = (Q(standing=Standing.EXEMPT) & ~Q(public_interest="")) | (
    Q(standing=Standing.CONFIDENTIAL) & ~Q(reason="")
)


class Withheld(models.Model):
    """
    A passage, an appendix or a background paper that is exempt or confidential, with its reason.

    `section` says where a passage belongs. `paragraphs` are those of Schedule 12A. `public_interest` says how the
    public interest was weighed; `reason`, for a confidential part, what forbids it.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=WithheldKind)
    section = models.SlugField(max_length=80, blank=True)
    position = models.PositiveIntegerField()
    standing = models.CharField(max_length=12, choices=Standing)
    paragraphs = models.JSONField(default=list, blank=True)
    public_interest = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    decided_by = models.CharField(max_length=200)
    decided_on = models.DateField()
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        """Each document keeps its own."""

        abstract = True

    def __str__(self) -> str:
        """Return its number, and nothing of what it says: this stands in lists and logs."""
        return f"Withheld part {self.position}"

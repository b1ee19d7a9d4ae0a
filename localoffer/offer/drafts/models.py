"""Keeps a council's unpublished work: drafts, their entries, every change, and what people said of them."""

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import UnchangingSet, Version, WrittenOnce


class HistoryNeverChanges(Exception):
    """What was done to a draft was to be rewritten. Undoing it is a new change."""


class Draft(models.Model):
    """
    A next version of a council's offer, while it is put together.

    Each day it reaches is a fact with a date; `versions.stages.stage_of` derives from them where it stands.
    `questions` are the facts that only this council asks, in the form of the rulebook's facts.
    `version` is what it was published as. A draft that was given up has `closed_at` and no `version`.
    `takes_effect_on` is the day from which it is meant to count; None where nobody has said one.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    based_on = models.ForeignKey(Version, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    questions = models.JSONField(default=list, blank=True)
    questions_revision = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    takes_effect_on = models.DateField(null=True, blank=True)
    consulting_from = models.DateTimeField(null=True, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.OneToOneField(Version, null=True, blank=True, on_delete=models.PROTECT, related_name="draft")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """An approval has a day and a person, or neither; a published draft is closed."""

        constraints = [
            models.CheckConstraint(
                name="offer_draft_approval_is_whole",
                condition=Q(approved_at__isnull=True, approved_by__isnull=True)
                | Q(approved_at__isnull=False, approved_by__isnull=False),
            ),
            models.CheckConstraint(
                name="offer_draft_published_is_closed",
                condition=Q(version__isnull=True) | Q(closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    @property
    def is_open(self) -> bool:
        """Whether it may still be changed."""
        return self.closed_at is None

    def counts_from(self, today: date) -> date:
        """Return the day it is meant to take effect; today where nobody has said one, or it has passed."""
        return max(self.takes_effect_on or today, today)


class PartOfDraft(models.Model):
    """What all parts of a draft share. Each row names its council, so the database can keep councils apart."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each kind has its own table."""

        abstract = True


class DraftEntry(PartOfDraft):
    """
    One entry as it stands in a draft: its rule as plain data, which may be half written.

    `revision` counts up with every change, so that nobody overwrites what they have not seen. An entry taken out
    stays, marked `removed`, so that it can be put back.
    """

    slug = models.SlugField(max_length=80)
    position = models.PositiveIntegerField()
    rule = models.JSONField()
    revision = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    removed = models.BooleanField(default=False)

    objects = ScopedManager(council="council")

    class Meta:
        """Within a draft each entry has its own slug."""

        constraints = [models.UniqueConstraint(fields=["draft", "slug"], name="offer_draft_entry_slug_once")]

    def __str__(self) -> str:
        """Return the title, or the slug where there is no title yet."""
        return str(self.rule.get("title") or self.slug)


class Deed(models.TextChoices):
    """What a change did to an entry."""

    ADDED = "added", "added the entry"
    EDITED = "edited", "changed"
    MOVED = "moved", "moved the entry"
    REMOVED = "removed", "took the entry out"
    PUT_BACK = "put_back", "put the entry back"
    UNDONE = "undone", "undid a change to"


class Change(PartOfDraft, WrittenOnce):
    """
    One field of one entry, before and after: written once, never altered.

    `field` is a top-level part of the rule, or one of `benefit.…` and `decided_by.…`; empty for a deed done to
    the whole entry. A missing field is None. `revision` is the entry's, once changed. `client_key` names the
    save, so that the same save sent twice is kept once.
    """

    refusal: ClassVar[type[Exception]] = HistoryNeverChanges

    entry = models.ForeignKey(DraftEntry, on_delete=models.PROTECT, related_name="changes")
    revision = models.PositiveIntegerField()
    deed = models.CharField(max_length=20, choices=Deed)
    field = models.CharField(max_length=80, blank=True)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    undoes = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by")
    client_key = models.CharField(max_length=80, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """One save changes each field once; moving an entry leaves its revision as it is."""

        constraints = [
            models.UniqueConstraint(
                fields=["entry", "revision", "field"],
                condition=~Q(deed="moved"),
                name="offer_change_field_once",
            ),
            models.CheckConstraint(name="offer_change_deed_is_known", condition=Q(deed__in=Deed.values)),
        ]

    def __str__(self) -> str:
        """Return what was done."""
        return f"{Deed(self.deed).label} {self.field}".strip()


class QuestionChange(PartOfDraft, WrittenOnce):
    """
    One of the draft's own questions, before and after: written once, never altered.

    `before` is None for a question that was added, `after` for one taken out. `place` is where it stood, from 0.
    `revision` is that of the draft's questions, once changed.
    """

    refusal: ClassVar[type[Exception]] = HistoryNeverChanges

    key = models.CharField(max_length=200)
    place = models.PositiveIntegerField()
    revision = models.PositiveIntegerField()
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    undoes = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """One save changes each question once."""

        constraints = [
            models.UniqueConstraint(fields=["draft", "revision", "key"], name="offer_question_change_once"),
        ]

    def __str__(self) -> str:
        """Return the question's short name."""
        return self.key


class Comment(PartOfDraft):
    """What somebody said about an entry, or one field of it, or the whole draft. `replies_to` makes a thread."""

    entry = models.ForeignKey(DraftEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="comments")
    field = models.CharField(max_length=80, blank=True)
    text = models.TextField()
    replies_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ScopedManager(council="council")

    class Meta:
        """A settled comment has a day and a person, or neither."""

        constraints = [
            models.CheckConstraint(
                name="offer_comment_settling_is_whole",
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Return the start of what was said."""
        return self.text[:60]


class WarningAnswer(PartOfDraft):
    """
    What somebody answered to a warning, in words.

    `check_key` is the name of the check. `about` is the text it warned of: where that changes, the answer no
    longer counts, and the warning asks again.
    """

    entry = models.ForeignKey(
        DraftEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="warning_answers"
    )
    check_key = models.CharField(max_length=80)
    about = models.TextField(blank=True)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = ScopedManager(council="council")

    def __str__(self) -> str:
        """Return the start of the answer."""
        return self.text[:60]

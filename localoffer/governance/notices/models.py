"""Keeps published notices, each written once, and which of them were withdrawn."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.kinds import AGREED, REASONED, Kind, Openness
from localoffer.offer.models import UnchangingSet, WrittenOnce


class NoticeNeverChanges(Exception):
    """A published notice was to be changed or deleted. A correction is a new notice."""


class Notice(WrittenOnce):
    """
    One notice as it was published. `number` counts within the council, and is its lasting address.

    `published_on` is the day people could first read it, and `recorded_at` the moment it was put here. The
    decision falls on `decision_from`, or from then until `decision_until`. `earliest` is the first lawful day as
    computed, with its inputs; `earliest_stated` is the one that the notice itself printed, if any. `told` is who
    was told in writing of a general exception. A notice in the place of another names it in `corrects`, and says
    why in `correction_note`. The fields from `lead_member` on are those of the forward plan.
    """

    refusal: ClassVar[type[Exception]] = NoticeNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="notices")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=Kind)
    title = models.CharField(max_length=300)
    what = models.TextField(blank=True)
    published_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decider_slug = models.SlugField(max_length=80, blank=True)
    decider = models.CharField(max_length=300, blank=True)
    members = models.TextField(blank=True)
    decision_from = models.DateField(null=True, blank=True)
    decision_until = models.DateField(null=True, blank=True)
    documents = models.TextField(blank=True)
    where_to_get = models.TextField(blank=True)
    earliest = models.JSONField(null=True, blank=True)
    earliest_stated = models.DateField(null=True, blank=True)

    reasons = models.TextField(blank=True)
    representations = models.TextField(blank=True)
    response = models.TextField(blank=True)
    told = models.TextField(blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_as = models.CharField(max_length=200, blank=True)
    agreed_on = models.DateField(null=True, blank=True)

    lead_member = models.CharField(max_length=200, blank=True)
    lead_director = models.CharField(max_length=200, blank=True)
    department = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=300, blank=True)
    consultees = models.TextField(blank=True)
    consultation = models.TextField(blank=True)
    wards = models.CharField(max_length=300, blank=True)
    openness = models.CharField(max_length=20, choices=Openness, blank=True)
    reason_key = models.TextField(blank=True)

    is_imported = models.BooleanField(default=False)
    source_url = models.URLField(max_length=500, blank=True)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="correction"
    )
    correction_note = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """An exception has its agreement and its reasons, unless it was taken over from the public record."""

        constraints = [
            models.UniqueConstraint("council", "number", name="governance_notice_number_once"),
            models.CheckConstraint(name="governance_notice_kind_is_known", condition=Q(kind__in=Kind.values)),
            models.CheckConstraint(
                name="governance_notice_agreement_is_whole",
                condition=Q(is_imported=True)
                | ~Q(kind__in=AGREED)
                | (~Q(agreed_by="") & ~Q(agreed_as="") & Q(agreed_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="governance_notice_exception_has_reasons",
                condition=Q(is_imported=True) | ~Q(kind__in=REASONED) | ~Q(reasons=""),
            ),
            models.CheckConstraint(
                name="governance_notice_correction_has_a_note",
                condition=Q(corrects=None) | ~Q(correction_note=""),
            ),
            models.CheckConstraint(
                name="governance_notice_span_runs_forward",
                condition=Q(decision_until=None)
                | Q(decision_from__isnull=False, decision_until__gte=F("decision_from")),
            ),
        ]
        indexes = [models.Index(fields=["council", "-published_on"], name="governance_notice_by_day")]

    def __str__(self) -> str:
        """Return what it is about."""
        return self.title


class NoticeWithdrawal(WrittenOnce):
    """A published notice was withdrawn: when, by whom and why. The notice stays, marked as withdrawn."""

    refusal: ClassVar[type[Exception]] = NoticeNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="withdrawal")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    def __str__(self) -> str:
        """Return the reason."""
        return self.reason

"""Keeps records of decisions: open while they are written, unchanging once they are published."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.kinds import BodyKind, Key
from localoffer.governance.matters.models import Matter


class RecordNeverChanges(Exception):
    """The published record of a decision was to be changed or deleted. A correction is a new record."""


class Decision(models.Model):
    """
    The record of one decision. Without `record_published_at` it is being written; with it, nothing in it changes.

    Reasons, alternatives, conflicts and dispensation are "None" where somebody says that there were none; empty
    means that nobody has said. `conflicts` is "Declared" where rows have who declared what; other words there, and
    in `dispensation`, are those of a record from elsewhere.
    `effective` and `call_in_deadline` are computed dates with their inputs, worked out
    when the record is published; `published_effective_on` is the day that the record prints, which wins, and
    `takes_effect_at` the moment. `call_in_policy` is the council's rules of that day; where nobody may call it in,
    `no_call_in_why` says why. Where the time for call-in counts from the day on which members were told, the days
    stand in `members_told` instead, which may come later.
    A decision taken after a call-in has it in `reconsiders`. A correction has the record it takes the place of in
    `corrects`, and says why in `correction_note`.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="decisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    body_slug = models.SlugField(max_length=80)
    body_name = models.CharField(max_length=200)
    body_kind = models.CharField(max_length=20, choices=BodyKind)
    maker = models.CharField(max_length=200, blank=True)
    maker_post = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField()
    in_private = models.BooleanField(default=False)
    # The meeting of a work plan at which it was decided, and the item there; else the day and the body say it.
    meeting = models.ForeignKey(
        "governance.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    agenda_item = models.ForeignKey(
        "governance.WorkPlanItem", null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )

    text = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    reasons_in_report = models.BooleanField(default=False)
    alternatives = models.TextField(blank=True)
    alternatives_in_report = models.BooleanField(default=False)
    conflicts = models.TextField(blank=True)
    dispensation = models.TextField(blank=True)
    other_matters = models.TextField(blank=True)
    consultation = models.TextField(blank=True)
    # Each has a title, an address and whether it is the report or a background paper.
    documents = models.JSONField(default=list, blank=True)
    # The published report of the matter that it rests on, noted when the record is published.
    report = models.ForeignKey(
        "governance.Report", null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    no_report_why = models.TextField(blank=True)

    is_key = models.CharField(max_length=10, choices=Key, default=Key.UNDECIDED)
    key_limbs = models.JSONField(default=list, blank=True)
    key_reason = models.TextField(blank=True)
    power = models.TextField(blank=True)
    delegation = models.ForeignKey(
        "governance.Delegation", null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    scheme_paragraph = models.CharField(max_length=80, blank=True)
    sub_delegation = models.TextField(blank=True)
    urgent_reason = models.TextField(blank=True)
    urgent_agreed_by = models.CharField(max_length=200, blank=True)
    urgent_agreed_as = models.CharField(max_length=200, blank=True)
    urgent_agreed_on = models.DateField(null=True, blank=True)

    reference = models.CharField(max_length=100, blank=True)
    portfolio = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=300, blank=True)
    wards = models.CharField(max_length=300, blank=True)
    certified_by = models.CharField(max_length=200, blank=True)

    reconsiders = models.ForeignKey(
        "governance.CallIn", null=True, blank=True, on_delete=models.PROTECT, related_name="reconsiderations"
    )
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    correction_note = models.TextField(blank=True)
    # Taken over from the public record: what is odd in it is kept and told, not refused.
    is_imported = models.BooleanField(default=False)
    source_url = models.URLField(max_length=500, blank=True)
    oddities = models.JSONField(default=list, blank=True)

    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()
    record_published_at = models.DateTimeField(null=True, blank=True)
    record_published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    call_in_policy = models.JSONField(null=True, blank=True)
    call_in_deadline = models.JSONField(null=True, blank=True)
    call_in_ends_at = models.DateTimeField(null=True, blank=True)
    no_call_in_why = models.TextField(blank=True)
    effective = models.JSONField(null=True, blank=True)
    published_effective_on = models.DateField(null=True, blank=True)
    takes_effect_at = models.DateTimeField(null=True, blank=True)
    # Where something is withheld and under which paragraph: noted for everyone when the record is published.
    not_public = models.JSONField(default=list, blank=True)
    retention = models.JSONField(null=True, blank=True)
    retain_until = models.DateField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A council numbers its records; a published one says how it counts, or waits; a correction says why."""

        constraints = [
            models.UniqueConstraint("council", "number", name="governance_decision_number_once"),
            models.UniqueConstraint(
                "council",
                "reference",
                condition=~Q(reference="") & Q(corrects=None),
                name="governance_decision_reference_once",
            ),
            models.CheckConstraint(
                name="governance_decision_body_kind_is_known", condition=Q(body_kind__in=BodyKind.values)
            ),
            models.CheckConstraint(name="governance_decision_key_is_known", condition=Q(is_key__in=Key.values)),
            models.CheckConstraint(
                name="governance_decision_published_says_how_it_counts",
                condition=Q(record_published_at=None)
                | (Q(published_effective_on__isnull=False) & Q(takes_effect_at__isnull=False))
                | Q(call_in_policy__isnull=False, published_effective_on=None, takes_effect_at=None),
            ),
            models.CheckConstraint(
                name="governance_decision_correction_has_a_note",
                condition=Q(corrects=None) | ~Q(correction_note=""),
            ),
            models.CheckConstraint(
                name="governance_decision_agenda_item_has_a_meeting",
                condition=Q(agenda_item=None) | Q(meeting__isnull=False),
            ),
            models.CheckConstraint(
                name="governance_decision_does_not_correct_itself",
                condition=Q(corrects=None) | ~Q(corrects=F("id")),
            ),
        ]
        indexes = [models.Index(fields=["council", "-decided_on", "-number"], name="governance_decision_by_day")]

    def __str__(self) -> str:
        """Return its title."""
        return self.title

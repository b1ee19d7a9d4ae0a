"""Who holds which role, at which council, from when until when."""

from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models.councils import Council
from localoffer.accounts.models.users import User
from localoffer.accounts.scopes import ScopedManager


class Role(models.TextChoices):
    """What a person is at a council, in words a person can read."""

    EDITOR = "editor", "Editor"
    APPROVER = "approver", "Approver"
    PERSONAL_ADVISER = "personal_adviser", "Personal adviser"
    TEAM_MANAGER = "team_manager", "Team manager"
    DEMOCRATIC_SERVICES = "democratic_services", "Democratic services officer"
    PERFORMANCE = "performance", "Performance analyst"
    PARTICIPATION_WORKER = "participation_worker", "Participation worker"
    SAFEGUARDING_LEAD = "safeguarding_lead", "Safeguarding lead"
    PARTNER = "partner", "Partner or district editor"
    COUNCIL_ADMINISTRATOR = "council_administrator", "Council administrator"
    SERVICE_OPERATOR = "service_operator", "Service operator"


class Membership(models.Model):
    """
    A role that a person holds at a council, from the moment `since` until just before `until`.

    Only a service operator's role belongs to no council. A role that has ended keeps its row. `provider` is whom
    a partner works for, by the name that entries give for who gives them.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    council = models.ForeignKey(Council, null=True, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30, choices=Role)
    provider = models.CharField(max_length=200, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    added_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="memberships_given")

    objects = ScopedManager(council="council")

    class Meta:
        """A person holds a role once at a time; only the operator of the service has no council."""

        constraints = [
            models.UniqueConstraint(
                "user", "council", "role", condition=Q(until=None), name="accounts_membership_held_once"
            ),
            models.UniqueConstraint(
                "user", "role", condition=Q(until=None, council=None), name="accounts_membership_operator_once"
            ),
            models.CheckConstraint(
                name="accounts_membership_ends_after_it_began",
                condition=Q(until=None) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(
                name="accounts_membership_only_operators_have_no_council",
                condition=Q(role=Role.SERVICE_OPERATOR, council=None)
                | (~Q(role=Role.SERVICE_OPERATOR) & Q(council__isnull=False)),
            ),
            models.CheckConstraint(
                name="accounts_membership_only_partners_have_a_provider",
                condition=Q(provider="") | Q(role=Role.PARTNER),
            ),
            models.CheckConstraint(name="accounts_membership_role_is_known", condition=Q(role__in=Role.values)),
        ]

    def __str__(self) -> str:
        """Return the role in words."""
        return Role(self.role).label

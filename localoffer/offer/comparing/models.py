"""What inspectors judged: one council, one inspection, with its date and the link to the report."""

from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council


class Framework(models.TextChoices):
    """The rules by which Ofsted inspected. The first has had a judgement on care leavers since January 2023."""

    ILACS = "ilacs", "Inspection of local authority children’s services"
    SIF = "sif", "Single inspection framework (before 2018)"


class Judgement(models.TextChoices):
    """Ofsted's four judgements, best first."""

    OUTSTANDING = "outstanding", "Outstanding"
    GOOD = "good", "Good"
    REQUIRES_IMPROVEMENT = "requires_improvement", "Requires improvement to be good"
    INADEQUATE = "inadequate", "Inadequate"


class OfstedJudgement(models.Model):
    """
    What one inspection judged. `care_leavers` is empty where inspectors gave no judgement of their own on that.

    `judged_on` and `link` are those of the report; `imported_at` says when the row came in or last changed.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="ofsted_judgements")
    framework = models.CharField(max_length=10, choices=Framework)
    care_leavers = models.CharField(max_length=30, choices=Judgement, blank=True)
    overall = models.CharField(max_length=30, choices=Judgement)
    judged_on = models.DateField()
    link = models.URLField(max_length=500)
    imported_at = models.DateTimeField()

    class Meta:
        """One inspection of a council under one framework on one day stands once."""

        constraints = [
            models.UniqueConstraint(
                fields=["council", "framework", "judged_on"], name="offer_ofsted_judgement_once"
            ),
            models.CheckConstraint(
                name="offer_ofsted_framework_is_known", condition=Q(framework__in=Framework.values)
            ),
            models.CheckConstraint(
                name="offer_ofsted_judgement_is_known",
                condition=Q(overall__in=Judgement.values) & Q(care_leavers__in=["", *Judgement.values]),
            ),
        ]

    def __str__(self) -> str:
        """Return the overall judgement in words."""
        return str(Judgement(self.overall).label)

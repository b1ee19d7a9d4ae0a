"""Keeps which part of a decision answers which recommendation: a report recommends, only a decision decides."""

from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.reports.models.parts import Recommendation


class RecommendationAnswer(models.Model):
    """One part of a decision answers one recommendation. Either may stand alone, or answer to several."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="answers")
    item = models.ForeignKey(DecisionItem, on_delete=models.CASCADE, related_name="answers")

    objects = ScopedManager(council="council")

    class Meta:
        """Each pair stands once."""

        constraints = [
            models.UniqueConstraint("recommendation", "item", name="governance_recommendation_answer_once")
        ]

    def __str__(self) -> str:
        """Return which answers which."""
        return f"{self.item_id} answers {self.recommendation_id}"

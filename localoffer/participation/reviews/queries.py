"""Finds reviews of the offer and their gaps. Each needs the council's scope around it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.participation.reviews.models import Gap, GapProgress, Mitigation, Review, ReviewRecord


@dataclass(frozen=True, kw_only=True)
class GapTold:
    """A gap, what is done about it, if anything, and how far that is, the earliest first."""

    gap: Gap
    mitigation: Mitigation | None
    progress: tuple[GapProgress, ...]

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed it: the last word counts."""
        return not (self.progress and self.progress[-1].is_closed)

    def is_late(self, *, on: date) -> bool:
        """Say whether it is open on a day after the one by which it was to be mended."""
        return self.is_open and self.mitigation is not None and self.mitigation.by_date < on


def reviews_of(council: Council) -> QuerySet[Review]:
    """Return the reviews of a council's offer, the latest due first."""
    found: QuerySet[Review] = Review.objects.filter(council=council).select_related("council")
    return found.order_by("-due_on", "-pk")


def record_of(review: Review) -> ReviewRecord | None:
    """Return the record with which a review ended, or None."""
    found: QuerySet[ReviewRecord] = ReviewRecord.objects.filter(review=review)
    return found.select_related("draft", "by").first()


def records_of(council: Council) -> dict[int, ReviewRecord]:
    """Return the records of a council's reviews by review."""
    return {one.review_id: one for one in ReviewRecord.objects.filter(council=council)}


def gaps_of(council: Council) -> list[GapTold]:
    """Return every gap of every review, the oldest first."""
    mitigations = {one.gap_id: one for one in Mitigation.objects.filter(council=council).order_by("pk")}
    progress: dict[int, list[GapProgress]] = {}
    for one in GapProgress.objects.filter(council=council).order_by("pk"):
        progress.setdefault(one.gap_id, []).append(one)
    found = Gap.objects.filter(council=council).select_related("council", "review").order_by("pk")
    return [
        GapTold(gap=one, mitigation=mitigations.get(one.pk), progress=tuple(progress.get(one.pk, ())))
        for one in found
    ]


def open_gaps(council: Council) -> list[GapTold]:
    """Return the gaps that nobody has closed yet. They stay open after their review has ended."""
    return [one for one in gaps_of(council) if one.is_open]

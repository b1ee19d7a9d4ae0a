"""Chooses what everyone may read of reviews: nothing that a group kept to itself. Needs the council's scope."""

from dataclasses import dataclass
from datetime import date

from localoffer.accounts.models import Council
from localoffer.participation.consultations.models import Analysed, Theme
from localoffer.participation.forums.queries import EVERYONE, points_of
from localoffer.participation.reviews.models import FoundIn, Review, ReviewRecord
from localoffer.participation.reviews.queries import GapTold, gaps_of, records_of, reviews_of


@dataclass(frozen=True, kw_only=True)
class ReviewTold:
    """A review as everyone reads it. `not_shown` counts gaps that not everyone may read of."""

    review: Review
    record: ReviewRecord | None
    gaps: tuple[tuple[GapTold, bool], ...]
    not_shown: int


def reviews_told(council: Council, *, on: date) -> list[ReviewTold]:
    """Return the reviews, the latest due first, each with its gaps and whether each is late on a day."""
    records, gaps, kept = records_of(council), gaps_of(council), _kept_back(council)
    told = [(one, one.gap.key not in kept) for one in gaps]
    return [_told(one, record=records.get(one.pk), gaps=told, on=on) for one in reviews_of(council)]


def _told(
    review: Review, *, record: ReviewRecord | None, gaps: list[tuple[GapTold, bool]], on: date
) -> ReviewTold:
    own = [(one, is_public) for one, is_public in gaps if one.gap.review_id == review.pk]
    shown = tuple((one, one.is_late(on=on)) for one, is_public in own if is_public)
    return ReviewTold(review=review, record=record, gaps=shown, not_shown=len(own) - len(shown))


def _kept_back(council: Council) -> set[str]:
    """Return the keys of gaps that tell, in its very words, what not everyone may read yet."""
    points = points_of(council).exclude(seen_by__in=EVERYONE, session__seen_by__in=EVERYONE)
    summed_up = Analysed.objects.filter(council=council).values("consultation")
    themes = Theme.objects.filter(council=council).exclude(consultation__in=summed_up)
    found = {f"{FoundIn.POINT.value}/{pk}" for pk in points.values_list("pk", flat=True)}
    return found | {f"{FoundIn.THEME.value}/{pk}" for pk in themes.values_list("pk", flat=True)}

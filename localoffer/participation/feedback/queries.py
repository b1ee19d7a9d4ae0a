"""Finds what people told of entries. Each needs the council's scope around it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from localoffer.accounts.models import Council
from localoffer.participation.consultations.counting import Table, shown_table
from localoffer.participation.feedback.models import Feedback, FeedbackRuling, FeedbackWords, Outcome


def feedback_about(council: Council, *, entry: str) -> Mapping[Outcome, int]:
    """Return how many told what of an entry: for staff, with small numbers as they are."""
    found = Feedback.objects.filter(council=council, entry=entry).values_list("outcome").annotate(Count("pk"))
    counts = dict(found)
    return {outcome: counts.get(outcome.value, 0) for outcome in Outcome}


def feedback_for_everyone(council: Council, *, entry: str) -> Table:
    """Return how many told what of an entry, so that nobody can be found in it."""
    counts = feedback_about(council, entry=entry)
    named = {str(outcome.label): count for outcome, count in counts.items()}
    return shown_table(named, people=sum(named.values()))


def feedback_by_entry(council: Council) -> list[tuple[str, str, Mapping[str, int]]]:
    """Return each entry that somebody told of: its slug, its title, and how many told what; most "no" first."""
    counts: dict[str, Counter[str]] = {}
    titles: dict[str, str] = {}
    rows = Feedback.objects.filter(council=council).order_by("pk")
    for slug, title, outcome in rows.values_list("entry", "entry_title", "outcome"):
        titles[slug] = title
        counts.setdefault(slug, Counter())[outcome] += 1
    listed = [(slug, titles[slug], {one.value: told[one] for one in Outcome}) for slug, told in counts.items()]
    return sorted(listed, key=lambda row: (-row[2][Outcome.TOLD_NO], row[1]))


def words_told(council: Council) -> QuerySet[Any]:
    """Return every text, each with the latest ruling as `ruled`: it counts. None says that it is held."""
    latest = FeedbackRuling.objects.filter(words=OuterRef("pk")).order_by("-pk").values("ruled")[:1]
    found: QuerySet[Any] = FeedbackWords.objects.filter(council=council).annotate(ruled=Subquery(latest))
    return found.select_related("feedback", "council").order_by("feedback__received_on", "feedback__key")

"""Finds free texts by what was ruled about them: held, passed or hidden."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from localoffer.participation.consultations.models import Consultation, Ruled, Ruling, Words


def words_of(consultation: Consultation) -> QuerySet[Any]:
    """Return every free text, each with the latest ruling as `ruled`: it counts. None says that it is held."""
    latest = Ruling.objects.filter(words=OuterRef("pk")).order_by("-pk").values("ruled")[:1]
    found: QuerySet[Any] = Words.objects.filter(consultation=consultation).annotate(ruled=Subquery(latest))
    return found.select_related("entry", "ask", "response").order_by(
        "response__received_on", "response__key", "pk"
    )


def held_words(consultation: Consultation) -> QuerySet[Any]:
    """Return the texts that nobody has ruled about."""
    return words_of(consultation).filter(ruled=None)


def passed_words(consultation: Consultation) -> QuerySet[Any]:
    """Return the texts that may be read and used."""
    return words_of(consultation).filter(ruled=Ruled.PASSED)


def texts_of_sheet(words: Words) -> QuerySet[Any]:
    """Return every free text on the sheet of answers that a text stands on, itself among them."""
    found: QuerySet[Any] = Words.objects.filter(response=words.response_id)
    return found.select_related("entry", "ask").order_by("pk")


def texts_by_sheet(consultation: Consultation) -> dict[int, int]:
    """Return how many free texts each sheet of answers has, by its number."""
    found = Words.objects.filter(consultation=consultation).values("response").annotate(texts=Count("pk"))
    return dict(found.values_list("response", "texts"))

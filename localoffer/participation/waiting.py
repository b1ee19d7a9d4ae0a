"""Tells staff, on their first page, what young people said that nobody has looked at yet."""

from collections.abc import Iterator

from django.db.models import Count
from django.urls import reverse

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import Staff
from localoffer.frontend.site import Link
from localoffer.frontend.words import how_many
from localoffer.participation.consultations.disclosing import disclosures_at
from localoffer.participation.consultations.models import Words
from localoffer.participation.consultations.queries import consultations_at
from localoffer.participation.feedback.queries import words_told


def waiting_for(staff: Staff) -> Iterator[Link]:
    """Give what waits for this person: first whoever may not be safe. Needs the council's scope."""
    slug = staff.council.slug
    if staff.may(Act.READ_DISCLOSURES) and (
        count := disclosures_at(staff.council).filter(settled_at=None).count()
    ):
        text = f"Somebody may not be safe: {how_many(count, 'text')} to read"
        yield Link(text=text, href=reverse("safeguarding", args=[slug]))
    if not staff.may(Act.READ_RESPONSES):
        return
    held = Words.objects.filter(rulings=None).order_by().values("consultation").annotate(count=Count("pk"))
    waiting = {row["consultation"]: row["count"] for row in held}
    for one in consultations_at(staff.council).filter(pk__in=waiting):
        text = f"Look through {how_many(waiting[one.pk], 'text')} about “{one.title}”"
        yield Link(text=text, href=reverse("consultation_words", args=[slug, one.pk]))
    if count := words_told(staff.council).filter(ruled=None).count():
        text = f"Look through {how_many(count, 'text')} that somebody sent about the offer"
        yield Link(text=text, href=reverse("feedback_desk", args=[slug]))

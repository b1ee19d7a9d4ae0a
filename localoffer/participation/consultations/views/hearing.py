"""What every page for answering shares: the consultation is found, the answers are opened, nothing is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.frontend.headers import keeps_nothing
from localoffer.offer.site import footer_links
from localoffer.participation.consultations import queries
from localoffer.participation.consultations.carried import Carried, NotOurs, opened, signed
from localoffer.participation.consultations.helplines import people_to_ring
from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.pieces import pieces_of
from localoffer.participation.consultations.places import Place, places_of
from localoffer.participation.consultations.stages import Stage
from localoffer.participation.consultations.told_again import ToldAgain, told_again
from localoffer.participation.public_site import public_site


@dataclass(frozen=True)
class Hearing:
    """A consultation that has opened, on the day of the request."""

    consultation: Consultation
    now: datetime

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Its pages, in their order."""
        return places_of(queries.Asked(self.consultation))

    @cached_property
    def stage(self) -> Stage:
        """Where it stands today."""
        return queries.stage(self.consultation, on=localdate(self.now))

    @cached_property
    def told_again(self) -> tuple[ToldAgain, ...]:
        """It in Easy Read and in other languages, as far as people told it again."""
        return told_again(self.consultation, pieces=pieces_of(self.consultation, places=self.places))

    @property
    def is_open(self) -> bool:
        """Whether people can answer today."""
        return self.stage is Stage.OPEN

    def number(self, typed: str) -> int:
        """Return which page is meant: the first, where that makes no sense."""
        number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
        return number if number <= len(self.places) else 0


View = Callable[..., HttpResponse]


def in_consultation(view: View) -> View:
    """Return a view that is given a consultation which has opened, in its council's scope. It keeps nothing."""

    @keeps_nothing
    @wraps(view)
    def page(request: HttpRequest, council: str, slug: str, **more: Any) -> HttpResponse:
        found, now = get_object_or_404(Council, slug=council), timezone.now()
        with council_scope(found):
            consultation = queries.open_to_all_called(found, slug=slug, on=localdate(now))
            if consultation is None:
                raise Http404
            return view(request, Hearing(consultation, now), **more)

    return page


def with_answers(view: View) -> View:
    """Return a view that is given the opened answers too; one that cannot open them says so and how to go on."""

    @in_consultation
    @wraps(view)
    def page(request: HttpRequest, hearing: Hearing, **more: Any) -> HttpResponse:
        if request.method != "POST":
            return draw(request, "begin_again", hearing, status=405)
        try:
            carried = opened(request.POST.get("carried", ""), consultation=hearing.consultation)
        except NotOurs:
            return draw(request, "begin_again", hearing, status=400)
        return view(request, hearing, carried, **more)

    return page


def draw(
    request: HttpRequest,
    template: str,
    hearing: Hearing,
    *,
    carried: Carried | None = None,
    status: int = 200,
    **values: Any,
) -> HttpResponse:
    """Return a page with the answers in its hidden field and the council's look. It has no menu to lead away."""
    consultation = hearing.consultation
    council = consultation.council
    context = {
        "site": replace(
            public_site(council), service=consultation.title, navigation=(), footer_links=footer_links()
        ),
        "council": council,
        "consultation": consultation,
        "carried": signed(carried, consultation=consultation) if carried else "",
        "ring": people_to_ring(council),
        "quick_exit": True,
    }
    return render(request, f"participation/consultations/{template}.html", context | values, status=status)

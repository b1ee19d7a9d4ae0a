"""The pages of what councils published. All are public, and none is mixed into anybody's list."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.offer.law import national_book
from localoffer.offer.published import queries
from localoffer.offer.published.models import HowItFits
from localoffer.offer.published.presenters import badge_of, kind_name, page_of
from localoffer.offer.site import plain_site
from localoffer.offer.views.public import ready_page
from localoffer.rules.english import day


@ready_page
def councils(request: HttpRequest) -> HttpResponse:
    """Return which councils' pages were seen, and when. Public."""
    context = {"site": plain_site(), "offers": list(queries.published_offers())}
    return render(request, "offer/published/councils.html", context)


@ready_page
def council(request: HttpRequest, slug: str) -> HttpResponse:
    """Return what one council published, by heading. Public."""
    offer = queries.published_offer(slug)
    if offer is None:
        raise Http404
    context = {"site": plain_site(), "offer": offer, "page": page_of(offer, book=national_book())}
    return render(request, "offer/published/council.html", context)


@ready_page
def fit(request: HttpRequest) -> HttpResponse:
    """Return how much of what was published our program can read. Public."""
    fits = queries.how_it_fits()
    badges = [(badge_of(value), fits.by_fit[value]) for value in HowItFits.values]
    kinds = [(kind_name(key), part, whole) for key, (part, whole) in fits.kinds.items()]
    seen = None if fits.last_seen_on is None else day(fits.last_seen_on)
    context = {"site": plain_site(), "fits": fits, "badges": badges, "kinds": kinds, "seen": seen}
    return render(request, "offer/published/fit.html", context)

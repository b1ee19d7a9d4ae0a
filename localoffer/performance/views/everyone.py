"""The pages for everyone: how the council is doing, and whether what the offer promises works."""

from django.http import Http404, HttpRequest, HttpResponse

from localoffer.accounts.models import Council
from localoffer.frontend.public import public_page
from localoffer.offer.models import HeadingName
from localoffer.participation.voice.desk import in_council
from localoffer.performance.desk import draw_for_everyone
from localoffer.performance.measures import measures_about
from localoffer.performance.presenters.cards import card_for_everyone
from localoffer.performance.presenters.scorecards import chapters_of
from localoffer.performance.queries import scorecard
from localoffer.performance.statistics.published import about
from localoffer.rules.rule import Heading


@public_page
@in_council
def doing(request: HttpRequest, council: Council) -> HttpResponse:
    """Show each measure with its newest final figure, heading by heading. Public."""
    found = scorecard(council) if council.looks_after_children else []
    cards = [card_for_everyone(one, council=council) for one in found]
    return draw_for_everyone(request, "doing", council, chapters=chapters_of(cards), about=about())


@public_page
@in_council
def heading(request: HttpRequest, council: Council, heading: str) -> HttpResponse:
    """Show all that is measured about one heading of the offer: does the promise work? Public."""
    if heading not in HeadingName.values or not council.looks_after_children:
        raise Http404
    found = scorecard(council, of=measures_about(Heading(heading)))
    cards = [card_for_everyone(one, council=council) for one in found]
    name = HeadingName(heading).label
    return draw_for_everyone(request, "heading", council, cards=cards, key=heading, name=name, about=about())

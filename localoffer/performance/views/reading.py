"""The staff pages on which measures are read."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.performance.desk import draw, measure_or_404
from localoffer.performance.presenters.cards import card_for_staff
from localoffer.performance.presenters.scorecards import chapters_of
from localoffer.performance.queries import scorecard, scored
from localoffer.performance.reading.files import empty_file
from localoffer.performance.telling.judging import target_in_words


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List the measures, each with its newest figure. For those who read matters."""
    scope, exact = request.council_scope, request.staff.may(Act.KEEP_MEASURES)
    cards = [card_for_staff(one, council=scope, exact=exact) for one in scorecard(scope)]
    return draw(request, "desk", chapters=chapters_of(cards), exact=exact)


@require_safe
@staff_only(Act.READ_MATTERS)
def measure(request: StaffRequest, council: str, measure: str) -> HttpResponse:
    """Show one measure with its figures, its targets, and what others have. For those who read matters."""
    scope, exact = request.council_scope, request.staff.may(Act.KEEP_MEASURES)
    found = scored(scope, measure=measure_or_404(measure))
    card = card_for_staff(found, council=scope, exact=exact)
    targets = [(one, target_in_words(one, measure=found.measure)) for one in found.targets]
    return draw(request, "measure", card=card, measure=found.measure, targets=targets, exact=exact)


@require_safe
@staff_only(Act.KEEP_MEASURES)
def empty(request: StaffRequest, council: str) -> HttpResponse:
    """Hand out a file to fill in, with a line for each measure. For those who keep measures."""
    named = {"Content-Disposition": 'attachment; filename="measures.csv"'}
    return HttpResponse("\r\n".join(empty_file()) + "\r\n", content_type="text/csv; charset=utf-8", headers=named)

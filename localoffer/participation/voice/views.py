"""The staff page from which every part of the standing voice is reached."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.feedback.queries import words_told
from localoffer.participation.forums.queries import points_not_done
from localoffer.participation.reviews.queries import open_gaps
from localoffer.participation.voice.desk import draw


@require_safe
@staff_only(Act.READ_MATTERS)
def voice(request: StaffRequest, council: str) -> HttpResponse:
    """Show what waits in each part. For those who read matters."""
    scope = request.council_scope
    values = {
        "held": words_told(scope).filter(ruled=None).count(),
        "points": len(points_not_done(scope)),
        "gaps": len(open_gaps(scope)),
    }
    return draw(request, "voice/voice", **values)

"""The pages of pledges for everyone: what is promised, whether it is kept, and a survey about it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from localoffer.accounts.models import Council
from localoffer.frontend.headers import keeps_nothing
from localoffer.frontend.public import public_page
from localoffer.offer.api.rate import seconds_left, too_many
from localoffer.participation.bright_spots.queries import figures_told, latest_file
from localoffer.participation.pledges import actions, queries
from localoffer.participation.pledges.forms.survey import SurveyForm
from localoffer.participation.voice.desk import draw_for_everyone, in_council

SENT_A_MINUTE = 120
TRAP = "website"


@public_page
@in_council
def pledges(request: HttpRequest, council: Council) -> HttpResponse:
    """Tell what the council promises, what young people say of it, the next steps, and figures. Public."""
    file = latest_file(council)
    values: dict[str, Any] = {
        "told": queries.pledges_told(council),
        "today": timezone.localdate(),
        "file": file,
        "figures": figures_told(file) if file else [],
    }
    return draw_for_everyone(request, "pledges/pledges", council, **values)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_nothing
@in_council
def survey(request: HttpRequest, council: Council) -> HttpResponse:
    """Ask whether each promise is kept, and keep the answers without who gave them. Public."""
    now, asked = timezone.now(), queries.standing_pledges(council, on=timezone.localdate())
    form = SurveyForm(request.POST if request.method == "POST" else None, pledges=asked)
    if not form.is_valid():
        return draw_for_everyone(request, "pledges/survey", council, form=form, status=422 if form.errors else 200)
    if too_many(f"pledges {council.slug}", at_most=SENT_A_MINUTE, now=now):
        wait = seconds_left(now)
        return draw_for_everyone(request, "pledges/survey", council, form=form, seconds=wait, status=429)
    if not request.POST.get(TRAP):
        actions.keep_replies(council, key=form.cleaned_data["key"], replies=form.replies, now=now)
    return redirect("pledges_thanks", council.slug)


@public_page
@in_council
def thanks(request: HttpRequest, council: Council) -> HttpResponse:
    """Thank, and say what happens with the answers. Public, and the same for everybody."""
    return draw_for_everyone(request, "pledges/thanks", council)

"""The staff pages on which the seven principles are asked of a proposal, and figures are taken in."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts.queries import open_drafts
from localoffer.offer.models import Draft
from localoffer.participation.bright_spots.actions import import_figures
from localoffer.participation.bright_spots.reading import MOST_BYTES, WrongLines
from localoffer.participation.forums.queries import standing_forums
from localoffer.participation.pledges import actions, queries
from localoffer.participation.pledges.forms.keeping import FiguresForm, PrincipleForm, VerdictForm
from localoffer.participation.pledges.seven import Principle, seven_principles
from localoffer.participation.voice.asking import answers_in, done
from localoffer.participation.voice.desk import ask, asking, draw, signed

MOST_PROBLEMS = 20


@require_safe
@staff_only(Act.READ_MATTERS)
def proposals(request: StaffRequest, council: str) -> HttpResponse:
    """List the proposals that the principles can be asked of. For those who read matters."""
    return draw(request, "pledges/proposals", drafts=list(open_drafts(request.council_scope)))


@require_safe
@staff_only(Act.READ_MATTERS)
def principles(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show the seven principles as they were asked of a proposal. For those who read matters."""
    found = _draft(request, number)
    asked = queries.principles_asked(found)
    return draw(request, "pledges/principles", draft=found, asked=asked, law=seven_principles())


@asking(Act.KEEP_PLEDGES)
def answer(request: StaffRequest, council: str, number: int, key: str) -> HttpResponse:
    """Answer how a proposal meets a principle. For those who keep pledges."""
    found, one = _draft(request, number), _principle(key)
    form = PrincipleForm(request.POST or None)
    same = {"principle": one.key} | signed(request)
    if done(form, lambda: actions.answer_principle(found, **answers_in(form), **same)):
        return redirect("principles", council, number)
    return ask(request, form, heading=one.title, button="Answer", back="proposals", lead=one.asks)


@asking(Act.KEEP_PLEDGES)
def verdict(request: StaffRequest, council: str, number: int, key: str) -> HttpResponse:
    """Write down what a group says of a principle in a proposal. For those who keep pledges."""
    found, one = _draft(request, number), _principle(key)
    form = VerdictForm(
        request.POST or None, forums=standing_forums(request.council_scope, on=localdate(request.staff.now))
    )
    same = {"principle": one.key} | signed(request)
    if done(form, lambda: actions.record_proposal_verdict(found, **answers_in(form), **same)):
        return redirect("principles", council, number)
    heading = f"What do young people say: {one.title}"
    return ask(request, form, heading=heading, button="Keep it", back="proposals", lead=one.asks)


@asking(Act.KEEP_PLEDGES)
def figures(request: StaffRequest, council: str) -> HttpResponse:
    """Take in a file of figures; what is wrong with it is said line by line. For those who keep pledges."""
    form = FiguresForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file, source = form.cleaned_data["file"], form.cleaned_data["source"]
        content = file.read(MOST_BYTES + 1)
        try:
            import_figures(
                request.council_scope, name=file.name, content=content, source=source, **signed(request)
            )
            return redirect("pledges_desk", council)
        except WrongLines as wrong:
            for problem in wrong.problems[:MOST_PROBLEMS]:
                form.add_error("file", problem)
    return ask(request, form, heading="Take in Bright Spots figures", button="Take them in", back="pledges_desk")


def _draft(request: StaffRequest, number: int) -> Draft:
    return get_object_or_404(
        Draft.objects.filter(council=request.council_scope).select_related("council"), pk=number
    )


def _principle(key: str) -> Principle:
    found = next((one for one in seven_principles().principles if one.key == key), None)
    if found is None:
        raise Http404
    return found

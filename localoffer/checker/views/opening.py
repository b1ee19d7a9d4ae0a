"""Opens a file of answers that a person kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.checker.carried import Carried
from localoffer.checker.forms import OpenForm
from localoffer.checker.kept import MOST_BYTES, CannotOpen, opened_file
from localoffer.checker.site import site_of
from localoffer.checker.views.carrying import carry_on, council_of, law_of
from localoffer.frontend.headers import keeps_nothing


@keeps_nothing
def open_file(request: HttpRequest) -> HttpResponse:
    """Ask for the file; show what is in it, or say why it cannot be opened. Public."""
    form = OpenForm(request.POST, request.FILES) if request.method == "POST" else OpenForm()
    if form.is_valid():
        try:
            return _opened(request, form.cleaned_data["file"].read(MOST_BYTES + 1))
        except CannotOpen as problem:
            form.add_error("file", str(problem))
    return render(request, "checker/open.html", {"site": site_of(None), "form": form, "quick_exit": True})


def _opened(request: HttpRequest, content: bytes) -> HttpResponse:
    """Read the file twice: first for its council, then against that council's own questions."""
    first = opened_file(content, book=law_of(Carried()).book)
    known = first.carried if council_of(first.carried) else Carried()
    found = opened_file(content, book=law_of(known).book)
    return carry_on(request, found.carried, dropped=len(found.dropped))

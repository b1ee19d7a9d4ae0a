"""Shows a page with one form, does what it asks for, and says on the same page why that was refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest
from localoffer.governance.refused import REFUSALS, told


@dataclass(frozen=True, kw_only=True)
class FormPage:
    """What stands around the form: `back` and `done` are addresses; `facts` are listed."""

    title: str
    back: str
    done: str
    button: str = "Save"
    caption: str = ""
    intro: str = ""
    facts: tuple[str, ...] = field(default=())
    warning: bool = False


def answer(
    request: StaffRequest, form: forms.Form, *, page: FormPage, deed: Callable[[forms.Form], Any]
) -> HttpResponse:
    """Return the page with its form, or the way on once the deed is done."""
    if form.is_valid():
        try:
            deed(form)
            return redirect(page.done)
        except REFUSALS as refused:
            for text in told(refused):
                form.add_error(None, text)
    context = {"form": form, "page": page, "site": staff_site(request.staff), "council": request.council_scope}
    return render(request, "governance/form_page.html", context, status=422 if form.errors else 200)


def sent(request: StaffRequest) -> Any:
    """Return what was sent with a form, or None where the page is only looked at."""
    return request.POST if request.method == "POST" else None

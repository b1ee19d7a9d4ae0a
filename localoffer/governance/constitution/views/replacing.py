"""The pages on which staff look after a council's constitution."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.constitution import queries
from localoffer.governance.constitution.actions import NothingNew, adopt_constitution
from localoffer.governance.constitution.forms import ConstitutionForm
from localoffer.governance.constitution.listing import listed
from localoffer.governance.constitution.reading import ConstitutionNotUnderstood


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List a council's constitutions, and what is wrong with having none. For those who may read matters."""
    staff = request.staff
    context = listed(staff.council, on=localdate(staff.now)) | {
        "site": staff_site(staff),
        "may": staff.may(Act.MANAGE_CONSTITUTION),
    }
    return render(request, "governance/constitution/desk.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_CONSTITUTION)
def replace(request: StaffRequest, council: str) -> HttpResponse:
    """Put a constitution in force from a day. For democratic services and the council's administrators."""
    form = _form(request)
    problems = _replaced(request, form) if form.is_valid() else ()
    if form.is_bound and not form.errors and not problems:
        return redirect("constitution:desk", council)
    context = {
        "site": staff_site(request.staff),
        "council": request.council_scope,
        "form": form,
        "found": problems,
    }
    status = 422 if form.errors or problems else 200
    return render(request, "governance/constitution/replace.html", context, status=status)


def _form(request: StaffRequest) -> ConstitutionForm:
    """Return the form: as it was sent, or with the constitution of today to change."""
    if request.method == "POST":
        return ConstitutionForm(request.POST, request.FILES, auto_id="%s")
    return ConstitutionForm(initial={"text": _text_today(request)}, auto_id="%s")


def _replaced(request: StaffRequest, form: ConstitutionForm) -> tuple[str, ...]:
    """Adopt what the form has, and return what is wrong with it: nothing where that worked."""
    said = form.cleaned_data
    try:
        adopt_constitution(
            request.council_scope,
            text=said["text"],
            note=said["note"],
            by=request.staff.user,
            now=request.staff.now,
        )
    except ConstitutionNotUnderstood as refused:
        return refused.problems
    except NothingNew:
        return ("This is what the constitution of that day says already. Nothing was changed.",)
    return ()


def _text_today(request: StaffRequest) -> str:
    found = queries.adopted_on(request.council_scope, day=localdate(request.staff.now))
    return found.text if found else ""

"""The pages of the way in. Public, so that people can get in; each says what it needs."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.adapter import get_adapter as council_accounts_adapter
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from localoffer.accounts import queries
from localoffer.accounts.actions import record_sign_in, sign_out_everywhere
from localoffer.accounts.forms.signing_in import AskForCode, DemoStaff
from localoffer.accounts.models import Role
from localoffer.accounts.presenters.places import places
from localoffer.accounts.second_step import DEMO, has_taken_it
from localoffer.frontend.headers import keeps_nothing

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@keeps_nothing
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the ways in. For everybody; somebody signed in goes on."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(get_next_redirect_url(request) or reverse("accounts:you"))
    context = {
        "form": AskForCode(),
        "issuers": council_accounts_adapter().list_providers(request),
        "going_to": get_next_redirect_url(request) or "",
        "demo": settings.DEMO,
    }
    return render(request, "accounts/sign_in.html", context)


@keeps_nothing
@login_required
def you(request: Any) -> HttpResponse:
    """Show where somebody works and how they sign in. For anybody signed in."""
    held = queries.memberships_of(request.user, now=timezone.now())
    context = {"person": request.user, "places": places(held), "two_steps": has_taken_it(request)}
    return render(request, "accounts/you.html", context)


@keeps_nothing
@login_required
def councils(request: Any) -> HttpResponse:
    """List every council, to name its administrators. For the service's operators, with two steps."""
    if not has_taken_it(request):
        return redirect("accounts:second_step")
    if Role.SERVICE_OPERATOR not in queries.roles_of(request.user, council=None, now=timezone.now()):
        raise Http404
    return render(request, "accounts/councils.html", {"councils": queries.every_council_by_name()})


@keeps_nothing
@login_required
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask somebody who took one step only for the second. For anybody signed in."""
    going_to = get_next_redirect_url(request) or ""
    if has_taken_it(request):
        return HttpResponseRedirect(going_to or reverse("accounts:you"))
    if is_mfa_enabled(request.user):
        return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': going_to})}")
    return render(request, "accounts/second_step.html", {"going_to": going_to})


@keeps_nothing
@login_required
def council_account(request: HttpRequest) -> HttpResponse:
    """Show which council account is joined to somebody's, and offer to join one. For anybody with two steps."""
    if not has_taken_it(request):
        return redirect("accounts:second_step")
    joined = SocialAccount.objects.filter(user=request.user)
    context = {"joined": joined, "issuers": council_accounts_adapter().list_providers(request)}
    return render(request, "socialaccount/connections.html", context)


@require_POST
@login_required
def out_everywhere(request: Any) -> HttpResponse:
    """Sign somebody out on every device. For anybody signed in."""
    sign_out_everywhere(request.user, now=timezone.now())
    logout(request)
    return redirect("account_login")


@keeps_nothing
@require_http_methods(["GET", "POST"])
def demo(request: HttpRequest) -> HttpResponse:
    """Let anybody be one of the invented staff: in the demo alone. Elsewhere the page does not exist."""
    if not settings.DEMO:
        raise Http404
    people = queries.demo_staff(now=timezone.now())
    form = DemoStaff(request.POST if request.method == "POST" else None, people=people)
    if not form.is_valid():
        return render(request, "accounts/demo.html", {"form": form, "people": people})
    chosen = next(user for user, _ in people if str(user.pk) == form.cleaned_data["person"])
    login(request, chosen, backend=BACKEND)
    record_authentication(request, chosen, method=DEMO)
    record_sign_in(chosen, ways=[DEMO], now=timezone.now())
    return HttpResponseRedirect(get_next_redirect_url(request) or reverse("accounts:you"))


@keeps_nothing
def closed(request: HttpRequest, **parts: Any) -> HttpResponse:
    """Say that a page of django-allauth is not used here. For everybody."""
    raise Http404

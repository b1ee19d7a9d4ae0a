"""Stands around the pages that add and remove ways to take the second step."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from localoffer.accounts.actions import record_second_step
from localoffer.accounts.sign_in.adapters import SECOND_STEPS
from localoffer.frontend.headers import keeps_nothing

View = Callable[..., HttpResponse]


def kept_on_the_trail(view: View) -> View:
    """
    Return the view for anybody signed in, with what it adds or removes kept on the trail.

    Adding an app or a passkey proves that one has it, so it counts as taking the second step.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            before = _held_by(request)
            response = view(request, *args, **kwargs)
            after = _held_by(request)
            for pk, kind in (after.items() - before.items()) | (before.items() - after.items()):
                _keep(request, kind=kind, pk=pk, added=pk in after)
        return response

    return keeps_nothing(login_required(kept))


def _held_by(request: HttpRequest) -> dict[int, str]:
    return dict(Authenticator.objects.filter(user=request.user, type__in=SECOND_STEPS).values_list("pk", "type"))


def _keep(request: Any, *, kind: str, pk: int, added: bool) -> None:
    record_second_step(request.user, added=added, kind=str(kind), now=timezone.now())
    if added:
        record_authentication(request, request.user, method="mfa", type=str(kind), id=pk, reauthenticated=True)

"""A command …"""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from localoffer.accounts.models import Council, Membership, Role, TrailRecord
from tests.accounts.making import has_app, made_app, made_member, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


def test_lets_somebody_who_lost_everything_begin_again() -> None:
    editor = made_member(Role.COUNCIL_ADMINISTRATOR, council=made_council())
    made_app(editor)
    client = signed_in(editor)

    call_command("reset_second_step", editor.email, stdout=StringIO())

    assert not has_app(editor)
    assert client.get("/sign-in/you/").status_code == 302
    acts = TrailRecord.objects.with_scopes_disabled().order_by("number").values_list("act", flat=True)
    assert list(acts) == ["second_step_removed", "signed_out_everywhere"]


def test_resets_nothing_for_an_address_nobody_has() -> None:
    with pytest.raises(CommandError, match="Nobody"):
        call_command("reset_second_step", "nobody@tarn.example")


def test_makes_the_first_operator() -> None:
    for _ in range(2):
        call_command("add_operator", "olu@tarn.example", "Demo Olu", stdout=StringIO())

    made = Membership.objects.with_scopes_disabled().get()
    assert (made.user.name, made.role, made.council) == ("Demo Olu", Role.SERVICE_OPERATOR, None)
    assert not Council.objects.exists()


def test_makes_no_operator_of_what_is_no_address() -> None:
    with pytest.raises(CommandError, match="e-mail"):
        call_command("add_operator", "olu", "Demo Olu")

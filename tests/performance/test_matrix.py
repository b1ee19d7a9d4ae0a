"""Every staff page of measures, at addresses of things that are there, by every method, as every role …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.performance.models import MeasureValue
from tests.accounts.matrix import StaffPage, client_of, may, says_nothing, says_the_same, staff_pages
from tests.offer.editor.making import rows_of
from tests.performance.making import WORK, Scoring
from tests.rules.measuring.small import of

pytestmark = pytest.mark.django_db
PAGES = [page for page in staff_pages() if page.view.__module__.startswith("localoffer.performance.")]
SECRET = "Secret return of Moorfield"
DAYS = {
    f"{name}-{part}": value
    for name in ("ends_on", "applies_from")
    for part, value in (("day", "31"), ("month", "3"), ("year", "2026"))
}
SENT = {
    "numerator": "50",
    "denominator": "100",
    "status": "final",
    "source": "Ours",
    "reason": "Ours",
    "target": "60",
}


@pytest.fixture
def home() -> Scoring:
    """A council with figures."""
    made = Scoring()
    fill_up(made, title="Invented return")
    return made


@pytest.fixture
def elsewhere() -> Scoring:
    """A council without any yet."""
    return Scoring("moorfield")


def fill_up(scoring: Scoring, *, title: str) -> None:
    """Record a figure with a note and a target at a council."""
    scoring.recorded(of(65, 100), source=title, note=title)
    scoring.aimed("70", "40")


def ours(page: StaffPage, scoring: Scoring) -> str:
    """Return a page at a council's own things."""
    with council_scope(scoring.council):
        value = MeasureValue.objects.order_by("pk").first()
    return page.address(scoring.council, fill={"measure": WORK, "number": str(value.pk if value else 0)})


def addresses(page: StaffPage, *, home: Scoring, elsewhere: Scoring) -> list[str]:
    """Return the page there, with their figure at our own, and with ours."""
    there = ours(page, elsewhere)
    mixed = there.replace(f"/{elsewhere.council.slug}/", f"/{home.council.slug}/")
    return list(dict.fromkeys([there, mixed, ours(page, home)]))


@pytest.mark.parametrize("role", Role)
def test_opens_for_those_with_the_permission_alone(role: Role, home: Scoring) -> None:
    client = client_of(role, home.council)

    for page in PAGES:
        expected = (200, 405) if may(role, page) else (403, 405)
        assert client.get(ours(page, home)).status_code in expected, page.route


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_says_and_does_nothing_with_another_councils_figures(
    role: Role, home: Scoring, elsewhere: Scoring
) -> None:
    fill_up(elsewhere, title=SECRET)
    sent: dict[str, Any] = SENT | DAYS | {"council": elsewhere.council.slug}
    client, before = client_of(role, home.council), rows_of(elsewhere.council)
    asked = [(page, one) for page in PAGES for one in addresses(page, home=home, elsewhere=elsewhere)]

    for page, address in asked:
        says_nothing(client, address, of=SECRET, sent=sent, is_theirs=address != ours(page, home))
    assert rows_of(elsewhere.council) == before


@pytest.mark.parametrize("role", Role)
def test_says_the_very_same_whatever_another_council_has(role: Role, home: Scoring, elsewhere: Scoring) -> None:
    client = client_of(role, home.council)
    open_to = [ours(page, home) for page in PAGES if may(role, page)]

    says_the_same(client, open_to, after=lambda: fill_up(elsewhere, title=SECRET))

"""Every staff page of the offer and of its people, at addresses of things there are, by every method and role …"""

import hashlib
import re
from typing import Any, cast

import pytest
from django.db import models

from localoffer.accounts.models import Council, Membership, Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Change, Comment, Deed, Draft, DraftEntry
from localoffer.offer.models import Version
from localoffer.offer.open_referral.importing.models import FeedFetch, FeedSource, HeldService
from localoffer.offer.renderings.writing.models import RetellingDraft
from tests.accounts.making import NOW, made_member, made_user
from tests.accounts.matrix import StaffPage, client_of, may, says_nothing, says_the_same, staff_pages
from tests.offer.drafts.making import made_district, rule_data
from tests.offer.editor.making import rows_of
from tests.offer.making import made_offer, made_rule

pytestmark = pytest.mark.django_db
ROOMS = ("localoffer.accounts.", "localoffer.offer.")
PAGES = [page for page in staff_pages() if page.view.__module__.startswith(ROOMS)]
OF_PEOPLE = "<slug:council>/edit/people/"
SECRET = "Secret plan of Moorfield"
KEY = "age-words/bus-pass/summary/" + hashlib.sha256(b"up to 25").hexdigest()[:10]
IDS_WITHIN = {"change", "said", "held", "telling"}
CHARITY = "Stepping Stones"


def quiet_council(slug: str) -> Council:
    """Return a council with a published offer, and nothing that is not public."""
    council = made_district(slug)
    made_offer(made_rule(council=slug), council=council)
    return council


def set_to_work(council: Council, *, title: str) -> Council:
    """Give a council one of each thing that an address can name; each bears the title."""
    editor = made_member(Role.EDITOR, council=council, user=made_user(f"{title} of Demo Edie"))
    version = Version.objects.get(offer__council=council)
    draft = actions.start_draft(council, by=editor, now=NOW, title=title, based_on=version)
    said: dict[str, Any] = {"slug": "bus-pass", "by": editor, "now": NOW}
    words = {"title": f"{title}, bus pass", "summary": f"{title}. Free up to 25.", "provider": CHARITY}
    rule = rule_data(council=council, **words)
    actions.save_entry(draft, rule=rule, revision=1, **said)
    question = {"key": "own", "type": "yes_no", "phrase": title, "question": f"{title}?", "yes": title}
    actions.save_questions(draft, questions=[question], revision=1, by=editor, now=NOW)
    actions.comment(draft, text=title, **said)
    actions.answer_warning(draft, check_key="age-words", about="up to 25", text=title, **said)
    with council_scope(council):
        feed = FeedSource.objects.create(council=council, address=f"https://feed.example/{title}")
        fetch = FeedFetch.objects.create(council=council, feed=feed, fetched_at=NOW, taken_in_by=editor)
        service: dict[str, Any] = {"said": {"name": title}, "raw": {}, "sha256": "0", "proposal": "new"}
        service["service_id"] = "00000000-0000-0000-0000-000000000001"
        HeldService.objects.create(council=council, fetch=fetch, source_id=title, name=title, **service)
        told_of = version.entry_set.get(slug="bus-pass")
        telling: dict[str, Any] = {"manner": "translation", "language": "cy", "title": title, "begun_at": NOW}
        RetellingDraft.objects.create(council=council, told_of=told_of, written_by=editor, **telling)
    return council


@pytest.fixture
def home() -> Council:
    """A council at work."""
    return set_to_work(quiet_council("tarnbridge"), title="April 2027")


@pytest.fixture
def elsewhere() -> Council:
    """A council whose work is still to begin."""
    return quiet_council("moorfield")


def fill(council: Council, page: StaffPage) -> dict[str, str]:
    """Return what stands in an address of the page: the council's own things."""
    own = things_of(council)
    number = own["membership"] if page.route.startswith(OF_PEOPLE) else own["draft"]
    ids = {name: str(own[name].pk) for name in IDS_WITHIN}
    names = {"slug": "bus-pass", "name": "words", "key": "own", "kind": "yes_no"}
    return ids | names | {"number": str(number.pk), "place": "0", "version": "1"}


def posted(council: Council) -> dict[str, str]:
    """Return a form that names the council's own things by every name that a form may have for them."""
    ids = {name: str(row.pk) for name, row in things_of(council).items()}
    words = dict.fromkeys(("text", "reason", "title"), "Ours")
    named = {"council": council.slug, "council_id": str(council.pk), "slug": "bus-pass", "key": KEY}
    return ids | words | named | {"number": ids["draft"], "replies_to": ids["said"], "member": ids["membership"]}


def things_of(council: Council) -> dict[str, models.Model]:
    """Return the first of each thing that the council has, by the name that an address has for it."""
    with council_scope(council):
        found = {
            "draft": Draft.objects.order_by("pk").first(),
            "entry": DraftEntry.objects.order_by("pk").first(),
            "change": Change.objects.filter(deed=Deed.EDITED).order_by("pk").first(),
            "said": Comment.objects.order_by("pk").first(),
            "held": HeldService.objects.order_by("pk").first(),
            "telling": RetellingDraft.objects.order_by("pk").first(),
            "feed": FeedSource.objects.order_by("pk").first(),
            "membership": Membership.objects.order_by("pk").first(),
        }
    assert all(found.values())
    return cast(dict[str, models.Model], found)


@pytest.mark.parametrize("role", Role)
def test_opens_for_those_with_the_permission_alone(role: Role, home: Council) -> None:
    client = client_of(role, home, provider=CHARITY)

    for page in PAGES:
        answer = client.get(page.address(home, fill=fill(home, page)), {"key": KEY})

        expected = (200, 302, 405, 409) if may(role, page) else (403, 405)
        assert answer.status_code in expected, page.route


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_says_and_does_nothing_with_another_councils_things(role: Role, home: Council, elsewhere: Council) -> None:
    set_to_work(elsewhere, title=SECRET)
    client, sent, before = client_of(role, home, provider=CHARITY), posted(elsewhere), rows_of(elsewhere)

    for page in PAGES:
        for address in addresses(page, home=home, elsewhere=elsewhere):
            is_theirs = "moorfield" in address or bool(named_in(page))
            says_nothing(client, address, of=SECRET, sent=sent, is_theirs=is_theirs)
    assert rows_of(elsewhere) == before


def addresses(page: StaffPage, *, home: Council, elsewhere: Council) -> list[str]:
    """Return the page there, their things at our own page, and a thing of theirs within a draft of ours."""
    theirs = fill(elsewhere, page)
    found = [page.address(elsewhere, fill=theirs), page.address(home, fill=theirs)]
    if named_in(page) & IDS_WITHIN:
        mixed = fill(home, page) | {name: theirs[name] for name in IDS_WITHIN}
        found.append(page.address(home, fill=mixed))
    return found


def named_in(page: StaffPage) -> set[str]:
    """Return what in the page's address is a row of one council's."""
    return set(re.findall(r"<int:(\w+)>", page.route)) & (IDS_WITHIN | {"number"})


@pytest.mark.parametrize("role", Role)
def test_says_the_very_same_whatever_another_council_has(role: Role, home: Council, elsewhere: Council) -> None:
    client = client_of(role, home, provider=CHARITY)
    open_to = [page.address(home, fill=fill(home, page)) for page in PAGES if may(role, page)]

    says_the_same(client, open_to, after=lambda: set_to_work(elsewhere, title=SECRET), asking={"key": KEY})

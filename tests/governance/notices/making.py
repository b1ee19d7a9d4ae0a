"""Makes notices of an invented council's matter."""

from datetime import UTC, date, datetime
from typing import Any

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import publish_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.notice_words import NoticeWords
from tests.accounts.making import LONG_AGO, made_member

PUBLISHED = date(2026, 6, 1)
FIRST_LAWFUL = date(2026, 6, 30)
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
SAID: dict[str, Any] = {
    "title": "A better local offer",
    "what": "More help with a first home.",
    "decider": "Cabinet",
    "members": "Demo Councillor Cora, Leader",
    "decision_from": date(2026, 7, 7),
    "documents": "The report",
    "where_to_get": "Ask Demo Della",
    "reasons": "It cannot wait.",
    "representations": "None",
    "response": "None",
    "told": "The chair of scrutiny",
    "agreed_by": "Demo Councillor Chen",
    "agreed_as": "the chair of the scrutiny committee",
    "agreed_on": date(2026, 6, 1),
}


def words(**said: Any) -> NoticeWords:
    """Return the words of a notice that is whole for every kind, with some said otherwise."""
    return NoticeWords(**SAID | said)


def made_matter(council: Council, slug: str = "offer-2027") -> Matter:
    """Return a matter of the council that only staff know of."""
    with council_scope(council):
        matter: Matter = Matter.objects.create(
            council=council, slug=slug, title="The offer for 2027", created_at=LONG_AGO
        )
        return matter


def made_officer(council: Council) -> User:
    """Return an officer of democratic services of the council."""
    return made_member(Role.DEMOCRATIC_SERVICES, council=council)


def published(
    matter: Matter, kind: Kind = Kind.KEY, *, by: User, on: date = PUBLISHED, now: datetime = NOW, **said: Any
) -> Notice:
    """Return a notice of the matter, published on a day."""
    return publish_notice(matter, kind=kind, words=words(**said), published_on=on, by=by, now=now)

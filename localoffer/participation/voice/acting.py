"""Writes down a fact for somebody at work: may they, in one transaction, with a line on the trail."""

from datetime import datetime
from typing import Any, TypeVar

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.participation.voice.parts import Fact

Row = TypeVar("Row", bound=Fact)


def written_down(
    kind: type[Row], *, council: Council, act: Act, deed: str, by: User, now: datetime, **facts: Any
) -> Row:
    """Return the new fact. The trail keeps the deed, and nothing that a young person said. Raises NotAllowed."""
    require(by, act, council=council, now=now)
    with council_scope(council):
        made = kind(council=council, by=by, at=now, **facts)
        made.save(force_insert=True)
        trail.record(by=by, council=council, act=act, about=made, now=now, detail={"deed": deed})
        return made

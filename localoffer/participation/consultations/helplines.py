"""Reads whom somebody can ring who is not safe, from a data file with its sources."""

from functools import cache
from pathlib import Path

import msgspec

from localoffer.accounts.models import Council

FILE = Path(__file__).parent / "helplines.yaml"
READ = "V"


class Helpline(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to ring: the number, when, where that is written, and how sure we are of it."""

    name: str
    phone: str
    when: str
    source: str
    sure: str

    @property
    def must_be_checked(self) -> bool:
        """Whether nobody has read the number on its own page yet."""
        return self.sure != READ


@cache
def national_helplines() -> tuple[Helpline, ...]:
    """Return whom anyone in England can ring, the most urgent first."""
    return msgspec.yaml.decode(FILE.read_bytes(), type=tuple[Helpline, ...])


def people_to_ring(council: Council) -> tuple[tuple[str, str, str], ...]:
    """Return who, which number and when: the nation's, and the council's own as far as they are known."""
    nation = [(one.name, one.phone, one.when) for one in national_helplines()]
    team = council.contact_team or council.name
    own = [
        (team[:1].upper() + team[1:], council.contact_phone, council.contact_hours),
        (f"{council.name}, at night and at weekends", council.contact_out_of_hours, ""),
    ]
    return (*nation[:1], *(one for one in own if one[1]), *nation[1:])

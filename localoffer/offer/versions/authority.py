"""Says by what right a version may be published, and refuses a receipt that does not hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from localoffer.offer.versions.models import Body, Grade

LONGEST = 300
LONGEST_WAIVER = 2_000
# Who may take a decision that goes beyond delegated power.
DECIDERS = frozenset({Body.CABINET, Body.LEADER, Body.CABINET_MEMBER, Body.COMMITTEE, Body.FULL_COUNCIL})
# A decision of the full council is final; the others can be called in before they are carried out.
# Law: Local Government Act 2000 s.9F(2) and (4), for decisions made but not yet carried out.
CALLED_IN = DECIDERS - {Body.FULL_COUNCIL}
NOT_DECIDED_HERE = frozenset({Body.DEMO, Body.FIRST_LOAD})


@dataclass(frozen=True, kw_only=True)
class Authority:
    """
    The receipt of a decision: which body, by what power, on which day, by whom, and where it is written down.

    A decision that can be called in has the last day of that time, or why it was waived. `may_take_away` says that
    the delegated power expressly lets less be promised: without that, no minor change takes anything away.
    """

    body: Body
    power: str
    decided_on: date
    decided_by: str
    reference: str
    call_in_ended_on: date | None = None
    call_in_waived: str = ""
    may_take_away: bool = False


class AuthorityRefused(ValueError):
    """The authority does not allow this; `problems` has one sentence for each thing that is missing or wrong."""

    def __init__(self, problems: list[str]) -> None:
        """Keep each problem, and make one text of them."""
        super().__init__(" ".join(problems))
        self.problems = problems


def check_authority(authority: Authority, *, grade: Grade, on: date, invented: bool) -> None:
    """
    Return where the authority allows a version of this grade on a day; raise AuthorityRefused where not.

    `invented` says that the council is made up: it alone may have nobody decide.
    """
    problems = list(_missing(authority))
    if not problems:
        problems = [*_wrong_days(authority, on=on), *_wrong_body(authority, grade=grade, invented=invented)]
    if problems:
        raise AuthorityRefused(problems)


def _missing(authority: Authority) -> Iterator[str]:
    if authority.body not in Body.values:
        yield "Say who decided."
    if type(authority.decided_on) is not date:
        yield "Say on which day it was decided."
    if authority.call_in_ended_on is not None and type(authority.call_in_ended_on) is not date:
        yield "Give the day on which the call-in time ended."
    parts = {
        "Say by what power it was decided, such as the part of the constitution.": authority.power,
        "Give the name or the role of who decided.": authority.decided_by,
        "Give the number of the minute or the decision record.": authority.reference,
    }
    for problem, text in parts.items():
        if not isinstance(text, str) or not text.strip() or not text.isprintable():
            yield problem
        elif len(text) > (LONGEST if text == authority.power else 200):
            yield f"{problem} It is too long."
    if len(authority.call_in_waived) > LONGEST_WAIVER:
        yield "Say in fewer words why call-in was waived."


def _wrong_days(authority: Authority, *, on: date) -> Iterator[str]:
    ended = authority.call_in_ended_on
    if authority.decided_on > on:
        yield "The day of the decision lies ahead. Wait until it has been taken."
    if ended is not None and ended < authority.decided_on:
        yield "The call-in time cannot end before the decision was taken."
    if ended is not None and ended >= on:
        yield "The call-in time is not over yet. Wait until the day after it ends."
    if ended is not None and authority.call_in_waived:
        yield "Either the call-in time ended, or it was waived. Both cannot be true."


def _wrong_body(authority: Authority, *, grade: Grade, invented: bool) -> Iterator[str]:
    if authority.body == Body.DEMO and not invented:
        yield "Only a made-up council can publish without anybody deciding."
    if authority.body == Body.FIRST_LOAD and grade != Grade.FIRST:
        yield "Only the first version can come without a decision kept here."
    if authority.body in NOT_DECIDED_HERE or grade != Grade.DECISION:
        return
    if authority.body not in DECIDERS:
        yield "This change needs a decision by councillors. An officer cannot take it."
    elif authority.body in CALLED_IN and not (authority.call_in_ended_on or authority.call_in_waived.strip()):
        yield "Say when the call-in time ended, or why it was waived."

"""Writes down a named officer's judgement whether a matter's decision is a key one."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.refusals import MatterHasEnded, NoConstitution
from localoffer.governance.key_decisions.models import KeyJudgement, Suggested
from localoffer.governance.matters.models import Matter
from localoffer.rules.governing.bodies import PostKind
from localoffer.rules.governing.constitution import Constitution
from localoffer.rules.governing.key_decisions import MoneyKind, Spending, suggested_key


class NotAnOfficer(ValueError):
    """The constitution of that day has no such post of an officer."""


class JudgedInFuture(ValueError):
    """The day of the judgement lies ahead."""


class JudgementIncomplete(ValueError):
    """A judgement needs a name and a reason."""


REFUSALS = (JudgedInFuture, JudgementIncomplete, NotAnOfficer)


@dataclass(frozen=True, kw_only=True)
class KeyAnswers:
    """What is known of a decision's cost and reach; None is not known."""

    pence: int | None = None
    kind: str = ""
    budget_pence: int | None = None
    wards: int | None = None
    change_percent: int | None = None

    @property
    def spending(self) -> Spending | None:
        """The money, or None where it is not known."""
        if self.pence is None:
            return None
        return Spending(pence=self.pence, kind=MoneyKind(self.kind), budget_pence=self.budget_pence)


@dataclass(frozen=True, kw_only=True)
class JudgementSaid:
    """What an officer decided and why, in which post (by its slug), and when."""

    is_key: bool
    reason: str
    name: str
    post: str
    on: date


def judge_key(
    matter: Matter, *, answers: KeyAnswers, said: JudgementSaid, by: User, now: datetime
) -> KeyJudgement:
    """
    Return the judgement, with what the tests of that day suggested beside it. It may differ from them.

    Raises NotAllowed, MatterHasEnded, NoConstitution, NotAnOfficer, JudgedInFuture and JudgementIncomplete.
    Law: SI 2012/2089 reg 8.
    """
    council = matter.council
    require(by, Act.MANAGE_MATTERS, council=council, now=now)
    if matter.ended_at is not None:
        raise MatterHasEnded
    if said.on > localdate(now):
        raise JudgedInFuture
    if not said.name.strip() or not said.reason.strip():
        raise JudgementIncomplete
    constitution = constitution_on(council, day=said.on)
    if constitution is None:
        raise NoConstitution
    title = _title(said.post, constitution=constitution)
    with council_scope(council):
        made: KeyJudgement = KeyJudgement.objects.create(
            council=council, matter=matter, is_key=said.is_key, reason=said.reason.strip(),
            judged_by=said.name.strip(), judged_as=title, judged_on=said.on, recorded_by=by, recorded_at=now,
            **_suggested(answers, constitution=constitution),
        )  # fmt: skip
        detail = {"deed": "judged", "is_key": "yes" if made.is_key else "no", "suggested": str(made.suggested)}
        trail.record(by=by, council=council, act=Act.MANAGE_MATTERS, about=made, now=now, detail=detail)
        return made


def _title(post: str, *, constitution: Constitution) -> str:
    found = constitution.post(post)
    if found is None or found.kind is not PostKind.OFFICER:
        raise NotAnOfficer
    return found.title


def _suggested(answers: KeyAnswers, *, constitution: Constitution) -> dict[str, Any]:
    found = suggested_key(
        constitution.key_decision_tests,
        spending=answers.spending,
        wards=answers.wards,
        service_change_percent=answers.change_percent,
    )
    return {
        "answers": asdict(answers),
        "suggested": Suggested(found.is_key.value),
        "limbs": list(found.limbs),
        "rules": constitution.name,
    }

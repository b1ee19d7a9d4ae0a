"""Finds promises, what young people say of them, and the steps towards them. Each needs the council's scope."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.offer.models import Draft
from localoffer.participation.consultations.counting import Table, shown_table
from localoffer.participation.pledges.models import (
    Moved,
    NextStep,
    Pledge,
    PledgeEnd,
    PledgeReply,
    PrincipleAnswer,
    StepProgress,
    Verdict,
)
from localoffer.participation.pledges.seven import Principle, seven_principles
from localoffer.participation.voice.parts import Kept


@dataclass(frozen=True, kw_only=True)
class StepTold:
    """A step, and how far it is: the latest of what was written down, or None."""

    step: NextStep
    latest: StepProgress | None

    @property
    def is_done(self) -> bool:
        """Whether all of it is done."""
        return self.latest is not None and self.latest.moved == Moved.DONE

    def is_late(self, *, on: date) -> bool:
        """Say whether its day is over on a day and it is not done."""
        return not self.is_done and self.step.due_on < on


@dataclass(frozen=True, kw_only=True)
class PledgeTold:
    """A promise with the latest verdict of each group, what people answered, its steps, and its end if any."""

    pledge: Pledge
    verdicts: tuple[Verdict, ...]
    replies: Table
    steps: tuple[StepTold, ...]
    end: PledgeEnd | None


@dataclass(frozen=True, kw_only=True)
class PrincipleAsked:
    """A principle asked of a proposal: the answer that counts, if any, and the latest verdict of each group."""

    principle: Principle
    answer: PrincipleAnswer | None
    verdicts: tuple[Verdict, ...]


def pledges_of(council: Council) -> QuerySet[Pledge]:
    """Return every promise of a council, the oldest first, those that ended among them."""
    found: QuerySet[Pledge] = Pledge.objects.filter(council=council).select_related("council")
    return found.order_by("made_on", "pk")


def standing_pledges(council: Council, *, on: date) -> list[Pledge]:
    """Return the promises that stand on a day."""
    ended = PledgeEnd.objects.filter(council=council, ended_on__lte=on).values("pledge")
    return list(pledges_of(council).filter(made_on__lte=on).exclude(pk__in=ended))


def pledges_told(council: Council) -> list[PledgeTold]:
    """Return every promise with all that is known of its keeping."""
    verdicts = _latest_verdicts(Verdict.objects.filter(council=council, draft=None))
    ends = {one.pledge_id: one for one in PledgeEnd.objects.filter(council=council)}
    replies: dict[int, Counter[str]] = {}
    for pledge, kept in PledgeReply.objects.filter(council=council).values_list("pledge", "kept"):
        replies.setdefault(pledge, Counter())[kept] += 1
    steps = steps_of(council)
    return [
        PledgeTold(
            pledge=one,
            verdicts=tuple(verdict for verdict in verdicts if verdict.pledge_id == one.pk),
            replies=_shown(replies.get(one.pk, Counter())),
            steps=tuple(step for step in steps if step.step.pledge_id == one.pk),
            end=ends.get(one.pk),
        )
        for one in pledges_of(council)
    ]


def steps_of(council: Council) -> list[StepTold]:
    """Return every step with how far it is, the first due on top."""
    latest = {one.step_id: one for one in StepProgress.objects.filter(council=council).order_by("pk")}
    found = NextStep.objects.filter(council=council).select_related("council", "pledge").order_by("due_on", "pk")
    return [StepTold(step=one, latest=latest.get(one.pk)) for one in found]


def principles_asked(draft: Draft) -> list[PrincipleAsked]:
    """Return the seven principles as they were asked of a proposal. One without an answer was not answered yet."""
    listed = PrincipleAnswer.objects.filter(draft=draft).select_related("by").order_by("pk")
    answers = {one.principle: one for one in listed}
    verdicts = _latest_verdicts(Verdict.objects.filter(draft=draft))
    return [
        PrincipleAsked(
            principle=one,
            answer=answers.get(one.key),
            verdicts=tuple(verdict for verdict in verdicts if verdict.principle == one.key),
        )
        for one in seven_principles().principles
    ]


def _latest_verdicts(found: QuerySet[Verdict]) -> list[Verdict]:
    """Return the latest verdict of each group about each thing. The day counts, then the order of writing."""
    ordered = found.select_related("forum").order_by("given_on", "pk")
    latest = {(one.forum_id, one.pledge_id, one.principle): one for one in ordered}
    return list(latest.values())


def _shown(counts: Counter[str]) -> Table:
    named = {str(one.label): counts[one.value] for one in Kept}
    return shown_table(named, people=counts.total())

"""Asks what committees recommended, and what was answered. Needs the council's scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.work_plans.models import Committee, CommitteeTerms, RecommendationReply
from localoffer.governance.work_plans.queries.committees import terms_of
from localoffer.governance.work_plans.stages import AnswerStage, answer_due, answer_stage


@dataclass(frozen=True, kw_only=True)
class Recommended:
    """
    What a committee recommended in a published record, the answer that counts, and where it stands.

    `terms` are those of reference on that day. `due_on` is None where no rule names a time for the answer.
    """

    item: DecisionItem
    reply: RecommendationReply | None
    terms: CommitteeTerms | None
    due_on: date | None
    stage: AnswerStage


def recommendations_of(committee: Committee, *, on: date) -> tuple[Recommended, ...]:
    """Return a committee's recommendations, the newest first. Those of withdrawn or corrected records are out."""
    return _stand(_rows(committee), committee=committee, on=on)


def recommendation(committee: Committee, *, pk: int, on: date) -> Recommended | None:
    """Return one recommendation of the committee, or None."""
    found = _stand(_rows(committee).filter(pk=pk), committee=committee, on=on)
    return found[0] if found else None


def _rows(committee: Committee) -> QuerySet[DecisionItem]:
    found = DecisionItem.objects.filter(
        decision__council=committee.council,
        decision__body_slug=committee.slug,
        decision__record_published_at__isnull=False,
        decision__withdrawal=None,
        kind=ItemKind.RECOMMEND,
    )
    current = found.exclude(decision__corrections__record_published_at__isnull=False)
    together = current.select_related("decision__council", "decision__matter")
    return together.order_by("-decision__decided_on", "-decision__number", "position")


def _stand(rows: QuerySet[DecisionItem], *, committee: Committee, on: date) -> tuple[Recommended, ...]:
    items = list(rows)
    replies = RecommendationReply.objects.filter(item__in=items).order_by("pk")
    latest: dict[int, RecommendationReply] = {one.item_id: one for one in replies}
    all_terms = list(terms_of(committee))
    return tuple(_stands(one, reply=latest.get(one.pk), all_terms=all_terms, on=on) for one in items)


def _stands(
    item: DecisionItem, *, reply: RecommendationReply | None, all_terms: Sequence[CommitteeTerms], on: date
) -> Recommended:
    terms = next((one for one in all_terms if one.in_force_from <= item.decision.decided_on), None)
    due = answer_due(item.decision.decided_on, days=terms.answer_days if terms else None)
    stage = answer_stage(answered=reply is not None, due_on=due, on=on)
    return Recommended(item=item, reply=reply, terms=terms, due_on=due, stage=stage)

"""Orders a proposal to be published on a decision's authority, carries the order out, and cancels it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.matters.models import Matter
from localoffer.governance.publication import authority
from localoffer.governance.publication.models import PublicationOrder
from localoffer.offer.models import Version
from localoffer.offer.versions import actions as versions
from localoffer.offer.versions.grading_drafts import check_change
from localoffer.offer.versions.models import Grade


class NothingToPublish(Exception):
    """The matter carries no draft that is still open."""


class OrderedAlready(Exception):
    """There is an order for this draft already."""


class ItemDoesNotFit(ValueError):
    """The item belongs to another matter, or agrees nothing that could be published."""


class NoReasonGiven(ValueError):
    """An order, and cancelling one, needs a reason in words."""


class OrderIsDone(Exception):
    """The order was carried out or cancelled."""


REFUSALS = (ItemDoesNotFit, NoReasonGiven, NothingToPublish, OrderIsDone, OrderedAlready)
# What can keep an order from being carried out on a night. All but the first two need a person.
HINDRANCES: tuple[type[Exception], ...] = (*authority.REFUSALS, *versions.REFUSALS)


@dataclass(frozen=True, kw_only=True)
class OrderSaid:
    """
    What is ordered: on which item's authority, how big the change is, why, and no sooner than which day.

    `slip` says what the decision says and the offer said wrongly, where a correction changes a promise.
    """

    item: DecisionItem
    grade: Grade
    reason: str
    slip: str = ""
    not_before: date | None = None


def order_publication(matter: Matter, *, said: OrderSaid, by: User, now: datetime) -> PublicationOrder:
    """
    Return the order. It waits until the decision has taken effect; the nightly command then carries it out.

    A change that is bigger than its grade is refused at once, and again when the order is carried out. Raises
    NotAllowed, NoReasonGiven, NothingToPublish, ItemDoesNotFit, OrderedAlready and what `check_grade` raises.
    """
    council = matter.council
    require(by, Act.PUBLISH, council=council, now=now)
    if not said.reason.strip():
        raise NoReasonGiven
    with council_scope(council):
        draft = matter.draft
        if draft is None or not draft.is_open or matter.ended_at is not None:
            raise NothingToPublish
        if said.item.decision.matter_id != matter.pk or said.item.kind != ItemKind.APPROVE:
            raise ItemDoesNotFit
        if PublicationOrder.objects.filter(draft=draft, cancelled_at=None).exists():
            raise OrderedAlready
        allowed = authority.may_take_away(said.item.decision)
        check_change(draft, grade=said.grade, may_take_away=allowed, slip=said.slip, on=localdate(now))
        made = PublicationOrder.objects.create(
            council=council,
            matter=matter,
            draft=draft,
            item=said.item,
            grade=said.grade,
            reason=said.reason.strip(),
            slip=said.slip.strip(),
            not_before=said.not_before,
            ordered_by=by,
            ordered_at=now,
        )
        detail = {"deed": "ordered", "decision": said.item.decision.number, "grade": str(said.grade)}
        trail.record(by=by, council=council, act=Act.PUBLISH, about=made, now=now, detail=detail)
        return made


def carry_out(order: PublicationOrder, *, now: datetime) -> Version | None:
    """
    Publish what was ordered and return the version, or None where the order's day has not come.

    Whoever ordered it must still have the right to publish. Raises OrderIsDone, and one of HINDRANCES.
    """
    with council_scope(order.council):
        held = _held(order)
        if held.not_before is not None and localdate(now) < held.not_before:
            return None
        try:
            return _publish(held, now=now)
        except HINDRANCES as met:
            # Raised below: what leaves the scope would take the trail's record of the refusal with it.
            hindrance = met
    raise hindrance


def cancel_order(order: PublicationOrder, *, why: str, by: User, now: datetime) -> PublicationOrder:
    """Return the order, cancelled. Raises NotAllowed, NoReasonGiven and OrderIsDone."""
    require(by, Act.PUBLISH, council=order.council, now=now)
    if not why.strip():
        raise NoReasonGiven
    with council_scope(order.council):
        held: PublicationOrder = PublicationOrder.objects.select_for_update().get(pk=order.pk)
        if not held.waits:
            raise OrderIsDone
        held.cancelled_at, held.cancelled_by, held.cancelled_why = now, by, why.strip()
        held.save(update_fields=["cancelled_at", "cancelled_by", "cancelled_why"])
        trail.record(
            by=by, council=held.council, act=Act.PUBLISH, about=held, now=now, detail={"deed": "cancelled"}
        )
        return held


def _held(order: PublicationOrder) -> PublicationOrder:
    rows = PublicationOrder.objects.select_for_update(of=("self",))
    together = rows.select_related("council", "matter", "draft__council", "item__decision__council", "ordered_by")
    held: PublicationOrder = together.get(pk=order.pk)
    if not held.waits:
        raise OrderIsDone
    return held


def _publish(order: PublicationOrder, *, now: datetime) -> Version:
    right = authority.authority_of(order.item, now=now)
    version = versions.publish_version(
        order.draft,
        authority=right,
        by=order.ordered_by,
        now=now,
        grade=Grade(order.grade),
        reason=order.reason,
        slip=order.slip,
        by_order=True,
    )
    order.carried_out_at, order.version = now, version
    order.save(update_fields=["carried_out_at", "version"])
    order.matter.version = version
    order.matter.save(update_fields=["version"])
    return version

"""Asks what decisions want done by a day, and what of that was done. Needs the council's scope."""

from collections.abc import Iterable
from datetime import date

from localoffer.accounts.models import Council
from localoffer.accounts.queries import predecessors_of
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.models import ItemDone
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.work_plans.kinds import Step, Told
from localoffer.governance.work_plans.models import CommitteeAction, WorkPlanItem
from localoffer.governance.work_plans.queries.decided import items_of_records

# An item through all corrections of its record: the first record, and the words.
Asked = tuple[int, str]


def items_waiting(council: Council) -> list[DecisionItem]:
    """
    Return the items of records that count, with a day, of which nobody has said that they were done.

    Three things say so: somebody noted it; a committee looked at the item of its work plan that was linked to it;
    or an action that was linked to it is done. A correction of the record keeps all three.
    """
    found = items_of_records(council).filter(due_on__isnull=False).order_by("due_on", "pk")
    firsts = _first_records(council)
    done = _done(council, firsts=firsts)
    return [one for one in found if _asked(one, firsts=firsts) not in done]


def items_left(council: Council, *, to: Council) -> list[DecisionItem]:
    """
    Return the items of an ended council's published records that wait for its successor `to`, by their days.

    What the successor noted of them counts, beside what the old council did. Enters the old council's scope, and
    gives out nothing but parts of published records.
    """
    with council_scope(council):
        waiting = items_waiting(council)
    noted = ItemDone.objects.with_scopes_disabled().filter(council=to, item__in=waiting).order_by("pk")
    done = {one.item_id: not one.is_undone for one in noted}
    return [one for one in waiting if not done.get(one.pk)]


def item_left(council: Council, *, pk: int, on: date) -> DecisionItem | None:
    """Return one item of a published record of a council that this one took over from by a day, or None."""
    for one in predecessors_of(council, on=on):
        with council_scope(one):
            found = items_of_records(one).filter(pk=pk).first()
        if found is not None:
            return found
    return None


def item_of_record(council: Council, *, pk: int) -> DecisionItem | None:
    """Return one item of a record that counts, or None."""
    return items_of_records(council).filter(pk=pk).first()


def notes_of(item: DecisionItem) -> list[ItemDone]:
    """Return what was noted of an item, in order, also by a council that took over. Everyone may read it."""
    return list(ItemDone.objects.with_scopes_disabled().filter(item=item).order_by("pk"))


def last_notes(council: Council, *, most: int = 10) -> list[ItemDone]:
    """Return what was noted last, the newest first."""
    found = ItemDone.objects.filter(council=council).select_related("item").order_by("-pk")
    return list(found[:most])


def _done(council: Council, *, firsts: dict[int, int]) -> set[Asked]:
    """Return what was done, as far as anything says so."""
    latest = {
        _asked(one.item, firsts=firsts): not one.is_undone
        for one in ItemDone.objects.filter(council=council).select_related("item").order_by("pk")
    }
    linked = {_asked(one, firsts=firsts) for one in _looked_at(council)}
    return {asked for asked, is_done in latest.items() if is_done} | (linked - set(latest))


def _looked_at(council: Council) -> Iterable[DecisionItem]:
    """Yield what a committee looked at or somebody did, of what is linked to a part of a decision."""
    planned = WorkPlanItem.objects.filter(council=council, decision_item__isnull=False)
    for one in planned.filter(steps__kind=Step.CONSIDERED).select_related("decision_item"):
        if one.decision_item:
            yield one.decision_item
    actions = CommitteeAction.objects.filter(council=council, decision_item__isnull=False)
    for action in actions.filter(updates__kind=Told.DONE).select_related("decision_item"):
        if action.decision_item:
            yield action.decision_item


def _first_records(council: Council) -> dict[int, int]:
    """Return, for each record that corrects another, the first one of them."""
    corrected = Decision.objects.filter(council=council, corrects__isnull=False).order_by("pk")
    firsts: dict[int, int] = {}
    for pk, before in corrected.values_list("pk", "corrects_id"):
        firsts[pk] = firsts.get(before, before)
    return firsts


def _asked(item: DecisionItem, *, firsts: dict[int, int]) -> Asked:
    return firsts.get(item.decision_id, item.decision_id), item.text

"""Takes over matters of real councils from the public record, told in our own words and marked as such."""

from datetime import datetime
from typing import Any

import msgspec

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions import import_decision
from localoffer.governance.decisions.actions.importing import Imported
from localoffer.governance.decisions.effect import morning
from localoffer.governance.decisions.said import ItemSaid, PowerSaid, RecordSaid
from localoffer.governance.delegations.models import Delegation
from localoffer.governance.demo.committees import take_over_committee
from localoffer.governance.demo.record_files import RecordedDecision, RecordedItem, RecordedMatter
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports.actions import import_report
from localoffer.governance.reports.actions.importing import ImportedReport


def take_over_matter(council: Council, *, record: RecordedMatter, now: datetime) -> Matter | None:
    """Return a matter from the public record, open to everyone, or None where it is here already."""
    with council_scope(council):
        if Matter.objects.filter(council=council, slug=record.slug).exists():
            return None
        made: Matter = Matter.objects.create(
            council=council,
            slug=record.slug,
            title=record.title,
            summary=record.summary,
            source_url=record.source_url,
            is_historic=True,
            created_at=morning(record.began_on),
            open_from=now,
        )
        for one in record.decisions:
            power = _power(made, reference=one.under) if one.under else {}
            told = _imported(one, source_url=record.source_url, words=dict(one.words) | power)
            import_decision(made, record=told, by=None, now=now)
        for report in record.reports:
            told_report = ImportedReport(**msgspec.structs.asdict(report), source_url=record.source_url)
            import_report(made, record=told_report, by=None, now=now)
        if record.committee is not None:
            take_over_committee(made, record=record.committee, now=now)
        return made


def _power(matter: Matter, *, reference: str) -> dict[str, Any]:
    """Return the power that an earlier decision of the matter gave, as a decision cites it."""
    found = Delegation.objects.filter(item__decision__matter=matter)
    return {"delegation": found.get(item__decision__reference=reference)}


def _imported(one: RecordedDecision, *, source_url: str, words: dict[str, Any]) -> Imported:
    said = RecordSaid(
        body=one.body,
        decided_on=one.decided_on,
        title=one.title,
        items=[_item(each) for each in one.items],
        words=words,
    )
    return Imported(
        said=said,
        body_kind=one.body_kind,
        source_url=source_url,
        published_on=one.published_on,
        effective_on=one.effective_on,
        call_in_said=one.call_in,
        oddities=one.oddities,
    )


def _item(one: RecordedItem) -> ItemSaid:
    power = PowerSaid(**msgspec.structs.asdict(one.power)) if one.power else None
    return ItemSaid(
        text=one.text, kind=one.kind, number=one.number, owner=one.owner, due_on=one.due_on, power=power
    )

"""Takes in what inspectors judged: all of a file, or none of it."""

from datetime import datetime

import msgspec
from django.db import transaction
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.offer.comparing.models import OfstedJudgement
from localoffer.offer.comparing.reading import Judged, read_judgements


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """How many rows were new, how many stood already, and for each one that changed what it said before."""

    new: int
    same: int
    changed: tuple[str, ...]


@transaction.atomic
def import_judgements(raw: bytes, *, now: datetime) -> Imported:
    """
    Keep every judgement in a CSV file, and return what came of it. Others are left as they are.

    Taking in the same file again changes nothing. Raises BadJudgements, and then keeps nothing.
    """
    councils = {one.slug: one for one in Council.objects.all()}
    rows = read_judgements(raw, councils=councils, today=localdate(now))
    kept = {_key(one): one for one in OfstedJudgement.objects.select_related("council")}
    new, changed = [], []
    for row in rows:
        before = kept.get((row.council, row.framework, row.judged_on))
        if before is None:
            new.append(OfstedJudgement(council=councils[row.council], imported_at=now, **_fields(row)))
        elif _said(before) != _said_by(row):
            changed.append(f"{row.council}, {row.judged_on}: {', '.join(_said(before))}")
            _change(before, row, now=now)
    OfstedJudgement.objects.bulk_create(new, batch_size=500)
    return Imported(new=len(new), same=len(rows) - len(new) - len(changed), changed=tuple(changed))


def _change(kept: OfstedJudgement, row: Judged, *, now: datetime) -> None:
    for name, value in _fields(row).items():
        setattr(kept, name, value)
    kept.imported_at = now
    kept.save()


def _key(one: OfstedJudgement) -> tuple[str, str, object]:
    return (one.council.slug, one.framework, one.judged_on)


def _fields(row: Judged) -> dict[str, object]:
    return {
        "framework": row.framework,
        "care_leavers": row.care_leavers or "",
        "overall": row.overall,
        "judged_on": row.judged_on,
        "link": row.link,
    }


def _said(one: OfstedJudgement) -> tuple[str, str, str]:
    return (one.care_leavers, one.overall, one.link)


def _said_by(row: Judged) -> tuple[str, str, str]:
    return (str(row.care_leavers or ""), str(row.overall), row.link)

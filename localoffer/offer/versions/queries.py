"""Finds versions: which one counted when, which are to come, and where each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate, make_aware

from localoffer.accounts.models import Council
from localoffer.offer.models import Version
from localoffer.offer.queries import counting_before
from localoffer.offer.versions.stages import Facts, Stage, Standing, stage_of


@dataclass(frozen=True, kw_only=True)
class VersionLine:
    """A version and where it stands on a day."""

    version: Version
    stage: Stage | None
    starts_later: bool

    @property
    def counts(self) -> bool:
        """Whether it is the version in force that day."""
        return self.stage is Stage.PUBLISHED


@dataclass(frozen=True, kw_only=True)
class Step:
    """One version following another, on the day it does."""

    before: Version
    after: Version
    on: date
    lies_ahead: bool


def version_at(council: Council, *, moment: datetime) -> Version | None:
    """Return the version of a council's offer in force at a moment, or None."""
    just_after = moment + timedelta(microseconds=1)
    return counting_before(just_after).filter(offer__council=council).first()


def published_versions(council: Council) -> QuerySet[Version]:
    """Return all that a council ever published, those set ahead and those withdrawn too, the newest first."""
    found = Version.objects.filter(offer__council=council, published_at__isnull=False)
    return found.select_related("offer__council", "receipt", "withdrawal").order_by("-number")


def version(council: Council, *, number: int) -> Version | None:
    """Return one published version of a council's offer, or None."""
    return published_versions(council).filter(number=number).first()


def lines_of(versions: Iterable[Version], *, on: date) -> list[VersionLine]:
    """Return each version with where it stands on a day. Give all versions of one offer."""
    found = list(versions)
    return [_line(one, found=found, on=on) for one in found]


def line_of(version: Version, *, council: Council, on: date) -> VersionLine:
    """Return where one version stands on a day."""
    return _line(version, found=list(published_versions(council)), on=on)


def steps_of(council: Council, *, on: date) -> list[Step]:
    """
    Return how the offer changes around a day: each version to come, the farthest first, then the one in force.

    Each stands with the version that it follows. Withdrawn versions are left out, and so is a first version.
    """
    found = _standing_versions(council)
    started = [one for one in found if localdate(one.published_at) <= on]
    return _steps(found[max(len(started) - 2, 0) :], on=on)


def steps_since(council: Council, *, since: date, on: date) -> list[Step]:
    """
    Return how the offer changed from a day until now, and will change: the newest first.

    Each version stands with the one that it follows. Withdrawn versions are left out, and so is a first version.
    """
    return [step for step in _steps(_standing_versions(council), on=on) if step.on >= since]


def version_without(version: Version, *, on: date) -> Version | None:
    """Return the version that would count at the end of a day if this one were withdrawn, or None."""
    after = make_aware(datetime.combine(on + timedelta(days=1), time()))
    return counting_before(after).filter(offer=version.offer_id).exclude(pk=version.pk).first()


def facts_of_version(version: Version, *, among: Iterable[Version]) -> Facts:
    """Return the dated facts of a published version; `among` are all versions of its offer."""
    receipt = getattr(version, "receipt", None)
    later = [one for one in among if _order(one) > _order(version)]
    return Facts(
        drafted_on=_day(getattr(receipt, "drafted_at", None)),
        consulting_from=_day(getattr(receipt, "consulting_from", None)),
        proposed_on=_day(getattr(receipt, "proposed_at", None)),
        approved_on=_day(getattr(receipt, "approved_at", None)) or _day(getattr(receipt, "signed_at", None)),
        published_on=_day(version.published_at),
        withdrawn_on=_withdrawn_on(version),
        later=tuple(
            Standing(published_on=localdate(one.published_at), withdrawn_on=_withdrawn_on(one)) for one in later
        ),
    )


def _standing_versions(council: Council) -> list[Version]:
    """Return the versions that nobody took back, the oldest first."""
    return sorted((one for one in published_versions(council) if _withdrawn_on(one) is None), key=_order)


def _steps(versions: list[Version], *, on: date) -> list[Step]:
    steps = [
        Step(
            before=one,
            after=other,
            on=localdate(other.published_at),
            lies_ahead=localdate(other.published_at) > on,
        )
        for one, other in pairwise(versions)
    ]
    return steps[::-1]


def _line(version: Version, *, found: list[Version], on: date) -> VersionLine:
    facts = facts_of_version(version, among=found)
    ahead = facts.published_on is not None and facts.published_on > on and facts.withdrawn_on is None
    return VersionLine(version=version, stage=stage_of(facts, on), starts_later=ahead)


def _withdrawn_on(version: Version) -> date | None:
    withdrawal = getattr(version, "withdrawal", None)
    return None if withdrawal is None else localdate(withdrawal.at)


def _order(version: Version) -> tuple[Any, int]:
    return version.published_at, version.number


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else localdate(moment)

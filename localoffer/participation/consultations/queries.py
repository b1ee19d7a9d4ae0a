"""Finds consultations and what belongs to them. Each needs the council's scope around it."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.offer.models import Draft
from localoffer.participation.consultations.models import (
    Analysed,
    Ask,
    Consultation,
    DateChange,
    Invitation,
    Response,
    ShownEntry,
    StakeholderGroup,
    Theme,
    ThemeAnswer,
)
from localoffer.participation.consultations.stages import Facts, Stage, stage_of


@dataclass(frozen=True)
class Asked:
    """A consultation with all that people are shown and asked in it."""

    consultation: Consultation

    @cached_property
    def entries(self) -> tuple[ShownEntry, ...]:
        """The entries, in their order."""
        return tuple(ShownEntry.objects.filter(consultation=self.consultation).order_by("position"))

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """The other questions, in their order."""
        return tuple(Ask.objects.filter(consultation=self.consultation).order_by("position"))


def consultations_of(draft: Draft) -> list[Consultation]:
    """Return every consultation on a draft, the earliest first."""
    return list(Consultation.objects.filter(draft=draft).select_related("council").order_by("opens_on", "pk"))


def consultations_at(council: Council) -> QuerySet[Consultation]:
    """Return every consultation of a council, the latest first."""
    found = Consultation.objects.filter(council=council).select_related("council", "draft")
    return found.order_by("-opens_on", "-pk")


def consultation(council: Council, *, pk: int) -> Consultation | None:
    """Return one consultation of the council, or None."""
    return consultations_at(council).filter(pk=pk).first()


def open_to_all(council: Council, *, on: date) -> list[Consultation]:
    """Return the consultations that everyone may read of on a day: those that have opened, the latest first."""
    return list(consultations_at(council).filter(opens_on__lte=on))


def open_to_all_called(council: Council, *, slug: str, on: date) -> Consultation | None:
    """Return one that everyone may read of on a day, or None."""
    return consultations_at(council).filter(opens_on__lte=on, slug=slug).first()


def by_code(code: str, *, on: date) -> Consultation | None:
    """Return the consultation of any council that a code from paper leads to, once it has opened, or None."""
    typed = "".join(letter for letter in code.upper() if letter.isalnum())
    every: QuerySet[Consultation] = Consultation.objects.with_scopes_disabled()
    return every.filter(code=typed, opens_on__lte=on).select_related("council").first()


def last_day(consultation: Consultation) -> date:
    """Return the last day on which people can answer, as it now stands."""
    latest = date_changes(consultation).last()
    return latest.closes_on if latest else consultation.closes_on


def date_changes(consultation: Consultation) -> QuerySet[DateChange]:
    """Return each change of the last day, the earliest first."""
    found: QuerySet[DateChange] = DateChange.objects.filter(consultation=consultation)
    return found.select_related("by").order_by("pk")


def closed_before(consultation: Consultation, day: date) -> bool:
    """Say whether its last day lies before a day."""
    return last_day(consultation) < day


def stage(consultation: Consultation, *, on: date) -> Stage:
    """Return where a consultation stands on a day."""
    analysed = analysed_by(consultation)
    return stage_of(
        Facts(
            opens_on=consultation.opens_on,
            closes_on=last_day(consultation),
            analysed_on=localdate(analysed.at) if analysed else None,
            answered_on=outcome_told_on(consultation),
        ),
        on,
    )


def analysed_by(consultation: Consultation) -> Analysed | None:
    """Return when and by whom everything was read and put into themes, or None so far."""
    found: QuerySet[Analysed] = Analysed.objects.filter(consultation=consultation)
    return found.select_related("by").first()


def themes_of(consultation: Consultation) -> QuerySet[Theme]:
    """Return the themes, in the order in which they were made."""
    return Theme.objects.filter(consultation=consultation).order_by("pk")


def answers_of(consultation: Consultation) -> dict[int, ThemeAnswer]:
    """Return the answer that counts, by theme: the latest."""
    found = ThemeAnswer.objects.filter(consultation=consultation).select_related("theme", "by").order_by("pk")
    return {one.theme_id: one for one in found}


def responses_of(consultation: Consultation) -> QuerySet[Response]:
    """Return what came in, the latest first. The order within a day is not that of coming in."""
    found: QuerySet[Response] = Response.objects.filter(consultation=consultation)
    return found.select_related("entered_by").order_by("-received_on", "key")


def groups_at(council: Council) -> QuerySet[StakeholderGroup]:
    """Return the groups that a council asks, by name."""
    return StakeholderGroup.objects.filter(council=council, ended_at=None).order_by("name")


def invitations_to(consultation: Consultation) -> QuerySet[Invitation]:
    """Return which groups were invited, the earliest first."""
    found: QuerySet[Invitation] = Invitation.objects.filter(consultation=consultation)
    return found.select_related("group", "by").order_by("invited_on", "pk")


def consultable_drafts(council: Council) -> QuerySet[Draft]:
    """Return the drafts that an editor has let people have their say on, and that can still change."""
    found = Draft.objects.filter(council=council, closed_at=None, proposed_at=None)
    return found.exclude(consulting_from=None).order_by("-consulting_from")


def outcome_told_on(consultation: Consultation) -> date | None:
    """Return the day on which everyone could read an answer to each theme; None while one waits."""
    analysed = analysed_by(consultation)
    if analysed is None:
        return None
    answers = answers_of(consultation)
    waiting = themes_of(consultation).exclude(pk__in=answers)
    if waiting.exists():
        return None
    first: list[datetime] = [analysed.at, *_first_answers(consultation)]
    return localdate(max(first))


def _first_answers(consultation: Consultation) -> list[datetime]:
    """Return when each theme was first answered: an answer that is told anew later does not move the day."""
    first = ThemeAnswer.objects.filter(theme=OuterRef("theme")).order_by("pk").values("pk")[:1]
    found = ThemeAnswer.objects.filter(Q(consultation=consultation), pk=Subquery(first))
    return list(found.values_list("at", flat=True))

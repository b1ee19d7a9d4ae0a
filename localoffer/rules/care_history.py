"""The record of a person's care: spells, homes, custody, orders. Exact days; ends are outside."""

from datetime import date
from enum import Enum

import msgspec


class CareBasis(Enum):
    """The power under which a child is looked after."""

    S20 = "s20"
    CARE_ORDER = "s31_care_order"
    INTERIM_CARE_ORDER = "interim_care_order"
    REMAND = "remand_laspo"
    S21 = "s21"
    PLACEMENT_ORDER = "placement_order"
    POLICE_PROTECTION = "police_protection"
    OTHER = "other"


class _Spell(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    start: date
    end: date | None = None  # the first day it no longer applied; None: still going

    def is_on(self, on: date) -> bool:
        """Whether the spell covers the day."""
        return self.start <= on and (self.end is None or on < self.end)


class CareSpell(_Spell, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A spell of being looked after. `hours` is given for a stay of a day or less."""

    basis: CareBasis = CareBasis.OTHER
    authority: str | None = None
    short_break: bool = False  # one of an agreed series of short breaks
    nights: int | None = None  # nights away from home, where the spell is a series
    hours: int | None = None
    placement: str | None = None

    @property
    def counts(self) -> bool:
        """Whether it is care at all: over 24 hours, or under a care order. Law: CA 1989 s.22(2)."""
        return self.hours is None or self.hours > 24 or self.under_care_order

    @property
    def under_care_order(self) -> bool:
        """Whether the child was under a care order, full or interim."""
        return self.basis in (CareBasis.CARE_ORDER, CareBasis.INTERIM_CARE_ORDER)


class FamilySpell(_Spell, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A spell of living with family. `person` says who: only some end relevant status after six months."""

    person: str  # parent, pr_holder, named_in_cao_before_care_order, relative_without_pr


class HeldSpell(_Spell, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A spell held by order of a court, or in hospital."""

    kind: str  # sentence, court_ordered_detention, hospital


class SettingSpell(_Spell, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A spell in another setting that the law lists for qualifying people."""

    kind: str  # voluntary_org, private_childrens_home, health, education_authority, care_home, private_fostering


class Guardianship(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A special guardianship order."""

    made: date
    ended: date | None = None
    looked_after_immediately_before: bool | None = None


class DisputedSpell(_Spell, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Care that was recorded as something else, or not at all."""

    recorded_as: str
    should_be: CareBasis


class CareHistory(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Everything recorded about a person's care. An empty list means there was none; None means not known."""

    care: tuple[CareSpell, ...] = ()
    family: tuple[FamilySpell, ...] = ()
    held: tuple[HeldSpell, ...] = ()
    settings: tuple[SettingSpell, ...] = ()
    guardianship: Guardianship | None = None
    disputed: tuple[DisputedSpell, ...] = ()

    def corrected(self) -> "CareHistory":
        """Return the history with disputed spells counted as what they should have been."""
        added = tuple(
            CareSpell(start=spell.start, end=spell.end, basis=spell.should_be) for spell in self.disputed
        )
        return msgspec.structs.replace(self, care=(*self.care, *added), disputed=())

"""The shape of a scenario file: invented people, and what the law makes of them on a day."""

from datetime import date
from enum import Enum

import msgspec

from localoffer.rules.care_history import CareBasis


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    pass


class FamilyMember(Enum):
    """Who someone went to live with; all but the last have, or stand for, parental responsibility."""

    PARENT = "parent"
    PR_HOLDER = "pr_holder"
    NAMED_IN_ORDER = "named_in_cao_before_care_order"
    RELATIVE = "relative_without_pr"


class HeldKind(Enum):
    """Where someone was held."""

    SENTENCE = "sentence"
    DETENTION = "court_ordered_detention"
    HOSPITAL = "hospital"


class SettingKind(Enum):
    """The other places that the law on qualifying people lists."""

    VOLUNTARY = "voluntary_org"
    PRIVATE_HOME = "private_childrens_home"
    HEALTH = "health"
    EDUCATION = "education_authority"
    CARE_HOME = "care_home"
    PRIVATE_FOSTERING = "private_fostering"


class Level(Enum):
    """The level of a course."""

    FURTHER = "FE"
    HIGHER = "HE"


class StudyDuty(Enum):
    """The section under which a council helps with a course after 21."""

    PLAN_AT_21 = "s23C7"
    RETURN = "s23CA"


class ImmigrationStatus(Enum):
    """A person's right to live here."""

    SETTLED = "british_or_settled"
    LEAVE = "leave"
    ASYLUM = "asylum_pending"
    NO_RECOURSE = "no_recourse"
    APPEALS_ENDED = "appeals_ended"
    UNLAWFUL = "unlawfully_present"


class Claiming(Enum):
    """Why someone of 16 or 17 claims Universal Credit."""

    LIMITED_CAPABILITY = "limited_capability"
    AWAITING_ASSESSMENT = "awaiting_assessment"
    CHILD = "child"
    PARTNER_CHILD = "partner_child"
    CARER = "carer"
    PREGNANCY = "pregnancy_window"
    WITHOUT_PARENTS = "without_parental_support"


class Spell(_Part, frozen=True, kw_only=True):
    """A stretch of time; `end` is the first day it no longer applies, null while it goes on."""

    start: date
    end: date | None = None


class Care(Spell, frozen=True, kw_only=True):
    """A spell of care."""

    basis: CareBasis
    authority: str | None = None
    hours: int | None = None
    nights: int | None = None
    short_break_reg48: bool = False
    placement: str | None = None


class LivedWith(Spell, frozen=True, kw_only=True):
    """A spell of living with family."""

    person: FamilyMember


class Held(Spell, frozen=True, kw_only=True):
    """A spell in custody or hospital."""

    kind: HeldKind


class Setting(Spell, frozen=True, kw_only=True):
    """A spell in another listed place."""

    kind: SettingKind


class Disputed(Spell, frozen=True, kw_only=True):
    """Care that was recorded as something else."""

    recorded_as: str
    should_be: CareBasis


class Guardianship(_Part, frozen=True, kw_only=True):
    """A special guardianship order."""

    made: date
    ended: date | None = None
    lac_immediately_before: bool | None = None


class Education(_Part, frozen=True, kw_only=True):
    """One course."""

    level: Level
    full_time: bool | None = None
    residential: bool | None = None
    start: date | None = None
    end: date | None = None
    in_pathway_plan: bool | None = None
    designated: bool | None = None
    academic_years: int | None = None
    weeks: int | None = None
    participation_costs: int | None = None  # pounds in the year
    informed_la_on: date | None = None
    duty_from_21: StudyDuty | None = None


class Immigration(_Part, frozen=True, kw_only=True):
    """A right to live here, since a day."""

    status: ImmigrationStatus
    since: date | None = None
    asylum_seeker: bool = False


class Facts(_Part, frozen=True, kw_only=True):
    """Everything that is so of an invented person; what is left out did not happen or is not known."""

    date_of_birth: date
    care: tuple[Care, ...] = ()
    lived_with_family: tuple[LivedWith, ...] = ()
    custody: tuple[Held, ...] = ()
    other_settings: tuple[Setting, ...] = ()
    disputed_care: tuple[Disputed, ...] = ()
    sgo: Guardianship | None = None
    education: Education | None = None
    immigration: Immigration | None = None
    requested_support_on: date | None = None
    declined_support_on: date | None = None
    lives_in: str | None = None
    uasc: bool = False  # arrived alone as a child; changes no test of the law


class Claim(_Part, frozen=True, kw_only=True):
    """A claim for Universal Credit at 16 or 17."""

    circumstance: Claiming


class Check(_Part, frozen=True, kw_only=True):
    """What must come out on a day. Only what is given is compared."""

    as_of: date
    category: str | None = None
    corrected_category: str | None = None
    human_review: bool | None = None
    days_since_14: int | None = None
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    values: dict[str, int | str | tuple[int, ...]] = {}
    deadlines: dict[str, date] = {}
    responsible_authority: str | None = None
    uc_claim: Claim | None = None
    uc_allowed: bool | None = None


class Scenario(_Part, frozen=True, kw_only=True):
    """One invented case: the facts, and what the law makes of them on some days."""

    id: str
    title: str
    facts: Facts
    checks: tuple[Check, ...]
    origin: str | None = None
    source: str | None = None
    confidence: str | None = None
    note: str | None = None


class ScenarioFile(_Part, frozen=True, kw_only=True):
    """A whole file."""

    vignettes: tuple[Scenario, ...]
    sources: dict[str, str] = {}
    meta: dict[str, str | int] = {}

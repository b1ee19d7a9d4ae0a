"""A rule: one entitlement or duty, with who it is for, what it gives, its sources and its worked examples."""

import re
from datetime import date
from enum import Enum
from typing import Any

import msgspec

from localoffer.rules.amounts import Amount
from localoffer.rules.conditions import Condition, Duration, Reference
from localoffer.rules.outcome import Outcome

LEADS_TO_A_PAGE = re.compile(r"https?://|/(?![/\\])", re.IGNORECASE)


class Heading(Enum):
    """Where an entry stands: the six areas the law lists, then money, rights and who to ask."""

    HEALTH = "health"
    RELATIONSHIPS = "relationships"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    ACCOMMODATION = "accommodation"
    PARTICIPATION = "participation"
    MONEY = "money"
    SUPPORT = "support"
    RIGHTS = "rights"


class Strength(Enum):
    """How binding it is on whoever gives it."""

    DUTY = "duty"
    POWER = "power"
    POLICY = "policy"
    OFFER = "offer"


class Basis(Enum):
    """What it rests on."""

    STATUTE = "statute"
    NATIONAL_SCHEME = "national_scheme"
    NATIONAL_POLICY = "national_policy"
    LOCAL = "local"


class Standing(Enum):
    """How far along it is; only `in_force` and `pilot` are given today."""

    IN_FORCE = "in_force"
    PASSED = "passed"  # law passed, start date not confirmed
    ANNOUNCED = "announced"
    PROPOSED = "proposed"
    PILOT = "pilot"
    WITHDRAWN = "withdrawn"


class Sure(Enum):
    """How sure a source is: read in the official text, read second-hand, believed, unsure."""

    V = "V"
    VS = "V/S"
    VT = "V/T"
    S = "S"
    ST = "S/T"
    T = "T"
    TU = "T/U"
    SU = "S/U"
    U = "U"

    @property
    def settled(self) -> bool:
        """Whether it may be shown as settled: read in an official or a named second-hand source."""
        return self in (Sure.V, Sure.VS, Sure.S)


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    Where a rule comes from, how sure we are of it, and when it was read. `says` marks what sources dispute.

    `url` becomes a link on pages, so it can only lead to a page: of the web, or of this site.
    """

    title: str
    sure: Sure
    cite: str | None = None
    url: str | None = None
    read_on: date | None = None
    says: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        """Refuse an address that could run something, such as one that begins with `javascript:`."""
        if self.url and not LEADS_TO_A_PAGE.match(self.url):
            raise ValueError("a web address begins with https://, http:// or /")


class InForce(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A span in which a rule is in force; `until` is the first day it no longer is."""

    first: date | None = msgspec.field(default=None, name="from")
    until: date | None = None


class Kind(Enum):
    """What is given."""

    SERVICE = "service"
    CASH = "cash"
    HELP_UP_TO = "help_up_to"
    REFUND = "refund"
    DISCOUNT = "discount"
    IN_KIND = "in_kind"
    PRIORITY = "priority"
    GUARANTEE = "guarantee"
    LOAN = "loan"
    NOT_OFFERED = "not_offered"
    RIGHT = "right"


class Form(Enum):
    """The form it comes in."""

    CASH = "cash"
    VOUCHER = "voucher"
    GOODS = "goods"
    PAID_DIRECT = "paid_direct"
    YOUR_CHOICE = "your_choice"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One part of a composite amount, with its own cap and, perhaps, its own condition."""

    title: str
    amount: Amount
    when: Condition | None = None


class Instalment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One payment of several: how much and when, in words or so long after a day."""

    amount: Amount
    title: str
    after: Duration | None = None
    since: str | None = None  # the fact the time runs from


class Benefit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What is given. An amount is in pence unless `unit` says otherwise ("percent", "hours", "lessons")."""

    kind: Kind
    amount: Amount | None = None
    unit: str = "pence"
    per: str | None = None  # once, week, month, term, year, birthday, child, course
    up_to: bool = False
    form: tuple[Form, ...] = ()
    parts: tuple[Part, ...] = ()
    instalments: tuple[Instalment, ...] = ()
    pot: str | None = None  # the id of the entry whose money this draws on
    repayable: bool | None = None
    rate: str | None = None  # the outside rate it follows, in words
    rate_on: date | None = None  # the day that rate was read
    extends_to: str | None = None  # who else it covers: a friend, a carer


class LimitKind(Enum):
    """The kinds of limit."""

    TIMES = "times"
    CAP = "cap"
    FIRST_ONLY = "first_only"
    CAPACITY = "capacity"
    ENDS = "ends"
    BACKDATED_TO = "backdated_to"


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A limit on how often, how much, how many or how long."""

    kind: LimitKind
    times: int | None = None
    pence: Amount | None = None
    per: str | None = None  # year, lifetime, occurrence, course
    years: int | None = None  # for at most so many years
    people: int | None = None  # capacity
    day: date | None = None  # the first day after the end, or the day backdating reaches
    words: str | None = None


class Relating(Enum):
    """How one entry bears on another."""

    TOPS_UP = "tops_up"
    ADDS_TO = "adds_to"
    FILLS = "fills"  # the council's own terms for a national duty
    REPLACES = "replaces"
    REPLACES_IF_REFUSED = "replaces_if_refused"
    REDUCES = "reduces"
    DRAWS_FROM = "draws_from"
    EXCLUDES = "excludes"
    AFTER_ALL_OTHER_HELP = "after_all_other_help"
    EXTENDS = "extends"


class Relation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A relation to another rule (`to`), or to all other help where there is no one rule."""

    how: Relating
    to: str | None = None
    by: Amount | None = None
    words: str | None = None


class DecidedBy(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    Who decides. `automatic` needs nobody; `approval` is a signature on a settled matter; `judgement` means a
    person weighs `on`, so that the outcome is for that person.
    """

    how: "Deciding"
    who: str | None = None
    on: str | None = None
    within_days: int | None = None
    decision: str | None = None  # the fact that records the decision once made


class Deciding(Enum):
    """How a matter is decided."""

    AUTOMATIC = "automatic"
    APPROVAL = "approval"
    JUDGEMENT = "judgement"


class Deadline(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Something must be done within a time (a figure of the law) from the day of a fact (`since`)."""

    name: str  # a stable key, such as needs_assessment_due
    title: str
    since: str
    within: Reference

    def facts(self) -> tuple[str, ...]:
        """Return the fact the time runs from."""
        return (self.since,)


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A worked example: invented answers, a day, and what must come of them."""

    name: str
    on: date
    answers: dict[str, Any]
    outcome: Outcome
    amount: int | tuple[int | None, int | None] | None = None
    missing: tuple[str, ...] | None = None


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One entitlement or duty. `code` is the short name that several rules for one duty share."""

    id: str
    title: str
    summary: str
    heading: Heading
    strength: Strength
    basis: Basis
    when: Condition
    benefit: Benefit
    sources: tuple[Source, ...]
    examples: tuple[Example, ...]
    code: str | None = None
    publisher: str = "england"
    provider: str | None = None
    standing: Standing = Standing.IN_FORCE
    in_force: tuple[InForce, ...] = (InForce(),)
    decided_by: DecidedBy = DecidedBy(how=Deciding.AUTOMATIC)
    limits: tuple[Limit, ...] = ()
    relations: tuple[Relation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    how_to_get: str | None = None
    evidence: tuple[str, ...] = ()
    if_not: str | None = None  # what to do instead
    if_refused: str | None = None
    words: tuple[str, ...] = ()  # other words people use for it, for search
    review_on: date | None = None


class Definition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A named condition that rules share, such as a legal category, with the clauses that say it."""

    id: str
    title: str
    summary: str
    yes: str  # "you are a former relevant child"
    no: str
    when: Condition
    sources: tuple[Source, ...]
    examples: tuple[Example, ...] = ()
    code: str | None = None
    category: int | None = None  # the order in which a legal category is tested
    look: str | None = None  # a reason for a person to look, told when this holds


class Figures(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One figure of a parameter from a day on; None means the figure has stopped."""

    value: Any
    first: date | None = msgspec.field(default=None, name="from")
    sources: tuple[Source, ...]
    standing: Standing = Standing.IN_FORCE


class Parameter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A dated figure. `unit` is pence, years, months, days, weeks or percent. `key` says which day counts."""

    id: str
    title: str
    unit: str
    values: tuple[Figures, ...]
    key: str | None = None

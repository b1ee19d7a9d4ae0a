"""Who there is in a council to decide, advise or look into things."""

from enum import Enum

import msgspec


class GovernanceModel(Enum):
    """How a council is governed. It decides which regulations apply, and can change on a day."""

    LEADER_CABINET = "leader_cabinet"
    MAYOR_CABINET = "mayor_cabinet"
    COMMITTEE = "committee"
    PRESCRIBED = "prescribed"

    @property
    def has_executive(self) -> bool:
        """Whether a leader or mayor and a cabinet decide, so that the Regulations of 2012 apply."""
        return self in (GovernanceModel.LEADER_CABINET, GovernanceModel.MAYOR_CABINET)


class BodyKind(Enum):
    """What sort of body it is."""

    FULL_COUNCIL = "full_council"
    CABINET = "cabinet"
    CABINET_MEMBER = "cabinet_member"
    COMMITTEE = "committee"
    SCRUTINY = "scrutiny"
    ADVISORY = "advisory"
    OFFICER_POST = "officer_post"

    @property
    def is_executive(self) -> bool:
        """Whether it can take executive decisions: scrutiny, advisers and full council do not."""
        return self in (BodyKind.CABINET, BodyKind.CABINET_MEMBER, BodyKind.OFFICER_POST)


NEVER_DECIDE = (BodyKind.SCRUTINY, BodyKind.ADVISORY)


class BodyRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A body, its remit, and whether it can decide. Scrutiny and advisory bodies can only recommend."""

    slug: str
    name: str
    kind: BodyKind
    remit: str
    can_decide: bool

    def __post_init__(self) -> None:
        """Refuse a body that decides though it may only recommend."""
        if self.can_decide and self.kind in NEVER_DECIDE:
            raise ValueError(
                f"a body of the kind {self.kind.value} can only recommend, so can_decide must be false"
            )


class PostKind(Enum):
    """Who holds a post."""

    MEMBER = "member"
    OFFICER = "officer"


class Post(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A post, whoever holds it. `reports_to` is another post; `sits_in` are the bodies it belongs to."""

    slug: str
    title: str
    kind: PostKind
    reports_to: str | None = None
    sits_in: tuple[str, ...] = ()

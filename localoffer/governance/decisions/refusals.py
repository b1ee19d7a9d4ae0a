"""Why a record cannot be written or published, as facts."""

from localoffer.governance.decisions.problems import Problem


class NoConstitution(Exception):
    """No constitution of the council is known for the day of the decision, so nobody can say who may decide."""


class NoSuchBody(ValueError):
    """The constitution in force on that day has no such body."""


class OnlyRecommends(ValueError):
    """An advisory or scrutiny body recommends and notes; it never decides."""


class DecidedInFuture(ValueError):
    """A decision that has not been taken yet cannot be recorded."""


class MatterHasEnded(Exception):
    """Nothing more is decided on a matter that has ended."""


class NotLawfulYet(Exception):
    """A key decision was taken before its notice had matured; `reasons` says so with the rules."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class RecordIncomplete(Exception):
    """The record lacks something, or its maker lacks the power; `problems` has each with its rule."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(" ".join(one.text for one in problems))
        self.problems = problems


class RecordPublished(Exception):
    """A published record never changes: correct it by a new one."""


class RecordNotPublished(Exception):
    """Only a published record can be corrected, withdrawn or called in."""


class RecordWithdrawn(Exception):
    """The record has been withdrawn."""


class CorrectedAlready(Exception):
    """A newer record corrects this one. Correct that."""


class NoNote(ValueError):
    """A correction or a withdrawal says why."""


class EffectTooSoon(ValueError):
    """The decision would take effect before the time for call-in is over."""


class ReferenceTaken(ValueError):
    """Another decision of this council has this reference."""


class NoSuchCallIn(ValueError):
    """The call-in was not sent back to be decided again, or is about another matter."""


class MeetingDoesNotFit(ValueError):
    """The body that decided had no such meeting on that day, or the item did not come up there."""


class NotDeclared(ValueError):
    """A declaration says who declares, in which office, and which interest."""


class DispensationNotWhole(ValueError):
    """A dispensation that was given says by whom and when; where none was, there is nothing to say."""


REFUSALS: tuple[type[Exception], ...] = (
    CorrectedAlready,
    DecidedInFuture,
    DispensationNotWhole,
    EffectTooSoon,
    MatterHasEnded,
    MeetingDoesNotFit,
    NoConstitution,
    NoNote,
    NoSuchBody,
    NoSuchCallIn,
    NotDeclared,
    NotLawfulYet,
    OnlyRecommends,
    RecordIncomplete,
    RecordNotPublished,
    RecordPublished,
    RecordWithdrawn,
    ReferenceTaken,
)

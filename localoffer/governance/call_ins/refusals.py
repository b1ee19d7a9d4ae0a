"""Why a request for call-in is refused, or a step of one, as facts."""

from datetime import datetime


class NotCallable(Exception):
    """Nobody may call this decision in; `why` says on which ground."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class CallInTooLate(Exception):
    """The request came after the time for it had ended, at `ended_at`; `rule` is how that was worked out."""

    def __init__(self, ended_at: datetime, *, rule: str) -> None:
        super().__init__(rule)
        self.ended_at, self.rule = ended_at, rule


class CallInTooSoon(Exception):
    """The request came before the record was published, or is dated in the future."""


class TooFewSignatures(ValueError):
    """The council's rules ask for more councillors, `needed` of them, and count each once."""

    def __init__(self, needed: int, *, found: int) -> None:
        super().__init__(f"{found} of {needed}")
        self.needed, self.found = needed, found


class NoGround(ValueError):
    """The council's rules name the grounds, and the request gives none of them."""


class MustSayMore(ValueError):
    """The council's rules ask the request to say more; `missing` has what, in its words."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__("; ".join(missing))
        self.missing = missing


class CalledInAlready(Exception):
    """A decision is called in once, and this one has been."""


class NotTheNextStep(Exception):
    """This cannot happen to the call-in now: something must come first, or it is settled."""


class NoReasonGiven(ValueError):
    """This step must say why."""


class DayDoesNotFit(ValueError):
    """The day lies before what it follows, or ahead where it must have come."""


REFUSALS: tuple[type[Exception], ...] = (
    CallInTooLate,
    CallInTooSoon,
    CalledInAlready,
    DayDoesNotFit,
    MustSayMore,
    NoGround,
    NoReasonGiven,
    NotCallable,
    NotTheNextStep,
    TooFewSignatures,
)

"""Why a figure or a target is not taken: each refusal named as a fact."""

from localoffer.rules.measuring.figure import Problem


class NotAFigure(ValueError):
    """The figure does not fit its measure. `problems` says where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        super().__init__("; ".join(one.text for one in problems))
        self.problems = problems


class DayAhead(ValueError):
    """The period has not ended yet."""


class AlreadyThere(Exception):
    """There is a figure for this measure and day: it can be corrected, with a reason."""


class AlreadyCorrected(Exception):
    """Somebody else put another figure in its place meanwhile."""


class NothingChanged(ValueError):
    """The correction says what stands there already."""


class NoReason(ValueError):
    """A figure is corrected only for a reason."""


class NoSource(ValueError):
    """Nobody said where it comes from."""


class FloorAboveTarget(ValueError):
    """The floor lies on the better side of the target."""

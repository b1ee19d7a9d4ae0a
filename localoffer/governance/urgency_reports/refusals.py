"""Why a report of special urgency cases is not kept, as facts."""


class NotSaidWhere(ValueError):
    """It must say where it is written that the full council had the report."""


class ReportOnAnotherDay(ValueError):
    """The days do not follow each other: the first told of, the last told of, the full council's day, today."""


class NoFirstDay(ValueError):
    """The first report that is kept here says from which day it tells."""


class ReportedAlready(Exception):
    """A report from elsewhere is only kept before any other."""


REFUSALS: tuple[type[Exception], ...] = (NoFirstDay, NotSaidWhere, ReportOnAnotherDay, ReportedAlready)
WORDS: dict[type[Exception], str] = {
    NoFirstDay: "Enter the first day that it tells of",
    NotSaidWhere: "Say where it is written",
    ReportOnAnotherDay: "The first day it tells of, the last, and the full council’s day must follow each other",
    ReportedAlready: "There are reports here already, so this one must follow them",
}

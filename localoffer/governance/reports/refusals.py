"""Why a report is left as it is: each refusal named as a fact."""

from localoffer.governance.reports.problem import Problem


class ReportPublished(Exception):
    """The report is published, so it never changes. A correction is a new report."""


class ReportNotPublished(Exception):
    """Only a published report can be considered, put off, withdrawn, answered or corrected."""


class ReportIncomplete(Exception):
    """`problems` are what the report lacks before it can be published."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(" ".join(one.text for one in problems))
        self.problems = problems


class ChangedMeanwhile(Exception):
    """Somebody else has changed the text since this person read it. `now_says` is what it says now."""

    def __init__(self, now_says: str) -> None:
        super().__init__("changed meanwhile")
        self.now_says = now_says


class NoSuchTemplate(ValueError):
    """The council has no such template on this day."""


class NoSuchSection(ValueError):
    """The report has no such section."""


class NoTitle(ValueError):
    """A report has a title."""


class NothingSaid(ValueError):
    """It needs words: a reason, a name or a text."""


class NothingWaits(Exception):
    """There is no newer draft of this section."""


class MatterHasEnded(Exception):
    """Nothing more is reported on a matter that has ended."""


class ConsultationStillOpen(Exception):
    """People can still have their say, so nobody clears the report yet."""


class NotAsked(ValueError):
    """The template does not ask this person to clear the report."""


class DayAhead(ValueError):
    """It happened today or before."""


class ItemDoesNotAnswer(ValueError):
    """The part of a decision and the recommendation belong to different matters, or the record is published."""


class CorrectedAlready(Exception):
    """A newer report takes the place of this one already."""


REFUSALS = (
    ChangedMeanwhile,
    ConsultationStillOpen,
    CorrectedAlready,
    DayAhead,
    ItemDoesNotAnswer,
    MatterHasEnded,
    NoSuchSection,
    NoSuchTemplate,
    NoTitle,
    NotAsked,
    NothingSaid,
    NothingWaits,
    ReportIncomplete,
    ReportNotPublished,
    ReportPublished,
)

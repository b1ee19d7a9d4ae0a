"""Names what can go wrong in planning a committee's year, as facts, with words for each."""


class NoSuchCommittee(Exception):
    """The constitution in force has no body of that name, or its year is planned already."""


class SpanRunsBackward(Exception):
    """The end does not lie after the beginning, or the year overlaps another of the committee."""


class NotThisMeeting(Exception):
    """The meeting is of another committee or year, or was cancelled."""


class NotInTheYear(Exception):
    """The day of a meeting lies outside its municipal year."""


class MeetingIsOver(Exception):
    """The meeting was held or cancelled already, so nothing more becomes of it."""


class MeetingLiesAhead(Exception):
    """A meeting is held on its day; this one lies ahead."""


class ItemIsOver(Exception):
    """The item was considered or dropped, so it moves no more."""


class StandsEveryTime(Exception):
    """A standing item comes up at every meeting, so it can be dropped but not moved."""


class NothingSaid(Exception):
    """It needs words: a title, a reason, an owner, or what was told."""


class UnknownFunction(Exception):
    """The terms of reference have no function with that letter."""


class ActionIsDone(Exception):
    """The action is done, so nothing more is told of it."""


class DayAhead(Exception):
    """What happened is told on its day or later; this day lies ahead."""


class PaperIsPublished(Exception):
    """The paper was published, so it never changes. Write a new one."""


class StillToWrite(Exception):
    """A section of the paper is empty, or still says that it is to be written."""


REFUSALS: tuple[type[Exception], ...] = (
    ActionIsDone,
    DayAhead,
    ItemIsOver,
    MeetingIsOver,
    MeetingLiesAhead,
    NoSuchCommittee,
    NotInTheYear,
    NotThisMeeting,
    NothingSaid,
    PaperIsPublished,
    SpanRunsBackward,
    StandsEveryTime,
    StillToWrite,
    UnknownFunction,
)
WORDS: dict[type[Exception], str] = {
    ActionIsDone: "This action is done already",
    DayAhead: "The day must be today or in the past",
    ItemIsOver: "This item was considered or dropped already",
    MeetingIsOver: "This meeting was held or cancelled already",
    MeetingLiesAhead: "This meeting lies ahead. Say that it was held when it was",
    NoSuchCommittee: "The constitution has no such body, or its year is planned here already",
    NotInTheYear: "The day must lie in this municipal year. Plan it in the next one, or begin that first",
    NotThisMeeting: "Choose a meeting of this year that was not cancelled",
    NothingSaid: "Say why, or who, or what",
    PaperIsPublished: "This paper is published, so it never changes. Write a new one",
    SpanRunsBackward: "The last day must come after the first, and years must not overlap",
    StandsEveryTime: "A standing item comes up at every meeting. You can only drop it",
    StillToWrite: "A section is empty, or still says that it is to be written",
    UnknownFunction: "The terms of reference have no function with that letter",
}

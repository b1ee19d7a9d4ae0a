"""Says in plain words why a notice was not published."""

from localoffer.governance.notices.actions import (
    JudgedKey,
    NoConstitution,
    NoticeDoesNotStand,
    NotPublishedYet,
    PublishedTooLate,
)
from localoffer.governance.notices.notice_words import NoticeIncomplete
from localoffer.rules.english import day
from localoffer.rules.governing.notices import NoSuchNotice
from localoffer.rules.governing.working_days import BeyondCalendar

REFUSALS = (
    BeyondCalendar,
    JudgedKey,
    NoConstitution,
    NoSuchNotice,
    NotPublishedYet,
    NoticeDoesNotStand,
    NoticeIncomplete,
    PublishedTooLate,
)
WORDS = {
    NoConstitution: "There is no constitution here for that day. Put it in first",
    NoSuchNotice: "The council’s rules of that day know no such notice",
    NotPublishedYet: "The day it was published must be today or in the past",
    NoticeDoesNotStand: "This notice was withdrawn, or a newer one stands in its place",
    JudgedKey: "An officer decided that it is a key decision. Publish the notice of a key decision",
    BeyondCalendar: "We do not know the bank holidays of that year yet. Choose an earlier day",
}


def told(refused: Exception) -> str:
    """Return the refusal as an error on a page, with the rule where one was broken."""
    if isinstance(refused, PublishedTooLate):
        one = refused.earliest
        first = f"The decision may be made on {day(one.day)} at the earliest"
        return f"{first}. {one.in_words} Rule: {one.policy}. Choose a later day, or use an exception"
    return WORDS.get(type(refused), str(refused))

"""Why a consultation is left as it is: each refusal named as a fact."""


class DraftNotOut(Exception):
    """An editor has not let people have their say on this draft yet."""


class DraftNoLongerOpen(Exception):
    """The draft was put forward or closed. What people say could not change it any more."""


class NothingToAskAbout(Exception):
    """The draft has no entry to ask about, or none that would change."""


class OpensInThePast(ValueError):
    """The first day is over already."""


class ClosesBeforeItOpens(ValueError):
    """The last day lies before the first."""


class ShortWithoutReason(ValueError):
    """It is shorter than the council's own rules ask for, and nobody said why. It has both numbers of days."""

    def __init__(self, *, days: int, minimum: int) -> None:
        """Keep both lengths."""
        super().__init__(f"{days} days, of {minimum}")
        self.days, self.minimum = days, minimum


class NotOpen(Exception):
    """The consultation has not opened yet, or is over."""


class NotClosedYet(Exception):
    """People can still answer, so what they said cannot be summed up."""


class AlreadyAnalysed(Exception):
    """The consultation has been summed up already."""


class NoReason(ValueError):
    """Nobody said why."""


class LastDayUnchanged(ValueError):
    """The last day is the same as before, or lies in the past."""


class PeopleHaveAnswered(Exception):
    """Somebody has answered already, so the questions stay as they are."""


class ChoicesMissing(ValueError):
    """A question with choices needs two or more of them, each once."""


class WordsStillHeld(Exception):
    """Some free texts have not been read yet. `count` says how many."""

    def __init__(self, count: int) -> None:
        """Keep the number."""
        super().__init__(f"{count} texts have not been read")
        self.count = count


class WordsNotPassed(Exception):
    """Nobody has passed these words, so they cannot be used."""


class DateMissing(ValueError):
    """What will be done needs a day by which it will be."""


class NoSuchEntry(Exception):
    """An answer names an entry that the draft does not have."""


class AlreadySettled(Exception):
    """Somebody has settled this already."""


class NotWholeYet(ValueError):
    """A telling lacks something. `wrong` has the title of each piece and what to put right."""

    def __init__(self, wrong: tuple[tuple[str, str], ...]) -> None:
        """Keep what is wrong."""
        super().__init__(f"{len(wrong)} pieces are not right yet")
        self.wrong = wrong


class SavedMeanwhile(Exception):
    """It was saved in another window meanwhile."""


class NoKeepingTime(Exception):
    """The council has not said for how long it keeps what people wrote."""

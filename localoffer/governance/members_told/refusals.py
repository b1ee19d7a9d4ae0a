"""Why the day on which members were told is refused, as facts."""


class NothingCountsFromIt(Exception):
    """The time for call-in of this decision does not wait for the day on which members were told."""


class ToldOnAnotherDay(ValueError):
    """Members are told on or after the day of the decision, and not on a day ahead."""


REFUSALS: tuple[type[Exception], ...] = (NothingCountsFromIt, ToldOnAnotherDay)

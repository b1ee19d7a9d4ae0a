"""Why something in the standing voice is left as it is: each refusal named as a fact."""


class AlreadyEnded(Exception):
    """It has ended already, or was decided about already."""


class NoSuchPrinciple(Exception):
    """There is no such principle of corporate parenting."""


class EndsTooEarly(ValueError):
    """The end lies on the first day, or before it."""


class DayMissing(ValueError):
    """What will be done needs a day by which it will be."""


class TakenToNobody(ValueError):
    """What is stuck must be taken to somebody, and nobody was named."""


class MoreThanWereDue(ValueError):
    """More people had an entry than were due it."""


class NothingSaid(ValueError):
    """Nothing was said where words are needed."""


class AlreadyThere(Exception):
    """It is there already."""


class AnotherCouncils(Exception):
    """It belongs to another council."""

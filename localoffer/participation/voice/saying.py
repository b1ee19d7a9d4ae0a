"""Says in words why something in the standing voice was refused, and what to do."""

from localoffer.participation.voice import refusals

WORDS: dict[type[Exception], str] = {
    refusals.AlreadyEnded: "This has ended already. Choose an earlier day, or leave it as it is.",
    refusals.AlreadyThere: "This is there already. Use another name.",
    refusals.AnotherCouncils: "This belongs to another council.",
    refusals.DayMissing: "Enter the day by which you will do it.",
    refusals.EndsTooEarly: "The last day must be after the first.",
    refusals.MoreThanWereDue: "More people had it than were due it. Check both numbers.",
    refusals.NoSuchPrinciple: "Choose one of the seven principles.",
    refusals.NothingSaid: "Say a few words.",
    refusals.TakenToNobody: "Say to which role or body you took it.",
}
REFUSED: tuple[type[Exception], ...] = tuple(WORDS)


def says(refused: Exception) -> str:
    """Return in words why something was refused."""
    return WORDS[type(refused)]

"""Says in words why something about a consultation was refused."""

from localoffer.frontend.words import how_many
from localoffer.offer.renderings.writing import refusals as writing
from localoffer.participation.consultations import refusals

WORDS: dict[type[Exception], str] = {
    refusals.AlreadyAnalysed: "This has been summed up already.",
    refusals.AlreadySettled: "Somebody has settled this already.",
    refusals.ChoicesMissing: "Enter two answers or more, one on each line, each once.",
    refusals.ClosesBeforeItOpens: "The last day must be after the first.",
    refusals.DateMissing: "Enter the day by which you will do it.",
    refusals.DraftNoLongerOpen: "The draft was put forward or closed. What people say could not change it.",
    refusals.DraftNotOut: "An editor must first let people have their say on this draft.",
    refusals.LastDayUnchanged: "Enter a day that is today or later, and not the last day already.",
    refusals.NoReason: "Say why, or how.",
    refusals.NoSuchEntry: "One of the entries is no longer in the draft. Choose again.",
    refusals.NotClosedYet: "People can still answer. Wait until the last day is over.",
    refusals.NothingToAskAbout: "Nothing in the draft would change. Ask about everything, or change it first.",
    refusals.NotOpen: "This cannot take answers now.",
    refusals.OpensInThePast: "The first day must be today or later.",
    refusals.PeopleHaveAnswered: "Somebody has answered already. The questions must stay as they are.",
    refusals.SavedMeanwhile: "It was saved in another window. Copy your words, open it again, and add them.",
    refusals.NoKeepingTime: "First say for how long people’s words are kept.",
    writing.AlreadyBegun: "Somebody is writing this already.",
    writing.IsClosed: "This was approved or given up already.",
    writing.NotSent: "This was not sent to be checked yet.",
    writing.NotTheirWriting: "Only the person who began this can change it.",
    writing.UnknownLanguage: "Choose a language from the list.",
    writing.WaitsForACheck: "This waits to be checked. It can change again when it comes back.",
    refusals.WordsNotPassed: "Use only texts that somebody has passed.",
}
REFUSED: tuple[type[Exception], ...] = (
    *WORDS,
    refusals.NotWholeYet,
    refusals.ShortWithoutReason,
    refusals.WordsStillHeld,
)


def says(refused: Exception) -> str:
    """Return in words why something was refused, and what to do."""
    if isinstance(refused, refusals.ShortWithoutReason):
        return (
            f"It is {refused.days} days long. The constitution asks for {refused.minimum}. Say why it is shorter."
        )
    if isinstance(refused, refusals.NotWholeYet):
        return " ".join(f"{title}: {what}" for title, what in refused.wrong)
    if isinstance(refused, refusals.WordsStillHeld):
        held = how_many(refused.count, "text has", "texts have")
        return f"{held} not been read yet. Read them first."
    return WORDS[type(refused)]

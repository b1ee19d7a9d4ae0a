"""Says in words why a figure or a target was refused, what to do, and at which question."""

from localoffer.performance import refusals

# At which question of the form, and the words.
WORDS: dict[type[Exception], tuple[str, str]] = {
    refusals.DayAhead: ("ends_on", "The last day must be today or in the past."),
    refusals.AlreadyThere: ("ends_on", "There is a figure for this day already. Go back, and correct that one."),
    refusals.AlreadyCorrected: ("", "Somebody else has just corrected this figure. Go back, and look at theirs."),
    refusals.NothingChanged: ("", "This says what stands there already. Change something, or go back."),
    refusals.NoReason: ("reason", "Say why it is corrected."),
    refusals.NoSource: ("source", "Say where it comes from."),
    refusals.FloorAboveTarget: ("floor", "The floor must be worse than the target. Check which way is good."),
}
REFUSED: tuple[type[Exception], ...] = tuple(WORDS)

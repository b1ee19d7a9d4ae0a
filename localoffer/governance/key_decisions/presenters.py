"""Says what the tests suggested and what an officer decided, always apart."""

from localoffer.governance.key_decisions.models import KeyJudgement, Suggested
from localoffer.rules.english import day


def suggestion(one: KeyJudgement) -> str:
    """Return what the council's tests suggested, in a sentence or two."""
    if one.suggested == Suggested.YES:
        return f"The tests of {one.rules} suggested yes, because of {', and of '.join(one.limbs)}."
    if one.suggested == Suggested.NO:
        return f"The tests of {one.rules} suggested no: none of them is met."
    return f"The tests of {one.rules} could not say."


def judged(one: KeyJudgement) -> str:
    """Return who decided, as what and when, and why."""
    return f"Decided by {one.judged_by}, {one.judged_as}, on {day(one.judged_on)}. {one.reason}"


def rows_of(one: KeyJudgement | None) -> list[tuple[str, str]]:
    """Return the two as labels and words; nothing where nobody has judged."""
    if one is None:
        return []
    return [("Is it a key decision?", f"{one}. {judged(one)}"), ("What the tests suggested", suggestion(one))]

"""Says in words why an outcome is what it is."""

from localoffer.rules.assessment import Assessment, Stage
from localoffer.rules.book import Book
from localoffer.rules.conditions import DayTest, Line, NumberTest
from localoffer.rules.english import said
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES
from localoffer.rules.rule import Deciding

STAGES = {
    Stage.NOT_YET: "it had not started on that day",
    Stage.ENDED: "it was not in force on that day",
    Stage.NOT_CONFIRMED: "the law is passed, but its start date is not confirmed",
}


def why_line(line: Line, *, book: Book) -> str:
    """Return the conditions that make a line what it is, as clauses."""
    clauses = {_clause(leaf, book=book): None for leaf in line.causes()}
    return "; ".join(clauses)


def why_assessed(found: Assessment, *, book: Book) -> str:
    """Return why a rule came out as it did: its stage, a limit, or its conditions."""
    if found.stage is not Stage.IN_FORCE:
        return STAGES[found.stage]
    if found.used_up:
        return "it has been paid already"
    reasons = why_line(found.line, book=book)
    if found.outcome is PERSON_DECIDES and found.rule.decided_by.how is Deciding.JUDGEMENT:
        return f"{reasons}; {found.rule.decided_by.who or 'your council'} decides"
    return reasons


def _clause(leaf: Line, *, book: Book) -> str:
    if leaf.outcome is NOT_KNOWN:
        phrases = [book.facts[key].phrase for key in leaf.missing() if key in book.facts]
        return f"not known: {', '.join(phrases)}"
    if leaf.outcome in (YES, NO):
        clause: str = leaf.condition.english(book, holds=leaf.outcome is YES)
        return clause + _answered(leaf)
    return f"for a person: {leaf.condition.english(book, holds=True)}"


def _answered(leaf: Line) -> str:
    """Return the answers behind a comparison of numbers or days, which its clause does not tell."""
    if not isinstance(leaf.condition, NumberTest | DayTest):
        return ""
    return f" ({' and '.join(said(value) for _, value in leaf.answers)})"

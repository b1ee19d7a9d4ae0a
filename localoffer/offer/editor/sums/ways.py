"""The ways in which an amount is worked out, in words that an editor would use."""

from typing import Any

NUMBER, FIGURE, ANSWER, OTHER = "number", "parameter", "fact", "amount_of"
PLUS, TIMES, LESS, LEAST, MOST = "plus", "times", "less", "least", "most"
SHARE, TIERS, TIER = "percent", "cases", "tier"
LISTS = (PLUS, TIMES, LESS, LEAST, MOST)
LEAVES = (NUMBER, FIGURE, ANSWER, OTHER)
WAYS = {
    NUMBER: "One figure, the same for everyone",
    TIERS: "It depends: tiers",
    LEAST: "Whichever is least (a cap)",
    MOST: "Whichever is most (a lowest amount)",
    SHARE: "A part of something, in percent",
    PLUS: "Several amounts added together",
    TIMES: "An amount times a number",
    LESS: "An amount less others",
    FIGURE: "A figure of the law",
    ANSWER: "What they tell us, such as a cost or a number",
    OTHER: "What other help comes to",
}
LEGENDS = {**WAYS, NUMBER: "One figure"}


def way_of(amount: Any) -> str:
    """Return how an amount in plain data is worked out. Raises LookupError for what is no amount."""
    if type(amount) is int:
        return NUMBER
    if isinstance(amount, dict):
        for way in (TIERS, SHARE, FIGURE, OTHER, *LISTS, ANSWER):
            if way in amount:
                return way
    raise LookupError("no amount")

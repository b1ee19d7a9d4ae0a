"""Makes the least of a draft that a check needs: invented entries under national law."""

from typing import Any

from localoffer.offer.checks.check import Find
from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.finding import Found, Level
from localoffer.offer.law import national_book
from localoffer.rules import files
from localoffer.rules.areas import Area
from localoffer.rules.rule import Rule
from tests.offer.making import TODAY, made_rule

HERE = Area(code="X-tarnbridge", name="Tarnbridge", within=("england",))
CARE_LEAVER = {
    "date_of_birth": "2006-05-01",
    "thirteen_weeks_in_care": "yes",
    "in_care_at_16": "yes",
    "in_care_when_18": "yes",
}


def checked(*rules: Rule, **said: Any) -> Checked:
    """Return a draft of the entries, under check today, or `on` another day."""
    book = national_book().with_rules(rules, areas=[HERE])
    return Checked(rules=rules, book=book, **{"on": TODAY} | said)


def found_in(find: Find, *rules: Rule, **said: Any) -> list[Found]:
    """Return what a check finds in a draft of the entries."""
    return list(find(checked(*rules, **said)))


def levels_in(find: Find, *rules: Rule, **said: Any) -> list[Level | None]:
    """Return how much each thing found weighs; None is the check's own level."""
    return [each.level for each in found_in(find, *rules, **said)]


def whole_rule(rule_id: str = "bus-pass", **said: Any) -> Rule:
    """Return an entry that no check has anything to say about."""
    least: dict[str, Any] = {
        "how_to_get": "Ask your adviser.",
        "review_on": "2027-04-01",
        "examples": [
            example("18 today", born="2008-11-21"),
            example("Still 17", born="2008-11-22", outcome="no"),
        ],
    }
    return made_rule(rule_id, **(least | said))


def example(name: str, *, born: str, outcome: str = "yes", on: str = "2026-11-21", **said: Any) -> dict[str, Any]:
    """Return a worked example of someone born on a day, with `answers` and other parts added."""
    answers = {"date_of_birth": born, **said.pop("answers", {})}
    return {"name": name, "on": on, "answers": answers, "outcome": outcome, **said}


def altered(rule: Rule, **said: Any) -> Rule:
    """Return an entry with parts changed; a part that is None is taken out."""
    data = files.plain(rule) | said
    return files.from_plain({key: value for key, value in data.items() if value is not None}, file=rule.id)

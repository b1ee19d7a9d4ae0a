"""An invented young person…"""

from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from localoffer.rules.answering import read_answers
from localoffer.rules.outcome import Outcome
from localoffer.rules.timeline import Span, timelines
from localoffer.rules.values import first_of, last_of
from tests.demo.demo_offers import MAIN, book, people

NAMES = sorted(people())
UNTIL = date(2036, 1, 1)
APART = 8  # two lists differ plainly where so many entries are on one and not on the other


@cache
def spans(name: str, council: str | None = None) -> dict[str, list[Span]]:
    """Return the timeline of every local entry for a person, whom another council may have looked after."""
    person = people()[name]
    on = date.fromisoformat(person["on"])
    seen = book(council or person["council"])
    local = [rule for rule in seen.rules.values() if rule.publisher.startswith("X")]
    raw = dict(person["answers"])
    if council is not None:
        raw["responsible_council"] = next(code for code, area in seen.areas.items() if _is_council(area, council))
    answers = read_answers(raw, facts=seen.facts, given_on=on)
    return timelines(local, answers, start=on, until=UNTIL, book=seen)


def _is_council(area: Any, slug: str) -> bool:
    return area.code.startswith("X") and slug.replace("-", " ") in area.name.lower()


def due(name: str, council: str | None = None) -> set[str]:
    """Return the ids of what a person gets on the day."""
    return {entry for entry, found in spans(name, council).items() if found[0].is_due}


def expected(name: str, part: str) -> Any:
    """Return one part of what a person's file expects."""
    return people()[name]["expected"][part]


@pytest.mark.parametrize("name", NAMES)
def test_gets_now_what_the_file_says(name: str) -> None:
    wanted = {item["entry"]: item.get("amount") for item in expected(name, "now")}

    missing = set(wanted) - due(name)
    amounts = {entry: spans(name)[entry][0].amount for entry in wanted}

    assert missing == set()
    for entry, amount in wanted.items():
        if amount is not None:
            assert (first_of(amounts[entry]), last_of(amounts[entry])) == (amount, amount), entry


@pytest.mark.parametrize("name", NAMES)
def test_keeps_it_until_the_day_the_file_says(name: str) -> None:
    ends = {entry: spans(name)[entry][0].until.isoformat() for entry in expected(name, "ends")}

    assert ends == expected(name, "ends")


@pytest.mark.parametrize("name", NAMES)
def test_gets_more_later_on_the_day_the_file_says(name: str) -> None:
    starts = {
        entry: next((span.first.isoformat() for span in spans(name)[entry] if span.is_due), None)
        for entry in expected(name, "later")
    }

    assert starts == expected(name, "later")
    assert not due(name) & set(starts)


@pytest.mark.parametrize("part", ["person_decides", "not_known", "no"])
@pytest.mark.parametrize("name", NAMES)
def test_is_told_what_is_open_and_what_is_not(name: str, part: str) -> None:
    wanted = expected(name, part)

    found = {entry: spans(name)[entry][0].outcome for entry in wanted}

    assert wanted
    assert found == dict.fromkeys(wanted, Outcome(part))


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_has_a_list_that_plainly_differs_from_others(one: str, other: str) -> None:
    difference = due(one) ^ due(other)

    assert len(difference) >= APART


@pytest.mark.parametrize("name", NAMES)
def test_sees_another_list_where_fenwick_vale_looked_after_them(name: str) -> None:
    here, there = due(name), due(name, "fenwick-vale")

    assert people()[name]["council"] == MAIN
    assert here != there
    assert len(there) < len(here)


@pytest.mark.parametrize("name", NAMES)
def test_is_recognisably_invented(name: str) -> None:
    person = people()[name]

    assert person["name"].startswith("Demo ")
    assert name == person["name"].lower().replace(" ", "-")


def test_is_one_of_eight_or_more() -> None:
    assert len(NAMES) >= 8

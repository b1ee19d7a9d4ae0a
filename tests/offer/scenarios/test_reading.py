"""A scenario file …"""

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.scenarios.reading import read_scenarios
from localoffer.rules.files import BadRuleFile

WHOLE = """
vignettes:
  - id: first
    title: In care at 17
    facts:
      date_of_birth: 2008-03-10
      care:
        - {start: 2020-01-01, end: 2026-03-10, basis: s20}
    checks:
      - {as_of: 2025-06-01, category: ELIGIBLE}
"""


def refusal(text: str) -> BadRuleFile:
    """Return the refusal of a file."""
    with pytest.raises(BadRuleFile) as refused:
        read_scenarios(text, file="cases.yaml", book=national_book())
    return refused.value


def test_is_read_whole() -> None:
    (scenario,) = read_scenarios(WHOLE, file="cases.yaml", book=national_book())

    assert (scenario.id, len(scenario.facts.care), len(scenario.checks)) == ("first", 1, 1)


@pytest.mark.parametrize(
    ("old", "new", "place", "allowed"),
    [
        ("2020-01-01, end", "2020-02-30, end", "vignettes[1].facts.care[1].start", "a day as YYYY-MM-DD"),
        ("2008-03-10", "9999-03-10", "vignettes[1].facts.date_of_birth", "a day from 1900-01-01"),
        ("2008-03-10", "2008-13-10", "vignettes[1].facts.date_of_birth", "a day as YYYY-MM-DD"),
        ("end: 2026-03-10", "end: 2019-12-31", "vignettes[1].facts.care[1].end", "a day after 2020-01-01"),
        ("end: 2026-03-10", "end: 2020-01-01", "vignettes[1].facts.care[1].end", "a day after 2020-01-01"),
        ("start: 2020-01-01", "start: 2008-03-09", "vignettes[1].facts.care[1].start", "2008-03-10"),
        ("basis: s20", "basis: s99", "vignettes[1].facts.care[1].basis", "s31_care_order"),
        ("basis: s20", "basis: s20, hours: -1", "vignettes[1].facts.care[1].hours", "0 or more"),
        ("category: ELIGIBLE", "category: CAREFREE", "vignettes[1].checks[1].category", "FORMER_RELEVANT"),
        ("as_of: 2025-06-01", "as_of: 2008-03-09", "vignettes[1].checks[1].as_of", "2008-03-10 or later"),
        ("as_of: 2025-06-01", "as_of: 2190-01-01", "vignettes[1].checks[1].as_of", "2008-03-10 or later"),
        ("category: ELIGIBLE", "colour: red", "vignettes[1].checks[1]", "category"),
        ("    title: In care at 17\n", "", "vignettes[1]", "title"),
    ],
)
def test_with_something_that_cannot_be_is_refused_at_its_place(
    old: str, new: str, place: str, allowed: str
) -> None:
    refused = refusal(WHOLE.replace(old, new))

    assert refused.place == place
    assert any(allowed in each for each in refused.allowed)


def test_names_the_line_of_what_is_wrong() -> None:
    refused = refusal(WHOLE.replace("end: 2026-03-10", "end: 2019-12-31"))

    assert str(refused).startswith("cases.yaml, line 8 at vignettes[1].facts.care[1].end: 2019-12-31 is not after")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "the file is not a list of named parts"),
        ("[]", "the file is not a list of named parts"),
        ("vignettes: []", "there are no scenarios"),
        ("vignettes: [", "node content"),
        ("vignettes: &a [*a]", "aliases (*name) are not used"),
        ("vignettes: []\nvignettes: []", "stands twice"),
        ("a: !!python/object/apply:os.system [ls]", "unknown field"),
        ("vignettes: " + "[" * 4000, ""),
        (WHOLE + WHOLE.replace("\nvignettes:\n", ""), "“first” stands twice"),
    ],
    ids=[
        "empty",
        "a list",
        "no scenarios",
        "cut off",
        "an alias",
        "a key twice",
        "a program",
        "deep",
        "an id twice",
    ],
)
def test_that_is_hostile_or_broken_is_refused(text: str, problem: str) -> None:
    assert problem in str(refusal(text))

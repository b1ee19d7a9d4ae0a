"""A rule…"""

import pytest

from localoffer.rules import files
from localoffer.rules.parts import facts_of
from localoffer.rules.rule import Source, Sure
from tests.rules.small import book, rule


@pytest.mark.parametrize("sure", Sure)
def test_is_settled_only_by_a_source_that_was_read_or_named(sure: Sure) -> None:
    assert sure.settled is (sure.value in ("V", "V/S", "S"))


@pytest.mark.parametrize(
    "url", ["https://example.org/", "HTTP://example.org", "/tarnbridge/offer/bus-pass/", None]
)
def test_leads_from_a_source_to_a_page(url: str | None) -> None:
    assert Source(title="A minute", sure=Sure.V, url=url).url == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " https://example.org", "data:text/html,x", "//example.org", "/\\example.org", "x"],
)
def test_leads_from_a_source_to_nothing_that_runs(url: str) -> None:
    data = files.plain(rule())
    data["sources"] = [{"title": "A minute", "sure": "V", "url": url}]

    with pytest.raises(files.BadRuleFile, match=r"sources\[1\].*a web address begins with"):
        files.from_plain(data)


def test_reads_the_day_from_which_a_deadline_runs() -> None:
    timed = rule(
        more="deadlines: [{name: due, title: Done, since: course_start_on, within: {parameter: grant, on: left_care_on}}]"
    )

    assert facts_of(timed, book(timed)) == ("parent", "course_start_on", "left_care_on")

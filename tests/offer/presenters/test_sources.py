"""Where it comes from …"""

import pytest

from localoffer.frontend.components import Sureness
from localoffer.offer.presenters.sources import disagree, source_lines, sureness_of_rule
from localoffer.rules.rule import Source, Sure
from tests.offer.making import made_rule


@pytest.mark.parametrize(
    ("marks", "standing", "sureness"),
    [
        (["V"], "in_force", Sureness.SURE),
        (["V/S"], "in_force", Sureness.SURE),
        (["S"], "in_force", Sureness.LIKELY),
        (["S/T"], "in_force", Sureness.UNSURE),
        (["T"], "in_force", Sureness.UNSURE),
        (["U"], "pilot", Sureness.UNSURE),
        (["U", "V"], "in_force", Sureness.SURE),
        (["V"], "passed", Sureness.NOT_YET),
        (["V"], "announced", Sureness.NOT_YET),
    ],
)
def test_is_as_sure_as_its_best_source_and_never_sure_of_what_has_not_begun(
    marks: list[str], standing: str, sureness: Sureness
) -> None:
    sources = [{"title": "An Act", "sure": mark} for mark in marks]

    assert sureness_of_rule(made_rule(standing=standing, sources=sources)) is sureness


@pytest.mark.parametrize("mark", [mark for mark in Sure if not mark.settled])
def test_never_shows_a_belief_as_checked(mark: Sure) -> None:
    line = source_lines((Source(title="An Act", sure=mark),))[0]

    assert line.sureness is Sureness.UNSURE
    assert line.mark


def test_shows_sources_that_disagree_side_by_side() -> None:
    one, other = (Source(title="A", sure=Sure.V, says=says) for says in ("£2,000", "£3,000"))

    assert disagree((one, other))
    assert not disagree((one, one))
    assert [line.says for line in source_lines((one, other))] == ["£2,000", "£3,000"]

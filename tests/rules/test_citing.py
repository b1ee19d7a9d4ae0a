"""A source in words …"""

import pytest

from localoffer.rules.citing import all_cited, cited, cited_in_short
from localoffer.rules.rule import Source, Sure

ACT = Source(title="Children Act 1989", cite="s.23C", sure=Sure.V)
LETTER = Source(title="Old letter", sure=Sure.TU)


def test_has_its_title_and_its_place() -> None:
    assert cited(ACT) == "Children Act 1989, s.23C"


@pytest.mark.parametrize("sure", Sure)
def test_must_be_checked_unless_it_is_settled(sure: Sure) -> None:
    source = Source(title="Old letter", sure=sure)

    assert cited(source).endswith("(must be checked)") is not sure.settled


def test_stands_beside_others_each_with_its_own_doubt() -> None:
    assert all_cited([ACT, LETTER]) == "Children Act 1989, s.23C; Old letter (must be checked)"
    assert all_cited([]) == ""


def test_is_named_in_short_by_its_place_where_it_has_one() -> None:
    assert cited_in_short([ACT, LETTER]) == "s.23C; Old letter (must be checked)"

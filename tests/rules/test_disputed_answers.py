"""Someone who was found a home but not called in care …"""

from datetime import date

import pytest

from localoffer.rules.answers import Answers
from localoffer.rules.care_from_answers import facts_from_answers

ON = date(2026, 11, 21)


@pytest.mark.parametrize("ever_in_care", [True, False, None])
@pytest.mark.parametrize("said", [True, False, None])
def test_has_a_record_in_dispute_whatever_was_called_care(ever_in_care: bool | None, said: bool | None) -> None:
    told = {"date_of_birth": date(2008, 3, 10), "ever_in_care": ever_in_care, "found_home_without_care": said}

    assert facts_from_answers(Answers(values=told), on=ON)["care_is_disputed"] is said

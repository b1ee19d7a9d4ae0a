"""Words…"""

import pytest

from localoffer.offer.checks import plain_words
from localoffer.offer.checks.reading import grade, reading_age, sentences
from tests.offer.checks.making import found_in, whole_rule

EASY = "You can get £3,000 to set up your home. Ask your adviser how to claim it."
HARD = (
    "Former relevant children are eligible for discretionary assistance pursuant to section 24B of the Children "
    "Act 1989, contingent upon an assessment of their circumstances."
)


def test_are_counted_in_sentences() -> None:
    assert [len(words) for words in sentences("You get £3,000. Ask us! Is it 2.5 miles?")] == [3, 2, 4]
    assert sentences("") == []
    assert grade("") == 0.0


def test_are_easy_or_hard() -> None:
    assert reading_age(EASY) <= 9
    assert reading_age(HARD) > 16


def test_ask_for_a_reading_age_of_11_at_most() -> None:
    assert found_in(plain_words.reading, whole_rule(summary=EASY)) == []
    assert [each.entry for each in found_in(plain_words.reading, whole_rule(summary=HARD))] == ["bus-pass"]


def test_are_not_measured_where_they_are_few() -> None:
    assert (
        found_in(plain_words.reading, whole_rule(summary="Accommodation assistance.", how_to_get="Ask us.")) == []
    )


@pytest.mark.parametrize(("count", "found"), [(20, 0), (21, 1)])
def test_come_in_sentences_of_20_at_most(count: int, found: int) -> None:
    sentence = f"We go {'on and ' * ((count - 2) // 2)}{'on ' * (count % 2)}".strip() + "."

    assert sum(map(len, sentences(sentence))) == count
    assert len(found_in(plain_words.long_sentences, whole_rule(if_not=sentence))) == found

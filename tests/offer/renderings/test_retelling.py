"""A retelling …"""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.offer.models import PublishedNeverChanges, Retelling, Version
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.retelling import (
    BadRetelling,
    publish_retelling,
    read_retelling,
    retellings_of,
    says_the_same,
)
from tests.offer.making import PUBLISHED_AT, made_offer, made_rule
from tests.offer.renderings.making import LEAST, made_retelling

pytestmark = pytest.mark.django_db


def found_of(version: Version) -> list[tuple[str, bool]]:
    return [(one.retelling.title, one.is_current) for one in retellings_of(version, manner=Manner.EASY_READ)]


def test_is_current_for_the_entry_it_was_told_of() -> None:
    version = made_offer()

    publish_retelling(version, made_retelling(), now=PUBLISHED_AT)

    assert found_of(version) == [("A pass for the bus", True)]


def test_is_outdated_once_the_entry_says_something_else() -> None:
    first = made_offer()
    publish_retelling(first, made_retelling(), now=PUBLISHED_AT)

    later = made_offer(made_rule(how_to_get="Ask your adviser."), council=first.offer.council)

    assert found_of(later) == [("A pass for the bus", False)]
    assert found_of(first) == [("A pass for the bus", True)]


def test_stays_current_where_only_what_nobody_reads_has_changed() -> None:
    first = made_offer()
    publish_retelling(first, made_retelling(), now=PUBLISHED_AT)

    later = made_offer(made_rule(words=["travel"], review_on="2027-04-01"), council=first.offer.council)

    assert found_of(later) == [("A pass for the bus", True)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE offer_retelling SET title = 'changed'",
        "DELETE FROM offer_retelling",
    ],
)
def test_is_kept_as_it_was_told_by_the_database_itself(statement: str) -> None:
    publish_retelling(made_offer(), made_retelling(), now=PUBLISHED_AT)

    with (
        pytest.raises(DatabaseError, match="what was done is never rewritten"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Retelling.objects.get().title == "A pass for the bus"


def test_goes_with_its_entry() -> None:
    first = made_offer()
    publish_retelling(first, made_retelling(), now=PUBLISHED_AT)

    later = made_offer(made_rule("other"), council=first.offer.council)

    assert found_of(later) == []


def test_of_a_later_version_is_not_shown_with_an_earlier_one() -> None:
    first = made_offer()
    later = made_offer(made_rule(), made_rule("other"), council=first.offer.council)

    publish_retelling(later, made_retelling(), now=PUBLISHED_AT)

    assert found_of(first) == []


def test_gives_way_to_a_newer_one() -> None:
    version = made_offer()

    for title in ("Old words", "New words"):
        publish_retelling(version, made_retelling(title=title), now=PUBLISHED_AT)

    assert found_of(version) == [("New words", True)]


def test_is_kept_once_however_often_it_is_handed_in() -> None:
    version = made_offer()

    kept = {publish_retelling(version, made_retelling(), now=PUBLISHED_AT).pk for _ in range(2)}

    assert len(kept) == Retelling.objects.count() == 1


def test_never_changes() -> None:
    kept = publish_retelling(made_offer(), made_retelling(), now=PUBLISHED_AT)

    with pytest.raises(PublishedNeverChanges):
        kept.save()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"entry": "no-such"}, "has no such entry"),
        ({"told_of": "You pay half."}, "It now says: You travel free."),
    ],
)
def test_is_refused_for_an_entry_that_says_something_else(said: dict[str, Any], problem: str) -> None:
    version = made_offer()

    with pytest.raises(BadRetelling, match=problem):
        publish_retelling(version, made_retelling(**said), now=PUBLISHED_AT)

    assert not Retelling.objects.exists()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"parts": [{"text": "x", "picture": "dragon", "alt": "A dragon"}]}, "the picture is “dragon”"),
        ({"parts": [{"text": "x", "picture": "bus"}]}, "say in `alt`"),
        ({"parts": [{"text": "word " * 21, "picture": "bus", "alt": "A bus"}]}, "more than 20 words"),
        ({"parts": []}, "no lines"),
        ({"checked_by": " "}, "a person has to stand behind it"),
        ({"manner": "machine"}, "easy_read or translation"),
        ({"checked_on": "soon"}, "date"),
        ({"html": "<b>"}, "unknown field"),
    ],
)
def test_is_refused_where_it_is_not_easy_read(said: dict[str, Any], problem: str) -> None:
    with pytest.raises(BadRetelling, match=problem):
        read_retelling(LEAST | said)


def test_in_another_language_stands_apart() -> None:
    version = made_offer()
    said = {"manner": "translation", "language": "cy", "parts": [{"text": "x"}]}

    publish_retelling(version, made_retelling(**said), now=PUBLISHED_AT)

    assert found_of(version) == []
    assert len(retellings_of(version, manner=Manner.TRANSLATION, language="cy")) == 1


def test_compares_what_people_read() -> None:
    assert says_the_same({"title": "a", "words": ["x"]}, {"title": "a"})
    assert not says_the_same({"title": "a"}, {"title": "b"})

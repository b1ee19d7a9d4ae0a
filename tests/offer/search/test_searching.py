"""A search …"""

import pytest
from django.db import connection

from localoffer.offer.models import Version
from localoffer.offer.search.searching import SearchResult, SearchTooLong, search
from tests.offer.making import made_offer, made_rule

pytestmark = pytest.mark.django_db
BURSARY = made_rule(
    "university-money",
    title="Money for university",
    heading="education",
    summary="We pay £2,000 once when you begin a degree.",
)
RULES = (
    made_rule("first-home", title="Setting up home allowance", summary="Money for furniture and a cooker."),
    made_rule("council-tax", title="No council tax", summary="You pay none until you turn 25."),
    made_rule("driving", title="Driving lessons", summary="Ten lessons and a test.", heading="employment"),
    made_rule("rent-guarantee", title="Rent guarantee", summary="We act as guarantor.", heading="accommodation"),
    made_rule("cafe", title="Café vouchers", summary="A meal on us, by the council’s one-off scheme."),
    BURSARY,
)


@pytest.fixture
def version() -> Version:
    """Return a published offer of six entries."""
    return made_offer(*RULES)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("driving lesson", "driving"),
        ("univ", "university-money"),
        ("uni", "university-money"),
        ("paying council tax", "council-tax"),
        ("help with my rent", "rent-guarantee"),
        ("landlord", "rent-guarantee"),
        ("skint", "university-money"),
        ("car", "driving"),
        ("£2,000", "university-money"),
        ("2000", "university-money"),
        ("CAFE", "cafe"),
        ("café", "cafe"),
        ("one off", "cafe"),
        ("one-off", "cafe"),
        ("council's", "council-tax"),
        ("furnit", "first-home"),
        ("guarantor", "rent-guarantee"),
    ],
)
def test_finds_what_was_meant(version: Version, asked: str, first: str) -> None:
    assert slugs(search(version, asked=asked))[:1] == [first]


@pytest.mark.parametrize(
    ("asked", "read_as"),
    [
        ("alowance", "allowance"),
        ("univercity", "university"),
        ("gaurantor", "guarantor"),
        ("drivng", "driving"),
        ("furnature", "furniture"),
    ],
)
def test_forgives_a_slip_and_says_so(version: Version, asked: str, read_as: str) -> None:
    result = search(version, asked=asked)

    assert result.entries
    assert result.read_as == ((asked, read_as),)


def test_says_what_else_was_looked_for(version: Version) -> None:
    assert "higher education" in search(version, asked="uni").also


def test_puts_a_title_before_the_rest(version: Version) -> None:
    assert slugs(search(version, asked="money"))[:2] == ["university-money", "first-home"]


def test_says_when_nothing_has_every_word(version: Version) -> None:
    result = search(version, asked="driving furniture")

    assert result.fits_in_part
    assert slugs(result)[:2] == ["driving", "first-home"]


@pytest.mark.parametrize("asked", ["", "   ", "!!!", "zzzzqqqq", "\x00", "🙂"])
def test_may_find_nothing(version: Version, asked: str) -> None:
    assert search(version, asked=asked).entries == ()


@pytest.mark.parametrize(
    "asked",
    [
        '"; drop table offer_entry; --',
        "NEAR(driving lessons)",
        'driving" OR "x',
        "title:driving",
        "driving & !lessons | (",
        "*",
        "^driving",
        "driving'",
        "dri\x00ving",
        "-driving",
        "driving <-> lessons",
        "\\",
        "%s",
        "a" * 200,
        "driving " * 25,
        "ﬀ ½ ² ١٢٣ ß İ 日本",
    ],
)
def test_is_safe_whatever_is_typed(version: Version, asked: str) -> None:
    result = search(version, asked=asked)

    assert set(slugs(result)) <= {rule.id for rule in RULES}


def test_refuses_more_than_it_can_hold(version: Version) -> None:
    with pytest.raises(SearchTooLong):
        search(version, asked="a" * 201)


def test_takes_the_beginning_of_a_word_only_where_no_whole_word_fits(version: Version) -> None:
    later = made_offer(made_rule("car"), made_rule("care-plan"), council=version.offer.council)

    assert slugs(search(later, asked="care")) == ["care-plan"]
    assert slugs(search(later, asked="ca")) == ["car", "care-plan"]


def test_looks_in_one_version_alone(version: Version) -> None:
    later = made_offer(made_rule("train"), council=version.offer.council)

    assert slugs(search(later, asked="driving")) == []
    assert slugs(search(later, asked="train")) == ["train"]


@pytest.mark.postgres
def test_uses_an_index_on_postgresql(version: Version) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'offer_entry_words_of_all'")
        found = cursor.fetchone()

    assert "gin" in found[0]


def slugs(result: SearchResult) -> list[str]:
    return [entry.slug for entry in result.entries]

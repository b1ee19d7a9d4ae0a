"""An entry of an invented council…"""

from collections import Counter
from pathlib import Path

import pytest

from localoffer.offer.examples import failing_examples
from localoffer.offer.law import national_book
from localoffer.rules import files
from localoffer.rules.book_check import check_book
from localoffer.rules.outcome import NO
from localoffer.rules.rule import Heading, Kind, Rule, Standing
from tests.demo.demo_offers import book, entries, entry_paths, folders

GIVEN = (Standing.IN_FORCE, Standing.PILOT)
COUNCILS = sorted(folders())
EVERY_ENTRY = [rule for slug in COUNCILS for rule in entries(slug)]


@pytest.mark.parametrize("path", entry_paths(), ids=lambda path: path.stem)
def test_reads_and_writes_without_loss(path: Path) -> None:
    rule = files.read_rule(path.read_text(encoding="utf-8"), path.name)

    again = files.read_rule(files.write(rule), path.name)

    assert again == rule
    assert files.from_plain(files.plain(rule)) == rule


@pytest.mark.parametrize("slug", COUNCILS)
def test_names_only_what_exists(slug: str) -> None:
    problems = check_book(book(slug))

    assert problems == []


@pytest.mark.parametrize("slug", COUNCILS)
def test_proves_itself_by_its_examples(slug: str) -> None:
    failures = failing_examples(entries(slug), book=book(slug))

    assert [str(failure) for failure in failures] == []


@pytest.mark.parametrize("rule", EVERY_ENTRY, ids=lambda rule: rule.id)
def test_shows_who_gets_it_and_who_does_not(rule: Rule) -> None:
    outcomes = {example.outcome for example in rule.examples}

    assert NO in outcomes
    if rule.standing in GIVEN and rule.benefit.kind is not Kind.NOT_OFFERED:
        assert len(outcomes) > 1


@pytest.mark.parametrize("rule", EVERY_ENTRY, ids=lambda rule: rule.id)
def test_says_how_to_get_it_or_what_else_helps(rule: Rule) -> None:
    assert rule.how_to_get or rule.if_not
    assert rule.words
    assert rule.review_on is not None
    assert all("invented" in source.title for source in rule.sources)


def test_has_an_id_of_its_own() -> None:
    ids = [rule.id for slug in COUNCILS for rule in entries(slug)]

    assert not set(ids) & set(national_book().rules)
    for slug in COUNCILS:
        assert len({rule.id for rule in entries(slug)}) == len(entries(slug))


def test_stands_among_seventy_under_every_heading() -> None:
    by_heading = Counter(rule.heading for rule in entries())

    assert len(entries()) >= 70
    assert {heading for heading in Heading if by_heading[heading] >= 4} == set(Heading)

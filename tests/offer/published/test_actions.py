"""Loading what councils published …"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from localoffer.offer.published.actions import fit_published_offers, load_published_offers
from localoffer.offer.published.files import BadPublishedOffer
from localoffer.offer.published.models import HowItFits, PublishedOffer, PublishedRow
from localoffer.rules import files
from tests.offer.published.making import council_text, row_data

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def put(folder: Path, name: str, text: str) -> Path:
    """Write one file into a folder and return the folder."""
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_keeps_each_row_as_it_stood_with_its_rule(tmp_path: Path) -> None:
    row = row_data(conditions={"age_min": 18, "shoe_size": "9"})

    load_published_offers(put(tmp_path, "eastmere.yaml", council_text(row)), now=NOW)

    kept = PublishedRow.objects.get()
    assert kept.published == row
    assert files.from_plain(kept.rule).title == "Bus pass"
    assert kept.fit == HowItFits.WITH_WORDS
    assert kept.kept_as_words[0]["key"] == "shoe_size"


def test_twice_changes_nothing_but_the_moment(tmp_path: Path) -> None:
    folder = put(tmp_path, "eastmere.yaml", council_text())
    load_published_offers(folder, now=NOW)
    before = list(PublishedRow.objects.values())

    load_published_offers(folder, now=LATER)

    assert list(PublishedRow.objects.values()) == before
    assert PublishedOffer.objects.get().loaded_at == LATER


def test_again_follows_the_file(tmp_path: Path) -> None:
    load_published_offers(put(tmp_path, "a.yaml", council_text(row_data(), row_data(id="gone"))), now=NOW)

    load_published_offers(put(tmp_path, "a.yaml", council_text(row_data(title="New pass"))), now=LATER)

    assert list(PublishedRow.objects.values_list("key", "title")) == [("bus-pass", "New pass")]


def test_keeps_nothing_when_one_file_is_wrong(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", council_text())
    put(tmp_path, "b.yaml", council_text(slug="westmere", entitlements=[]))

    with pytest.raises(BadPublishedOffer, match="b.yaml"):
        load_published_offers(tmp_path, now=NOW)

    assert not PublishedOffer.objects.exists()


@pytest.mark.parametrize("name", ["b.yaml", "c.yaml"])
def test_refuses_two_files_for_one_council(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a.yaml", council_text())
    put(tmp_path, name, council_text())

    with pytest.raises(BadPublishedOffer, match="slug"):
        load_published_offers(tmp_path, now=NOW)


def test_refuses_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(BadPublishedOffer, match="0 files"):
        load_published_offers(tmp_path, now=NOW)


def test_refuses_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(BadPublishedOffer, match="UTF-8"):
        load_published_offers(tmp_path, now=NOW)


def test_leaves_other_councils_alone(tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    first.mkdir()
    second.mkdir()
    load_published_offers(put(first, "a.yaml", council_text()), now=NOW)

    load_published_offers(put(second, "b.yaml", council_text(slug="westmere")), now=NOW)

    assert set(PublishedOffer.objects.values_list("slug", flat=True)) == {"eastmere", "westmere"}


def test_only_to_look_keeps_nothing(tmp_path: Path) -> None:
    report = fit_published_offers(put(tmp_path, "a.yaml", council_text()))

    assert len(report.lines) == 1
    assert not PublishedOffer.objects.exists()

"""A setting …"""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment


@pytest.mark.parametrize(
    ("word", "is_on"), [("on", True), ("TRUE", True), ("1", True), ("off", False), ("no", False)]
)
def test_is_on_or_off(monkeypatch: pytest.MonkeyPatch, word: str, is_on: bool) -> None:
    monkeypatch.setenv("LOCALOFFER_DEBUG", word)

    assert environment.switch("LOCALOFFER_DEBUG", default=not is_on) is is_on


def test_that_is_neither_on_nor_off_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCALOFFER_DEBUG", "perhaps")

    with pytest.raises(ImproperlyConfigured, match="LOCALOFFER_DEBUG is “perhaps”. Write on or off."):
        environment.switch("LOCALOFFER_DEBUG", default=False)


def test_that_is_empty_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCALOFFER_LOG_LEVEL", "  ")

    assert environment.text("LOCALOFFER_LOG_LEVEL", default="info") == "info"


def test_may_hold_several_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCALOFFER_ALLOWED_HOSTS", "offer.example.gov.uk, www.example.gov.uk,")

    hosts = environment.words("LOCALOFFER_ALLOWED_HOSTS", default="localhost")

    assert hosts == ["offer.example.gov.uk", "www.example.gov.uk"]


def test_that_names_a_folder_makes_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOCALOFFER_DATA", str(tmp_path / "new" / "folder"))

    assert environment.folder("LOCALOFFER_DATA", default=tmp_path).is_dir()

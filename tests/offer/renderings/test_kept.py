"""A form …"""

from dataclasses import replace
from pathlib import Path

import pytest

from localoffer.frontend.liblouis import BrailleMissing
from localoffer.offer.models import Version
from localoffer.offer.renderings.catalogue import FORMS
from localoffer.offer.renderings.document import OfferDocument
from localoffer.offer.renderings.kept import fingerprint, form_of, kept
from tests.offer.making import made_offer

pytestmark = pytest.mark.django_db
SITE = "https://offer.example"


def test_is_made_once_and_then_kept(tmp_path: Path) -> None:
    version = made_offer()
    made: list[str] = []

    def make(offer: OfferDocument) -> bytes:
        made.append(offer.title)
        return b"words"

    form = replace(FORMS["offer.txt"], make=make)
    answers = [form_of(version, form=form, site=SITE, folder=tmp_path) for _ in range(3)]

    assert answers == [b"words"] * 3
    assert len(made) == 1


@pytest.mark.parametrize("file", FORMS)
def test_has_the_same_bytes_when_it_is_made_again(file: str, tmp_path: Path) -> None:
    version = made_offer()
    try:
        made = [form_of(version, form=FORMS[file], site=SITE, folder=tmp_path / str(n)) for n in range(2)]
    except BrailleMissing as missing:
        pytest.skip(str(missing))

    assert made[0] == made[1] != b""


def test_is_made_again_when_who_to_ask_has_changed() -> None:
    version = made_offer()
    before = fingerprint(version, site=SITE)

    version.offer.council.contact_phone = "01632 960 999"

    assert fingerprint(version, site=SITE) != before
    assert fingerprint(version, site="https://other.example") != fingerprint(version, site=SITE)


def test_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    def make() -> bytes:
        raise BrailleMissing

    with pytest.raises(BrailleMissing):
        kept(tmp_path / "a" / "offer.brf", make=make)

    assert list(tmp_path.rglob("*")) == []


def test_of_one_version_is_not_that_of_an_equal_one() -> None:
    one = made_offer()
    other = Version(offer=one.offer, number=2, text_hash=one.text_hash, published_at=one.published_at)

    assert fingerprint(one, site=SITE) != fingerprint(other, site=SITE)

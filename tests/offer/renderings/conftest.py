"""Puts the invented county's whole offer together once, for every test of a form."""

import io
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction

from localoffer.offer.models import Version
from localoffer.offer.renderings.composing import offer_document
from localoffer.offer.renderings.document import OfferDocument
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.retelling import Found, retellings_of

SITE = "https://offer.example"


@pytest.fixture(scope="session")
def tarnshire(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> tuple[OfferDocument, list[Found]]:
    """Return Tarnshire's offer as a document, and what was told of it in Easy Read. The database stays empty."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return next(_loaded())


@pytest.fixture(scope="session")
def offer(tarnshire: tuple[OfferDocument, list[Found]]) -> OfferDocument:
    """Return Tarnshire's offer as a document."""
    return tarnshire[0]


@pytest.fixture(scope="session")
def told(tarnshire: tuple[OfferDocument, list[Found]]) -> list[Found]:
    """Return what was told of Tarnshire's offer in Easy Read."""
    return tarnshire[1]


def _loaded() -> Iterator[tuple[OfferDocument, list[Found]]]:
    with transaction.atomic():
        call_command("load_demo", stdout=io.StringIO())
        version = Version.objects.select_related("offer__council").get(offer__council__slug="tarnshire", number=2)
        found = offer_document(version, site=SITE), retellings_of(version, manner=Manner.EASY_READ)
        transaction.set_rollback(True)
    yield found

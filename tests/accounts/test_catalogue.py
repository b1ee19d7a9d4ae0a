"""Every model of the product …"""

import pytest
from django.apps import apps
from django.db import connection, models
from django_scopes.manager import DisabledQuerySet

# Rows that belong to a council and that anyone may read: why each is here.
OPEN_TO_ALL = {
    "accounts.Council": "who the councils are is public",
    "offer.Offer": "says only that a council has an offer here",
    "offer.Version": "published, or hidden by the queries until then",
    "offer.Entry": "part of a version",
    "offer.Question": "part of a version",
    "offer.PublishedOffer": "what a council published itself",
    "offer.OfstedJudgement": "what Ofsted published",
    "offer.FeedCouncil": "the feed is given out to all",
    "offer.FeedOrganization": "the feed is given out to all",
    "offer.FeedService": "the feed is given out to all",
    "offer.ServicePlace": "the feed is given out to all",
}
# Rows that anyone may read, and only their own council adds to: the database sees to that too.
ADDED_TO_BY_ITS_COUNCIL = {"offer_retelling"}
PRODUCT = [model for model in apps.get_models() if model.__module__.startswith("localoffer.")]


def is_scoped(model: type[models.Model]) -> bool:
    """Say whether a query for this model is refused outside a council's scope."""
    return isinstance(model._default_manager.get_queryset(), DisabledQuerySet)


SCOPED = [model for model in PRODUCT if is_scoped(model)]


def test_of_this_room_is_counted() -> None:
    assert {"Membership", "TrailRecord"} <= {model.__name__ for model in SCOPED}


@pytest.mark.postgres
@pytest.mark.django_db
@pytest.mark.parametrize("model", SCOPED, ids=lambda model: model._meta.label)
def test_that_is_scoped_is_kept_to_its_council_by_postgresql_too(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relrowsecurity, EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid AND polname = %s)"
            " FROM pg_class c WHERE relname = %s",
            ["council_isolation", model._meta.db_table],
        )
        assert cursor.fetchone() == (True, True)


@pytest.mark.postgres
@pytest.mark.django_db
def test_with_row_security_is_scoped_in_the_program_too() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        secured = {row[0] for row in cursor.fetchall()}

    assert secured == {model._meta.db_table for model in SCOPED} | ADDED_TO_BY_ITS_COUNCIL


def test_with_a_council_of_its_own_is_scoped_or_open_to_all_for_a_reason() -> None:
    with_council = [model for model in PRODUCT if "council" in {field.name for field in model._meta.fields}]
    neither = [
        one._meta.label for one in with_council if not is_scoped(one) and one._meta.label not in OPEN_TO_ALL
    ]

    assert neither == []

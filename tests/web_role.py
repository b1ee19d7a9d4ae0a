"""Lets a test of any room be the role that serves pages, which PostgreSQL holds to row security."""

import os

import pytest
from django.db import connection

from localoffer.accounts.web_role import grant_web_role


@pytest.fixture
def web_role(db: None) -> str:
    """Make a role for this test alone and give it what it needs; it goes with the test's transaction."""
    if connection.vendor != "postgresql":
        pytest.skip("No PostgreSQL here. Name one in DATABASE_URL.")
    role = f"localoffer_app_{os.getpid()}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {role} NOLOGIN")
        cursor.execute(f"GRANT {role} TO current_user")
    grant_web_role(role)
    return role


class AsWebRole:
    """Acts as the web role from here to the end of the test."""

    def __init__(self, role: str) -> None:
        self.role = role

    def __call__(self) -> None:
        """Become the role."""
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {self.role}")


@pytest.fixture
def as_web_role(web_role: str) -> AsWebRole:
    """Give a function that becomes the web role, to be called once the test's rows are there."""
    return AsWebRole(web_role)

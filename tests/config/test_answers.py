"""Every answer of the site …"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

# An address that is nobody's may still be looked up among the councils.
pytestmark = pytest.mark.django_db
ONE_OF_EACH_KIND = ["/", "/no-such-page/", "/static/no-such-file.css"]


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
def test_says_what_a_page_may_load(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_carries_the_security_headers(client: Client, address: str, header: str, value: str) -> None:
    assert client.get(address).headers[header] == value


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
def test_asks_for_no_camera_microphone_or_place(client: Client, address: str) -> None:
    policy = client.get(address).headers["Permissions-Policy"]

    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(policy.split(", "))


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
def test_is_as_guarded_where_the_host_is_not_ours(client: Client, address: str) -> None:
    answer = client.get(address, headers={"host": "elsewhere.example"})

    assert answer.status_code == 400
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_has_sessions_for_staff_alone() -> None:
    assert not [name for name in settings.MIDDLEWARE if name.startswith("django.contrib.")]
    assert "localoffer.accounts.middleware.StaffSessions" in settings.MIDDLEWARE


def test_passes_the_strictest_check_for_production(tmp_path: Path) -> None:
    chosen = {
        "LOCALOFFER_DATA": str(tmp_path),
        "LOCALOFFER_HTTPS": "on",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level=WARNING"]

    result = subprocess.run(
        command, cwd=settings.BASE_DIR, env={"PATH": os.environ["PATH"], **chosen}, capture_output=True, text=True
    )

    assert result.returncode == 0, result.stderr

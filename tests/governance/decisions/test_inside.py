"""An address leads into this site …"""

import pytest

from localoffer.governance.decisions.inside import leads_inside
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
OURS = (
    "https://testserver/tarnbridge/matters/gym/report/1/",
    "https://testserver/tarnbridge/matters/gym/",
    "https://testserver/elsewhere/decisions/",
    "http://LOCALHOST:8000/what-never-was",
    "https://testserver./",
    "http://127.0.0.1/tarnbridge/matters/gym/report/1/report.pdf",
    "/tarnbridge/matters/gym/report/1/",
    "https://other.example/tarnbridge/matters/gym/report/1/",
    "https://other.example/tarnbridge/matters/gym/report/1",
    "https://other.example//tarnbridge/matters//gym/report/1/",
    "https://other.example/tarnbridge/%6Datters/gym/report/1/?print=yes#money",
    "https://other.example/tarnbridge/offer/",
)
ELSEWHERE = (
    "https://example.invalid/mgAi.aspx?ID=1",
    "https://example.invalid/",
    "https://testserver.example.invalid/report",
    "https://example.invalid/?from=testserver",
    "https://moorfield.example/moorfield/matters/gym/report/1/",
)


@pytest.mark.parametrize("url", OURS)
def test_by_any_of_its_names_and_paths(url: str) -> None:
    assert leads_inside(url, council=made_council())


@pytest.mark.parametrize("url", ELSEWHERE)
def test_but_not_where_another_site_answers(url: str) -> None:
    assert not leads_inside(url, council=made_council())

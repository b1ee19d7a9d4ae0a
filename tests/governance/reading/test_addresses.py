"""An address of ModernGov …"""

import pytest

from localoffer.governance.reading.addresses import identity_of

HOST = "democracy.tarnmouth.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            f"https://{HOST}/ieDecisionDetails.aspx?ID=87&LLL=0",
            f"http://{HOST.upper()}/iedecisiondetails.aspx?id=87",
        ),
        (f"https://{HOST}/(S(abc123))/mgAi.aspx?ID=5", f"https://{HOST}/mgAi.aspx?id=5"),
        (f"https://{HOST}/ieListDocuments.aspx?CId=1&MId=9&Ver=4", f"https://{HOST}/ieListDocuments.aspx?MId=9"),
        (f"https://{HOST}/documents/s123/Offer.pdf", f"https://{HOST}/documents/s123/Offer%202.pdf"),
    ],
)
def test_is_the_same_page_in_other_words(one: str, other: str) -> None:
    assert identity_of(one) == identity_of(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"https://{HOST}/mgAi.aspx?ID=5", f"https://{HOST}/mgAi.aspx?ID=6"),
        (f"https://{HOST}/mgAi.aspx?ID=5", "https://elsewhere.example/mgAi.aspx?ID=5"),
        (f"https://{HOST}/ieIssueDetails.aspx?IId=5", f"https://{HOST}/mgIssueHistoryHome.aspx?IId=5"),
        (f"https://{HOST}/ieDecisionDetails.aspx?AIId=5", f"https://{HOST}/ieDecisionDetails.aspx?ID=5"),
        (f"https://{HOST}/documents/s1/a.pdf", f"https://{HOST}/documents/g1/a.pdf"),
    ],
)
def test_is_another_page(one: str, other: str) -> None:
    assert identity_of(one) != identity_of(other)


@pytest.mark.parametrize(
    "address", ["", "words", f"https://{HOST}/", "https://[broken", f"https://{HOST}/mgAi.aspx?ID=x"]
)
def test_without_a_number_has_no_identity(address: str) -> None:
    assert identity_of(address) == ""

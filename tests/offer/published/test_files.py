"""A council's file …"""

from typing import Any

import pytest

from localoffer.offer.published.files import MOST_CHARACTERS, BadPublishedOffer, read_council
from tests.offer.published.making import council_data, council_text, row_data


def test_gives_every_row_as_it_stood() -> None:
    row = row_data(conditions={"age_min": 18}, something_new="kept")

    found = read_council(council_text(row))

    assert dict(found.rows[0].raw) == row
    assert found.rows[0].line > 10


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"council": None}, "council"),
        ({"slug": "../up"}, "slug"),
        ({"gss_code": "E1"}, "gss_code"),
        ({"gss_code": {"code": 7}}, "gss_code.code"),
        ({"authority_type": "kingdom"}, "authority_type"),
        ({"compiled": "last week"}, "compiled"),
        ({"entitlements": []}, "entitlements"),
        ({"entitlements": "none"}, "entitlements"),
        ({"entitlements": ["a row"]}, "entitlements[1]"),
        ({"inherited_conditions": ["x"]}, "inherited_conditions"),
        ({"entitlements": [row_data(), row_data()]}, "entitlements[2].id"),
        ({"entitlements": [row_data(area="sport")]}, "entitlements[1].area"),
        ({"entitlements": [row_data(title=[])]}, "entitlements[1].title"),
        ({"entitlements": [row_data(source_url="javascript:alert(1)")]}, "entitlements[1].source_url"),
        ({"entitlements": [row_data(conditions=["old"])]}, "entitlements[1].conditions"),
        ({"entitlements": [row_data(benefit_kind="gold")]}, "entitlements[1].benefit_kind"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_that_is_wrong_is_refused_at_the_place(changes: dict[str, Any], place: str) -> None:
    with pytest.raises(BadPublishedOffer) as refused:
        read_council(council_text(**changes), "eastmere.yaml")

    assert refused.value.place == place
    assert refused.value.file == "eastmere.yaml"
    assert refused.value.found
    assert refused.value.allowed


def test_that_is_wrong_is_refused_at_its_line() -> None:
    text = council_text(row_data(area="sport"))

    with pytest.raises(BadPublishedOffer) as refused:
        read_council(text)

    assert "area: sport" in text.splitlines()[refused.value.line - 1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n- list",
        "a: [1",
        "a: &x [1]\nb: *x",
        "a: 1\na: 2",
        "a: !!python/object/apply:os.system [ls]",
        "a: " + "[" * 5_000,
        "a" * (MOST_CHARACTERS + 1),
    ],
    ids=["empty", "list", "broken", "alias", "twice", "object", "deep", "huge"],
)
def test_that_is_hostile_is_refused(text: str) -> None:
    with pytest.raises(BadPublishedOffer):
        read_council(text)


def test_keeps_what_it_says_of_the_council() -> None:
    found = read_council(council_text(listed_without_detail=["more"]))

    assert found.said["listed_without_detail"] == ["more"]
    assert "entitlements" not in found.said
    assert found.council == council_data()["council"]

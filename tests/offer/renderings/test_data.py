"""An offer as data …"""

import json

import jsonschema_rs
import pytest

from localoffer.offer.renderings.data import offer_data, offer_json, schema_json
from localoffer.offer.renderings.document import OfferDocument
from localoffer.offer.renderings.linked_data import Operator, inside_its_page
from localoffer.rules import files

pytestmark = pytest.mark.django_db


def test_is_what_its_schema_says(offer: OfferDocument) -> None:
    schema = jsonschema_rs.validator_for(json.loads(schema_json()), validate_formats=True)

    assert [str(error) for error in schema.iter_errors(json.loads(offer_json(offer)))] == []


@pytest.mark.parametrize("part", ["council", "version", "chapters", "meanings"])
def test_is_refused_by_the_schema_with_a_part_left_out(part: str, offer: OfferDocument) -> None:
    data = offer_data(offer)
    del data[part]

    assert not jsonschema_rs.validator_for(json.loads(schema_json())).is_valid(data)


def test_has_rules_that_can_be_read_again(offer: OfferDocument) -> None:
    data = json.loads(offer_json(offer))

    rules = [entry["rule"] for chapter in data["chapters"] for entry in chapter["entries"]]
    assert [files.plain(files.from_plain(rule, file=rule["id"])) for rule in rules] == rules


def test_names_only_terms_that_it_explains(offer: OfferDocument) -> None:
    data = json.dumps(offer_data(offer))

    named = {part.split('"')[0] for part in data.split('"means": "')[1:]} - {""}
    assert named <= {meaning.id for meaning in offer.meanings}
    assert named


def test_can_stand_in_a_page_without_ending_its_script(offer: OfferDocument) -> None:
    operator = Operator(name="A & B", slug="x", people="</script>", site="https://offer.example")
    text = str(inside_its_page(offer.entries[0], operator=operator))

    assert not set("<>&") & set(text)
    assert json.loads(text)["audience"]["audienceType"] == "</script>"


def test_says_nothing_on_the_page_of_what_is_not_offered(offer: OfferDocument) -> None:
    refused = next(entry for entry in offer.entries if entry.page.is_refusal)
    operator = Operator(name="A", slug="a", people="care leavers", site="https://offer.example")

    assert inside_its_page(refused, operator=operator) == ""

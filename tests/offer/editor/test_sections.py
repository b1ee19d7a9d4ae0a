"""A section of an entry …"""

from pathlib import Path
from typing import Any

import pytest

from localoffer.offer.drafts import actions
from localoffer.offer.editor.sections_of_entry import SECTIONS
from localoffer.rules import files, yaml_text
from tests.accounts.making import NOW
from tests.offer.editor.making import fields, made_work

pytestmark = pytest.mark.django_db
DEMO = Path(__file__).parents[3] / "demo" / "tarnshire"


@pytest.mark.parametrize("name", list(SECTIONS))
def test_sent_back_as_it_stands_changes_nothing(name: str) -> None:
    work = made_work()
    page = work.client.get(work.section(name))

    answer = work.client.post(work.section(name), fields(page) | {"do": ["save"]})

    assert page.status_code == 200
    assert answer.status_code == 302, answer.content.decode()
    after = {key: value for key, value in work.entry().rule.items() if key != "basis"}
    assert work.entry().revision == 1, after


@pytest.mark.parametrize("entry", ["parents-group", "university-top-up", "first-home-money", "books-and-kit"])
def test_of_a_rich_entry_sent_back_from_its_page_changes_nothing(entry: str) -> None:
    work = made_work()
    facts, _ = yaml_text.read((DEMO / "facts.yaml").read_text("utf-8"))
    rule = files.plain(files.read_rule((DEMO / "entries" / f"{entry}.yaml").read_text("utf-8")))
    said: dict[str, Any] = {"by": work.editor, "now": NOW}
    actions.save_questions(work.draft, questions=facts["facts"], revision=1, **said)
    actions.add_entry(work.draft, slug=entry, rule=rule, **said)

    for name in [*SECTIONS, "examples/0"]:
        page = work.client.get(work.section(name, slug=entry))
        answer = work.client.post(work.section(name, slug=entry), fields(page) | {"do": ["save"]})

        assert (answer.status_code, work.entry(entry).revision) == (302, 1), name

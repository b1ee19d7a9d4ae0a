"""A section of an entry …"""

import pytest

from localoffer.offer.editor.sections_of_entry import SECTIONS
from tests.offer.editor.making import fields, made_work

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", list(SECTIONS))
def test_sent_back_as_it_stands_changes_nothing(name: str) -> None:
    work = made_work()
    page = work.client.get(work.section(name))

    answer = work.client.post(work.section(name), fields(page) | {"do": ["save"]})

    assert page.status_code == 200
    assert answer.status_code == 302, answer.content.decode()
    after = {key: value for key, value in work.entry().rule.items() if key != "basis"}
    assert work.entry().revision == 1, after

"""The pages of a council's own questions …"""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from localoffer.offer.editor.forms.questions.kinds import KINDS
from localoffer.offer.editor.forms.questions.section import OneQuestion
from localoffer.offer.law import national_book
from localoffer.rules import yaml_text
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact
from tests.accounts.making import NOW
from tests.offer.editor.making import Work, fields, made_work
from tests.offer.editor.sending import sent_back

ROOT = Path(__file__).parents[3]
OWN = [*sorted((ROOT / "demo").glob("*/facts.yaml")), *sorted((ROOT / "rulebook" / "facts").glob("*.yaml"))]
LAPTOP = {
    "key": "owns_laptop",
    "type": "yes_no",
    "phrase": "whether you have a laptop",
    "question": "Do you have a laptop?",
    "yes": "you have a laptop",
}


@pytest.fixture
def work(db: None) -> Work:
    """Return a draft with one question, in its editor's hands."""
    made = made_work()
    made.draft = asked(made, LAPTOP)
    return made


def asked(work: Work, *questions: dict[str, Any]) -> Draft:
    """Return the draft with these questions."""
    said: dict[str, Any] = {"revision": work.draft.questions_revision, "by": work.editor, "now": NOW}
    return actions.save_questions(work.draft, questions=list(questions), **said)


def questions_of(work: Work) -> list[dict[str, Any]]:
    """Return the questions as they now stand."""
    with council_scope(work.council):
        return list(Draft.objects.get(pk=work.draft.pk).questions)


@pytest.mark.parametrize("path", OWN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_leave_each_question_as_it_was(path: Path) -> None:
    found, _ = yaml_text.read(path.read_text("utf-8"))
    facts = [msgspec.to_builtins(msgspec.convert(one, Fact)) for one in found["facts"]]
    book: Book = national_book().with_rules([], facts=[msgspec.convert(one, Fact) for one in facts])

    for fact in facts:
        section = OneQuestion(fact, book=book, data=sent_back(OneQuestion(fact, book=book)))

        assert section.is_valid, (fact["key"], section.problems)
        assert yaml_text.write(section.rule()) == yaml_text.write(fact)


@pytest.mark.parametrize("kind", [kind.value for kind in KINDS])
def test_open_for_each_kind(work: Work, kind: str) -> None:
    assert work.client.get(f"{work.home}questions/add/{kind}/").status_code == 200


def test_add_a_question_and_make_its_short_name(work: Work) -> None:
    address = f"{work.home}questions/add/whole/"
    sent = fields(work.client.get(address))
    sent |= {"question": ["How many pets do you have?"], "phrase": ["the number of your pets"], "unit": ["pets"]}

    answer = work.client.post(address, sent | {"do": ["save"]})

    assert answer.status_code == 302
    assert questions_of(work)[-1] == {
        "key": "the_number_of_your_pets",
        "type": "whole",
        "phrase": "the number of your pets",
        "question": "How many pets do you have?",
        "unit": "pets",
    }


def test_ask_for_two_answers_to_pick_from(work: Work) -> None:
    address = f"{work.home}questions/add/choice/"
    sent = fields(work.client.get(address)) | {"question": ["What pet?"], "phrase": ["your pet"]}
    page = work.client.post(address, sent | {"do": ["add"]})
    one = fields(page) | {"c-0-label": ["A cat"]}

    refused = work.client.post(address, one | {"do": ["save"]})
    two = fields(work.client.post(address, one | {"do": ["add"]})) | {"c-1-label": ["A dog"]}
    work.client.post(address, two | {"do": ["save"]})

    assert refused.status_code == 422
    assert "Add at least two answers" in refused.content.decode()
    assert "A cat" in refused.content.decode()
    assert questions_of(work)[-1]["choices"] == [
        {"key": "a_cat", "label": "A cat"},
        {"key": "a_dog", "label": "A dog"},
    ]


def test_change_the_words_and_keep_the_short_name(work: Work) -> None:
    address = f"{work.home}questions/owns_laptop/"
    sent = fields(work.client.get(address)) | {"question": ["Do you own a laptop?"], "do": ["save"]}

    assert work.client.post(address, sent).status_code == 302
    assert questions_of(work) == [LAPTOP | {"question": "Do you own a laptop?"}]


def test_keep_what_was_typed_when_a_save_fails(work: Work) -> None:
    address = f"{work.home}questions/owns_laptop/"
    sent = fields(work.client.get(address)) | {"question": ["Do you own one?"], "phrase": [""], "do": ["save"]}

    page = work.client.post(address, sent)

    assert page.status_code == 422
    assert "Do you own one?" in page.content.decode()
    assert questions_of(work) == [LAPTOP]


def test_show_both_when_two_people_change_one_question(work: Work) -> None:
    address = f"{work.home}questions/owns_laptop/"
    second = work.as_role(Role.EDITOR)
    mine = fields(work.client.get(address)) | {"question": ["Mine?"], "do": ["save"]}
    second.post(address, fields(second.get(address)) | {"question": ["Theirs?"], "do": ["save"]})

    page = work.client.post(address, mine)
    again = work.client.post(address, fields(page) | {"do": ["save"]})

    assert page.status_code == 409
    assert all(words in page.content.decode() for words in ("Theirs?", "Mine?", "Save again to keep yours"))
    assert (again.status_code, questions_of(work)[0]["question"]) == (302, "Mine?")


def test_keep_two_people_s_different_questions(work: Work) -> None:
    second = work.as_role(Role.EDITOR)
    address = f"{work.home}questions/owns_laptop/"
    mine = fields(work.client.get(address)) | {"question": ["Mine?"], "do": ["save"]}
    other = f"{work.home}questions/add/money/"
    sent = fields(second.get(other)) | {"question": ["What does it cost?"], "phrase": ["the cost"], "do": ["save"]}
    second.post(other, sent)

    work.client.post(address, mine)

    assert [one["question"] for one in questions_of(work)] == ["Mine?", "What does it cost?"]


def test_take_out_a_question_that_no_entry_reads(work: Work) -> None:
    answer = work.client.post(f"{work.home}questions/owns_laptop/remove/")

    assert (answer.status_code, questions_of(work)) == (302, [])


def test_keep_a_question_that_an_entry_reads(work: Work) -> None:
    rule = work.entry().rule | {"when": {"fact": "owns_laptop", "is": "no"}}
    said: dict[str, Any] = {"slug": "bus-pass", "by": work.editor, "now": NOW}
    actions.save_entry(work.draft, rule=rule, revision=1, **said)

    page = work.client.post(f"{work.home}questions/owns_laptop/remove/")

    assert page.status_code == 409
    assert "Entries still ask it: Bus pass" in page.content.decode()
    assert questions_of(work) == [LAPTOP]
    buttons = BeautifulSoup(page.content, "html.parser").select("form[action$='remove/']")
    assert not buttons


def test_refuse_a_name_that_is_taken(work: Work) -> None:
    address = f"{work.home}questions/add/money/"
    sent = fields(work.client.get(address)) | {"question": ["How much?"], "phrase": ["it"], "key": ["owns_laptop"]}

    page = work.client.post(address, sent | {"do": ["save"]})

    assert page.status_code == 422
    assert "A question has this name already" in page.content.decode()


def test_undo_a_change_from_their_history(work: Work) -> None:
    asked(work, LAPTOP | {"question": "Do you own a laptop?"})
    address = f"{work.home}history/questions/"
    page = work.client.get(address)
    forms = BeautifulSoup(page.content, "html.parser").select("form[action*='undo/question']")

    answer = work.client.post(str(forms[0]["action"]))

    assert "Do you own a laptop?" in page.content.decode()
    assert (answer.status_code, answer.headers["Location"]) == (302, address)
    assert questions_of(work) == [LAPTOP]


def test_are_not_undone_twice_from_an_old_page(work: Work) -> None:
    asked(work, LAPTOP | {"question": "Do you own a laptop?"})
    page = work.client.get(f"{work.home}history/questions/")
    forms = BeautifulSoup(page.content, "html.parser").select("form[action*='undo/question']")
    work.client.post(str(forms[0]["action"]))

    again = work.client.post(str(forms[0]["action"]))

    assert again.status_code == 409
    assert "Undo the later change first" in again.content.decode()


def test_keep_one_that_an_entry_reads_when_its_adding_is_undone(work: Work) -> None:
    rule = work.entry().rule | {"when": {"fact": "owns_laptop", "is": "no"}}
    said: dict[str, Any] = {"slug": "bus-pass", "by": work.editor, "now": NOW}
    actions.save_entry(work.draft, rule=rule, revision=1, **said)
    page = work.client.get(f"{work.home}history/questions/")
    forms = BeautifulSoup(page.content, "html.parser").select("form[action*='undo/question']")

    refused = work.client.post(str(forms[0]["action"]))

    assert refused.status_code == 409
    assert "Entries still ask it" in refused.content.decode()
    assert questions_of(work) == [LAPTOP]

"""Beside the entries, a draft …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.actions.copying import NotPublished
from localoffer.offer.drafts.actions.talking import NothingSaid, TooMuchSaid
from localoffer.offer.drafts.refusals import NoSuchEntry
from localoffer.offer.models import Entry, Version
from localoffer.offer.versions.soundness import check_offer
from localoffer.rules.facts import Fact, FactType
from tests.offer.drafts.making import NOW, made_draft, made_person
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
FACT = Fact(key="has_pass", type=FactType.YES_NO, phrase="whether you have a pass", yes="you have one")


def test_keeps_what_people_say_until_it_is_settled() -> None:
    council = made_council()
    draft = made_draft(council, "bus-pass")
    ada = made_person(council, Role.PERSONAL_ADVISER, name="Demo Ada")

    said = actions.comment(draft, text=" Is 18 right? ", by=ada, now=NOW, slug="bus-pass", field="when")
    reply = actions.comment(draft, text="Yes", by=ada, now=NOW, replies_to=said)
    settled = actions.settle_comment(said, by=ada, now=NOW)

    assert (said.text, reply.replies_to, settled.settled_by) == ("Is 18 right?", said, ada)
    with council_scope(council):
        assert [one.text for one in queries.comments_on(draft, slug="bus-pass")] == ["Is 18 right?", "Yes"]
        entry: Any = queries.entries_of_draft(draft).get()
    assert entry.open_comments == 0


@pytest.mark.parametrize(
    ("text", "refusal"), [("  ", NothingSaid), ("\x00", NothingSaid), ("x" * 5001, TooMuchSaid)]
)
def test_refuses_a_comment_of_no_words_or_too_many(text: str, refusal: type[Exception]) -> None:
    council = made_council()
    draft = made_draft(council)
    editor = made_person(council, name="Demo Ola")

    with pytest.raises(refusal):
        actions.comment(draft, text=text, by=editor, now=NOW)


def test_keeps_the_answer_to_a_warning_with_what_it_was_about() -> None:
    council = made_council()
    draft = made_draft(council, "bus-pass")
    editor = made_person(council, name="Demo Ola")

    actions.answer_warning(
        draft,
        check_key="reading_age",
        text="It is a name.",
        by=editor,
        now=NOW,
        slug="bus-pass",
        about="Oystercard",
    )

    with council_scope(council):
        answer: Any = queries.warning_answers(draft).get()
    assert (answer.entry.slug, answer.check_key, answer.about) == ("bus-pass", "reading_age", "Oystercard")
    with pytest.raises(NoSuchEntry):
        actions.answer_warning(draft, check_key="x", text="x", by=editor, now=NOW, slug="gone")


def test_lets_only_editors_answer_warnings() -> None:
    council = made_council()
    draft = made_draft(council)
    adviser = made_person(council, Role.PERSONAL_ADVISER, name="Demo Ada")

    with pytest.raises(NotAllowed):
        actions.answer_warning(draft, check_key="x", text="x", by=adviser, now=NOW)


def test_takes_an_entry_from_another_council_with_credit() -> None:
    theirs = made_council("tarnbridge", name="Tarnbridge")
    law = {"title": "An Act", "cite": "s.1", "sure": "V"}
    minute = {"title": "Their minute", "sure": "V"}
    rule = made_rule(
        when={"fact": "has_pass", "is": "yes"},
        sources=[law, minute],
        review_on="2027-04-01",
        examples=[{"name": "A", "on": "2026-11-21", "answers": {"has_pass": "yes"}, "outcome": "yes"}],
    )
    entry = Entry.objects.get(version=made_offer(rule, council=theirs, facts=(FACT,)))
    council = made_council("fellside")
    editor = made_person(council)
    draft = made_draft(council, by=editor)

    copied = actions.copy_entry_from(draft, entry=entry, slug="free-bus", by=editor, now=NOW)

    assert (copied.slug, copied.rule["publisher"], "review_on" in copied.rule) == ("free-bus", "X-fellside", False)
    assert [source["title"] for source in copied.rule["sources"]] == [
        "An Act",
        "Copied from Tarnbridge’s offer, version 1",
    ]
    assert copied.rule["sources"][1]["url"] == "/tarnbridge/offer/versions/1/bus-pass/"
    with council_scope(council):
        held = queries.draft(council, pk=draft.pk)
        assert held is not None
        read = queries.read_draft(held)
        check_offer(council, rules=read.rules, facts=read.facts, on=NOW.date())
    assert (read.facts, read.unreadable) == ((FACT,), ())


def test_takes_nothing_that_was_not_published() -> None:
    version = made_offer()
    council = version.offer.council
    editor = made_person(council)
    draft = made_draft(council, by=editor)
    unpublished = Version.objects.create(offer=version.offer, number=2, text_hash="2")
    entry = Entry(version=unpublished, position=1, slug="new", heading="money", title="New", summary="x", rule={})
    entry.save()

    with pytest.raises(NotPublished):
        actions.copy_entry_from(draft, entry=entry, by=editor, now=NOW)

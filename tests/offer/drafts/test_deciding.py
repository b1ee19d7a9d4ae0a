"""A draft on its way to being published …"""

from collections.abc import Callable
from typing import Any

import pytest

from localoffer.accounts.models import Council, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.refusals import DraftNotReady
from localoffer.offer.versions.soundness import OfferDoesNotHold
from tests.offer.drafts.making import NOW, made_district, made_draft, made_person, rule_data
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
OUT = (actions.start_consulting, actions.propose)
VAGUE = "You ride free up to 25."
ASKED_ALREADY = {"key": "date_of_birth", "type": "date", "phrase": "your date of birth"}


def drafted(council: Council | None = None, **said: Any) -> tuple[Draft, User]:
    """Return a draft with one whole entry in which some parts are as said, and its editor."""
    place = council or made_district()
    editor = made_person(place)
    draft = made_draft(place, by=editor)
    actions.add_entry(draft, slug="bus-pass", rule=rule_data(council=place) | said, by=editor, now=NOW)
    return draft, editor


def kept(draft: Draft) -> Draft:
    """Return the draft as it is kept."""
    with council_scope(draft.council):
        return Draft.objects.get(pk=draft.pk)


@pytest.mark.parametrize("leave", OUT)
@pytest.mark.parametrize(
    ("said", "check"),
    [
        ({"how_to_get": ""}, "how-to-get"),
        ({"when": {"holds": "no-such-thing"}}, "names-exist"),
        ({"examples": []}, "yes-and-no"),
    ],
)
def test_stays_with_its_editors_while_a_check_finds_an_error(
    leave: Callable[..., Draft], said: dict[str, Any], check: str
) -> None:
    draft, editor = drafted(**said)

    with pytest.raises(DraftNotReady, match=f"{check}/bus-pass") as refused:
        leave(draft, by=editor, now=NOW)

    assert refused.value.errors
    assert (kept(draft).consulting_from, kept(draft).proposed_at) == (None, None)


@pytest.mark.parametrize("leave", OUT)
def test_stays_while_it_says_nothing_of_an_area_of_the_law(leave: Callable[..., Draft]) -> None:
    draft, editor = drafted(made_council())

    with pytest.raises(DraftNotReady) as refused:
        leave(draft, by=editor, now=NOW)

    assert {one.check for one in refused.value.errors} == {"area-of-law"}


@pytest.mark.parametrize("leave", OUT)
def test_stays_where_its_question_is_the_laws_own(leave: Callable[..., Draft]) -> None:
    draft, editor = drafted()
    actions.save_questions(draft, questions=[ASKED_ALREADY], revision=1, by=editor, now=NOW)

    with pytest.raises(OfferDoesNotHold, match="the national rulebook asks this already"):
        leave(draft, by=editor, now=NOW)


def test_goes_out_for_people_to_have_their_say_with_a_warning_still_open() -> None:
    draft, editor = drafted(summary=VAGUE)

    assert actions.start_consulting(draft, by=editor, now=NOW).consulting_from == NOW


def test_is_put_forward_once_each_warning_is_answered() -> None:
    draft, editor = drafted(summary=VAGUE)
    with pytest.raises(DraftNotReady) as refused:
        actions.propose(draft, by=editor, now=NOW)
    (warning,) = refused.value.warnings
    assert (warning.check, refused.value.errors) == ("age-words", [])

    actions.answer_warning(
        draft,
        check_key=warning.check,
        slug=str(warning.entry),
        about=warning.about,
        text="The bus company says it so.",
        by=editor,
        now=NOW,
    )

    assert actions.propose(draft, by=editor, now=NOW).proposed_at == NOW


def test_is_asked_again_once_the_text_that_was_warned_of_changes() -> None:
    draft, editor = drafted(summary=VAGUE)
    said: dict[str, Any] = {"check_key": "age-words", "slug": "bus-pass", "by": editor, "now": NOW}
    actions.answer_warning(draft, about="up to 25", text="It is so.", **said)
    with council_scope(draft.council):
        entry = queries.draft_entry(draft, slug="bus-pass")
    assert entry is not None

    rule = entry.rule | {"summary": "You ride free up to 21."}
    actions.save_entry(draft, slug="bus-pass", rule=rule, revision=entry.revision, by=editor, now=NOW)

    with pytest.raises(DraftNotReady, match="age-words"):
        actions.propose(draft, by=editor, now=NOW)


def test_of_a_half_written_entry_is_held_back_without_breaking() -> None:
    draft, editor = drafted()
    actions.add_entry(draft, slug="gym", rule={"title": "Only this"}, by=editor, now=NOW)

    with pytest.raises(DraftNotReady, match="can-be-read/gym"):
        actions.propose(draft, by=editor, now=NOW)

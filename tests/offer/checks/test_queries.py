"""The checks on what is kept…"""

import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from localoffer.accounts.models import Council, Tier, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.checks.queries import findings_of_draft, findings_of_version, open_warnings, topics_for
from localoffer.offer.drafts.models import Draft, DraftEntry, WarningAnswer
from localoffer.rules import files
from tests.offer.checks.making import whole_rule
from tests.offer.making import TODAY, made_council, made_offer

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
VAGUE = whole_rule(summary="It is free up to 25.")

pytestmark = pytest.mark.django_db


@pytest.fixture(name="draft")
def draft_() -> Draft:
    """Return a draft with one vague entry and one that is half written."""
    council = made_council()
    author = User.objects.create_user("wilma@example.org", name="Wilma Fernsby")
    with council_scope(council):
        draft = Draft.objects.create(council=council, title="Spring", created_by=author, created_at=NOW)
        for position, (slug, rule) in enumerate((("bus-pass", files.plain(VAGUE)), ("gym", {"id": "gym"}))):
            DraftEntry.objects.create(
                council=council,
                draft=draft,
                slug=slug,
                position=position,
                rule=rule,
                changed_by=author,
                changed_at=NOW,
            )
    return draft


def test_say_first_what_is_half_written_in_a_draft(draft: Draft) -> None:
    with council_scope(draft.council):
        found = findings_of_draft(draft, now=NOW)

    assert (found[0].check, found[0].entry) == ("can-be-read", "gym")
    assert {"area-of-law", "age-words"} <= {each.check for each in found}


def test_leave_out_warnings_of_a_draft_that_were_answered(draft: Draft) -> None:
    with council_scope(draft.council):
        found = findings_of_draft(draft, now=NOW)
        [vague] = [each for each in open_warnings(draft, findings=found) if each.check == "age-words"]
        WarningAnswer.objects.create(
            council=draft.council,
            draft=draft,
            entry=DraftEntry.objects.get(slug="bus-pass"),
            check_key=vague.check,
            about=vague.about,
            text="The bus company words it so.",
            by=draft.created_by,
            at=NOW,
        )

        assert vague not in open_warnings(draft, findings=found)


def test_ask_what_the_law_says_on_the_day_the_draft_takes_effect(draft: Draft) -> None:
    def found(**said: Any) -> set[str]:
        with council_scope(draft.council):
            return {
                each.about for each in findings_of_draft(draft, now=NOW, **said) if each.check == "area-of-law"
            }

    before_the_law = date(2018, 3, 31)

    assert "health" in found()
    assert "health" not in found(on=before_the_law)
    draft.takes_effect_on = before_the_law
    assert "health" in found()  # a day that has passed is no day of effect: today is


def test_ask_it_of_the_day_the_draft_names(draft: Draft) -> None:
    ahead = TODAY + timedelta(days=400)
    with council_scope(draft.council):
        draft.takes_effect_on = ahead
        named = findings_of_draft(draft, now=NOW)

        assert named == findings_of_draft(draft, now=NOW, on=ahead)
        assert named != findings_of_draft(draft, now=NOW, on=TODAY)


def test_look_at_a_version_in_force() -> None:
    version = made_offer(VAGUE)

    found = findings_of_version(version, on=TODAY)

    assert [each.entry for each in found if each.check == "age-words"] == ["bus-pass"]


@pytest.mark.parametrize(
    ("tier", "asked"),
    [(Tier.COUNTY, True), (Tier.UNITARY, True), (Tier.DISTRICT, False), (Tier.COMBINED, False)],
)
def test_ask_for_the_areas_of_the_law_where_the_council_looks_after_children(tier: Tier, asked: bool) -> None:
    assert bool(topics_for(Council(tier=tier))) is asked


def test_are_printed_by_a_command_that_ends_with_1_for_an_error() -> None:
    made_offer(VAGUE)
    out = StringIO()

    with pytest.raises(SystemExit) as ended:
        call_command("check_offer", "tarnbridge", stdout=out)

    assert ended.value.code == 1
    assert "ERROR  the offer, heading: Nothing stands under “Relationships”." in out.getvalue()
    assert "Source: Children and Social Work Act 2017, s.2(2) (must be checked)" in out.getvalue()


def test_are_printed_as_data() -> None:
    made_offer(VAGUE, council=made_council(tier=Tier.DISTRICT))
    out = StringIO()

    call_command("check_offer", "tarnbridge", "--json", stdout=out)

    told = json.loads(out.getvalue())
    assert told["counts"]["error"] == 0
    assert [each["mend"] for each in told["findings"] if each["check"] == "age-words"] == ["summary"]


def test_are_refused_for_a_council_without_an_offer() -> None:
    with pytest.raises(CommandError, match="No council “nowhere” has an offer in force here"):
        call_command("check_offer", "nowhere")

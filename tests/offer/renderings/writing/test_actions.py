"""Telling an entry again …"""

from datetime import timedelta
from typing import Any

import pytest

from localoffer.accounts.models import Council, Role, TrailRecord, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Retelling, Version
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.retelling import BadRetelling, retellings_of
from localoffer.offer.renderings.writing import actions, queries, refusals
from localoffer.offer.renderings.writing.models import RetellingDraft
from tests.accounts.making import made_member, made_user
from tests.offer.drafts.making import NOW
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
LINE = {"text": "يمكنك ركوب الحافلة مجانا."}
EASY = {"text": "You can go by bus.", "picture": "bus", "alt": "A bus"}


@pytest.fixture
def council() -> Council:
    return made_council()


@pytest.fixture
def version(council: Council) -> Version:
    return made_offer(council=council)


@pytest.fixture
def writer(council: Council) -> User:
    return made_member(Role.EDITOR, council=council)


@pytest.fixture
def checker(council: Council) -> User:
    return made_member(Role.PARTICIPATION_WORKER, council=council)


@pytest.fixture
def draft(version: Version, writer: User) -> RetellingDraft:
    """A translation into Arabic that is whole."""
    return written(begun(version, by=writer), LINE, title="تذكرة الحافلة")


def begun(version: Version, *, by: User, **said: Any) -> RetellingDraft:
    least: dict[str, Any] = {"slug": "bus-pass", "manner": Manner.TRANSLATION, "language": "ar", "now": NOW}
    return actions.begin_retelling(version.offer.council, by=by, **(least | said))


def written(draft: RetellingDraft, *parts: dict[str, str], title: str = "Bus") -> RetellingDraft:
    said: dict[str, Any] = {"title": title, "parts": parts, "revision": draft.revision}
    return actions.save_retelling(draft, by=draft.written_by, now=NOW, **said)


def told(version: Version, language: str = "ar") -> list[tuple[str, bool]]:
    found = retellings_of(version, manner=Manner.TRANSLATION, language=language)
    return [(one.retelling.title, one.is_current) for one in found]


def test_is_published_once_another_person_has_checked_it(
    draft: RetellingDraft, version: Version, writer: User, checker: User
) -> None:
    actions.send_to_be_checked(draft, by=writer, now=NOW)
    before = told(version)

    made = actions.approve_retelling(draft, checked_by="Two readers", by=checker, now=NOW)

    assert (before, told(version)) == ([], [("تذكرة الحافلة", True)])
    assert (made.made_by, made.checked_by, list(made.parts)) == (
        writer.name,
        "Two readers",
        [LINE | {"picture": "", "alt": ""}],
    )


def test_is_never_checked_by_whoever_wrote_it(draft: RetellingDraft, writer: User, council: Council) -> None:
    made_member(Role.APPROVER, council=council, user=writer)
    actions.send_to_be_checked(draft, by=writer, now=NOW)

    with pytest.raises(NotAllowed):
        actions.approve_retelling(draft, checked_by="Me", by=writer, now=NOW)
    with pytest.raises(NotAllowed):
        actions.send_back(draft, reason="x", by=writer, now=NOW)
    assert not Retelling.objects.exists()


def test_is_changed_by_its_writer_alone_and_not_while_it_is_checked(
    draft: RetellingDraft, writer: User, checker: User
) -> None:
    with pytest.raises(refusals.NotTheirWriting):
        actions.save_retelling(draft, title="Mine", parts=[], revision=2, by=checker, now=NOW)
    actions.send_to_be_checked(draft, by=writer, now=NOW)

    with pytest.raises(refusals.WaitsForACheck):
        actions.save_retelling(draft, title="Mine", parts=[], revision=2, by=writer, now=NOW)


def test_comes_back_with_what_to_put_right(draft: RetellingDraft, writer: User, checker: User) -> None:
    actions.send_to_be_checked(draft, by=writer, now=NOW)

    back = actions.send_back(draft, reason=" The second word is wrong. ", by=checker, now=NOW)

    assert (back.sent_at, back.returned) == (None, "The second word is wrong.")
    with pytest.raises(refusals.NotSent):
        actions.approve_retelling(draft, checked_by="Me", by=checker, now=NOW)


def test_loses_nothing_to_another_window(draft: RetellingDraft, writer: User) -> None:
    with pytest.raises(refusals.SavedElsewhere):
        actions.save_retelling(draft, title="An old window", parts=[], revision=1, by=writer, now=NOW)


def test_is_not_sent_or_published_once_the_entry_says_something_else(
    draft: RetellingDraft, council: Council, writer: User, checker: User
) -> None:
    actions.send_to_be_checked(draft, by=writer, now=NOW)
    made_offer(made_rule(how_to_get="Ask us."), council=council)

    with pytest.raises(refusals.EntryHasChanged):
        actions.approve_retelling(draft, checked_by="Me", by=checker, now=NOW)
    back = actions.send_back(draft, reason="The entry changed", by=checker, now=NOW)
    anew = actions.begin_anew(back, by=writer, now=NOW)

    assert anew.told_of.version.number == 2
    assert actions.send_to_be_checked(anew, by=writer, now=NOW).sent_at == NOW


def test_is_out_of_date_once_a_newer_version_counts(
    draft: RetellingDraft, council: Council, version: Version, writer: User, checker: User
) -> None:
    actions.send_to_be_checked(draft, by=writer, now=NOW)
    actions.approve_retelling(draft, checked_by="Me", by=checker, now=NOW)

    later = made_offer(made_rule(how_to_get="Ask us."), council=council)
    again = begun(later, by=checker)

    assert (told(version), told(later)) == ([("تذكرة الحافلة", True)], [("تذكرة الحافلة", False)])
    assert (again.title, again.parts[0]["text"]) == ("تذكرة الحافلة", LINE["text"])


@pytest.mark.parametrize(
    "parts",
    [[], [{"text": "No picture here."}], [EASY | {"text": "word " * 21}], [EASY | {"picture": "no-such-picture"}]],
)
def test_in_easy_read_needs_short_lines_each_with_a_picture(
    version: Version, writer: User, parts: list[dict[str, str]]
) -> None:
    easy = begun(version, by=writer, manner=Manner.EASY_READ, language="")
    good = written(easy, EASY)

    bad = actions.save_retelling(good, title="Bus", parts=parts, revision=2, by=writer, now=NOW)

    with pytest.raises(BadRetelling):
        actions.send_to_be_checked(bad, by=writer, now=NOW)
    written(bad, EASY)
    assert actions.send_to_be_checked(bad, by=writer, now=NOW).language == "en-GB"


def test_begins_once_at_a_time_and_again_when_it_is_given_up(
    version: Version, writer: User, checker: User
) -> None:
    first = begun(version, by=writer)

    with pytest.raises(refusals.AlreadyBegun):
        begun(version, by=checker)
    actions.give_up_retelling(first, by=checker, now=NOW)

    assert begun(version, by=checker).written_by == checker
    with pytest.raises(refusals.IsClosed):
        actions.send_to_be_checked(first, by=writer, now=NOW)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"slug": "no-such-entry"}, refusals.NoSuchEntry),
        ({"language": "tlh"}, refusals.UnknownLanguage),
        ({"language": "en-GB"}, refusals.UnknownLanguage),
    ],
)
def test_begins_only_from_an_entry_and_into_a_language_there_is(
    version: Version, writer: User, said: dict[str, str], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        begun(version, by=writer, **said)


def test_is_for_those_who_may_and_at_their_own_council(version: Version, council: Council) -> None:
    elsewhere = made_member(Role.EDITOR, council=made_council("moorfield"), user=made_user("Demo Elsewhere"))

    for person in (elsewhere, made_member(Role.PERSONAL_ADVISER, council=council)):
        with pytest.raises(NotAllowed):
            begun(version, by=person)


def test_is_kept_on_the_trail_and_to_its_own_council(
    draft: RetellingDraft, council: Council, writer: User
) -> None:
    actions.send_to_be_checked(draft, by=writer, now=NOW + timedelta(minutes=1))

    with council_scope(council):
        deeds = [one.detail["deed"] for one in TrailRecord.objects.order_by("number")]
    with council_scope(made_council("moorfield")):
        assert queries.retelling_draft(council, pk=draft.pk) is None
    assert deeds == ["began", "sent to be checked"]

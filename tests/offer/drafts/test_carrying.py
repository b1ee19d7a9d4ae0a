"""A whole offer in a file …"""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from localoffer.accounts.models import Council, Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.carrying import (
    OfferFile,
    OfferFileRefused,
    read_offer_file,
    write_document,
    write_zip,
)
from localoffer.offer.drafts.models import Change, DraftEntry
from localoffer.offer.models import Version
from localoffer.offer.versions.writing import text_hash
from tests.offer.drafts.making import (
    NOW,
    made_approver,
    made_district,
    made_draft,
    made_person,
    proposed_and_approved,
    published,
    rule_data,
)
from tests.offer.making import made_council, made_rule

WRITERS: list[Callable[[OfferFile], bytes]] = [lambda offer: write_document(offer).encode(), write_zip]

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
entries = st.builds(
    lambda slug, more: {**more, "id": slug},
    st.from_regex(r"[a-z]{1,8}", fullmatch=True),
    st.dictionaries(words, plain, max_size=3).filter(lambda d: "format" not in d),
)
offers = st.lists(entries, max_size=4, unique_by=lambda entry: str(entry["id"])).map(
    lambda found: OfferFile(entries=tuple(found))
)


@pytest.mark.parametrize("write", WRITERS)
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(offer=offers)
def test_comes_back_as_it_was(write: Callable[[OfferFile], bytes], offer: OfferFile) -> None:
    assert read_offer_file(write(offer)) == offer


@pytest.mark.django_db
@pytest.mark.parametrize("write", WRITERS)
def test_goes_from_the_database_to_a_draft_to_the_same_version(write: Callable[[OfferFile], bytes]) -> None:
    call_command("load_demo", stdout=io.StringIO())
    council = Council.objects.get(slug="tarnshire")
    version = Version.objects.filter(offer__council=council).latest("number")
    editor = made_person(council)
    draft = made_draft(council, by=editor)

    actions.import_offer(draft, data=write(queries.file_of_version(version)), by=editor, now=NOW)

    with council_scope(council):
        held = queries.draft(council, pk=draft.pk)
        assert held is not None
        read = queries.read_draft(held)
        assert queries.file_of_draft(held) == queries.file_of_version(version)
    assert text_hash(read.rules, read.facts) == version.text_hash
    assert actions.start_consulting(held, by=editor, now=NOW).consulting_from == NOW


@pytest.mark.django_db
def test_changes_only_what_differs_and_can_be_undone() -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, "a", "b", "c", by=editor)
    offer = OfferFile(
        entries=(rule_data("c", council=council), rule_data("a", council=council, title="New"), {"id": "d"})
    )

    done = actions.import_offer(draft, data=write_document(offer).encode(), by=editor, now=NOW)

    assert (done.added, done.changed, done.removed) == (("d",), ("a",), ("b",))
    with council_scope(council):
        assert [one.slug for one in queries.entries_of_draft(draft)] == ["c", "a", "d"]
        change = Change.objects.get(draft=draft, field="title")
    assert actions.undo(change, by=editor, now=NOW).rule["title"] == "A"


def zipped(**files: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in files.items():
            folder.writestr(name.replace("__", "/") + ".yaml", text)
    return made.getvalue()


def locked() -> bytes:
    whole = bytearray(zipped(entries__a="id: a"))
    whole[6] |= 1
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 8] |= 1
    return bytes(whole)


BOMB = "a: &a [x, x]\nentries: [*a, *a]"
HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "not YAML": b"entries: [",
    "not a mapping": b"- a",
    "no entries": b"questions: []",
    "a bomb of aliases": BOMB.encode(),
    "a tag that would run code": b"entries: !!python/object/apply:os.system [ls]",
    "nested too deep": b"entries: " + b"[" * 5_000 + b"]" * 5_000,
    "too big": b"entries: []\n#" + b"x" * 5_000_001,
    "not text": b"\xff\xfe\x00",
    "an entry without id": b"entries: [{title: x}]",
    "an id that is a path": b"entries: [{id: ../../x}]",
    "an id that is a list": b"entries: [{id: [a]}]",
    "an entry twice": b"entries: [{id: a}, {id: a}]",
    "a key twice": b"entries: [{id: a, id: b}]",
    "an unknown format": b"entries: [{id: a, format: 99}]",
    "questions that are text": b"questions: text\nentries: []",
    "a zip bomb": zipped(entries__a=b"x: " + b"a" * 40_000_000),
    "a broken zip": b"PK\x03\x04broken",
    "a zip with a password": locked(),
    "a zip with too many files": zipped(**{f"entries__a{number}": "" for number in range(501)}),
    "a zip with a bad order": zipped(offer="order: a", entries__a="id: a"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_is_refused_whole_where_it_is_not_an_offer(data: bytes) -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, "bus-pass", by=editor)

    with pytest.raises(OfferFileRefused):
        actions.import_offer(draft, data=data, by=editor, now=NOW)

    with council_scope(council):
        entry = DraftEntry.objects.get(draft=draft)
    assert (entry.rule, entry.removed, entry.revision) == (rule_data(council=council), False, 1)


@pytest.mark.django_db
def test_leaves_nothing_half_kept_where_the_last_entry_is_wrong() -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, "bus-pass", by=editor)

    with pytest.raises(OfferFileRefused, match="versions"):
        actions.import_offer(draft, data=b"entries: [{id: gym}, {id: versions}]", by=editor, now=NOW)

    with council_scope(council):
        assert DraftEntry.objects.filter(draft=draft).count() == 1


@pytest.mark.django_db
def test_is_brought_in_by_those_who_may() -> None:
    council = made_council()
    draft = made_draft(council)
    approver = made_person(council, Role.APPROVER, name="Demo Ava")

    with pytest.raises(NotAllowed):
        actions.import_offer(draft, data=b"entries: []", by=approver, now=NOW)


@pytest.mark.django_db
def test_of_another_council_becomes_our_own() -> None:
    council = made_district("fellside")
    editor, approver = made_person(council), made_approver(council)
    draft = made_draft(council, by=editor)
    offer = OfferFile(entries=(rule_data("gym", council=made_council()),))
    actions.import_offer(draft, data=write_zip(offer), by=editor, now=NOW)

    version = published(proposed_and_approved(draft, by=editor, approver=approver), by=approver)

    assert version.entry_set.get().rule == rule_data("gym", council=council)
    assert made_rule("gym", council="fellside").publisher == "X-fellside"

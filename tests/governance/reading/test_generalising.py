"""What is read rests on labels and layout: so it …"""

import re

import pytest

from localoffer.governance.reading.labels.vocabulary import labels
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.proposing import propose
from tests.governance.reading.documents import own, text_of

LABELLED = ("decision-details", "issue-details", "form-in-capitals", "american")
SINGLE = (
    "decision_maker",
    "decision_date",
    "publication_date",
    "effective_date",
    "call_in_expiry",
    "notice_first_published",
    "decision_due",
    "status",
    "reference",
    "title",
    "report_author",
    "contact_officer",
    "lead_director",
    "portfolio_holder",
    "key_decision",
    "subject_to_call_in",
)
VALUES = {
    "decision_maker": "Cabinet",
    "status": "Approved",
    "reference": "AB/12",
    "title": "Bus pass",
    "key_decision": "Yes",
    "subject_to_call_in": "Yes",
}


@pytest.mark.parametrize(("old", "new"), [("Executive", "Cabinet"), ("Tarn", "Sund"), ("Families", "Communities")])
@pytest.mark.parametrize("name", sorted(own()))
def test_stays_the_same_for_another_council(name: str, old: str, new: str) -> None:
    before, after = propose(text_of(name)), propose(_renamed(text_of(name), old, new))

    assert after.fields.keys() == before.fields.keys()
    for key, found in before.fields.items():
        if isinstance(found.value, str) and key not in {"decision_maker_kind"}:
            assert after.fields[key].value == _renamed(found.value, old, new)


@pytest.mark.parametrize("name", LABELLED)
@pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
def test_does_not_mind_capitals_in_labels(name: str, change: object) -> None:
    text = text_of(name)
    for one in reversed(Paper(text).parts):
        said = text[one.at.start : one.at.end]
        text = text[: one.at.start] + change(said) + text[one.at.end :]  # type: ignore[operator]

    assert _values(text) == _values(text_of(name))


def test_does_not_mind_in_which_order_labels_come() -> None:
    lines = [line for line in text_of("american").splitlines() if re.match(r"[\w ?]+: ", line)]
    head = "Decision\nApproval to lend laptops\n"
    one, other = head + "\n".join(lines), head + "\n".join(reversed(lines))

    assert _values(one) == _values(other)


@pytest.mark.parametrize("says", sorted(one.says for one in labels().values() if one.role in SINGLE))
def test_knows_every_label_of_the_list(says: str) -> None:
    role = next(one.role for one in labels().values() if one.says == says)
    value = VALUES.get(role, "5 March 2026" if role in _days() else "Demo Dana Duty, Director of Homes")

    proposal = propose(f"Some words about it.\n\n{says}: {value}\n\nDepartment: People\n")

    assert role in proposal.fields


@pytest.mark.parametrize("says", sorted(one.says for one in labels().values() if one.role in SINGLE))
def test_never_takes_the_next_line_for_an_empty_label(says: str) -> None:
    role = next(one.role for one in labels().values() if one.says == says)

    proposal = propose(
        f"Some words about it.\n\n{says}:\n\nDemo Dana Duty, Director of Homes\n5 March 2026\nCabinet\n"
    )

    assert role not in proposal.fields


@pytest.mark.parametrize("name", sorted(own()))
def test_never_fills_a_value_that_was_rubbed_out(name: str) -> None:
    text = text_of(name)
    for part in Paper(text).parts:
        if part.role in SINGLE and part.values and "\n" not in part.span.of(text):
            proposal = propose(text[: part.span.start] + text[part.span.end :])
            found = proposal.fields.get(part.role)
            next_line = text[part.span.end :].strip().split("\n")[0]
            assert found is None or found.value != next_line


@pytest.mark.parametrize("name", sorted(own()))
def test_says_nothing_new_when_a_line_is_missing(name: str) -> None:
    text = text_of(name)
    before = propose(text)
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.strip():
            after = propose("".join(lines[:number] + lines[number + 1 :]))
            for key, found in after.fields.items():
                if key in SINGLE and isinstance(found.value, str) and not re.match(r"\d{4}-", found.value):
                    assert any(_alike(found.value, one) for one in _said(before, key)), (line, key, found.value)


def _alike(one: str, other: object) -> bool:
    plain, against = (str(words).lower().removeprefix("the ") for words in (one, other))
    return plain in against or against in plain


def _said(proposal: object, key: str) -> list[object]:
    found = proposal.fields.get(key)  # type: ignore[attr-defined]
    return [found.value, *(one.value for one in found.also)] if found else []


def _renamed(text: str, old: str, new: str) -> str:
    # "Executive decision" and "Executive summary" are names of forms and parts, not of a body.
    for one, other in ((old, new), (old.upper(), new.upper())):
        text = re.sub(rf"{one}(?! (?i:decision|summary))", other, text)
    return text


def _values(text: str) -> dict[str, object]:
    return {name: found.value for name, found in propose(text).fields.items()}


def _days() -> set[str]:
    return {name for name in SINGLE if name.endswith(("_date", "_expiry", "_published", "_due"))}

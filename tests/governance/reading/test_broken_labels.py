"""A label that text recognition cut in two …"""

import pytest

from localoffer.governance.reading.labels.vocabulary import labels
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.proposing import propose

# Of one word, so that both pieces lie within it.
WORDS = sorted(key for key, one in labels().items() if one.takes == "line" and key.isalpha() and len(key) > 5)
# The end of this one is a label by itself.
WORDS.remove("telephone")


def roles(text: str) -> list[tuple[str, str]]:
    """Return each label's role with what it says."""
    return [(one.role, one.says) for one in Paper(text).parts]


@pytest.mark.parametrize("says", WORDS)
def test_is_known_wherever_a_cells_edge_cuts_it(says: str) -> None:
    role, said = labels()[says].role, says.capitalize()
    for cut in range(2, len(said) - 2):
        text = f"Item No. 4\t{said[:cut]} Demo words\t{said[cut:]}:\tDate: 4 June 2026\n"

        assert (role, "Demo words") in roles(text), text


@pytest.mark.parametrize("says", WORDS)
def test_is_known_when_the_letter_at_the_cut_is_read_twice(says: str) -> None:
    role, said = labels()[says].role, says.capitalize()
    for cut in range(3, len(said) - 2):
        text = f"Item No. 4\t{said[: cut - 1]} {said[cut - 1]} Demo words\t{said[cut - 1 :]}:\tDate: 4 June 2026\n"

        assert (role, "Demo words") in roles(text), text


def test_gives_its_value_and_both_its_places() -> None:
    text = "Item No. 4\tClassi f Closed\tfication:\tDate: 4 June 2026\n\nReport title: Bus pass\n"
    proposal = propose(text)

    assert proposal.fields["exempt_information"].value == "Closed"
    assert [span.of(text) for span in proposal.fields["exempt_information"].spans] == ["Closed"]
    assert proposal.fields["item_number"].value == "4"
    assert not proposal.unplaced


@pytest.mark.parametrize(
    "text",
    [
        "Classi Open\tnothing:\tDate: 4 June 2026\n",
        "Open\tclassification:\tDate: 4 June 2026\n",
        "Classi\tfication:\tDate: 4 June 2026\n",
        "Classi Open fication:\n",
        "The Cabinet met\tto decide:\tDate: 4 June 2026\n",
    ],
)
def test_is_not_made_of_words_that_are_no_label(text: str) -> None:
    assert "Open" not in [says for role, says in roles(text) if role == "exempt_information"]

"""A question about the journey …"""

import pytest

from localoffer.checker.forms import CouncilForm, TopicsForm
from localoffer.checker.forms.choosing import plain
from localoffer.checker.topics import Topic
from localoffer.checker.wording import Wording

NAMES = [("tarnshire", "Tarnshire County Council"), ("fenwick-vale", "Borough of Fenwick Vale")]


def council(typed: str, *, helping: bool = False) -> CouncilForm:
    return CouncilForm({"council": typed}, names=NAMES, wording=Wording(helping=helping))


@pytest.mark.parametrize("typed", ["Tarnshire County Council", " tarnshire ", "TARNSHIRE", "Tarnshire council"])
def test_knows_a_council_however_it_is_typed(typed: str) -> None:
    form = council(typed)

    assert form.is_valid()
    assert form.cleaned_data["council"] == "tarnshire"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Type the name of a council"),
        ("Atlantis", "We do not know a council called “Atlantis”. Check the spelling"),
        ("Fen", "Choose it from the list"),
        ("<script>", "We do not know a council called"),
    ],
)
def test_says_what_to_do_about_an_unknown_council(typed: str, says: str) -> None:
    form = council(typed)

    assert says in str(form.errors["council"].as_text())
    assert form["council"].value() == typed


def test_asks_about_the_young_person_where_somebody_helps() -> None:
    assert council("", helping=True).fields["council"].label == "Which council looked after them?"


def test_keeps_the_names_of_councils_apart() -> None:
    assert plain("Nottingham City Council") != plain("Nottinghamshire County Council")
    assert plain("City of London") == "city of london"


def topics(*chosen: str) -> TopicsForm:
    return TopicsForm({"topics": list(chosen)}, topics=[Topic.HOME, Topic.WORK], wording=Wording())


def test_takes_the_topics_chosen() -> None:
    form = topics("work", "home")

    assert form.is_valid()
    assert form.chosen == ("work", "home")


def test_takes_none_as_an_answer() -> None:
    form = topics("none")

    assert form.is_valid()
    assert form.chosen == ()


@pytest.mark.parametrize(
    ("chosen", "says"),
    [((), "Choose at least one"), (("home", "none"), "but not both"), (("study",), "these answers")],
)
def test_says_what_to_do_about_topics(chosen: tuple[str, ...], says: str) -> None:
    assert says in str(topics(*chosen).errors["topics"])


def test_puts_an_unheard_of_topic_with_the_other_things() -> None:
    assert Topic.of("boats") is Topic.OTHER
    assert all(topic.label and topic.hint for topic in Topic)

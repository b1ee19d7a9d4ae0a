"""A language …"""

from localoffer.offer.renderings.languages import Runs, language, languages


def test_runs_the_way_its_script_does() -> None:
    backwards = {one.code for one in languages().values() if one.runs is Runs.RIGHT_TO_LEFT}

    assert {"ar", "ckb", "fa", "prs", "ps", "ur"} == backwards


def test_is_called_what_its_speakers_call_it() -> None:
    assert language("uk").own_name == "Українська"


def test_that_is_not_on_the_list_is_called_by_its_code() -> None:
    assert (language("xx").name, language("en-GB").name) == ("xx", "English")

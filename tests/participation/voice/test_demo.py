"""The demo of the standing voice …"""

import pytest
from django.test import Client

from localoffer.accounts.permissions import NotAllowed
from localoffer.participation.voice.demo import load_demo_voice
from tests.participation.consultations.making import NOW
from tests.participation.voice.making import Voice


def test_is_loaded_once_and_can_be_read_by_everyone(voice: Voice) -> None:
    assert load_demo_voice(voice.council, **voice.signed)
    assert not load_demo_voice(voice.council, **voice.signed)

    for address, text in (
        ("pledges", "A home you have seen before you move in"),
        ("groups", "The bus pass is hard to find out about."),
        ("trials", "This is being tried until"),
    ):
        assert text in Client().get(f"/tarnbridge/{address}/").content.decode()


def test_is_not_for_an_editor_to_load(voice: Voice) -> None:
    with pytest.raises(NotAllowed):
        load_demo_voice(voice.council, by=voice.editor, now=NOW)

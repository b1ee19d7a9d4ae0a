"""Walks through a consultation as a young person's browser does: each page's form is sent as it stands."""

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from localoffer.participation.consultations.models import Consultation


class Walk:
    """A browser on the pages of a consultation."""

    def __init__(self, consultation: Consultation) -> None:
        self.client = Client()
        self.home = f"/{consultation.council.slug}/have-your-say/{consultation.slug}/"
        self.page: Any = self.client.get(self.home)

    @property
    def text(self) -> str:
        """What the page says, as one line."""
        return " ".join(BeautifulSoup(self.page.content, "html.parser").get_text(" ").split())

    @property
    def carried(self) -> str:
        """What the page carries."""
        found = BeautifulSoup(self.page.content, "html.parser").select_one("input[name=carried]")
        assert found is not None, self.text
        return str(found["value"])

    def begin(self) -> "Walk":
        """Open the first page."""
        return self.send("answer/", do="show-0")

    def send(self, where: str, **said: Any) -> "Walk":
        """Send the form that the page holds, to a page of the consultation."""
        hidden = {"carried": self.carried}
        for name in ("place", "seen"):
            found = BeautifulSoup(self.page.content, "html.parser").select_one(f"input[name={name}]")
            hidden |= {name: str(found["value"])} if found else {}
        self.page = self.client.post(f"{self.home}{where}", hidden | said)
        return self

    def next(self, **said: Any) -> "Walk":
        """Say something on the page, and go on to the next."""
        return self.send("answer/", **({"do": "next"} | said))

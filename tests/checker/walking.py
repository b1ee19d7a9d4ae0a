"""Walks the journey as a browser does: reads the form on each page, fills it in and sends it."""

from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client

MOST_PAGES = 60


class Walk:
    """One visit. `page` is the page in front of the person; `pages` are all answers of the site so far."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client()
        self.pages: list[Any] = []
        self.asked: list[str] = []

    @property
    def response(self) -> Any:
        return self.pages[-1]

    @property
    def page(self) -> BeautifulSoup:
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def heading(self) -> str:
        return self.page.h1.get_text(" ", strip=True) if self.page.h1 else ""

    @property
    def text(self) -> str:
        return " ".join(self.page.get_text(" ", strip=True).split())

    @property
    def carried(self) -> str:
        field = self.page.find("input", attrs={"name": "carried"})
        return str(field["value"]) if isinstance(field, Tag) else ""

    @property
    def fact(self) -> str | None:
        """The key of the question on this page."""
        form = self.page.find("form", action="/check/answer/")
        field = form.find("input", attrs={"name": "fact"}) if isinstance(form, Tag) else None
        return str(field["value"]) if isinstance(field, Tag) else None

    def open(self, address: str) -> "Walk":
        self.pages.append(self.client.get(address))
        return self

    def send(self, address: str, **fields: Any) -> "Walk":
        """Send the form on this page that goes to an address, or a button that does."""
        hidden = {"carried": self.carried}
        form = self.page.find("form", action=address)
        if isinstance(form, Tag):
            hidden |= {
                str(one["name"]): str(one.get("value", "")) for one in form.find_all("input", type="hidden")
            }
        self.pages.append(self.client.post(address, hidden | fields))
        return self

    def start(self, council: str = "tarnshire", *, helping: bool = False) -> "Walk":
        self.open(f"/{council}/check/{'for-someone/' if helping else ''}before/" if council else "/check/before/")
        return self.send("/check/council/")

    def answer_all(self, answers: Mapping[str, Any], *, topics: tuple[str, ...] = ()) -> "Walk":
        """Answer every question from plain answers, "I don't know" where there is none, to the check page."""
        for _ in range(MOST_PAGES):
            if self.page.find("form", action="/check/choose-council/"):
                self.send("/check/choose-council/", not_sure="yes")
            elif self.page.find("input", attrs={"name": "topics"}):
                self.send("/check/topics/", topics=list(topics) or ["none"])
            elif self.fact is None:
                return self
            else:
                self.answer(answers.get(self.fact))
        raise AssertionError("the questions never end")

    def answer(self, value: Any) -> "Walk":
        """Answer the question on this page; None is "I don't know"."""
        self.asked.append(self.fact or "")
        form = self.page.find("form", action="/check/answer/")
        if isinstance(form, Tag) and form.find("input", attrs={"name": "answer-year"}):
            return self.send("/check/answer/", **(_boxes(value) if value else {"way_out": "unknown"}))
        if value is None:
            picked = isinstance(form, Tag) and form.find("input", attrs={"name": "answer", "value": "unknown"})
            return self.send("/check/answer/", **({"answer": "unknown"} if picked else {"way_out": "unknown"}))
        return self.send("/check/answer/", answer=value)


def _boxes(value: str) -> dict[str, str]:
    parts = [*str(value).split("-"), "", ""][:3]
    return dict(zip(("answer-year", "answer-month", "answer-day"), parts, strict=True))


def plain_text(response: HttpResponse) -> str:
    """Return the words of a page."""
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ", strip=True).split())

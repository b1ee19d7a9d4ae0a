"""The one document that every form of a version is made from. It knows no layout."""

from dataclasses import dataclass
from datetime import date

from localoffer.frontend.theme import Theme
from localoffer.offer.models import Entry, HeadingName
from localoffer.offer.presenters.conditions import Wording
from localoffer.offer.presenters.pages import RulePage


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Who to ask, as rows of a name and its value; `team` is for somebody without an adviser."""

    team: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What one term of the law means; `address` is its page, without the name of the site."""

    id: str
    says: str
    lines: tuple[Wording, ...]
    address: str


@dataclass(frozen=True, kw_only=True)
class DocumentEntry:
    """
    One entry in words (`page`), as kept (`entry`), and where its page is.

    `most` is the most it can come to, in the unit of its benefit, where a number is known.
    """

    entry: Entry
    page: RulePage
    address: str
    review_on: date | None
    most: int | None

    @property
    def amount(self) -> str:
        """The amount in a few words; empty where there is none."""
        return self.page.money.amount


@dataclass(frozen=True, kw_only=True)
class DocumentChapter:
    """The entries under one heading."""

    heading: HeadingName
    entries: tuple[DocumentEntry, ...]


@dataclass(frozen=True, kw_only=True)
class OfferDocument:
    """
    One version of a council's offer, in words, as it stood `on` a day.

    `site` is the address of the site without a stroke at its end; `address` is the offer's page there.
    """

    council: str
    council_slug: str
    council_code: str
    people: str
    made_up: bool
    number: int
    text_hash: str
    note: str
    on: date
    site: str
    address: str
    contact: Contact
    chapters: tuple[DocumentChapter, ...]
    meanings: tuple[Meaning, ...]
    colours: Theme

    @property
    def title(self) -> str:
        """The title that every form carries."""
        return f"Our offer to {self.people}"

    @property
    def entries(self) -> tuple[DocumentEntry, ...]:
        """Every entry, in the order of the chapters."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

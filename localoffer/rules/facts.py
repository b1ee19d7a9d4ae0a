"""A fact: one thing that can be asked, recorded or worked out about a person."""

from enum import Enum

import msgspec


class FactType(Enum):
    """What kind of answer a fact takes."""

    YES_NO = "yes_no"
    DATE = "date"
    WHOLE = "whole"
    MONEY = "money"  # pence
    CHOICE = "choice"
    CHOICES = "choices"  # any number of the keys
    AREA = "area"  # the code of a council or other area
    DECISION = "decision"  # a person's judgement; yes or no once made


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One answer a person may pick."""

    key: str
    label: str
    clause: str | None = None  # "you are at university", for sentences; else "<phrase> is <label>"
    hint: str | None = None


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """
    A fact with its question in kind words.

    `phrase` is how a sentence names it ("your course start date"). A yes/no fact or a decision also has the
    clauses for *yes* and *no* ("you are in care"). `worked_out_from` marks a fact that is never asked itself and
    names the facts to ask instead. `effort` is 1 for a tap and 5 for "ask your adviser".
    """

    key: str
    type: FactType
    phrase: str
    question: str | None = None
    hint: str | None = None
    why: str | None = None
    yes: str | None = None
    no: str | None = None
    choices: tuple[Choice, ...] = ()
    unit: str | None = None
    topic: str = "about_you"
    sensitive: bool = False
    effort: int = 1
    who: str | None = None  # a decision: the person who makes it
    worked_out_from: tuple[str, ...] = ()
    ask_if: tuple[str, ...] = ()  # ask only once each of these yes/no facts is yes
    ask_unless: tuple[str, ...] = ()  # do not ask once one of these yes/no facts is yes
    earliest: str | None = None  # a date fact must not be before this fact
    future: bool = False  # may the day lie ahead?

    @property
    def is_asked(self) -> bool:
        """Whether a person can be asked this fact outright."""
        return self.question is not None and not self.worked_out_from

    def label_of(self, key: str) -> str:
        """Return the words for a choice, or the key itself where it is not one of the choices."""
        return next((choice.label for choice in self.choices if choice.key == key), key)

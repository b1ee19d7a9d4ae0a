"""Why a retelling is left as it is: each refusal named as a fact."""

from localoffer.offer.renderings.writing.models import RetellingDraft


class NoSuchEntry(Exception):
    """The offer in force has no entry of this name."""


class UnknownLanguage(ValueError):
    """A translation is into a language on the list; Easy Read is in English."""


class AlreadyBegun(Exception):
    """Somebody is writing this entry in this manner and language already."""


class NotTheirWriting(Exception):
    """Only the person who writes a retelling changes it and sends it to be checked."""


class IsClosed(Exception):
    """It has been published or given up."""


class WaitsForACheck(Exception):
    """It has been sent to be checked, and stays as it is until it comes back."""


class NotSent(Exception):
    """It has not been sent to be checked yet."""


class EntryHasChanged(Exception):
    """The entry in force says something else than the writer had in hand, or has gone."""


class SavedElsewhere(Exception):
    """It was saved in another window meanwhile; `draft` is how it stands."""

    def __init__(self, draft: RetellingDraft) -> None:
        """Keep how it stands."""
        super().__init__(draft.revision)
        self.draft = draft

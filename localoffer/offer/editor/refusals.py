"""Says in words why a draft cannot be put forward, approved or published."""

from localoffer.offer.drafts.refusals import DraftClosed, DraftIsProposed, DraftNotProposed, OwnDraft
from localoffer.offer.editor.leaving import NotReady
from localoffer.offer.versions.actions import (
    AnotherVersionSince,
    NoReason,
    NotApproved,
    NothingChanged,
    StartsInThePast,
)
from localoffer.offer.versions.authority import AuthorityRefused
from localoffer.offer.versions.grading import TooMuchForACorrection
from localoffer.offer.versions.soundness import OfferDoesNotHold

WORDS: dict[type[Exception], str] = {
    AnotherVersionSince: "Another version was published since this draft began. Start a new draft from that one.",
    DraftClosed: "This draft is closed.",
    DraftIsProposed: "This draft has been put forward already.",
    DraftNotProposed: "Only a draft that has been put forward can be approved.",
    NoReason: "Say why the offer is changing.",
    NotApproved: "Somebody who did not write it must approve the draft first.",
    NothingChanged: "The draft says the same as the version in force. There is nothing to publish.",
    OwnDraft: "Nobody approves what they wrote. Ask somebody else.",
    StartsInThePast: "The day must be today or later.",
    TooMuchForACorrection: "This is more than a correction: it changes what you promise.",
}
REFUSED_DECIDING: tuple[type[Exception], ...] = (*WORDS, AuthorityRefused, NotReady, OfferDoesNotHold)


def told(refused: Exception) -> list[str]:
    """Return a sentence for each reason."""
    if isinstance(refused, AuthorityRefused | OfferDoesNotHold):
        return list(refused.problems)
    if isinstance(refused, NotReady):
        counts = [(refused.errors, "error", "to put right"), (refused.warnings, "warning", "to answer")]
        left = [f"{count} {name}{'' if count == 1 else 's'} {act}" for count, name, act in counts if count]
        return [f"The draft is not ready. There is still: {', '.join(left)}. Look at the checks."]
    return [WORDS.get(type(refused), str(refused))]

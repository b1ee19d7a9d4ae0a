"""Says in words why a draft cannot be put forward, approved or published."""

from localoffer.frontend.words import how_many
from localoffer.offer.drafts.refusals import (
    DraftClosed,
    DraftIsProposed,
    DraftNotProposed,
    DraftNotReady,
    OwnDraft,
)
from localoffer.offer.versions.actions import (
    AnotherVersionSince,
    CarriedByAMatter,
    HeldBack,
    NoReason,
    NotApproved,
    NothingChanged,
    StartsInThePast,
)
from localoffer.offer.versions.authority import AuthorityRefused
from localoffer.offer.versions.grading import NotMinor, NotTheFirst, TooMuchForACorrection
from localoffer.offer.versions.soundness import OfferDoesNotHold

WORDS: dict[type[Exception], str] = {
    AnotherVersionSince: "Another version was published since this draft began. Start a new draft from that one.",
    CarriedByAMatter: "A matter carries this draft. Order it to be published there, on the decision.",
    DraftClosed: "This draft is closed.",
    DraftIsProposed: "This draft has been put forward already.",
    DraftNotProposed: "Only a draft that has been put forward can be approved.",
    HeldBack: "A decision on this draft is being looked at again. Nothing is published until that is settled.",
    NoReason: "Say why the offer is changing.",
    NotApproved: "Somebody who did not write it must approve the draft first.",
    NothingChanged: "The draft says the same as the version in force. There is nothing to publish.",
    OwnDraft: "Nobody approves what they wrote. Ask somebody else.",
    StartsInThePast: "The day must be today or later.",
    NotTheFirst: "There is a version here already. Choose how big the change is.",
    TooMuchForACorrection: ("This is more than a correction: it changes a promise. Say which slip it corrects."),
}
NEEDS_A_DECISION = "That may take something away, so it is not minor. Councillors must decide it."
REFUSED_DECIDING: tuple[type[Exception], ...] = (
    *WORDS,
    AuthorityRefused,
    DraftNotReady,
    NotMinor,
    OfferDoesNotHold,
)


def told(refused: Exception) -> list[str]:
    """Return a sentence for each reason."""
    if isinstance(refused, AuthorityRefused | OfferDoesNotHold):
        return list(refused.problems)
    if isinstance(refused, NotMinor):
        return [f"{text} {NEEDS_A_DECISION}" for text in refused.changes]
    if isinstance(refused, DraftNotReady):
        counts = [(len(refused.errors), "error", "to put right"), (len(refused.warnings), "warning", "to answer")]
        left = [f"{how_many(count, name)} {act}" for count, name, act in counts if count]
        return [f"The draft is not ready. There is still: {', '.join(left)}. Look at the checks."]
    return [WORDS.get(type(refused), str(refused))]

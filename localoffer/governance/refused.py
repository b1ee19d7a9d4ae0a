"""Says in words why something about matters, decisions, call-ins or publishing was refused, with the rule."""

from django.utils.timezone import localtime

from localoffer.accounts.permissions import NotAllowed
from localoffer.governance.call_ins import refusals as call_ins
from localoffer.governance.council_files.reading import FileNotUnderstood
from localoffer.governance.decisions import refusals as decisions
from localoffer.governance.equality import actions as equality
from localoffer.governance.holders import actions as holders
from localoffer.governance.key_decisions import actions as key_decisions
from localoffer.governance.matters import actions as matters
from localoffer.governance.members_told import refusals as members_told
from localoffer.governance.publication import actions as publication
from localoffer.governance.publication import authority
from localoffer.governance.reports import refusals as reports
from localoffer.governance.urgency_reports import refusals as urgency_reports
from localoffer.governance.withholding import refusals as withholding
from localoffer.governance.work_plans import refusals as work_plans
from localoffer.offer.versions import actions as versions
from localoffer.offer.versions.authority import AuthorityRefused
from localoffer.offer.versions.grading import NotMinor, NotTheFirst, TooMuchForACorrection
from localoffer.offer.versions.soundness import OfferDoesNotHold
from localoffer.rules.english import day
from localoffer.rules.governing.retention import NoRetentionRule
from localoffer.rules.governing.working_days import BeyondCalendar

_OTHERS = tuple(one for one in (*authority.REFUSALS, *versions.REFUSALS) if one is not NotAllowed)
REFUSALS: tuple[type[Exception], ...] = (
    *call_ins.REFUSALS,
    *decisions.REFUSALS,
    *matters.REFUSALS,
    *members_told.REFUSALS,
    *urgency_reports.REFUSALS,
    *publication.REFUSALS,
    *work_plans.REFUSALS,
    *equality.REFUSALS,
    *holders.REFUSALS,
    *key_decisions.REFUSALS,
    *reports.REFUSALS,
    *withholding.REFUSALS,
    FileNotUnderstood,
    *_OTHERS,
    BeyondCalendar,
    NoRetentionRule,
)
WORDS: dict[type[Exception], str] = {
    authority.CallInStillOpen: "The time for call-in is not over, or a call-in is not settled",
    authority.NotInEffectYet: "The decision has not taken effect yet. Wait until the day after",
    call_ins.CallInTooSoon: "The request must have come after the record was published, and before now",
    call_ins.CalledInAlready: "This decision has been called in already. That happens once",
    call_ins.DayDoesNotFit: "The day must not lie before the request, or ahead of today",
    call_ins.NoGround: "Select a ground from the list in the constitution",
    call_ins.NoReasonGiven: "Say why, or who will hear it",
    call_ins.NotTheNextStep: "This cannot happen now. Look at what has happened already",
    decisions.CorrectedAlready: "A newer record corrects this one. Correct that",
    decisions.DecidedInFuture: "The day of the decision must be today or in the past",
    decisions.DispensationNotWhole: "Say who gave the dispensation and when, or that none was given",
    decisions.EffectTooSoon: "The day of effect must not come before the time for call-in is over",
    decisions.MatterHasEnded: "This matter has ended. Nothing more is decided on it",
    decisions.MeetingDoesNotFit: "Choose a meeting of this body on that day, and an item that came up there",
    decisions.NoConstitution: "There is no constitution here for that day. Put it in first",
    decisions.NoNote: "Say why",
    decisions.NoSuchBody: "The constitution of that day has no such body",
    decisions.NoSuchCallIn: "This call-in was not sent back, or was decided again already",
    decisions.NotDeclared: "Say who declared, in which office, and which interest",
    decisions.OnlyRecommends: "This body can only recommend or note. It decides nothing",
    decisions.RecordNotPublished: "Publish the record first",
    decisions.RecordPublished: "The record is published, so it never changes. Correct it by a new one",
    decisions.RecordWithdrawn: "This record was withdrawn",
    decisions.ReferenceTaken: "Another decision has this reference. Use another",
    matters.DraftCarriedAlready: "Another matter carries this draft",
    matters.MatterEnded: "This matter has ended",
    matters.NoReasonToEnd: "Say why it ends",
    matters.NoTitle: "Use some letters in the title",
    matters.NotOpenToJoin: "Choose a matter that everyone can read of, and that is not a part itself",
    matters.NotOurDraft: "Choose one of your own drafts that is still open",
    matters.OpenAlready: "Everyone can read of it already",
    members_told.NothingCountsFromIt: "The time for call-in of this decision does not wait for that day",
    members_told.ToldOnAnotherDay: "The day must not lie before the decision, or ahead of today",
    publication.ItemDoesNotFit: "Choose a decision of this matter that agrees something",
    publication.NoReasonGiven: "Say why",
    publication.NothingToPublish: "This matter carries no open draft",
    publication.OrderIsDone: "This order was carried out or cancelled",
    publication.OrderedAlready: "There is an order for this draft already",
    equality.AssessedInFuture: "The day must be today or in the past",
    equality.AssessmentSigned: "It is signed, so it never changes. Assess it anew",
    holders.EndedAlready: "Somebody has said already when it ends",
    holders.EndsBeforeItBegan: "The last day must come after the first one",
    holders.NoSuchPlace: "The constitution of that day has no such post or body",
    holders.NobodyNamed: "Enter a name, and where the council published it",
    key_decisions.JudgedInFuture: "The day must be today or in the past",
    key_decisions.JudgementIncomplete: "Enter the officer’s name, and why",
    key_decisions.NotAnOfficer: "The constitution of that day has no such post of an officer",
    equality.AssessmentStale: "The proposal has changed since. Assess it again first",
    reports.ConsultationStillOpen: "People can still have their say. Wait until that is over",
    reports.CorrectedAlready: "A newer report takes the place of this one. Correct that",
    reports.DayAhead: "The day must be today or in the past",
    reports.ItemDoesNotAnswer: "Choose a part of an open record on this matter",
    reports.MatterHasEnded: "This matter has ended. Nothing more is reported on it",
    reports.NoSuchSection: "Choose the section that the passage belongs to",
    reports.NoSuchTemplate: "Choose a template that counts today",
    reports.NoTitle: "Enter a title",
    reports.NotAsked: "The template does not ask this person",
    reports.NothingSaid: "Say what it is, or why",
    reports.NothingWaits: "There is no newer draft of this section",
    reports.ReportNotPublished: "Publish the report first",
    reports.ReportPublished: "The report is published, so it never changes. Correct it by a new one",
    versions.AnotherVersionSince: "Another version was published since the draft began. Start from that one",
    versions.HeldBack: "A decision of this matter is called in. Nothing is published until that is settled",
    versions.NotApproved: "Somebody who did not write the draft must approve it first",
    versions.NothingChanged: "The draft says the same as the version in force",
    withholding.ExemptWithoutParagraph: "Choose the paragraph of Schedule 12A that it falls under",
    withholding.NoBar: "Say which department, law or court forbids telling it",
    withholding.NoSuchPart: "Choose the section that the passage belongs to",
    withholding.NothingWithheld: "Enter the text, and who decided so",
    withholding.NotWeighed: "Say how the public interest was weighed",
    withholding.WithheldAhead: "The day must be today or in the past",
    NotTheFirst: "There is a version here already. Choose how big the change is",
    TooMuchForACorrection: "This is more than a correction: it changes a promise. Say which slip it corrects",
    **urgency_reports.WORDS,
    **work_plans.WORDS,
}


NEEDS_A_DECISION = "That may take something away, so it is not minor. Councillors must decide it"


def told(refused: Exception) -> list[str]:
    """Return a sentence for each thing that is wrong."""
    if isinstance(refused, decisions.RecordIncomplete):
        return [f"{one.text} ({one.rule})" if one.rule else one.text for one in refused.problems]
    if isinstance(refused, reports.ReportIncomplete):
        return [f"{one.text} ({one.rule})" if one.rule else one.text for one in refused.problems]
    if isinstance(refused, equality.AssessmentIncomplete):
        return refused.missing
    if isinstance(refused, FileNotUnderstood):
        return list(refused.problems)
    if isinstance(refused, decisions.NotLawfulYet):
        return refused.reasons
    if isinstance(refused, AuthorityRefused | OfferDoesNotHold):
        return list(refused.problems)
    if isinstance(refused, NotMinor):
        return [f"{text} {NEEDS_A_DECISION}" for text in refused.changes]
    return [_one(refused)]


def _one(refused: Exception) -> str:
    if isinstance(refused, call_ins.CallInTooLate):
        end = localtime(refused.ended_at)
        return f"It came too late. The time ended at {end:%H:%M} on {day(end.date())}. {refused.rule}"
    if isinstance(refused, call_ins.TooFewSignatures):
        return f"It needs {refused.needed} councillors who sign. This one has {refused.found}"
    if isinstance(refused, call_ins.MustSayMore):
        return f"The constitution asks for more: {', '.join(refused.missing)}"
    if isinstance(refused, call_ins.NotCallable):
        return f"Nobody can call this decision in. {refused.why}"
    return WORDS.get(type(refused), str(refused) or type(refused).__name__)

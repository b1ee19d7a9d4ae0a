"""What is kept of matters, and of how each was lawfully decided."""

from localoffer.governance.call_ins.models import CallIn as CallIn
from localoffer.governance.call_ins.models import CallInLimit as CallInLimit
from localoffer.governance.call_ins.models import CallInStep as CallInStep
from localoffer.governance.constitution.models import AdoptedConstitution as AdoptedConstitution
from localoffer.governance.deadlines.models import ItemDone as ItemDone

# The rows of these point at each other's classes and at those above.
from localoffer.governance.decisions.models import CallInEnded as CallInEnded
from localoffer.governance.decisions.models import Decision as Decision
from localoffer.governance.decisions.models import DecisionItem as DecisionItem
from localoffer.governance.decisions.models import RecordWithdrawal as RecordWithdrawal
from localoffer.governance.decisions.models import WithheldFromRecord as WithheldFromRecord
from localoffer.governance.delegations.models import ConditionMet as ConditionMet
from localoffer.governance.delegations.models import Consulted as Consulted
from localoffer.governance.delegations.models import Delegation as Delegation
from localoffer.governance.equality.models import EqualityAssessment as EqualityAssessment
from localoffer.governance.holders.models import Holder as Holder
from localoffer.governance.matters.models import Matter as Matter
from localoffer.governance.members_told.models import MembersTold as MembersTold
from localoffer.governance.notices.models import Notice as Notice
from localoffer.governance.notices.models import NoticeWithdrawal as NoticeWithdrawal
from localoffer.governance.publication.models import PublicationOrder as PublicationOrder
from localoffer.governance.reading.models import ExtractedField as ExtractedField
from localoffer.governance.reading.models import SourceDocument as SourceDocument
from localoffer.governance.reports.models import AdoptedTemplate as AdoptedTemplate
from localoffer.governance.reports.models import Clearance as Clearance
from localoffer.governance.reports.models import Paper as Paper
from localoffer.governance.reports.models import Recommendation as Recommendation
from localoffer.governance.reports.models import RecommendationAnswer as RecommendationAnswer
from localoffer.governance.reports.models import Report as Report
from localoffer.governance.reports.models import ReportEvent as ReportEvent
from localoffer.governance.reports.models import ReportSection as ReportSection
from localoffer.governance.reports.models import SectionChange as SectionChange
from localoffer.governance.reports.models import WithheldPart as WithheldPart
from localoffer.governance.work_plans.models import ActionUpdate as ActionUpdate
from localoffer.governance.work_plans.models import Committee as Committee
from localoffer.governance.work_plans.models import CommitteeAction as CommitteeAction
from localoffer.governance.work_plans.models import CommitteePaper as CommitteePaper
from localoffer.governance.work_plans.models import CommitteeSeat as CommitteeSeat
from localoffer.governance.work_plans.models import CommitteeTerms as CommitteeTerms
from localoffer.governance.work_plans.models import CommitteeYear as CommitteeYear
from localoffer.governance.work_plans.models import ItemStep as ItemStep
from localoffer.governance.work_plans.models import Meeting as Meeting
from localoffer.governance.work_plans.models import MeetingFact as MeetingFact
from localoffer.governance.work_plans.models import RecommendationReply as RecommendationReply
from localoffer.governance.work_plans.models import WorkPlanItem as WorkPlanItem

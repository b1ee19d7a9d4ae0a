"""What is kept of committees, their meetings and their work."""

from localoffer.governance.work_plans.models.answers import RecommendationReply as RecommendationReply
from localoffer.governance.work_plans.models.committees import Committee as Committee
from localoffer.governance.work_plans.models.committees import CommitteeTerms as CommitteeTerms
from localoffer.governance.work_plans.models.items import ItemStep as ItemStep
from localoffer.governance.work_plans.models.items import WorkPlanItem as WorkPlanItem
from localoffer.governance.work_plans.models.log import ActionUpdate as ActionUpdate
from localoffer.governance.work_plans.models.log import CommitteeAction as CommitteeAction
from localoffer.governance.work_plans.models.meetings import Meeting as Meeting
from localoffer.governance.work_plans.models.meetings import MeetingFact as MeetingFact
from localoffer.governance.work_plans.models.papers import CommitteePaper as CommitteePaper
from localoffer.governance.work_plans.models.seats import CommitteeSeat as CommitteeSeat
from localoffer.governance.work_plans.models.years import CommitteeYear as CommitteeYear

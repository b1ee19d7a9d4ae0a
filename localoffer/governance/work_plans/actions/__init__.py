"""What staff do to a committee's year: each deed is one transaction and leaves its record on the trail."""

from localoffer.governance.work_plans.actions.answering import record_reply as record_reply
from localoffer.governance.work_plans.actions.following import ask_for as ask_for
from localoffer.governance.work_plans.actions.following import tell_of_action as tell_of_action
from localoffer.governance.work_plans.actions.meetings import plan_meeting as plan_meeting
from localoffer.governance.work_plans.actions.meetings import tell_of_meeting as tell_of_meeting
from localoffer.governance.work_plans.actions.papers import publish_paper as publish_paper
from localoffer.governance.work_plans.actions.papers import rewrite_paper as rewrite_paper
from localoffer.governance.work_plans.actions.papers import start_paper as start_paper
from localoffer.governance.work_plans.actions.planning import ItemSaid as ItemSaid
from localoffer.governance.work_plans.actions.planning import add_item as add_item
from localoffer.governance.work_plans.actions.planning import add_usual_items as add_usual_items
from localoffer.governance.work_plans.actions.planning import take_step as take_step
from localoffer.governance.work_plans.actions.setting_up import add_committee as add_committee
from localoffer.governance.work_plans.actions.setting_up import adopt_terms as adopt_terms
from localoffer.governance.work_plans.actions.setting_up import give_seat as give_seat
from localoffer.governance.work_plans.actions.setting_up import open_committee as open_committee
from localoffer.governance.work_plans.actions.years import begin_year as begin_year

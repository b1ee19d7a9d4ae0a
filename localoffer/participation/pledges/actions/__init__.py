"""What is done with pledges: made, ended, judged by young people, asked of a proposal, and worked towards."""

from localoffer.participation.pledges.actions.judging import answer_principle as answer_principle
from localoffer.participation.pledges.actions.judging import keep_replies as keep_replies
from localoffer.participation.pledges.actions.judging import record_proposal_verdict as record_proposal_verdict
from localoffer.participation.pledges.actions.judging import record_verdict as record_verdict
from localoffer.participation.pledges.actions.promising import end_pledge as end_pledge
from localoffer.participation.pledges.actions.promising import make_pledge as make_pledge
from localoffer.participation.pledges.actions.stepping import add_step as add_step
from localoffer.participation.pledges.actions.stepping import move_step as move_step

"""Keeps pledges, what young people say of their keeping, the seven principles asked, and the next steps."""

from localoffer.participation.pledges.models.pledges import Pledge as Pledge
from localoffer.participation.pledges.models.pledges import PledgeEnd as PledgeEnd
from localoffer.participation.pledges.models.pledges import PledgeReply as PledgeReply
from localoffer.participation.pledges.models.principles import PrincipleAnswer as PrincipleAnswer
from localoffer.participation.pledges.models.steps import Moved as Moved
from localoffer.participation.pledges.models.steps import NextStep as NextStep
from localoffer.participation.pledges.models.steps import StepProgress as StepProgress
from localoffer.participation.pledges.models.verdicts import Verdict as Verdict

"""Says in a sentence what each role may do."""

from collections.abc import Mapping

from localoffer.accounts.models import Role

WHAT_A_ROLE_MAY: Mapping[Role, str] = {
    Role.EDITOR: "Writes and changes what the offer says.",
    Role.APPROVER: "Agrees to what others wrote, and publishes it.",
    Role.PERSONAL_ADVISER: "Supports young people. Reads drafts and comments.",
    Role.TEAM_MANAGER: "Leads a team of advisers. Reads drafts and comments.",
    Role.DEMOCRATIC_SERVICES: "Records what the council decided, and publishes it.",
    Role.PERFORMANCE: "Keeps the measures: figures, targets and where they come from. Reads drafts.",
    Role.PARTICIPATION_WORKER: "Asks young people what they think, and tells them what came of it.",
    Role.SAFEGUARDING_LEAD: "Reads what a young person said that shows somebody may be at risk.",
    Role.PARTNER: "Works for a partner or a district. Changes only how to get what they give.",
    Role.COUNCIL_ADMINISTRATOR: "Says who has which role, and reads the trail of what was done.",
    Role.SERVICE_OPERATOR: "Looks after the service for every council. Sees no drafts.",
}

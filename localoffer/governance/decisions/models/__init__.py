"""What is kept of decisions."""

from localoffer.governance.decisions.models.afterwards import CallInEnded as CallInEnded
from localoffer.governance.decisions.models.afterwards import RecordWithdrawal as RecordWithdrawal
from localoffer.governance.decisions.models.decision import Decision as Decision
from localoffer.governance.decisions.models.decision import RecordNeverChanges as RecordNeverChanges
from localoffer.governance.decisions.models.declarations import ConflictDeclaration as ConflictDeclaration
from localoffer.governance.decisions.models.items import DecisionItem as DecisionItem
from localoffer.governance.decisions.models.withheld import WithheldFromRecord as WithheldFromRecord

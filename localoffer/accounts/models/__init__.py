"""Councils, the people who sign in for them, what each person is there, and the trail of what was done."""

from localoffer.accounts.models.councils import Council, PreferredWord, Tier
from localoffer.accounts.models.members import Membership, Role
from localoffer.accounts.models.trail import TrailRecord
from localoffer.accounts.models.users import User

__all__ = ["Council", "Membership", "PreferredWord", "Role", "Tier", "TrailRecord", "User"]

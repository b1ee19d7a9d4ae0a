"""Writes down councils and who takes over from one, who holds which role there, and that people signed in."""

from localoffer.accounts.actions.councils import TAKEN_BY_PAGES, BadCouncil, load_councils, save_council
from localoffer.accounts.actions.demo_staff import load_demo_staff
from localoffer.accounts.actions.members import (
    AlreadyHeld,
    BadMember,
    LastAdministrator,
    NoProvider,
    NotTheirsToGive,
    end_role,
    first_operator,
    give_role,
)
from localoffer.accounts.actions.signing_in import (
    record_account_joined,
    record_second_step,
    record_sign_in,
    reset_second_steps,
    sign_out_everywhere,
)
from localoffer.accounts.actions.successions import BadSuccession, forget_succession, name_successors

__all__ = [
    "TAKEN_BY_PAGES",
    "AlreadyHeld",
    "BadCouncil",
    "BadMember",
    "BadSuccession",
    "LastAdministrator",
    "NoProvider",
    "NotTheirsToGive",
    "end_role",
    "first_operator",
    "forget_succession",
    "give_role",
    "load_councils",
    "load_demo_staff",
    "name_successors",
    "record_account_joined",
    "record_second_step",
    "record_sign_in",
    "reset_second_steps",
    "save_council",
    "sign_out_everywhere",
]

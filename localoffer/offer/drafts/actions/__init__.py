"""Everything that can be done to a draft. Each is one transaction, and needs no scope around it."""

from localoffer.offer.drafts.actions.asking import save_questions, undo_question
from localoffer.offer.drafts.actions.catching_up import catch_up
from localoffer.offer.drafts.actions.copying import copy_entry_from
from localoffer.offer.drafts.actions.deciding import approve, check_draft, propose, start_consulting, take_back
from localoffer.offer.drafts.actions.editing import add_entry, put_back_entry, remove_entry, reorder, save_entry
from localoffer.offer.drafts.actions.importing import import_offer
from localoffer.offer.drafts.actions.partnering import save_own_entry, suggest_change
from localoffer.offer.drafts.actions.restoring import restore_entry
from localoffer.offer.drafts.actions.starting import give_up, start_draft
from localoffer.offer.drafts.actions.talking import answer_warning, comment, settle_comment
from localoffer.offer.drafts.actions.timing import plan_effect
from localoffer.offer.drafts.actions.undoing import undo

__all__ = [
    "add_entry",
    "answer_warning",
    "approve",
    "catch_up",
    "check_draft",
    "comment",
    "copy_entry_from",
    "give_up",
    "import_offer",
    "plan_effect",
    "propose",
    "put_back_entry",
    "remove_entry",
    "reorder",
    "restore_entry",
    "save_entry",
    "save_own_entry",
    "save_questions",
    "settle_comment",
    "start_consulting",
    "start_draft",
    "suggest_change",
    "take_back",
    "undo",
    "undo_question",
]

"""Everything that can be done to a consultation. Each is one transaction, and needs no scope around it."""

from localoffer.participation.consultations.actions.analysing import answer_theme as answer_theme
from localoffer.participation.consultations.actions.analysing import finish_analysis as finish_analysis
from localoffer.participation.consultations.actions.analysing import make_theme as make_theme
from localoffer.participation.consultations.actions.analysing import quote_words as quote_words
from localoffer.participation.consultations.actions.asking import add_ask as add_ask
from localoffer.participation.consultations.actions.asking import remove_ask as remove_ask
from localoffer.participation.consultations.actions.hearing import add_notes as add_notes
from localoffer.participation.consultations.actions.hearing import ask_for_contact as ask_for_contact
from localoffer.participation.consultations.actions.hearing import keep_response as keep_response
from localoffer.participation.consultations.actions.inviting import add_group as add_group
from localoffer.participation.consultations.actions.inviting import end_group as end_group
from localoffer.participation.consultations.actions.inviting import invite as invite
from localoffer.participation.consultations.actions.keeping import delete_old_words as delete_old_words
from localoffer.participation.consultations.actions.keeping import set_keeping_time as set_keeping_time
from localoffer.participation.consultations.actions.moderating import hide_words as hide_words
from localoffer.participation.consultations.actions.moderating import (
    move_sheet_to_safeguarding as move_sheet_to_safeguarding,
)
from localoffer.participation.consultations.actions.moderating import move_to_safeguarding as move_to_safeguarding
from localoffer.participation.consultations.actions.moderating import pass_words as pass_words
from localoffer.participation.consultations.actions.opening import change_last_day as change_last_day
from localoffer.participation.consultations.actions.opening import open_consultation as open_consultation
from localoffer.participation.consultations.actions.safeguarding import delete_disclosures as delete_disclosures
from localoffer.participation.consultations.actions.safeguarding import read_disclosure as read_disclosure
from localoffer.participation.consultations.actions.safeguarding import settle_disclosure as settle_disclosure
from localoffer.participation.consultations.actions.telling import approve_telling as approve_telling
from localoffer.participation.consultations.actions.telling import begin_telling as begin_telling
from localoffer.participation.consultations.actions.telling import give_up_telling as give_up_telling
from localoffer.participation.consultations.actions.telling import save_telling as save_telling
from localoffer.participation.consultations.actions.telling import send_telling as send_telling
from localoffer.participation.consultations.actions.telling import send_telling_back as send_telling_back

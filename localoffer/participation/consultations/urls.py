"""The addresses of consultations: what anybody may open, and the staff pages. None holds an answer."""

from typing import Any

from django.urls import URLPattern, path

from localoffer.frontend.printed import PrintSize
from localoffer.participation.consultations.views import (
    answering,
    inviting,
    keeping,
    noting,
    reading,
    reading_words,
    running,
    safeguarding,
    telling,
)

HERE = "<slug:council>/have-your-say/"
ONE = f"{HERE}<slug:slug>/"
EDIT = "<slug:council>/edit/"
STAFF = f"{EDIT}consultations/<int:number>/"
LARGE: dict[str, Any] = {"size": PrintSize.LARGE}
urlpatterns: list[URLPattern] = [
    path("have-your-say/", reading.by_code, name="have_your_say_code"),
    path(HERE, reading.have_your_say, name="have_your_say"),
    path(ONE, answering.start, name="have_your_say_start"),
    path(f"{ONE}answer/", answering.answer, name="have_your_say_answer"),
    path(f"{ONE}send/", answering.send, name="have_your_say_send"),
    path(f"{ONE}thank-you/", answering.thanks, name="have_your_say_thanks"),
    path(f"{ONE}keep/", answering.keep, name="have_your_say_keep"),
    path(f"{ONE}open/", answering.open_file, name="have_your_say_open"),
    path(f"{ONE}paper.pdf", reading.paper, name="have_your_say_paper"),
    path(f"{ONE}large-print.pdf", reading.paper, LARGE, name="have_your_say_large"),
    path(f"{ONE}told/<slug:how>/", reading.told, name="have_your_say_told"),
    path(f"{ONE}told/<slug:how>/paper.pdf", reading.told_paper, name="have_your_say_told_paper"),
    path(f"{ONE}told/<slug:how>/large-print.pdf", reading.told_paper, LARGE, name="have_your_say_told_large"),
    path("<slug:council>/you-said/", reading.you_said, name="you_said"),
    path("<slug:council>/you-said/changes.atom", reading.feed, name="you_said_feed"),
    path(f"{EDIT}consultations/", running.consultations, name="consultations"),
    path(f"{EDIT}consultations/start/", running.start, name="consultation_begin"),
    path(f"{EDIT}consultations/keeping/", keeping.keeping, name="consultations_keeping"),
    path(STAFF, running.consultation, name="consultation"),
    path(f"{STAFF}last-day/", running.last_day, name="consultation_last_day"),
    path(f"{STAFF}questions/", running.asks, name="consultation_asks"),
    path(f"{STAFF}questions/<int:ask>/remove/", running.remove_ask, name="consultation_remove_ask"),
    path(f"{STAFF}invitations/", inviting.invitations, name="consultation_invitations"),
    path(f"{STAFF}notes/", noting.one_person, name="consultation_notes"),
    path(f"{STAFF}group/", noting.group, name="consultation_group"),
    path(f"{STAFF}told/", telling.tellings, name="consultation_tellings"),
    path(f"{STAFF}told/begin/", telling.begin, name="consultation_tell"),
    path(f"{STAFF}told/<int:telling>/", telling.telling, name="consultation_telling"),
    path(f"{STAFF}told/<int:telling>/send/", telling.send, name="consultation_send_telling"),
    path(f"{STAFF}told/<int:telling>/approve/", telling.approve, name="consultation_approve_telling"),
    path(f"{STAFF}told/<int:telling>/back/", telling.send_back, name="consultation_return_telling"),
    path(f"{STAFF}told/<int:telling>/give-up/", telling.give_up, name="consultation_drop_telling"),
    path(f"{STAFF}words/", reading_words.words, name="consultation_words"),
    path(f"{STAFF}words/<int:text>/", reading_words.rule, name="consultation_rule"),
    path(f"{STAFF}themes/", reading_words.themes, name="consultation_themes"),
    path(f"{STAFF}themes/make/", reading_words.make_theme, name="consultation_make_theme"),
    path(f"{STAFF}themes/<int:theme>/quotes/", reading_words.quotes, name="consultation_quotes"),
    path(f"{STAFF}themes/<int:theme>/answer/", reading_words.answer, name="consultation_answer"),
    path(f"{STAFF}sum-up/", reading_words.finish, name="consultation_finish"),
    path(f"{EDIT}stakeholders/", inviting.groups, name="stakeholder_groups"),
    path(f"{EDIT}stakeholders/<int:group>/end/", inviting.end_group, name="stakeholder_end"),
    path(f"{EDIT}safeguarding/", safeguarding.disclosures, name="safeguarding"),
    path(f"{EDIT}safeguarding/<int:number>/", safeguarding.disclosure, name="safeguarding_one"),
]

"""The addresses of the editor, all under `/<council>/edit/`."""

from django.urls import URLPattern, path

from localoffer.offer.editor.views import checks, deciding, drafts, entries, files, sections, talking

app_name = "editor"
EDIT = "<slug:council>/edit/"
DRAFT = f"{EDIT}drafts/<int:number>/"
ENTRY = f"{DRAFT}entries/<slug:slug>/"
urlpatterns: list[URLPattern] = [
    path(EDIT, drafts.drafts, name="drafts"),
    path(f"{EDIT}drafts/start/", drafts.start, name="start"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}add/", drafts.add, name="add"),
    path(f"{DRAFT}copy/", drafts.copy, name="copy"),
    path(f"{DRAFT}move/", drafts.move, name="move"),
    path(f"{DRAFT}give-up/", drafts.give_up, name="give_up"),
    path(f"{DRAFT}history/", talking.draft_history, name="draft_history"),
    path(f"{DRAFT}checks/", checks.checks, name="checks"),
    path(f"{DRAFT}checks/answer/", checks.answer, name="answer"),
    path(f"{DRAFT}compare/", deciding.compare, name="compare"),
    path(f"{DRAFT}consult/", deciding.consult, name="consult"),
    path(f"{DRAFT}propose/", deciding.propose, name="propose"),
    path(f"{DRAFT}take-back/", deciding.take_back, name="take_back"),
    path(f"{DRAFT}approve/", deciding.approve, name="approve"),
    path(f"{DRAFT}publish/", deciding.publish, name="publish"),
    path(f"{DRAFT}offer.yaml", files.document, name="document"),
    path(f"{DRAFT}offer.zip", files.folder, name="folder"),
    path(f"{DRAFT}import/", files.bring_in, name="import"),
    path(f"{DRAFT}undo/<int:change>/", talking.undo_change, name="undo"),
    path(ENTRY, entries.entry, name="entry"),
    path(f"{ENTRY}try/", entries.try_it, name="try"),
    path(f"{ENTRY}remove/", entries.remove, name="remove"),
    path(f"{ENTRY}put-back/", entries.put_back, name="put_back"),
    path(f"{ENTRY}comment/", talking.comment, name="comment"),
    path(f"{ENTRY}comments/<int:said>/settle/", talking.settle, name="settle_comment"),
    path(f"{ENTRY}history/", talking.history, name="history"),
    path(f"{ENTRY}both/", sections.choose, name="both"),
    path(f"{ENTRY}examples/<int:place>/", sections.example, name="example"),
    path(f"{ENTRY}examples/<int:place>/remove/", sections.remove_example, name="remove_example"),
    path(f"{ENTRY}<slug:name>/", sections.section, name="section"),
]

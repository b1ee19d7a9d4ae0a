"""The addresses of decisions. A published record stays at its own."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.decisions.views import declaring, public, publishing, recording, withholding

EDIT = "<slug:council>/edit/"
ONE = f"{EDIT}decisions/<int:number>/"
RECORD = "<slug:council>/decisions/<int:number>/"

app_name = "decisions"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{EDIT}matters/<slug:slug>/record/", recording.record_one, name="record_one"),
    path(ONE, recording.decision, name="decision"),
    path(f"{ONE}items/<int:place>/", recording.item, name="item"),
    path(f"{ONE}declarations/<int:place>/", declaring.declaration, name="declaration"),
    path(f"{ONE}declarations/<int:place>/take-out/", declaring.take_out, name="take_out_declaration"),
    path(f"{ONE}meeting/", recording.meeting, name="meeting"),
    path(f"{ONE}power/", recording.power, name="power"),
    path(f"{ONE}evidence/", recording.evidence, name="evidence"),
    path(f"{ONE}publish/", publishing.publish, name="publish"),
    path(f"{ONE}members-told/", publishing.members_told, name="members_told"),
    path(f"{ONE}correct/", publishing.correct, name="correct"),
    path(f"{ONE}withdraw/", publishing.withdraw, name="withdraw"),
    path(f"{ONE}withheld/", withholding.withhold, name="withhold"),
    path(f"{ONE}withheld/<int:pk>/take-out/", withholding.release, name="release"),
    path(f"{ONE}read/all/", withholding.read_all, name="read_all"),
    path(f"{ONE}read/all.pdf", withholding.all_pdf, name="all_pdf"),
    path(f"{ONE}read/all.docx", withholding.all_word, name="all_word"),
    path(f"{ONE}<slug:name>/", recording.section, name="section"),
    path(RECORD, public.record, name="record"),
    path(f"{RECORD}record.pdf", public.pdf, name="record_pdf"),
    path(f"{RECORD}record.docx", public.word, name="record_word"),
]

"""Every address of the site, room by room. The offer comes last: its `/<council>/` would take any other."""

from django.urls import include, path

handler400 = "localoffer.offer.api.failing.bad_request"
handler500 = "localoffer.offer.api.failing.server_error"
urlpatterns = [
    path("", include("localoffer.frontend.urls")),
    path("sign-in/", include("localoffer.accounts.sign_in_urls")),
    path("", include("localoffer.accounts.urls")),
    path("", include("localoffer.participation.consultations.urls")),
    path("", include("localoffer.participation.voice.urls")),
    path("", include("localoffer.performance.urls")),
    path("", include("localoffer.governance.constitution.urls")),
    path("", include("localoffer.governance.holders.urls")),
    path("", include("localoffer.governance.notices.urls")),
    path("", include("localoffer.governance.reading.urls")),
    path("", include("localoffer.governance.reports.urls")),
    path("", include("localoffer.governance.key_decisions.urls")),
    path("", include("localoffer.governance.matters.urls")),
    path("", include("localoffer.governance.call_ins.urls")),
    path("", include("localoffer.governance.decisions.urls")),
    path("", include("localoffer.governance.publication.urls")),
    path("", include("localoffer.governance.work_plans.urls")),
    path("", include("localoffer.governance.deadlines.urls")),
    path("", include("localoffer.governance.urgency_reports.urls")),
    path("", include("localoffer.governance.register.urls")),
    path("", include("localoffer.governance.succession.urls")),
    path("", include("localoffer.offer.editor.urls")),
    path("", include("localoffer.checker.urls")),
    path("", include("localoffer.offer.checks.urls")),
    path("", include("localoffer.offer.comparing.urls")),
    path("", include("localoffer.offer.search.urls")),
    path("", include("localoffer.offer.published.urls")),
    path("", include("localoffer.offer.open_referral.urls")),
    path("", include("localoffer.offer.api.urls")),
    path("", include("localoffer.offer.renderings.urls")),
    path("", include("localoffer.offer.urls")),
]

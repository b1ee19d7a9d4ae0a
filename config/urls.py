"""Every address of the site, room by room. The offer comes last: its `/<council>/` would take any other."""

from django.urls import include, path

urlpatterns = [
    path("", include("localoffer.frontend.urls")),
    path("sign-in/", include("localoffer.accounts.sign_in_urls")),
    path("", include("localoffer.accounts.urls")),
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

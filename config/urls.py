"""Every address of the site, room by room. The offer comes last: its `/<council>/` would take any other."""

from django.urls import include, path

urlpatterns = [
    path("", include("localoffer.frontend.urls")),
    path("", include("localoffer.checker.urls")),
    path("", include("localoffer.offer.published.urls")),
    path("", include("localoffer.offer.urls")),
]

"""Every address of the site, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("localoffer.checker.urls")),
    path("", include("localoffer.offer.urls")),
    path("", include("localoffer.frontend.urls")),
]

"""The addresses of the standing voice, part by part."""

from django.urls import URLPattern, URLResolver, include, path

from localoffer.participation.voice import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:council>/edit/voice/", views.voice, name="voice"),
    path("", include("localoffer.participation.feedback.urls")),
    path("", include("localoffer.participation.forums.urls")),
    path("", include("localoffer.participation.pledges.urls")),
    path("", include("localoffer.participation.reviews.urls")),
    path("", include("localoffer.participation.pilots.urls")),
    path("", include("localoffer.participation.take_up.urls")),
]

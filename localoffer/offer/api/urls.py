"""The addresses of our own interface, and the refusal for any other address below /api/."""

from django.urls import URLPattern, URLResolver, re_path

from localoffer.offer.api.answers import nothing_here

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [
    re_path(r"^api(/.*)?$", nothing_here, name="nothing_here"),
]

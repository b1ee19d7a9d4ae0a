"""The address of who takes over from a council."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.succession import views

app_name = "succession"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:council>/succession/", views.succession, name="succession"),
]

"""The addresses of orders to publish."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.publication import views

EDIT = "<slug:council>/edit/"

app_name = "publication"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{EDIT}matters/<slug:slug>/publish/", views.order, name="order"),
    path(f"{EDIT}orders/<int:pk>/publish/", views.carry_out, name="carry_out"),
    path(f"{EDIT}orders/<int:pk>/cancel/", views.cancel, name="cancel"),
]

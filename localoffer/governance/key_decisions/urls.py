"""The address of whether a matter's decision is a key one."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.key_decisions import views

app_name = "key_decisions"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:council>/edit/matters/<slug:slug>/key/", views.judge, name="judge"),
]

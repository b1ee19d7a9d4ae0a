"""The addresses of take-up."""

from django.urls import URLPattern, path

from localoffer.participation.take_up import views

urlpatterns: list[URLPattern] = [
    path("<slug:council>/edit/take-up/", views.desk, name="take_up"),
    path("<slug:council>/edit/take-up/add/", views.record, name="take_up_record"),
]

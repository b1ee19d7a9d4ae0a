"""The addresses of trials."""

from django.urls import URLPattern, path

from localoffer.participation.pilots import views

EDIT = "<slug:council>/edit/trials/"
urlpatterns: list[URLPattern] = [
    path("<slug:council>/trials/", views.trials, name="trials"),
    path(EDIT, views.desk, name="trials_desk"),
    path(f"{EDIT}start/", views.start, name="trials_start"),
    path(f"{EDIT}<int:number>/result/", views.result, name="trials_result"),
    path(f"{EDIT}<int:number>/decision/", views.decide, name="trials_decide"),
]

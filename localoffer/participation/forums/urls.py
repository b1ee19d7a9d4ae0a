"""The addresses of groups."""

from django.urls import URLPattern, path

from localoffer.participation.forums import views

EDIT = "<slug:council>/edit/groups/"
urlpatterns: list[URLPattern] = [
    path("<slug:council>/groups/", views.groups, name="groups"),
    path(EDIT, views.desk, name="groups_desk"),
    path(f"{EDIT}add/", views.start, name="groups_add"),
    path(f"{EDIT}<int:number>/end/", views.end, name="groups_end"),
    path(f"{EDIT}<int:number>/meeting/", views.meeting, name="groups_meeting"),
    path(f"{EDIT}<int:number>/committee/", views.update, name="groups_update"),
    path(f"{EDIT}meetings/<int:number>/point/", views.point, name="groups_point"),
    path(f"{EDIT}points/<int:number>/answer/", views.answer, name="groups_answer"),
]

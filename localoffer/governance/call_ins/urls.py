"""The addresses of call-ins."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.call_ins import views

EDIT = "<slug:council>/edit/"
ONE = f"{EDIT}call-ins/<int:pk>/"

app_name = "call_ins"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{EDIT}decisions/<int:number>/call-in/", views.receive, name="receive"),
    path(ONE, views.call_in, name="call_in"),
    path(f"{ONE}judge/", views.judge, name="judge"),
    path(f"{ONE}hearing/", views.hear, name="hear"),
    path(f"{ONE}outcome/", views.come_of, name="come_of"),
    path(f"{ONE}full-council/", views.at_council, name="at_council"),
    path(f"{ONE}confirmed/", views.confirm, name="confirm"),
]

"""The addresses of signing in, and of the staff pages of this room."""

from django.urls import URLPattern, path

from localoffer.accounts.views import members, signing_in, successions, trail

app_name = "accounts"
urlpatterns: list[URLPattern] = [
    path("sign-in/you/", signing_in.you, name="you"),
    path("sign-in/councils/", signing_in.councils, name="councils"),
    path("sign-in/second-step/", signing_in.second_step, name="second_step"),
    path("sign-in/out-everywhere/", signing_in.out_everywhere, name="out_everywhere"),
    path("sign-in/demo/", signing_in.demo, name="demo"),
    path("<slug:council>/edit/people/", members.members, name="members"),
    path("<slug:council>/edit/people/add/", members.add_member, name="add_member"),
    path("<slug:council>/edit/people/<int:number>/end/", members.end_membership, name="end_membership"),
    path("<slug:council>/edit/successors/", successions.successors, name="successors"),
    path("<slug:council>/edit/successors/goes-on/", successions.goes_on, name="goes_on"),
    path("<slug:council>/edit/trail/", trail.trail, name="trail"),
]

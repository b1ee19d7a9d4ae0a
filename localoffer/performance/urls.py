"""The addresses of measures."""

from django.urls import URLPattern, path

from localoffer.performance.views import everyone, keeping, reading

app_name = "measures"
EDIT = "<slug:council>/edit/measures/"
ONE = f"{EDIT}<slug:measure>/"
HERE = "<slug:council>/how-we-are-doing/"
urlpatterns: list[URLPattern] = [
    path(HERE, everyone.doing, name="doing"),
    path(f"{HERE}<slug:heading>/", everyone.heading, name="heading"),
    path(EDIT, reading.desk, name="desk"),
    path(f"{EDIT}take-in/", keeping.take_in, name="take_in"),
    path(f"{EDIT}take-in/measures.csv", reading.empty, name="empty"),
    path(ONE, reading.measure, name="measure"),
    path(f"{ONE}add/", keeping.add, name="add"),
    path(f"{ONE}target/", keeping.target, name="target"),
    path(f"{ONE}<int:number>/correct/", keeping.correct, name="correct"),
]

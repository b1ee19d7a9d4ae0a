"""The addresses of every form. They come before the entries of an offer, which would take `forms/` for one."""

from django.urls import URLPattern, URLResolver, path

from localoffer.offer.renderings import views

app_name = "renderings"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:council>/offer/forms/", views.forms, name="forms"),
    path("<slug:council>/offer/forms/changes.atom", views.changes, name="changes"),
    path("<slug:council>/offer/forms/<int:number>/", views.version, name="version"),
    path("<slug:council>/offer/forms/<int:number>/easy-read/", views.easy_read, name="easy_read"),
    path("<slug:council>/offer/forms/<int:number>/easy-read.pdf", views.easy_read_paper, name="easy_read_paper"),
    path("<slug:council>/offer/forms/<int:number>/in/<str:language>/", views.translation, name="translation"),
    path("<slug:council>/offer/forms/<int:number>/<str:file>", views.form, name="form"),
    path("<slug:council>/offer/forms/<int:number>/<slug:mark>/<str:file>", views.marked_form, name="marked_form"),
    path("<slug:council>/offer/forms/<str:file>", views.form_in_force, name="form_in_force"),
]

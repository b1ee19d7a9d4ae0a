"""The addresses of a council's constitution."""

from django.urls import URLPattern, URLResolver, path

from localoffer.governance.constitution.views import reading, replacing, suggesting

app_name = "constitution"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<slug:council>/edit/constitution/", replacing.desk, name="desk"),
    path("<slug:council>/edit/constitution/replace/", replacing.replace, name="replace"),
    path("<slug:council>/edit/key-decision/", suggesting.suggest, name="key"),
    path("<slug:council>/constitution/", reading.in_force, name="in_force"),
    path("<slug:council>/constitution/<int:number>/", reading.one, name="one"),
    path("<slug:council>/constitution/<int:number>.yaml", reading.file, name="file"),
]

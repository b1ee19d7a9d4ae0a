"""The addresses of reviews."""

from django.urls import URLPattern, path

from localoffer.participation.reviews import views

EDIT = "<slug:council>/edit/reviews/"
urlpatterns: list[URLPattern] = [
    path("<slug:council>/reviews/", views.reviews, name="reviews"),
    path(EDIT, views.desk, name="reviews_desk"),
    path(f"{EDIT}set/", views.start, name="reviews_set"),
    path(f"{EDIT}<int:number>/", views.review, name="review"),
    path(f"{EDIT}<int:number>/draw/", views.draw_gap, name="review_draw"),
    path(f"{EDIT}<int:number>/gap/", views.add_gap, name="review_gap"),
    path(f"{EDIT}<int:number>/end/", views.end, name="review_end"),
    path(f"{EDIT}gaps/<int:number>/mitigation/", views.mitigate, name="gap_mitigate"),
    path(f"{EDIT}gaps/<int:number>/progress/", views.progress, name="gap_progress"),
]

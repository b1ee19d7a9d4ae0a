"""The addresses of feedback. None holds what somebody told."""

from django.urls import URLPattern, path

from localoffer.participation.feedback.views import reading, telling

urlpatterns: list[URLPattern] = [
    path("<slug:council>/tell-us/", telling.choose, name="feedback_choose"),
    path("<slug:council>/tell-us/<slug:slug>/", telling.tell, name="feedback"),
    path("<slug:council>/tell-us/<slug:slug>/thank-you/", telling.thanks, name="feedback_thanks"),
    path("<slug:council>/edit/tell-us/", reading.feedback, name="feedback_desk"),
    path("<slug:council>/edit/tell-us/<int:text>/", reading.rule, name="feedback_rule"),
]

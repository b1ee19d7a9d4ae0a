"""The addresses of this room. None holds an answer."""

from typing import Any

from django.urls import URLPattern, URLResolver, path

from localoffer.checker.views import opening, questions, result, start

HELPING: dict[str, Any] = {"helping": True}

urlpatterns: list[URLPattern | URLResolver] = [
    path("check/", start.start, name="check_start"),
    path("check/for-someone/", start.start, HELPING, name="check_start_helping"),
    path("check/before/", start.before, name="check_before"),
    path("check/for-someone/before/", start.before, HELPING, name="check_before_helping"),
    path("check/paper.pdf", result.paper, name="check_paper"),
    path("check/council/", start.council, name="check_council"),
    path("check/choose-council/", start.choose_council, name="check_choose_council"),
    path("check/answer/", questions.answer, name="check_answer"),
    path("check/back/", questions.back, name="check_back"),
    path("check/change/", questions.change, name="check_change"),
    path("check/topics/", questions.topics, name="check_topics"),
    path("check/answers/", questions.check, name="check_answers"),
    path("check/go-on/", questions.go_on, name="check_go_on"),
    path("check/list/", result.result, name="check_list"),
    path("check/list.pdf", result.pdf, name="check_pdf"),
    path("check/keep/", result.keep, name="check_keep"),
    path("check/open/", opening.open_file, name="check_open"),
    path("<slug:council>/check/", start.start, name="council_check_start"),
    path("<slug:council>/check/for-someone/", start.start, HELPING, name="council_check_start_helping"),
    path("<slug:council>/check/before/", start.before, name="council_check_before"),
    path("<slug:council>/check/for-someone/before/", start.before, HELPING, name="council_check_before_helping"),
    path("<slug:council>/check/paper.pdf", result.paper, name="council_check_paper"),
]

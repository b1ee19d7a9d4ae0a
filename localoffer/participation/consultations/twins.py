"""Notices that a worker writes down what is there already, word for word: most often one paper typed twice."""

from collections import defaultdict
from datetime import date

from localoffer.participation.consultations.models import Consultation, Reaction, Reply, Response, Way, Words
from localoffer.participation.consultations.told import ABOUT_ALL, Told, place_of_ask

Parts = defaultdict[int, set[tuple[object, ...]]]
Sheet = tuple[frozenset[tuple[object, ...]], ...]


def is_there_already(consultation: Consultation, *, told: Told, way: Way, on: date, people: int) -> bool:
    """
    Say whether the very same was written down of that day already, under another number of a page.

    The same page sent twice is no twin: it is kept once anyhow. Needs the council's scope.
    """
    same = Response.objects.filter(consultation=consultation, way=way, received_on=on, people=people)
    return _said(told) in _kept([one.pk for one in same.exclude(key=told.key)])


def _said(told: Told) -> Sheet:
    return (
        frozenset(
            (slug, name, count) for slug, felt in told.feelings.items() for name, count in felt.items() if count
        ),
        frozenset((number, tuple(sorted(chosen))) for number, chosen in told.chosen.items() if chosen),
        frozenset((place, text.strip()) for place, text in told.words.items() if text.strip()),
    )


def _kept(responses: list[int]) -> list[Sheet]:
    felt: Parts = defaultdict(set)
    chosen: Parts = defaultdict(set)
    words: Parts = defaultdict(set)
    for response, *reaction in Reaction.objects.filter(response__in=responses).values_list(
        "response", "entry__slug", "feeling", "people"
    ):
        felt[response].add(tuple(reaction))
    for reply in Reply.objects.filter(response__in=responses):
        chosen[reply.response_id].add((reply.ask_id, tuple(sorted(reply.chosen))))
    for one in Words.objects.filter(response__in=responses).select_related("entry"):
        words[one.response_id].add((_place(one), one.text))
    return [(frozenset(felt[pk]), frozenset(chosen[pk]), frozenset(words[pk])) for pk in responses]


def _place(words: Words) -> str:
    if words.entry is not None:
        return words.entry.slug
    return place_of_ask(words.ask_id) if words.ask_id else ABOUT_ALL

"""Makes the requests of a journey as a browser would send them."""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from benchmarks.measuring.load import exchange, get, post
from benchmarks.of_checker.people import plain_answers
from localoffer.checker.carried import Carried, signed
from localoffer.checker.views.carrying import stamp

COUNCIL, PERSON = "tarnshire", "demo-ella"
START, BEFORE = f"/{COUNCIL}/check/", f"/{COUNCIL}/check/before/"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, kw_only=True)
class Journey:
    """Three pages as requests: the start, a question, and the list of a person who has answered many."""

    start: bytes
    question: bytes
    result: bytes


def journey(*, port: int) -> Journey:
    """Return the requests to a server; the answers are signed with the key that the server has too."""
    form = exchange(get(BEFORE, port=port, headers={"Accept-Encoding": "identity"}), port=port)
    cookie, token = form.headers["set-cookie"].split(";")[0], TOKEN.findall(form.body)[0].decode()
    told: dict[str, Any] = dict(plain_answers()[PERSON])
    told.pop("responsible_council")
    begun = Carried(council=COUNCIL, answers={"date_of_birth": told["date_of_birth"]})

    def sent(address: str, carried: Carried) -> bytes:
        field = signed(carried, on=timezone.localdate(), stamp=stamp(carried))
        return post(address, {"csrfmiddlewaretoken": token, "carried": field}, port=port, cookie=cookie)

    return Journey(
        start=get(START, port=port),
        question=sent("/check/go-on/", begun),
        result=sent("/check/list/", replace(begun, answers=told)),
    )

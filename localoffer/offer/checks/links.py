"""Finds names and addresses that lead nowhere."""

import re
from collections.abc import Iterator

from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.finding import Found
from localoffer.offer.checks.texts import texts_of

INTERNAL = re.compile(r"(?<![\w/.:])/[a-z0-9-]+(?:/[a-z0-9-]+)*/?(?=[\s).,;]|$)")


def names(checked: Checked) -> Iterator[Found]:
    """Yield each fact, figure, definition, entry or place that an entry names and that does not exist."""
    for problem in checked.problems:
        what = f"This cannot be worked out: {problem.what}."
        yield Found(entry=problem.where, place=problem.place, what=what, about=problem.what)


def addresses(checked: Checked) -> Iterator[Found]:
    """Yield each address of this site in a text that is no page of the offer."""
    known = {address.rstrip("/") for address in checked.addresses}
    for rule in checked.rules:
        for place, text in texts_of(rule):
            for address in INTERNAL.findall(text):
                if address.rstrip("/") not in known:
                    what = f"There is no page at “{address}”."
                    yield Found(entry=rule.id, place=place, what=what, about=address)

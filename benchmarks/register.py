"""
Measures the register of 10,000 decisions: a page, the last page, a search, the table, the feed.

    python3 run.py bench register            takes about two minutes; leave the machine alone meanwhile
    python3 run.py bench register --smoke    runs everything once on a few decisions, to see that it runs

Each stands beside the plain way: all records read into Python, looked through there, and cut into pages.
"""

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks.measuring.timing import Care, timed
from benchmarks.of_deciding.running import run, say

if TYPE_CHECKING:
    from localoffer.accounts.models import Council

CARE, BRIEF = Care(passes=3, rounds=10), Care(passes=1, rounds=1)
MANY, FEW = 10_000, 60
A_PAGE = 25


def main() -> None:
    """Measure on one database, and print."""
    run(measure, name="register", about="Measures the register of 10,000 decisions.")


def measure(*, smoke: bool) -> None:
    """Print how long our pages and files take, and the plain ways beside them."""
    from benchmarks.of_deciding.made import made_council, made_decisions, made_matter

    count, care = (FEW, BRIEF) if smoke else (MANY, CARE)
    council = made_council("benchshire")
    made_decisions(made_matter(council), count=count)
    home, last = "/benchshire/decisions/", -(-count // A_PAGE)
    for what, address, plain in (
        ("the first page", home, partial(_plain_page, council, "")),
        (f"page {last}", f"{home}?page={last}", partial(_plain_page, council, "")),
        ("a search for two words", f"{home}?q=bus+rent", partial(_plain_page, council, "bus rent")),
        ("in effect, by Cabinet", f"{home}?body=Cabinet&state=in_effect", None),
        ("100 records as JSON", f"{home}decisions.json", None),
        ("all as a table (CSV)", f"{home}decisions.csv", partial(_plain_table, council)),
        ("the feed", f"{home}decisions.atom", None),
    ):
        ours = timed([partial(_got, address)], care=care.fewer(5) if "CSV" in what else care, clock=perf_counter)
        say(f"ours, {what}", ours, ours)
        if plain:
            say(f"  the plain way, {what}", timed([plain], care=care.fewer(5), clock=perf_counter), ours)


def _got(address: str) -> None:
    from django.test import Client

    answer: Any = Client(headers={"host": "localhost"}).get(address, secure=True)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}.")


def _plain_page(council: "Council", asked: str) -> None:
    from localoffer.governance.decisions.models import Decision

    rows = list(Decision.objects.with_scopes_disabled().filter(council=council).prefetch_related(_items()))
    words = asked.lower().split()
    fit = [one for one in rows if all(word in _text(one) for word in words)]
    sorted(fit, key=lambda one: (one.decided_on, one.number), reverse=True)[:A_PAGE]


def _plain_table(council: "Council") -> None:
    import csv
    import io

    from localoffer.governance.decisions.models import Decision

    rows = Decision.objects.with_scopes_disabled().filter(council=council)
    csv.writer(io.StringIO()).writerows(
        rows.values_list("number", "reference", "title", "decided_on", "body_name")
    )


def _items() -> Any:
    from localoffer.governance.decisions.models import DecisionItem
    from localoffer.governance.decisions.parts import part

    return part("items", DecisionItem)


def _text(decision: Any) -> str:
    said = (decision.title, decision.text, decision.reasons, decision.body_name, *decision.items.all())
    return " ".join(str(one) for one in said).lower()


if __name__ == "__main__":
    main()

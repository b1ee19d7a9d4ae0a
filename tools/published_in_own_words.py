"""Makes `published_offers/` from notes in the same format: the facts stay, every sentence is made anew."""

import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from localoffer.offer.law import national_book
from localoffer.offer.presenters.amounts import headline
from localoffer.offer.published.fitting import fit, read_folder
from localoffer.offer.published.report import Line
from localoffer.rules import yaml_text

KEPT_OF_COUNCIL = ("council", "slug", "gss_code", "authority_type", "offer_title")
SENTENCES = ("summary", "how_to_get", "quote_check", "note")
PART_READ = "Only the start of each page was read."
MORE_LISTED = "The council lists more in a document that was not read."
DAY = re.compile(
    r"(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.? )?(?:19|20)\d\d(?:[-/]\d{2,4})*"
)
WAYS = (
    ("automatic", "You do not have to ask."),
    ("college", "Ask at your college."),
    ("app store", "Get the app."),
    ("housing", "Ask the council’s housing team."),
    ("form", "Fill in the council’s form."),
    ("application", "Fill in the council’s form."),
    ("appl", "Apply to the council."),
    ("pa ", "Ask your personal adviser."),
    ("adviser", "Ask your personal adviser."),
    ("worker", "Ask your worker."),
    ("plan", "Ask for it in your pathway plan."),
    ("assessment", "The council looks at what you need."),
    ("team", "Ask the leaving care team."),
    ("service", "Ask the leaving care team."),
    ("", "Ask the council."),
)
GIVES = {
    "service_or_uncosted_help": "help, with no amount given",
    "service": "help from people",
    "priority": "priority over others",
    "guarantee": "a guarantee",
    "loan": "a loan",
    "none": "the council says it does not give this",
    "in_kind": "things or time, with no number given",
}


def main(arguments: list[str]) -> None:
    """Read the notes in the first folder, and write our own files into the second."""
    notes, ours = (Path(argument) for argument in arguments)
    ours.mkdir(exist_ok=True)
    rows: dict[str, list[dict[str, Any]]] = {}
    councils = {council.slug: council for council in read_folder(notes)}
    for line in fit(tuple(councils.values()), book=national_book()).lines:
        rows.setdefault(line.council.slug, []).append(own_row(line))
    for slug, entitlements in rows.items():
        data = own_council(councils[slug].said) | {"entitlements": entitlements}
        (ours / f"{slug}.yaml").write_text(yaml_text.write(data), encoding="utf-8")


def own_council(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what we say of a council: who it is, where and when its pages were seen, and that we saw a part."""
    days = list(dict.fromkeys(DAY.findall(str(said["date_or_version"]))))
    data = {key: said[key] for key in KEPT_OF_COUNCIL}
    data |= {
        "date_or_version": f"Dates on its pages: {', '.join(days)}" if days else "Undated",
        "compiled": said["compiled"],
        "completeness": "partial",
        "completeness_note": PART_READ,
        "sources": [{"key": source["key"], "url": source["url"]} for source in said["sources"]],
    }
    if "inherited_conditions" in said:
        data["inherited_conditions"] = said["inherited_conditions"]
    if "listed_without_detail" in said:
        data["listed_without_detail"] = [MORE_LISTED]
    return data


def own_row(line: Line) -> dict[str, Any]:
    """Return a row with the facts as they were and our own sentences."""
    raw = line.row.raw
    facts = {key: value for key, value in raw.items() if key not in SENTENCES}
    notes = {"note": "The page leaves the source of this money open."} if "note" in raw else {}
    return facts | {"summary": own_summary(line), "how_to_get": own_way(line.row.text("how_to_get"))} | notes


def own_summary(line: Line) -> str:
    """Return one sentence made from the row's structure: what it is, how much, at which ages, how far along."""
    raw = line.row.raw
    rule = line.fitted.rule
    seen_on = date.fromisoformat(str(line.council.compiled))
    amount = "" if rule is None else headline(rule, book=national_book(), on=seen_on)
    off = " off" if amount and raw["benefit_kind"] in ("waiver", "discount", "waiver_or_discount") else ""
    gives = f"{lowered(amount)}{off}" or stated(line) or GIVES.get(raw["benefit_kind"], "no amount given")
    proposed = ", proposed only" if raw.get("status") in ("proposed", "announced") else ""
    return f"{raw['title']}: {gives}{ages(raw.get('conditions') or {})}{proposed}."


def stated(line: Line) -> str:
    """Return an amount that is no plain figure, in words: the rate it follows, or how often it comes."""
    rule, amount = line.fitted.rule, line.row.raw.get("amount")
    if rule is not None and rule.benefit.rate is not None:
        return f"at {rule.benefit.rate}"
    if not isinstance(amount, dict) or "value" not in amount:
        return ""
    if amount["period"] == "every":
        return f"every {amount['value']} {amount['unit']}"
    pounds = amount["unit"] == "GBP"
    value = f"£{amount['value']}" if pounds else f"{amount['value']} {amount['unit']}"
    return f"{value}, {amount['period']}".replace("_", " ")


def ages(conditions: Mapping[str, Any]) -> str:
    """Return the ages in words, as loosely or exactly as the page gave them."""
    first, last = conditions.get("age_min"), conditions.get("age_max")
    until, birthday = conditions.get("age_until"), conditions.get("age_until_birthday")
    start = f", from {first}" if first is not None else ""
    if last not in (None, "none"):
        words = f", ages {first} to {last}" if first is not None else f", to the age of {last}"
    elif birthday is not None:
        words = f"{start}, until you turn {birthday}"
    elif isinstance(until, int):
        words = f"{start}, up to {until}"
    else:
        words = start
    return words + (f" (to {conditions['extended_to']} in some cases)" if "extended_to" in conditions else "")


def own_way(text: str) -> str:
    """Return how to get it as one of a few sentences of ours."""
    if not text:
        return "not stated"
    said = f"{text.lower()} "
    return next(ours for word, ours in WAYS if word in said)


def lowered(text: str) -> str:
    """Return the text with a small first letter."""
    return text[:1].lower() + text[1:]


if __name__ == "__main__":
    main(sys.argv[1:])

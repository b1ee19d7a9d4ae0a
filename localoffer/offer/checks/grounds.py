"""What the checks rest on: laws, guidance and standards, each with how sure we are, and why some say nothing."""

from datetime import date

from localoffer.rules.rule import Source, Sure

READ = date(2026, 11, 21)


def _source(title: str, sure: str, cite: str | None = None) -> Source:
    return Source(title=title, cite=cite, sure=Sure(sure), read_on=READ)


LAW = _source("Children and Social Work Act 2017", "S/T", "s.2")
ACT_2026 = _source("Children’s Wellbeing and Schools Act 2026", "V", "s.8")
GUIDANCE = _source("Local offer guidance (Department for Education)", "S", "February 2018")
PRACTICE = _source("54 published offers, as far as they were read", "S", "docs/published-offers.md")
OURS = _source("This project’s own standard for rules", "V", "docs/rule-language.md")
READABLE = _source("This project’s own standard for plain words", "V", "docs/checks.md")
GOV_UK = _source("GOV.UK guidance on writing for the web", "T", "reading age of 9")
CATEGORIES = _source("Children Act 1989", "V", "Sch 2 para 19B(2); ss.23A, 23C")
PRIVACY = _source("UK General Data Protection Regulation", "T", "Article 5(1)(c) and (d)")

OUR_WORDS = "The summaries are in our own words, not the council’s."
PART_READ = "Only a part of each page was read, so what is missing there may stand elsewhere."
NO_EXAMPLES = "Published pages carry no worked examples."
NO_DAYS = "Published pages carry no such dates for each thing."

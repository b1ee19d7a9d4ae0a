"""Tells what an item of a decision does by the first deed that its words name."""

import re
from datetime import date

from localoffer.governance.decisions.kinds import ADVICE, ADVISERS, BodyKind, ItemKind
from localoffer.governance.reading.text.dates import named_days
from localoffer.governance.reading.text.spans import Span

BODY = r"(?:cabinet|executive|council|committee|board|panel|forum|mayor|members?|we|it)"
# What leads up to the deed: "That the Cabinet agrees to …".
LEAD = re.compile(
    rf"(?:that\b|(?:the\s+)?{BODY}\b(?=\s+(?:to|agree|resolve|decide|note|approve|delegate|recommend|consult|was))"
    r"|(?:agree|resolve|decide)[sd]?\s+(?:to|that)\b|was\s+(?:agreed|resolved|decided)\b|to\b)[\s,:]*",
    re.IGNORECASE,
)
WITHIN = r"[^.;]{0,160}?"
TO_DECIDE = (
    r"to\s+(?:agree|approve|determine|decide|finalise|award|amend|make\s+(?:any\s+)?(?:minor|final|further))"
)
# "Following consultation" tells what was done before.
ADJECTIVE = r"(?!(?:following|after|in|since|subject|from|on|with)\b)[\w-]+"
ANSWERS = r"(?:responses?|reports?|results?|findings|feedback|summary|outcomes?|statement|events?)"
ASKED = rf"(?:a\s+|an\s+|the\s+)?(?:{ADJECTIVE}\s+){{0,3}}?consultation\b(?!\s+{ANSWERS})"
BEGUN = r"(?:begun|started|launched|opened|undertaken|conducted|held|commenced|carried\s+out|sought)"
BEGIN = r"(?:begin|start|launch|open|undertake|conduct|hold|commence|carry\s+out|run|go\s+out\s+to|approve[sd]?)"
FORMS = {
    ItemKind.NOTE: rf"^not(?:e[sd]?|ing)\b|\b{BODY}\s+notes?\b|\b(?:be|is|was|were)\s+noted\b",
    ItemKind.RECOMMEND: r"^recommend\w*|\b(?:be|is|was)\s+recommended\b|\brecommends?\s+(?:to|that)\b",
    ItemKind.DELEGATE: (
        r"^delegat(?:es?\b|ion\s+of\b|ed\s+to\b)|\bbe\s+delegated\b"
        r"|\b(?:be\s+given|be\s+granted|have|has)\s+(?:the\s+)?(?:delegated\s+)?(?:authority|powers?)\s+to\b"
        rf"|^delegated\s+(?:authority|powers?)\b{WITHIN}\bbe\s+(?:given|granted)\b"
        r"|^(?:approv\w*|agree\w*|giv\w+|grant\w*)\s+(?:(?:the|a|to|of)\s+)*delegat(?:e|ion|ing)\b"
        rf"|^(?:approv\w*|giv\w+|grant\w*)\s+{WITHIN}\bdelegated\s+(?:authority|powers?)\b"
        rf"|^authoris\w+\s+{WITHIN}\b{TO_DECIDE}\b|\bbe\s+authorised\b{WITHIN}\b{TO_DECIDE}\b"
    ),
    ItemKind.CONSULT: (
        rf"^consult(?:s|ed|ing)?\b|^(?:approv|agree|endors|publish|issu|releas|put)\w*\s+{WITHIN}\bfor\s+{ASKED}"
        rf"|^{BEGIN}\s+(?:the\s+(?:start|launch|beginning)\s+of\s+)?{ASKED}|\bbe\s+consulted\b"
        rf"|\bconsultation\b[^.;]{{0,60}}?\bbe\s+{BEGUN}\b|\bbe\s+\w+ed\s+for\s+{ASKED}"
    ),
    ItemKind.REVIEW_BY: (
        r"^review(?:s|ed)?\b|\bbe\s+reviewed\b|\breports?\s+back\b|^looks?\s+at\s+(?:\w+\s+){1,4}again\b"
        rf"|(?:^(?:ask|request|requir|instruct|invit|bring)\w*|\bbe\s+(?:asked|requested|required|instructed)\s+to)\b"
        rf"{WITHIN}\b(?:review|report|update)\b"
        r"|\b(?:review|report|update)\b[^.;]{0,80}?\bbe\s+(?:brought|submitted|presented|made|carried\s+out)\b"
    ),
    # Whatever else is agreed: it counts where it comes first.
    ItemKind.APPROVE: (
        r"^(?:approv|agree|adopt|endors|accept|award|grant|authoris|publish|allocat)\w*"
        r"|\bbe\s+(?:\w+ed|begun|given|held|kept|made|paid|put|sent|set|taken)\b"
    ),
}
DEEDS = {kind: re.compile(form, re.IGNORECASE) for kind, form in FORMS.items()}
# Noting comes first in many items that then agree something: "note the report and approve the plan".
ONWARDS = re.compile(
    r"\band\s+(?=(?:to\s+)?(?:approve|agree|adopt|endorse|authorise|delegate|recommend|consult|ask|request)s?\b)"
    r"|\bbe\s+noted\b[^.;]*?\band\s+(?=[^.;]*\bbe\s)",
    re.IGNORECASE,
)
BY_YEAR = re.compile(r"\b(?:by|before|in)\s+(?:the\s+end\s+of\s+)?(?P<year>20\d\d)\b(?!-)", re.IGNORECASE)
BY = re.compile(r"\b(?:by|before|in|no\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
LATER = re.compile(
    r"\b(?:in|within|after)\s+(?:\d+|an?|one|two|three|six|nine|twelve|eighteen)\s+(?:week|month|year)s?\b",
    re.IGNORECASE,
)


def kind_of_item(text: str, *, body: BodyKind, decided: date) -> ItemKind:
    """Return what an item does, by its own words; what an adviser decides is a recommendation."""
    kind = _first_deed(text, decided=decided)
    return ItemKind.RECOMMEND if body in ADVISERS and kind not in ADVICE else kind


def review_day(text: str, *, decided: date) -> date | None:
    """Return the day by which an item asks for a review, or None where it names no whole day to come."""
    return next((date.fromisoformat(day) for day in _days_to_come(text, decided) if len(day) == 10), None)


def _first_deed(text: str, *, decided: date) -> ItemKind:
    """Return the kind of deed that comes first. Of two that begin together, the narrower one counts."""
    words, is_verb_next = _without_lead(text)
    found = {kind: match.start() for kind, form in DEEDS.items() if (match := form.search(words))}
    if is_verb_next:
        found[ItemKind.APPROVE] = 0
    if not (LATER.search(words) or _days_to_come(words, decided)):
        found.pop(ItemKind.REVIEW_BY, None)
    first = min(found, key=lambda kind: (found[kind], list(DEEDS).index(kind)), default=ItemKind.APPROVE)
    more = ONWARDS.search(words, found[first]) if first is ItemKind.NOTE else None
    return _first_deed(words[more.end() :], decided=decided) if more else first


def _without_lead(text: str) -> tuple[str, bool]:
    """Return the words from the deed on, and whether "to" came right before them."""
    words, is_verb_next = text.strip(), False
    while match := LEAD.match(words):
        words, is_verb_next = words[match.end() :], match[0].lower().split()[-1].strip(",:") == "to"
    return words, is_verb_next


def _days_to_come(text: str, decided: date) -> list[str]:
    """Return the days, months and years by which something is to be done, where they come after the decision."""
    days = [day for day in named_days(text, Span(0, len(text))) if day.value]
    due = [str(day.value) for day in days if BY.search(text[: day.span.start])]
    due += [match["year"] for match in BY_YEAR.finditer(text)]
    return [day for day in due if day > decided.isoformat()[: len(day)]]

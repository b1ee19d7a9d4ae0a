"""Finds people's own names, numbers and addresses in an offer. They go out of date, and they are personal."""

import re
from collections.abc import Iterator

import msgspec

from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.finding import Found
from localoffer.offer.checks.texts import texts_of

NAME = r"[A-Z][a-z]+(?:[-’'][A-Z]?[a-z]+)?"
ASK = r"(?:[Aa]sk|[Rr]ing|[Cc]all|[Cc]ontact|[Ee]-?mail|[Tt]ext|[Ss]peak to|[Tt]alk to|[Ss]ee)"
# Words that mark a service, a team or a role, so that "Ask Student Finance" names no person.
NOT_A_NAME = re.compile(
    r"\b(?:Act|Advi[cs]er?|Bank|Borough|Bureau|Care|Carers|Centre|Child|Children|Citizens|Club|College|Community"
    r"|Council|County|Credit|Customer|District|Education|Employment|England|Finance|Forum|Foundation|Group|Health"
    r"|Help|Helpline|Homes?|Hospital|House|Housing|Hub|Independent|Job|Jobcentre|Leaving|Library|Line|Local|Money"
    r"|National|Next|Office|Online|Personal|Plus|Police|Project|School|Services?|Shelter|Social|Society|Steps"
    r"|Student|Support|Team|Trust|Universal|University|Us|Virtual|Voices?|Welfare|Work|Worker|Young|Youth)\b"
)


class Sign(msgspec.Struct, frozen=True):
    """What looks personal, and what to say of it. The first group of the pattern is what was found."""

    pattern: re.Pattern[str]
    what: str


SIGNS = (
    Sign(
        re.compile(r"\b([a-z]+[._][a-z]+\d*@[\w.-]+\.\w+)", re.IGNORECASE),
        "“{found}” looks like one person’s e-mail. Give the team’s address.",
    ),
    Sign(
        re.compile(r"(?<!\d)((?:\+44 ?7|07)\d{3}[ ]?\d{3}[ ]?\d{3})(?!\d)"),
        "“{found}” looks like a mobile number. Give the team’s number.",
    ),
    Sign(
        re.compile(rf"\b((?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? {NAME}(?: {NAME})?)"),
        "“{found}” looks like a person’s name. Name the team or the role.",
    ),
    Sign(
        re.compile(rf"\b{ASK} ({NAME} {NAME})\b"),
        "“{found}” looks like a person’s name. Name the team or the role.",
    ),
)


def personal(checked: Checked) -> Iterator[Found]:
    """Yield each name, e-mail or mobile number that looks like one person’s. A team’s number is allowed."""
    for rule in checked.rules:
        for place, text in texts_of(rule):
            for about, what in _in_text(text, provider=rule.provider or "", names=checked.names).items():
                yield Found(entry=rule.id, place=place, what=what, about=about)


def _in_text(text: str, *, provider: str, names: frozenset[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for sign in SIGNS:
        for match in sign.pattern.findall(text):
            if not NOT_A_NAME.search(match) and match not in provider:
                found[match] = sign.what.format(found=match)
    for name in sorted(names):
        if name.strip() and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
            found[name] = f"“{name}” works for the council. Name the team or the role, not the person."
    return found

"""Turns what ModernGov's GetMeeting answers into one text for each item, laid out as its own pages are."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from localoffer.governance.reading.opening.html import text_of_html
from localoffer.governance.reading.opening.part import Part
from localoffer.governance.reading.opening.refusals import CannotRead
from localoffer.governance.reading.opening.safe_xml import tree_of

BODIES = ("decisionnonemptyhtmlbody", "minutesnonemptyhtmlbody")
# The bodies are HTML that is often not well-formed XML, so they are set apart before the XML is read.
BODY = re.compile(rf"(<({'|'.join(BODIES)})>)(?!\s*<!\[CDATA\[)(.*?)(</\2>)", re.IGNORECASE | re.DOTALL)
DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")


def texts_of_meeting(xml: str) -> list[Part]:
    """Return a text for each agenda item of a meeting. Raises CannotRead for any other XML."""
    # The text has been decoded: what the first line says of its bytes is no longer true.
    root = tree_of(BODY.sub(_set_apart, DECLARED.sub("", xml)))
    meeting = _meeting(root)
    if meeting is None:
        raise CannotRead("This XML is not a meeting from ModernGov (GetMeeting).")
    items = [one for one in meeting.iter() if _name(one) == "agendaitem"]
    if not items:
        raise CannotRead("The meeting has no agenda items.")
    return [
        Part(kind="xml", name=f"item {number}", text="\n".join(_lines(meeting, item)) + "\n")
        for number, item in enumerate(items, start=1)
    ]


def _lines(meeting: Element, item: Element) -> Iterator[str]:
    yield from ("Agenda item", "", _words(item, "agendaitemtitle") or "(no title)", "")
    committee = _words(meeting, "committeetitle") or _words(meeting, "committeename")
    day = _words(meeting, "meetingdate")
    yield f"Meeting: {day} - {committee}" if committee else f"Meeting date: {day}"
    yield f"Location: {_words(meeting, 'meetinglocation')}"
    yield f"Agenda item number: {_words(item, 'agendaitemnumber').rstrip('.')}"
    for label, name in zip(("Decision", "Minutes"), BODIES, strict=True):
        body = next((one for one in item.iter() if _name(one) == name), None)
        text = text_of_html("".join(body.itertext())) if body is not None else ""
        if text.strip():
            yield from ("", f"{label}:", "", text)
    yield from ("", "Supporting documents:")
    for document in (one for one in item.iter() if _name(one) == "linkeddoc"):
        restricted = " (restricted)" if _words(document, "isrestricted").lower() == "true" else ""
        yield f"• {_words(document, 'title')}{restricted}"


def _set_apart(match: re.Match[str]) -> str:
    opening, _, body, closing = match.groups()
    return f"{opening}<![CDATA[{_unescaped(body).replace(']]>', ']] >')}]]>{closing}"


def _unescaped(body: str) -> str:
    """Return HTML that was escaped to stand in XML as it was before."""
    if "<" in body:
        return body
    return body.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def _meeting(root: Element) -> Element | None:
    return next((one for one in root.iter() if _name(one) == "meeting"), None)


def _words(element: Element, name: str) -> str:
    found = next((one for one in element.iter() if _name(one) == name), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _name(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1].lower()

"""Knows two addresses of one ModernGov page as the same: by host, kind of page and number."""

import re
from urllib.parse import parse_qsl, urlsplit

SESSION = re.compile(r"/\([A-Za-z]\([^/()]*\)\)(?=/)")
# For each page, the parameter that says which one it is. Names are compared in small letters.
NUMBERED = {
    "mgissuehistoryhome.aspx": ("iid",),
    "ieissuedetails.aspx": ("iid",),
    "mgdecisiondetails.aspx": ("iid",),
    "iedecisiondetails.aspx": ("aiid", "id"),
    "mgai.aspx": ("id",),
    "ielistdocuments.aspx": ("mid", "meetingid"),
    "celistdocuments.aspx": ("mid", "meetingid"),
    "ielistmeetings.aspx": ("cid", "committeeid"),
    "mgcommitteedetails.aspx": ("id",),
    "mgconvert2pdf.aspx": ("id",),
}
FILE = re.compile(r"/documents/(?P<kind>[a-z])(?P<number>\d+)/", re.IGNORECASE)


def identity_of(address: str) -> str:
    """
    Return what two addresses of one page share, such as "democracy.example.gov.uk mgai.aspx id=5".

    Empty for an address that is none of ModernGov's numbered pages. A visitor's own part of the path is left out.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    host, path = (parts.hostname or "").lower(), SESSION.sub("", parts.path)
    file = FILE.search(path)
    if host and file:
        return f"{host} documents {file['kind'].lower()}{file['number']}"
    page = path.rsplit("/", 1)[-1].lower()
    asked = {name.lower(): value for name, value in parse_qsl(parts.query)}
    for name in NUMBERED.get(page, ()):
        if host and asked.get(name, "").isascii() and asked.get(name, "").isdigit():
            return f"{host} {page} {name}={int(asked[name])}"
    return ""

"""Makes each form of a version once, and keeps its bytes on disk."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from localoffer.accounts.models import Council
from localoffer.offer.models import Version
from localoffer.offer.renderings.catalogue import FormOfOffer
from localoffer.offer.renderings.composing import offer_document

# Raise it when forms are laid out or worded in another way; all are then made again.
EDITION = 1
FOLDER = "forms"


def fingerprint(version: Version, *, site: str) -> str:
    """Return a short mark of all that a version's forms are made from: its text, who to ask, where the site is."""
    council: Council = version.offer.council
    contact = [getattr(council, f"contact_{part}") for part in ("team", "phone", "hours", "email", "out_of_hours")]
    about = [council.slug, council.name, council.code, council.people, council.theme, council.is_demo]
    made_of = [
        EDITION,
        version.text_hash,
        version.number,
        str(version.published_at),
        version.note,
        site,
        about,
        contact,
    ]
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()[:24]


def form_of(version: Version, *, form: FormOfOffer, site: str, folder: Path) -> bytes:
    """
    Return one form of a published version, kept under `folder` once it is made.

    Raises BrailleMissing where the form is Braille and this computer cannot make it: nothing is then kept.
    """
    return kept(
        place(version, form=form, site=site, folder=folder),
        make=lambda: form.make(offer_document(version, site=site)),
    )


def place(version: Version, *, form: FormOfOffer, site: str, folder: Path) -> Path:
    """Return where a form is kept. A change in what it is made from gives another place."""
    return folder / FOLDER / version.offer.council.slug / fingerprint(version, site=site) / form.file


def kept(path: Path, *, make: Callable[[], bytes]) -> bytes:
    """Return the bytes in a file, made first where there is none. A file is whole or not there at all."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        made = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(made)
    Path(name).replace(path)
    return made

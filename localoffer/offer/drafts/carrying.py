"""Writes a whole offer as YAML, in one document or as a zip of files, and reads it back with nothing lost."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from localoffer.rules import yaml_text
from localoffer.rules.formats import FORMAT

MOST_BYTES = 5_000_000
MOST_BYTES_OPENED = 10_000_000
MOST_FILES = 500
ZIP_BEGINS = b"PK\x03\x04"
WRITTEN = (2026, 1, 1, 0, 0, 0)  # the same offer always makes the same zip
ORDER, QUESTIONS, ENTRIES = "offer.yaml", "facts.yaml", "entries/"


class OfferFileRefused(ValueError):
    """A file cannot be read as an offer: which file within it, which line, and why. Nothing of it was kept."""

    def __init__(self, problem: str, *, file: str = "", line: int | None = None) -> None:
        """Keep each part, and make one sentence of them."""
        self.problem, self.file, self.line = problem, file, line
        place = ", line ".join(str(part) for part in (file, line) if part)
        super().__init__(f"{place}: {problem}" if place else problem)


@dataclass(frozen=True, kw_only=True)
class OfferFile:
    """A whole offer as plain data: its entries in order, and its own questions."""

    entries: tuple[dict[str, Any], ...]
    questions: tuple[dict[str, Any], ...] = ()


def write_document(offer: OfferFile) -> str:
    """Return the offer as one YAML document."""
    return yaml_text.write({"format": FORMAT, "questions": list(offer.questions), "entries": list(offer.entries)})


def write_zip(offer: OfferFile) -> bytes:
    """Return the offer as a zip: a file for each entry, one for the questions, one for the order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, data in _files(offer):
            folder.writestr(zipfile.ZipInfo(name, WRITTEN), yaml_text.write({"format": FORMAT, **data}))
    return made.getvalue()


def read_offer_file(data: bytes) -> OfferFile:
    """Return the offer in one YAML document or a zip of files. Raises OfferFileRefused."""
    if len(data) > MOST_BYTES:
        raise OfferFileRefused(f"The file is too big. It can have up to {MOST_BYTES // 1_000_000} MB")
    if data.startswith(ZIP_BEGINS):
        return _from_zip(data)
    found = _yaml(data, file="")
    return OfferFile(
        entries=_all_named(found.get("entries"), key="id"),
        questions=_all_named(found.get("questions", []), key="key"),
    )


def _files(offer: OfferFile) -> Iterator[tuple[str, dict[str, Any]]]:
    yield ORDER, {"order": [entry["id"] for entry in offer.entries]}
    yield QUESTIONS, {"facts": list(offer.questions)}
    for entry in offer.entries:
        yield f"{ENTRIES}{entry['id']}.yaml", entry


def _from_zip(data: bytes) -> OfferFile:
    files = dict(_opened(data))
    if ORDER not in files and not any(file.startswith(ENTRIES) for file in files):
        raise OfferFileRefused(f"The zip holds no offer. It has no “{ORDER}” and no entries")
    order = files.get(ORDER, {}).get("order", [])
    entries = [
        {name: value for name, value in files[file].items() if name != "format"}
        for file in sorted(files)
        if file.startswith(ENTRIES)
    ]
    if not isinstance(order, list):
        raise OfferFileRefused("“order” is a list of the entries’ ids", file=ORDER)
    place = {str(slug): index for index, slug in enumerate(order)}
    entries.sort(key=lambda entry: place.get(str(entry.get("id")), len(place)))
    return OfferFile(
        entries=_all_named(entries, key="id"),
        questions=_all_named(files.get(QUESTIONS, {}).get("facts", []), key="key"),
    )


def _opened(data: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each YAML file in a zip with what it holds. What the zip says of sizes is not believed."""
    left = MOST_BYTES_OPENED
    seen: set[str] = set()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            if len(folder.infolist()) > MOST_FILES:
                raise OfferFileRefused(f"The zip holds too many files. It can have up to {MOST_FILES}")
            for info in folder.infolist():
                if info.is_dir() or not info.filename.endswith(".yaml"):
                    continue
                if info.filename in seen:
                    raise OfferFileRefused("The file stands twice in the zip", file=info.filename)
                seen.add(info.filename)
                with folder.open(info) as opened:
                    content = opened.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise OfferFileRefused("The zip holds too much", file=info.filename)
                yield info.filename, _yaml(content, file=info.filename)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError) as error:
        raise OfferFileRefused("The zip cannot be opened. It may be broken, or have a password") from error


def _yaml(data: bytes, *, file: str) -> dict[str, Any]:
    try:
        found, _ = yaml_text.read(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise OfferFileRefused("The file is not text (UTF-8)", file=file) from error
    except yaml_text.BadYaml as error:
        raise OfferFileRefused(error.problem, file=file, line=error.line) from error
    if not isinstance(found, Mapping):
        raise OfferFileRefused("The file is not a list of named parts", file=file)
    return dict(found)


def _all_named(found: Any, *, key: str) -> tuple[dict[str, Any], ...]:
    kind = "entries" if key == "id" else "questions"
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise OfferFileRefused(f"The file has no list of {kind}")
    names = [one.get(key) if isinstance(one, Mapping) else None for one in found]
    for name in names:
        if not isinstance(name, str) or not name:
            raise OfferFileRefused(f"One of the {kind} has no “{key}”")
        if names.count(name) > 1:
            raise OfferFileRefused(f"“{name}” stands twice")
    return tuple(dict(one) for one in found)

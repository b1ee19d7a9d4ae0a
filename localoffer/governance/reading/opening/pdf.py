"""Takes the text layer out of a PDF. A scan without one is refused: reading pictures is another program's work."""

import io

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from localoffer.governance.reading.opening.refusals import CannotRead

MOST_PAGES = 500
LEAST_LETTERS = 20


def text_of_pdf(data: bytes) -> str:
    """Return the text of every page, a blank line between. Raises CannotRead."""
    try:
        pages = _pages(data)
    except CannotRead:
        raise
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
    ) as error:
        # A broken PDF can lead its reader anywhere.
        raise CannotRead("The PDF is broken. Open it, print it to a new PDF, and try that one.") from error
    text = "\n\n".join(pages)
    if sum(1 for sign in text if sign.isalpha()) < LEAST_LETTERS:
        raise CannotRead("The PDF has no text layer: it may be a scan. Run OCR (text recognition) on it first.")
    return text


def _pages(data: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead("The PDF has a password. Save it without one.")
    if len(reader.pages) > MOST_PAGES:
        raise CannotRead(f"The PDF has more than {MOST_PAGES} pages. Take out the part you need.")
    return [page.extract_text() for page in reader.pages]

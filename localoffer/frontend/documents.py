"""Makes PDF files that a screen reader can read; one that could not be read is refused, not made."""

import json
import re
from pathlib import Path
from typing import Any

import typst

TEMPLATES = Path(__file__).parent / "typst"
FONTS = TEMPLATES / "fonts"
UNKNOWN_SIGN = "[?]"
MOST_UNKNOWN_SIGNS = 200


class DocumentRefused(ValueError):
    """The PDF would not have been accessible, or its data did not fit the template; says why."""


def compile_pdf(template_name: str, data: dict[str, Any]) -> bytes:
    """
    Return a PDF made from a template in `typst/` and plain data; it meets PDF/UA-1 (ISO 14289-1).

    The data reaches the template as JSON, so words from a person or a council are printed as they are.
    A sign that our font lacks, such as a smiling face, is printed as [?]. The same data gives the same
    bytes. Raises DocumentRefused where the standard is not met.
    """
    text = json.dumps(data, ensure_ascii=False)
    for _ in range(MOST_UNKNOWN_SIGNS):
        try:
            return _compile(template_name, text=text)
        except typst.TypstError as problem:
            text = _without_unknown_sign(text, problem=problem)
    raise DocumentRefused(f"More than {MOST_UNKNOWN_SIGNS} different signs cannot be printed.")


def _compile(template_name: str, *, text: str) -> bytes:
    made: bytes = typst.compile(
        str(TEMPLATES / f"{template_name}.typ"),
        root=str(TEMPLATES),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"data": text},
        timestamp=0,
    )
    return made


def _without_unknown_sign(text: str, *, problem: Exception) -> str:
    unknown = re.search(r'the text `"(.+?)"` could not be displayed', str(problem))
    if unknown is None or unknown.group(1) not in text:
        raise DocumentRefused(str(problem)) from problem
    return text.replace(unknown.group(1), UNKNOWN_SIGN)

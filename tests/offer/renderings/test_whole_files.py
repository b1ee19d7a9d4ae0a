"""The files of a whole offer …"""

import io
import shutil
import subprocess
from pathlib import Path

import page as pdf_check
import pikepdf
import pytest

from localoffer.offer.renderings.catalogue import FORMS, PDF
from localoffer.offer.renderings.document import OfferDocument
from tests.offer.renderings.reading_back import bare

pytestmark = pytest.mark.django_db
ALL_PDF = [form.file for form in FORMS.values() if form.kind == PDF]
SECONDS_TO_OPEN = 180
no_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this computer.")


@pytest.mark.parametrize("file", ALL_PDF)
def test_keep_every_rule_of_pdf_for_screen_readers(file: str, offer: OfferDocument) -> None:
    made = FORMS[file].make(offer)

    verdict = pdf_check.validate_pdf_bytes(made, profile=pdf_check.ValidationProfile.PDF_UA_1)

    assert pdf_check.is_pdf_compliant_bytes(made, profile=pdf_check.ValidationProfile.PDF_UA_1), verdict


@pytest.mark.parametrize("file", ALL_PDF)
def test_say_their_language_and_show_their_title(file: str, offer: OfferDocument) -> None:
    with pikepdf.open(io.BytesIO(FORMS[file].make(offer))) as opened:
        assert str(opened.Root.Lang).startswith("en")
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert opened.open_metadata()["dc:title"]


@no_office
def test_open_in_libreoffice_with_every_entry(offer: OfferDocument, tmp_path: Path) -> None:
    (tmp_path / "offer.docx").write_bytes(FORMS["offer.docx"].make(offer))

    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to"]
        + ["txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "offer.docx")],
        check=True,
        capture_output=True,
        timeout=SECONDS_TO_OPEN,
    )

    text = bare((tmp_path / "offer.txt").read_text(encoding="utf-8-sig"))
    assert [one.page.title for one in offer.entries if bare(one.page.title) not in text] == []

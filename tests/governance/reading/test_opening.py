"""A file …"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.governance.reading.opening.files import MOST_BYTES, MOST_CHARACTERS, opened
from localoffer.governance.reading.opening.refusals import CannotRead
from localoffer.governance.reading.proposing import propose
from tests.governance.reading.making import made_docx, made_locked_pdf, made_pdf, made_scan, made_zip, word_xml

BODY = "word/document.xml"
BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
MEETING = """<?xml version="1.0" encoding="utf-16"?>
<meeting><meetingdate>18/12/2025</meetingdate><meetinglocation>Town Hall</meetinglocation>
<committeetitle>Cabinet</committeetitle><agendaitems>
<agendaitem><agendaitemnumber>5.</agendaitemnumber><agendaitemtitle>Bus pass</agendaitemtitle>
<decisionnonemptyhtmlbody><div><p>RESOLVED that:<br>1. the pass be kept;</p><p>2. it be&nbsp;free.</p></div>
</decisionnonemptyhtmlbody><linkeddocuments><linkeddoc><title>Report</title><isrestricted>True</isrestricted></linkeddoc>
</linkeddocuments></agendaitem>
<agendaitem><agendaitemnumber>6.</agendaitemnumber><agendaitemtitle>Any other business</agendaitemtitle>
<minutesnonemptyhtmlbody>&lt;p&gt;There was none.&lt;/p&gt;</minutesnonemptyhtmlbody></agendaitem>
</agendaitems></meeting>"""
PAGE = """<!doctype html><html><head><title>Decision</title><script>steal()</script></head><body>
<ul><li><a href="/">Home</a></li></ul><h1>Decision details</h1><h2>Bus pass</h2>
<p><span class="mgLabel">Decision Maker: </span>Cabinet</p>
<p><span class="mgLabel">Is Key decision?: </span>No</p>
<p><span class="mgLabel">Is subject to call in?: </span>Yes</p>
<div><h3>Decisions:</h3><ol><li>To keep the pass.</li><li>To look again in a year.</li></ol></div>
<dl><dt>Date of decision</dt><dd>4 June 2026</dd></dl><table><tr><th>Status</th><td>Implemented</td></tr></table>
</body></html>"""


def test_of_plain_text_is_read_whatever_its_letters() -> None:
    text = "Title: Café pass\r\nDecision Maker: Cabinet\r\n"

    for data in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.encode("cp1252"), text.encode("utf-16")):
        assert propose(opened(data)[0].text).fields["title"].value == "Café pass"


def test_of_a_saved_page_is_read_by_what_a_person_sees() -> None:
    text = opened(PAGE.encode())[0].text
    fields = propose(text).fields

    assert "steal" not in text
    assert fields["title"].value == "Bus pass"
    assert fields["decision_maker"].value == "Cabinet"
    assert fields["decision_items"].value == ("To keep the pass.", "To look again in a year.")
    assert (fields["decision_date"].value, fields["status"].value) == ("2026-06-04", "Implemented")
    assert (fields["key_decision"].value, fields["subject_to_call_in"].value) == (False, True)


def test_of_word_is_read_with_its_tables_and_lists() -> None:
    fields = propose(opened(made_docx())[0].text).fields

    assert fields["title"].value == "Lower rent in Harbour Court"
    assert fields["decision_date"].value == "2026-05-01"
    assert fields["decision_items"].value == ("To lower the rent.", "To write to each tenant.")
    assert fields["reasons_present"].value is True


def test_in_pdf_is_read_by_its_text_layer() -> None:
    data = made_pdf("Decision Maker: Cabinet", "Date of decision: 4 June 2026", "Decision: That the pass be kept.")

    fields = propose(opened(data)[0].text).fields

    assert fields["decision_maker"].value == "Cabinet"
    assert fields["decision_date"].value == "2026-06-04"
    assert fields["decision_items"].value == ("That the pass be kept.",)


def test_from_moderngov_is_read_item_by_item() -> None:
    first, second = opened(MEETING.encode())
    fields = propose(first.text).fields

    assert (first.name, second.name) == ("item 1", "item 2")
    assert fields["title"].value == "Bus pass"
    assert fields["decision_items"].value == ("the pass be kept;", "it be free.")
    assert (fields["decision_date"].value, fields["meeting"].value) == ("2025-12-18", "2025-12-18 Cabinet")
    assert fields["item_number"].value == "5"
    assert "Report (restricted)" in first.text
    assert "There was none." in second.text
    assert "decision_items" not in propose(second.text).fields


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"\x00\x01\x02\x03", "not text"),
        (b"x" * (MOST_BYTES + 1), "bigger than"),
        (b"word " * (MOST_CHARACTERS // 4), "longer than"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Word file"),
        (b"%PDF-1.7\nnot really", "broken"),
        (b"%PDF-1.7\n" + b"\xff" * 1000, "broken"),
        (b"PK\x03\x04broken", "cannot be opened"),
        (b"<meeting><agendaitems>", "cannot be read"),
        (b"<?xml version='1.0'?><other/>", "not a meeting"),
        (b"<meeting></meeting>", "no agenda items"),
        (f"<?xml version='1.0'?>{BOMB}<meeting>&c;</meeting>".encode(), "DOCTYPE"),
        (f"<?xml version='1.0'?>{OUTSIDE}<meeting>&a;</meeting>".encode(), "DOCTYPE"),
        (b"<meeting>" + b"<a>" * 1000 + b"</a>" * 1000 + b"</meeting>", "nests too deep"),
    ],
)
def test_that_gives_no_text_is_refused_with_advice(data: bytes, why: str) -> None:
    with pytest.raises(CannotRead, match=why):
        opened(data)


def test_that_is_a_scan_is_refused_with_advice_to_run_ocr() -> None:
    with pytest.raises(CannotRead, match="no text layer.*OCR"):
        opened(made_scan())


def test_with_a_password_is_refused() -> None:
    with pytest.raises(CannotRead, match="password"):
        opened(made_locked_pdf())


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({BODY: word_xml(), "word/vbaProject.bin": b"macro"}, "macros"),
        ({"other.txt": b"words"}, "not a Word file"),
        ({BODY: word_xml(before=BOMB)}, "DOCTYPE"),
        ({BODY: word_xml("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", before=OUTSIDE)}, "DOCTYPE"),
        ({BODY: word_xml("<w:p>" + " " * 30_000_000 + "</w:p>")}, "too much"),
        ({BODY: word_xml()} | {f"{number}.xml": b"" for number in range(2_001)}, "too many files"),
        ({BODY: word_xml("<w:p>")}, "cannot be read"),
        ({BODY: b'<w:document xmlns:w="x"/>'}, "no text"),
        ({BODY: word_xml()}, "empty"),
    ],
)
def test_that_claims_to_be_word_and_is_not_safe_is_refused(files: dict[str, bytes], why: str) -> None:
    with pytest.raises(CannotRead, match=why):
        opened(made_zip(files))


@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<meeting>", b"<html>"]))
def test_of_any_bytes_is_read_or_refused(data: bytes, start: bytes) -> None:
    try:
        parts = opened(start + data)
    except CannotRead:
        return
    for part in parts:
        propose(part.text)

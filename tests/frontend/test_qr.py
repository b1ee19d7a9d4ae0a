"""A square code …"""

import xml.etree.ElementTree as ET

from localoffer.frontend.qr import qr_png, qr_svg

ADDRESS = "https://offer.example/tarnshire/offer/"


def test_is_a_drawing_with_room_around_it() -> None:
    drawing = ET.fromstring(qr_svg(ADDRESS))

    _, _, width, height = map(float, drawing.attrib["viewBox"].split())
    # A code has 17 squares and 4 for each version, and 4 empty ones on each side.
    assert width == height
    assert (width - 8 - 17) % 4 == 0


def test_differs_for_another_address() -> None:
    assert qr_svg(ADDRESS) != qr_svg(f"{ADDRESS}x")


def test_is_a_picture_for_word() -> None:
    assert qr_png(ADDRESS).startswith(b"\x89PNG\r\n")

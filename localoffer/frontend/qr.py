"""Draws the square codes that a phone can read, so that paper leads back to the page."""

import io

import segno

QUIET_ZONE = 4
PIXELS_A_SQUARE = 8


def qr_svg(address: str) -> str:
    """
    Return a QR code for an address as a drawing in SVG, black on white, with its quiet zone around it.

    A quarter of it may be dirty or torn, and it can still be read (error correction level Q of ISO/IEC 18004).
    """
    drawn = io.BytesIO()
    _code(address).save(drawn, kind="svg", border=QUIET_ZONE, dark="#000000", light="#ffffff", omitsize=True)
    return drawn.getvalue().decode("utf-8")


def qr_png(address: str) -> bytes:
    """Return the same code as a picture in PNG, for Word."""
    drawn = io.BytesIO()
    _code(address).save(drawn, kind="png", border=QUIET_ZONE, scale=PIXELS_A_SQUARE)
    return drawn.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="q", boost_error=False)

"""Why a file cannot be read."""


class CannotRead(Exception):
    """The file gives no text that can be read; the words say why, and what to do."""

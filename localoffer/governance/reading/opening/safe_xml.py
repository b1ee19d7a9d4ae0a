"""Reads XML from strangers: one that declares a document type is refused, so it can name no entity and no file."""

from typing import Any, NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from localoffer.governance.reading.opening.refusals import CannotRead

DEEPEST = 200


class _NoDoctype(TreeBuilder):
    """Builds the tree, and stops at a document type, which is where bombs and outside files come in."""

    _depth = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> NoReturn:
        """Refuse. Raises CannotRead."""
        raise CannotRead("The XML declares a document type (DOCTYPE). We refuse this, as it can hide an attack.")

    def start(self, tag: Any, attrs: Any) -> Any:
        """Open an element. Raises CannotRead when elements nest too deep."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise CannotRead("The XML nests too deep.")
        return super().start(tag, attrs)

    def end(self, tag: Any) -> Any:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


def tree_of(xml: str | bytes) -> Element:
    """Return the root of an XML text. Raises CannotRead when it is broken or may hide an attack."""
    parser = XMLParser(target=_NoDoctype())  # noqa: S314 - no document type gets past the builder above
    try:
        parser.feed(xml)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise CannotRead(f"The XML cannot be read: {error}.") from error
    return root

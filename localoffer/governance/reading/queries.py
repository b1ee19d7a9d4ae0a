"""Asks for documents that were read. All need the council's scope."""

from django.db.models import Count, Q, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.matters.models import Matter
from localoffer.governance.reading.found import KEPT
from localoffer.governance.reading.models import ExtractedField, SourceDocument


def documents_of(council: Council) -> QuerySet[SourceDocument]:
    """Return the council's documents, the newest first, each with `left`: how many values wait for a word."""
    waiting = Count("fields", filter=Q(fields__word="", fields__value__isnull=False))
    found = SourceDocument.objects.filter(council=council).select_related("matter", "added_by")
    return found.annotate(left=waiting).order_by("-added_at", "-pk")


def document(council: Council, *, pk: int) -> SourceDocument | None:
    """Return one document of the council, or None."""
    return documents_of(council).filter(pk=pk).first()


def fields_of(document: SourceDocument) -> list[ExtractedField]:
    """Return a document's fields, in the order of the page."""
    found = {one.name: one for one in ExtractedField.objects.filter(document=document)}
    return [found[name] for name in KEPT if name in found]


def read_before(document: SourceDocument) -> list[SourceDocument]:
    """Return the council's other documents of the same page of ModernGov, or of the same file's bytes."""
    same = Q(sha256=document.sha256, part=document.part)
    if document.identity:
        same |= Q(identity=document.identity, part=document.part)
    return list(documents_of(document.council).filter(same).exclude(pk=document.pk))


def documents_about(matter: Matter) -> QuerySet[SourceDocument]:
    """Return the documents that were made into a matter or put beside it, the oldest first."""
    return SourceDocument.objects.filter(matter=matter).order_by("used_at", "pk")

"""A question for a number with decimals."""

import re
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import TextField

MOST = 1_000_000


class NumberField(TextField):
    """Asks for a number with up to two decimals; gives a Decimal, or None. `subject` begins each error."""

    def __init__(self, *, subject: str, **kwargs: Any) -> None:
        super().__init__(max_length=20, **kwargs)
        self.subject = subject

    def clean(self, value: Any) -> Decimal | None:
        """Return the number typed; raise ValidationError when it is none, or below nought, or very large."""
        text = re.sub(r"[%,\s]", "", str(super().clean(value) or ""))
        if not text:
            return None
        if not re.fullmatch(r"\d{1,7}(\.\d{1,2})?", text, flags=re.ASCII):
            raise ValidationError(f"{self.subject} must be a number, like 54 or 54.2", code="number")
        if Decimal(text) > MOST:
            raise ValidationError(f"{self.subject} must be {MOST:,} or less", code="range")
        return Decimal(text)

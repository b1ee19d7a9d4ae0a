"""A form that keeps what few people need folded away, and open where it says something."""

from django import forms
from django.forms import BoundField


class FormWithMore(forms.Form):
    """A form whose fields named in `more` stand folded below the others, under `more_text`."""

    more: tuple[str, ...] = ()
    more_text: str = "More choices"

    @property
    def first_fields(self) -> list[BoundField]:
        """The fields that everybody sees."""
        return [self[name] for name in self.fields if name not in self.more]

    @property
    def more_fields(self) -> list[BoundField]:
        """The fields that are folded away."""
        return [self[name] for name in self.more if name in self.fields]

    @property
    def more_is_open(self) -> bool:
        """Whether something is said, or wrong, in a field that is folded away."""
        return any(bound.value() or bound.errors for bound in self.more_fields)

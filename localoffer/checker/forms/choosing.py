"""The questions about the journey itself: which council, which topics, which file."""

from collections.abc import Iterable
from typing import Any

from django import forms

from localoffer.checker.topics import Topic
from localoffer.checker.wording import Wording
from localoffer.frontend.fields import CheckboxesField, Option

NOT_SURE = "not_sure"
NOTHING_CHOSEN = "Type the name of a council, or choose “I am not sure”"
ONLY_LIST = "none"


class CouncilForm(forms.Form):
    """Asks which council looked after somebody; accepts a name as typed."""

    council = forms.CharField(max_length=200, required=False)

    def __init__(self, data: Any = None, *, names: Iterable[tuple[str, str]], wording: Wording) -> None:
        """Keep the councils as (short name, name)."""
        super().__init__(data)
        self.slugs = {plain(name): slug for slug, name in names}
        self.fields["council"].label = wording.said("Which council looked after you?")
        self.fields["council"].help_text = "Start to type its name. If more than one did, choose the last one"

    def clean_council(self) -> str:
        """Return the council's short name. Raises ValidationError where no council has this name."""
        typed = self.cleaned_data["council"].strip()
        if not typed:
            raise forms.ValidationError(NOTHING_CHOSEN, code="empty")
        slug = self.slugs.get(plain(typed))
        if slug is None:
            raise forms.ValidationError(self._not_found(typed), code="unknown")
        return slug

    def _not_found(self, typed: str) -> str:
        like = [name for name in self.slugs if plain(typed) in name]
        hint = " Choose it from the list" if like else " Check the spelling, or choose “I am not sure”"
        return f"We do not know a council called “{typed[:60]}”.{hint}"


class TopicsForm(forms.Form):
    """Asks what somebody wants help with; none is an answer."""

    def __init__(self, data: Any = None, *, topics: Iterable[Topic], wording: Wording, chosen: Any = ()) -> None:
        """Offer only the topics that still have something to ask."""
        super().__init__(data, initial={"topics": list(chosen)})
        options = [Option(value=one.value, text=wording.said(one.label), hint=one.hint) for one in topics]
        none = Option(value=ONLY_LIST, text="None. Just show the list", after_or=True, excludes_others=True)
        self.fields["topics"] = CheckboxesField(
            options=[*options, none],
            label=wording.pick("What would you like help with?", "What would they like help with?"),
            help_text="Choose all that fit. We ask a few questions about each",
            error_messages={"required": "Choose at least one, or choose “None. Just show the list”"},
        )

    @property
    def chosen(self) -> tuple[str, ...]:
        """The topics chosen, in the order shown."""
        return tuple(one for one in self.cleaned_data["topics"] if one != ONLY_LIST)


class OpenForm(forms.Form):
    """Asks for the file a person kept."""

    file = forms.FileField(
        label="Choose the file you kept",
        help_text="Its name ends in .json",
        allow_empty_file=True,
        error_messages={"required": "Choose the file you kept"},
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )


def plain(name: str) -> str:
    """Return a council's name for comparing: small letters, without "council" and the like."""
    words = name.casefold().replace("&", " and ").replace("-", " ").replace(".", "").split()
    dull = {
        "council",
        "county",
        "city",
        "borough",
        "metropolitan",
        "district",
        "london",
        "royal",
        "of",
        "the",
        "mbc",
    }
    return " ".join([word for word in words if word not in dull] or words)

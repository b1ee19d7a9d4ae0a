"""The row about where somebody lives, or whose care leaver they are."""

from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import LongListField, Option, RadiosField
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.references import answers, with_present
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.facts import Fact, FactType

HERE = {
    "this_council": "is this council",
    "this_county": "is in this county",
    "this_region": "is in this region",
}
AREAS, OTHER = "areas", "other"
MOST_AREAS = 30


class PlaceRow(RowForm):
    """Asks how near a place must be: to us, in one of several areas, or in the place another answer names."""

    more_text = "Other places"

    def add_fields(self) -> None:
        """Add the places that every council has, a list for each area, and other answers that are places."""
        phrase = self.fact.phrase if self.fact else "the place"
        options = [Option(value=key, text=sentence(f"{phrase} {words}")) for key, words in HERE.items()]
        options += [
            Option(value=AREAS, text="It is in an area that you choose below"),
            Option(value=OTHER, text="It is in the place that another answer names"),
        ]
        self.fields["within"] = RadiosField(label="What must be true?", options=options)
        areas = [Option(value=key, text=sentence(key.replace("_", " "))) for key in HERE]
        areas += [Option(value=area.code, text=area.name) for area in self.book.areas.values()]
        self.more = (*self._areas(), OTHER)
        for number, name in enumerate(self._areas()):
            self.fields[name] = LongListField(
                label="Which area?" if not number else "Or which other area?",
                options=with_present(areas, self.present(name)),
                required=False,
                empty_text="None" if number else "Choose one",
            )
        self.fields[OTHER] = LongListField(
            label="Which other answer?",
            options=with_present(answers(self.book, FactType.AREA), self.present(OTHER)),
            required=False,
        )

    def _areas(self) -> list[str]:
        """Return the name of a field for each area, and of an empty one."""
        chosen = [n for n in range(MOST_AREAS) if self.row.said(f"area{n}")]
        return [f"area{n}" for n in range(min(MOST_AREAS, (chosen[-1] + 2) if chosen else 1))]

    def clean(self) -> dict[str, Any]:
        """Refuse a place that was not chosen."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("within") == AREAS and not any(said.get(name) for name in self._areas()):
            self.add_error("area0", ValidationError("Choose an area"))
        if said.get("within") == OTHER and not said.get(OTHER):
            self.add_error(OTHER, ValidationError("Choose the answer that names the place"))
        return said

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return where the place must lie."""
        within = condition["within"]
        if within in list(HERE):
            return typed(condition, within=within)
        if isinstance(within, dict):
            return typed(condition, within=OTHER, other=f"fact:{within['fact']}")
        codes = [within] if isinstance(within, str) else within
        return typed(condition, within=AREAS, **{f"area{number}": code for number, code in enumerate(codes)})

    def made(self) -> Any:
        """Return the condition that the place lies there."""
        said = self.cleaned_data
        return {"place": self.key, "within": self._within(said)}

    def _within(self, said: dict[str, Any]) -> Any:
        if said["within"] == OTHER:
            return {"fact": said[OTHER].partition(":")[2]}
        if said["within"] != AREAS:
            return said["within"]
        codes = [said[name] for name in self._areas() if said[name]]
        was = self.row.was if isinstance(self.row.was, dict) else {}
        return codes[0] if len(codes) == 1 and not isinstance(was.get("within"), list) else codes

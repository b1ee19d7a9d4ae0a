"""The one form of this room: what somebody searches for."""

from django import forms

from localoffer.offer.search.searching import MOST_SIGNS

TOO_LONG = f"Use fewer words. A search can be up to {MOST_SIGNS} letters long"


class SearchForm(forms.Form):
    """Takes a few words; anything can be typed, but not too much."""

    q = forms.CharField(
        label="What are you looking for?",
        help_text="For example: rent, driving, uni",
        required=False,
        max_length=MOST_SIGNS,
        error_messages={"max_length": TOO_LONG},
    )

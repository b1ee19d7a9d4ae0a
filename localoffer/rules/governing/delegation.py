"""A council's scheme of delegation: what an officer or member may decide without asking again."""

import msgspec


class DelegationParagraph(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """
    One paragraph of the scheme, cited by its number.

    `delegate` is the slug of the post that may decide; `consulting` are posts to ask first; `conditions` must
    hold, and where one does not, the decision goes back to the body that gave it away. `may_take_away` is set
    where the paragraph says in so many words that less may be promised than before.
    """

    number: str
    text: str
    delegate: str
    scope: str
    consulting: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    may_sub_delegate: bool = False
    may_take_away: bool = False

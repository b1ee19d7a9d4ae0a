"""Why nothing is withheld as it was said: each refusal named as a fact."""


class ExemptWithoutParagraph(ValueError):
    """What is exempt falls under a paragraph of Schedule 12A to the Local Government Act 1972."""


class NotWeighed(ValueError):
    """What is exempt says how the public interest was weighed."""


class NoBar(ValueError):
    """What is confidential says what forbids to tell it."""


class NothingWithheld(ValueError):
    """A withheld part has words, and the name of whoever decided so."""


class WithheldAhead(ValueError):
    """It was decided today or before that a part is withheld."""


class NoSuchPart(ValueError):
    """The document has no such part for the passage to belong to."""


REFUSALS = (ExemptWithoutParagraph, NoBar, NoSuchPart, NotWeighed, NothingWithheld, WithheldAhead)

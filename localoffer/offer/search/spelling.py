"""Finds the word somebody meant when they typed another."""

from collections.abc import Iterable

SHORTEST = 4
FORGIVES_TWO = 8


def meant(word: str, *, known: Iterable[str]) -> str | None:
    """
    Return the known word that `word` is a slip of, or None.

    One slip is forgiven from four letters on, two from eight: a letter wrong, missing, added or swapped.
    Of equally near words the one that begins alike wins, then the first by the alphabet.
    """
    if len(word) < SHORTEST or word.isdigit():
        return None
    most = 2 if len(word) >= FORGIVES_TWO else 1
    near = [
        (slips(word, other, most=most), other[:1] != word[:1], other) for other in known if len(other) >= SHORTEST
    ]
    best = min(near, default=None)
    return best[2] if best is not None and best[0] <= most else None


def slips(one: str, other: str, *, most: int) -> int:
    """Return how many slips lie between two words, or `most` + 1 where it is more (optimal string alignment)."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    older: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, against in enumerate(other, start=1):
            step = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against
            now.append(min(step, older[column - 2] + 1) if swapped else step)
        older, last = last, now
    return min(last[-1], most + 1)

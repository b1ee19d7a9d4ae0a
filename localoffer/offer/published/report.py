"""How well what councils published fits the rule language: row by row, and in all."""

from collections import Counter
from typing import Any

import msgspec

from localoffer.offer.published.files import CouncilFile
from localoffer.offer.published.reading import Kept, Row
from localoffer.offer.published.rules import Fit, Fitted


class Line(msgspec.Struct, frozen=True):
    """One row of the report."""

    council: CouncilFile
    row: Row
    fitted: Fitted


class Share(msgspec.Struct, frozen=True):
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        """The share in percent; 0 of none."""
        return 100 * self.part / self.whole if self.whole else 0.0


class Report(msgspec.Struct, frozen=True):
    """Every row that was read, with its fit."""

    lines: tuple[Line, ...]

    @property
    def councils(self) -> int:
        """How many councils."""
        return len({line.council.slug for line in self.lines})

    def count(self, fit: Fit) -> int:
        """Return how many rows fit so."""
        return sum(line.fitted.fit is fit for line in self.lines)

    @property
    def bearing(self) -> tuple[Line, ...]:
        """The rows that name at least one condition."""
        return tuple(line for line in self.lines if line.fitted.bears_conditions)

    @property
    def fully(self) -> Share:
        """How many of the rows that name a condition fit fully."""
        return Share(sum(line.fitted.fit is Fit.FULLY for line in self.bearing), len(self.bearing))

    @property
    def fully_and_settled(self) -> Share:
        """The same, without rows in which a person must weigh the case or the last birthday is not clear."""
        settled = (
            line.fitted.fit is Fit.FULLY and not line.fitted.a_person_decides and not line.fitted.loose_ages
            for line in self.bearing
        )
        return Share(sum(settled), len(self.bearing))

    def kept_by_kind(self) -> Counter[str]:
        """Return how many rows keep each kind of piece as words."""
        return Counter(key for line in self.lines for key in {piece.key for piece in line.fitted.kept})

    def kinds(self) -> dict[str, Share]:
        """Return, for each kind of condition, how many of the rows that have it keep none of it as words."""
        met: Counter[str] = Counter()
        whole: Counter[str] = Counter()
        for line in self.lines:
            worded = {name for piece in line.fitted.kept for name in piece.key.split(", ")}
            for key in line.row.conditions:
                whole[key] += 1
                met[key] += key not in worded
        return {key: Share(met[key], count) for key, count in whole.most_common()}

    def summary(self) -> str:
        """Return the closing lines that the command prints."""
        full, settled = self.fully, self.fully_and_settled
        fits = ". ".join(f"{fit.value.capitalize()}: {self.count(fit)}" for fit in Fit)
        clear = f"{settled.part} of them ({settled.percent:.1f}% of {settled.whole})"
        lines = (
            f"{self.councils} councils, {len(self.lines)} rows.",
            f"{fits}.",
            f"Of {full.whole} rows with conditions, {full.part} fit fully: {full.percent:.1f}%.",
            f"{clear} need nobody to weigh the case and have a clear last birthday.",
        )
        return "\n".join(lines)

    def plain(self) -> dict[str, Any]:
        """Return the report as plain data, for a file."""
        return {
            "councils": self.councils,
            "rows": len(self.lines),
            "fits": {fit.value: self.count(fit) for fit in Fit},
            "rows_with_conditions": self.fully.whole,
            "of_these_fully": self.fully.part,
            "fully_percent": round(self.fully.percent, 1),
            "fully_and_settled": self.fully_and_settled.part,
            "kept_as_words_by_kind": dict(self.kept_by_kind().most_common()),
            "conditions_by_kind": {key: [share.part, share.whole] for key, share in self.kinds().items()},
            "by_row": [_row(line) for line in self.lines],
        }


def _row(line: Line) -> dict[str, Any]:
    fitted = line.fitted
    return {
        "council": line.council.slug,
        "row": line.row.id,
        "line": line.row.line,
        "fit": fitted.fit.value,
        "has_conditions": fitted.bears_conditions,
        "a_person_decides": fitted.a_person_decides,
        "last_birthday_not_clear": fitted.loose_ages,
        "kept_as_words": [kept_plain(piece) for piece in fitted.kept],
    }


def kept_plain(piece: Kept) -> dict[str, str]:
    """Return a piece kept as words as plain data."""
    return {"key": piece.key, "text": piece.text, "why": piece.why.value}

"""Reads a file that a council wrote, and says where it is wrong."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from localoffer.rules import files, yaml_text
from localoffer.rules.files import BadRuleFile
from localoffer.rules.governing.problem import Problem

Shape = TypeVar("Shape")


class FileNotUnderstood(Exception):
    """A file is not sound. `problems` are sentences that each say on which line, and what to do."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep the sentences."""
        super().__init__("\n".join(problems))
        self.problems = problems


def read_file(
    text: str,
    shape: type[Shape],
    *,
    name: str,
    problems_of: Callable[[Shape], Iterable[Problem]],
    refusal: type[FileNotUnderstood],
) -> Shape:
    """Return what a file says. Raises `refusal` with every problem that can be told at once."""
    try:
        found = files.read_shape(text, shape, file=name)
    except BadRuleFile as error:
        raise refusal((_told(error),)) from error
    problems = tuple(problems_of(found))
    if problems:
        _, lines = yaml_text.read(text)
        raise refusal(tuple(_placed(problem, lines) for problem in problems))
    return found


def _told(error: BadRuleFile) -> str:
    place = f", at {error.place}" if error.place else ""
    allowed = f" You can use: {', '.join(error.allowed)}." if error.allowed else ""
    return f"Line {error.line}{place}: {error.problem}.{allowed}"


def _placed(problem: Problem, lines: yaml_text.Lines) -> str:
    place = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in problem.path).lstrip(".")
    return f"Line {lines.of(list(problem.path))}, at {place}: {problem.words}."

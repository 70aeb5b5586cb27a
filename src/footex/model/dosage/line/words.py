"""The words of a dose in one line, which reading and writing share."""

from enum import Enum
from typing import Final, NamedTuple

from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import SideOrder, Sides
from footex.model.dosage.work import RepetitionUnit
from footex.model.figures.amounts import UNSTATED, Unstated

__all__ = [
    "FIGURES", "HOLD", "LOAD_MARK", "MOST_CHARACTERS", "MOVE", "NEXT", "PHRASES", "REPETITIONS", "REST", "ROLES",
    "STEPS", "THEN", "TIMES", "UNLOADED", "About", "FigureClause", "FigureSort", "Phrase", "phrase_of", "quote",
    "unquote",
]  # fmt: skip

MOST_CHARACTERS = 100_000
"""The maximum length of a dose as a line, in characters."""

TIMES: Final = ("x", "\N{MULTIPLICATION SIGN}")
"""What is between how many sets and one of them; the first is written."""

THEN: Final = "then"
"""What is between two parts of one set."""

NEXT: Final = ";"
"""What is between two groups of equal sets."""

LOAD_MARK: Final = "@"

HOLD: Final = "hold"
MOVE: Final = "move"
REST: Final = "rest"

REPETITIONS: Final = {
    **dict.fromkeys(("repetitions", "repetition", "reps", "rep"), RepetitionUnit.REPETITION),
    **dict.fromkeys(("breaths", "breath"), RepetitionUnit.BREATH),
}
"""What may follow a number of repetitions; only breaths are written."""

STEPS: Final = ("steps", "step")
"""What follows a number of steps; the first is written."""

ROLES: Final = {role.value: role for role in SetRole}


class About(Enum):
    """What a clause says something of, and so where in a line it may stand."""

    WORK = "one part of a set"
    SET = "the whole set"
    DOSE = "the whole dose"


class FigureSort(Enum):
    """What the figure of a clause is."""

    DURATION = "duration"
    REST = "rest"
    TEMPO = "tempo"


class FigureClause(NamedTuple):
    """A clause with a figure: the words around it, and the field that it fills.

    Attributes:
        about: Whose field.
        field: The field's name.
        before: The word before the figure.
        after: What may be after it; the first is written.
        sort: What the figure is.
        default: What the field is where nothing is said.
        example: One that reads.
    """

    about: About
    field: str
    before: str
    after: tuple[str, ...]
    sort: FigureSort
    default: Unstated | None
    example: str


_BETWEEN_REPETITIONS: Final = ("between repetitions", "between reps")

FIGURES: Final = (
    FigureClause(About.WORK, "hold", HOLD, ("",), FigureSort.DURATION, None, "hold 5 s"),
    FigureClause(About.WORK, "tempo", "tempo", ("",), FigureSort.TEMPO, None, "tempo 3-0-1-0"),
    FigureClause(About.WORK, "rest", REST, _BETWEEN_REPETITIONS, FigureSort.REST, None, "rest 2 s between repetitions"),
    FigureClause(About.SET, "rest", REST, ("", "between sets"), FigureSort.REST, UNSTATED, "rest 60 s"),
    FigureClause(About.DOSE, "switch", "switch", ("",), FigureSort.REST, UNSTATED, "switch 10 s"),
    FigureClause(
        About.DOSE, "rest_between_sides", REST, ("between sides",), FigureSort.REST, None, "rest 1 min between sides"
    ),
)
"""The clauses with a figure, in the order in which they are written."""


class Phrase(NamedTuple):
    """A clause without a figure: whose field it fills, and with what."""

    about: About
    field: str
    value: object


UNLOADED: Final = "without load"

PHRASES: Final = {
    UNLOADED: Phrase(About.SET, "load", None),
    "each side": Phrase(About.DOSE, "sides", Sides.EACH),
    "alternating sides": Phrase(About.DOSE, "sides", Sides.ALTERNATING),
    "left side": Phrase(About.DOSE, "sides", Sides.LEFT),
    "right side": Phrase(About.DOSE, "sides", Sides.RIGHT),
    "affected side": Phrase(About.DOSE, "sides", Sides.AFFECTED),
    "both sides together": Phrase(About.DOSE, "sides", Sides.TOGETHER),
    "one side first": Phrase(About.DOSE, "order", SideOrder.FINISH_SIDE_FIRST),
    "switch each set": Phrase(About.DOSE, "order", SideOrder.SWITCH_EACH_SET),
}
"""The clauses without a figure, in the order in which they are written."""


def phrase_of(field: str, value: object) -> str:
    """The clause that fills a field with a value."""
    return next(text for text, phrase in PHRASES.items() if phrase.field == field and phrase.value is value)


_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
_UNESCAPED: Final = {escaped[1]: letter for letter, escaped in _ESCAPES.items()}


def quote(words: str) -> str:
    r"""Write words in quotes, so that no part of them is read as a clause.

    Example:
        >>> print(quote('the "big" toe'))
        "the \"big\" toe"
    """
    return f'"{"".join(_ESCAPES.get(letter, letter) for letter in words)}"'


def unquote(text: str) -> str | None:
    """Read words in quotes, given with them; `None` where a backslash is before a letter that needs none."""
    letters = iter(text[1:-1])
    read = [letter if letter != "\\" else _UNESCAPED.get(next(letters), "") for letter in letters]
    return "".join(read) if all(read) else None

"""What would be right, as values: each floor spells them its own way, as Python or as a document."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, assert_never

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["AnyOf", "Argument", "Constant", "Hint", "InPython", "Made", "Part", "Words", "join_choices"]


class Made(NamedTuple):
    """A value of a class, whatever its fields: `Reps(...)`."""

    kind: str


class Words(NamedTuple):
    """Vague words: `Vague('a few')`."""

    words: str


class Argument(NamedTuple):
    """An argument of a class: `Block(rest=...)`."""

    kind: str
    name: str


class InPython(NamedTuple):
    """What only Python can say: `a timedelta`."""

    text: str


class Constant(Enum):
    """A value that each notation has a word for."""

    NOTHING = "None"
    TRUE_OR_FALSE = "True or False"


class AnyOf(NamedTuple):
    """Several, any of which would do."""

    choices: "tuple[Part, ...]"


Part: TypeAlias = str | Made | Words | Argument | InPython | Constant | AnyOf
"""What a hint is made of; a plain text stands for itself in quotes."""


@frozen(init=False)
class Hint:
    """What would be right: words, and examples in their places.

    Args:
        template: The words, with `{}` for each example.
        parts: The examples.

    Example:
        >>> print(Hint("write {} or {}", "a few", Words("some")))
        write 'a few' or Vague('some')
    """

    template: str
    parts: tuple[Part, ...]

    def __init__(self, template: str, *parts: Part) -> None:
        self.__attrs_init__(template, parts)

    def spell(self, write: "Callable[[Part], str]") -> str:
        """Write it out.

        Args:
            write: Writes an example.
        """
        return self.template.format(*map(write, self.parts))

    def __str__(self) -> str:
        return self.spell(_in_python)


def join_choices(choices: list[str]) -> str:
    """Join alternatives: `a, b or c`."""
    return " or ".join([", ".join(choices[:-1]), choices[-1]] if choices[1:] else choices)


def _in_python(part: Part) -> str:
    match part:
        case Made():
            return f"{part.kind}(...)"
        case Words():
            return f"Vague('{part.words}')"
        case Argument():
            return f"{part.kind}({part.name}=...)"
        case InPython():
            return part.text
        case Constant():
            return part.value
        case AnyOf():
            return join_choices([_in_python(one) for one in part.choices])
        case str():
            return f"'{part}'"
        case _:
            assert_never(part)

"""Hints: what would be right, as values that each floor writes in its own notation, Python or documents."""

from enum import Enum
from typing import TYPE_CHECKING, Self, TypeAlias, assert_never

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["AnyOf", "Argument", "Constant", "Hint", "InPython", "Made", "Part", "Words", "join_choices"]

# Every module of the model imports these classes. They derive from `str` and `tuple`, since making each a NamedTuple or
# an attrs class would make the first estimate of a process 0.3 to 0.6 % slower.


class Made(str):
    """A value of the class of this name, whatever its fields: `Reps(...)`."""

    __slots__ = ()


class Words(str):
    """Vague words: `Vague('a few')`."""

    __slots__ = ()


class Argument(str):
    """An argument of a class, by the name that errors give it: `Block.rest` is `Block(rest=...)`."""

    __slots__ = ()


class InPython(str):
    """What only Python can express: `a timedelta`."""

    __slots__ = ()


class Constant(Enum):
    """A value that each notation has a word for."""

    NOTHING = "None"
    TRUE_OR_FALSE = "True or False"


class AnyOf(tuple["Part", ...]):
    """Several parts, any of which is right."""

    __slots__ = ()


Part: TypeAlias = str | Made | Words | Argument | InPython | Constant | AnyOf
"""What a hint is made of; a plain text stands for itself in quotes."""


class Hint(tuple["Part", ...]):
    """What would be right: words, and examples in their places.

    Args:
        template: The words, with `{}` for each example.
        parts: The examples.

    Example:
        >>> print(Hint("write {} or {}", "a few", Words("some")))
        write 'a few' or Vague('some')
    """

    __slots__ = ()

    def __new__(cls, template: str, *parts: Part) -> Self:
        """Make a hint of its words and examples."""
        return super().__new__(cls, (template, *parts))

    def __getnewargs__(self) -> "tuple[Part, ...]":
        return tuple(self)

    def spell(self, write: "Callable[[Part], str]") -> str:
        """Write the hint in one notation.

        Args:
            write: Writes one example.
        """
        template, *parts = self
        return str(template).format(*map(write, parts))

    def __str__(self) -> str:
        return self.spell(_in_python)


def join_choices(choices: list[str]) -> str:
    """Join alternatives: `a, b or c`."""
    return " or ".join([", ".join(choices[:-1]), choices[-1]] if choices[1:] else choices)


def _in_python(part: Part) -> str:
    match part:
        case Made():
            return f"{part}(...)"
        case Words():
            return f"Vague('{part}')"
        case Argument():
            kind, name = part.split(".")
            return f"{kind}({name}=...)"
        case InPython():
            return str(part)
        case Constant():
            return part.value
        case AnyOf():
            return join_choices([_in_python(choice) for choice in part])
        case str():
            return f"'{part}'"
        case _:
            assert_never(part)

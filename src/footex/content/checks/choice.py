"""Which checks run: selected and ignored by their codes, as in linters."""

from typing import TYPE_CHECKING

from footex.content.hints import suggest
from footex.errors import InvalidValue
from footex.model.fields import as_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["as_codes", "choose"]


def as_codes(codes: "str | Iterable[str]", field: str, known: "Iterable[str]") -> tuple[str, ...]:
    """Read the codes of checks: one, or several.

    Raises:
        InvalidValue: One of them is not the code of a check.
    """
    listed = tuple(known)
    taken = as_texts(codes, field)
    for code in taken:
        if code not in listed:
            raise InvalidValue(field, code, "is not the code of a check", suggest(code, listed))
    return taken


def choose(
    select: "str | Iterable[str] | None", ignore: "str | Iterable[str]", known: "Iterable[str]", field: str = "check"
) -> "Callable[[str], bool]":
    """Make the predicate of the wanted codes: those selected, or all, without those ignored.

    Raises:
        InvalidValue: An unknown code.
    """
    listed = tuple(known)
    wanted = frozenset(listed if select is None else as_codes(select, f"{field}.select", listed))
    return wanted.difference(as_codes(ignore, f"{field}.ignore", listed)).__contains__

"""Evidence: where a figure comes from, and whether it was stated, derived, inferred or assumed."""

from enum import Enum
from functools import lru_cache
from typing import Literal, TypeAlias

import attrs

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_member, as_text, check_texts
from footex.model.figures.amounts import check_printed
from footex.model.value import Value, field_names

__all__ = ["Basis", "BasisLike", "Evidence", "check_paths", "evidence_of", "same_at", "split_path", "value_at"]


class Basis(Enum):
    """How a figure is known.

    Stated: the source prints it. Derived: it follows from what the source prints. Inferred: the text
    implies it. Assumed: it is ours.

    Example:
        >>> Basis("stated")
        <Basis.STATED: 'stated'>
    """

    STATED = "stated"
    DERIVED = "derived"
    INFERRED = "inferred"
    ASSUMED = "assumed"


BasisLike: TypeAlias = Basis | Literal["stated", "derived", "inferred", "assumed"]
"""A `Basis`, or the text of one."""


def _basis(value: BasisLike) -> Basis:
    return as_member(value, Basis, "Evidence.basis")


def _printed(value: object, name: str) -> str:
    return check_printed(as_text(value, name, empty=True), name)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Evidence(Value):
    """The origin of one figure of the value that holds this.

    Args:
        field: The path of the figure from its holder: `dose.sets`, `dose.work[0].count`.
        basis: Stated, derived, inferred or assumed.
        printed: The figure as the source prints it, at most 8 words.
        where: The place in the source.
        note: Why it is read so; required unless it is stated.

    Raises:
        InvalidValue: An invalid field, a stated figure that isn't printed, or another basis without a note.
        BoundExceeded: More than 8 printed words.

    Example:
        >>> Evidence(field="dose.sets", basis="stated", printed="5 sets")
        Evidence(field='dose.sets', basis='stated', printed='5 sets')
    """

    field: str
    basis: Basis = attrs.field(converter=_basis)
    printed: str = attrs.field(default="", metadata={"check": _printed})
    where: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        check_texts(self, "field")
        split_path(self.field)
        check_texts(self, "printed", "where", "note", empty=True)
        check_printed(self.printed, "Evidence.printed")
        if self.basis is Basis.STATED and not self.printed.strip():
            raise InvalidValue("Evidence.printed", self.printed, "is empty", "write the figure as the source prints it")
        if self.basis is not Basis.STATED and not self.note.strip():
            raise InvalidValue("Evidence.note", self.note, "is empty", "write why the figure is read so")


@lru_cache(maxsize=4096)
def split_path(path: str) -> tuple[str | int, ...]:
    """Split `dose.work[0].count` into its names and indices."""
    steps: list[str | int] = []
    for part in path.split("."):
        name, *indices = part.split("[")
        if not name.isidentifier() or not name.isascii() or name.startswith("_"):
            raise _bad_path(path)
        steps.append(name)
        for index in indices:
            digits = index.removesuffix("]")
            if digits == index or not digits.isascii() or not digits.isdigit() or len(digits) > 6:
                raise _bad_path(path)
            steps.append(int(digits))
    return tuple(steps)


def _bad_path(path: str) -> InvalidValue:
    return InvalidValue("Evidence.field", path, "is not a path", Hint("write a path such as {}", "dose.work[0].count"))


def value_at(holder: Value, path: str) -> object:
    """Follow a path from its holder.

    Raises:
        InvalidValue: The path doesn't lead to a field of the holder.
    """
    value: object = holder
    for step in split_path(path):
        if isinstance(step, int):
            if not isinstance(value, tuple) or step >= len(value):
                raise _dead_end(holder, path)
            value = value[step]
        elif isinstance(value, Value):
            try:
                value = value._part(step)
            except KeyError:
                raise _dead_end(holder, path) from None
        else:
            raise _dead_end(holder, path)
    return value


def _dead_end(holder: Value, path: str) -> InvalidValue:
    names = ", ".join(sorted(field_names(type(holder))))
    return InvalidValue(
        f"{type(holder).__name__}.evidence",
        path,
        f"leads to no field of this {type(holder).__name__}",
        f"start from one of {names}",
    )


def same_at(before: Value, after: Value, path: str) -> bool:
    """Whether a path of one holder leads to an equal figure in another."""
    try:
        return value_at(before, path) == value_at(after, path)
    except InvalidValue:
        return False


def evidence_of(evidence: tuple[Evidence, ...], name: str) -> tuple[Evidence, ...]:
    """The evidence about a field of its holder, or about a part of it."""
    return tuple(one for one in evidence if split_path(one.field)[0] == name)


def check_paths(holder: Value, evidence: tuple[Evidence, ...]) -> None:
    """Check that all evidence leads to a field of its holder."""
    for index, item in enumerate(evidence):
        try:
            value_at(holder, item.field)
        except InvalidValue as error:
            name = f"{type(holder).__name__}.evidence[{index}].field"
            raise error.about(name) from None

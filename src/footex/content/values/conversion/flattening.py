"""Groups of errors taken apart: what is wrong, and where. Not cattrs' own `transform_error`, which loses fields."""

from collections.abc import Iterator

from cattrs import ClassValidationError, ForbiddenExtraKeysError

from footex.content.problems import Path
from footex.content.values.errors import LocatedError, MissingKey, UnknownKey
from footex.content.values.shapes import fields_of, name_of
from footex.errors import FootexError

__all__ = ["Faults", "flatten"]


class Faults(FootexError):
    """What is wrong with the elements of a list."""

    def __init__(self, errors: list[LocatedError]) -> None:
        super().__init__(errors)
        self.errors = errors


def flatten(error: BaseException, path: Path, field: str = "") -> Iterator[LocatedError]:
    """Take groups of errors apart, each with its path; what is none of ours passes through."""
    if isinstance(error, Faults):
        for inner, located in error.errors:
            yield (*path, *inner), located
    elif isinstance(error, ClassValidationError):
        kind = error.cl.__name__
        noted, others = error.group_exceptions()
        for one, note in noted:
            yield from flatten(one, (*path, note.name), f"{kind}.{note.name}")
        for one in others:
            named = getattr(one, "field", "")
            # A request names its fields as the arguments that they are.
            own = (named,) if any(named == each.name for each in fields_of(error.cl)) else ()
            yield from flatten(one, (*path, *own), f"{kind}.")
    elif isinstance(error, ForbiddenExtraKeysError):
        unknown = UnknownKey(name_of(error.cl), tuple(one.name for one in fields_of(error.cl)))
        for key in sorted(error.extra_fields):
            yield (*path, key), unknown
    elif isinstance(error, KeyError) and not isinstance(error, FootexError):
        yield path, MissingKey()
    elif isinstance(error, FootexError):
        error.__traceback__ = error.__context__ = None
        named = getattr(error, "field", "")
        yield (*path, *_steps(named.removeprefix(field) if field and named.startswith(field) else "")), error
    else:
        raise error


def _steps(text: str) -> Path:
    """Read the rest of a field's name: `items[2].exercise` or `[1]`."""
    parts = [part for part in text.replace("[", ".[").split(".") if part]
    return tuple(int(part[1:-1]) if part.startswith("[") else part for part in parts)

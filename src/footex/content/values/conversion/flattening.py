"""Groups of errors flattened to errors with paths; cattrs' own `transform_error` gives texts, without their fields."""

from collections.abc import Iterator

from cattrs import ClassValidationError, ForbiddenExtraKeysError

from footex.content.problems import Path
from footex.content.values.errors import LocatedError, MissingKey, UnknownKey
from footex.content.values.shapes import fields_of, name_of
from footex.errors import FootexError

__all__ = ["InvalidParts", "flatten"]


class InvalidParts(FootexError):
    """The errors of the elements of a list."""

    def __init__(self, errors: list[LocatedError]) -> None:
        super().__init__(errors)
        self.errors = errors


def flatten(error: BaseException, path: Path, field: str = "") -> Iterator[LocatedError]:
    """Flatten groups of errors, each error with its path; an unexpected error is raised again."""
    if isinstance(error, InvalidParts):
        for inner, located in error.errors:
            yield (*path, *inner), located
    elif isinstance(error, ClassValidationError):
        kind = error.cl.__name__
        noted, others = error.group_exceptions()
        for exception, note in noted:
            yield from flatten(exception, (*path, note.name), f"{kind}.{note.name}")
        for exception in others:
            named = getattr(exception, "field", "")
            # A request names its fields as the arguments that they are.
            own = (named,) if any(named == each.name for each in fields_of(error.cl)) else ()
            yield from flatten(exception, (*path, *own), f"{kind}.")
    elif isinstance(error, ForbiddenExtraKeysError):
        unknown = UnknownKey(name_of(error.cl), tuple(each.name for each in fields_of(error.cl)))
        for key in sorted(error.extra_fields):
            yield (*path, key), unknown
    elif isinstance(error, KeyError) and not isinstance(error, FootexError):
        yield path, MissingKey()
    elif isinstance(error, FootexError):
        # A traceback holds the frames of the conversion, and so the whole document, as long as the error lives.
        error.__traceback__ = error.__context__ = None
        named = getattr(error, "field", "")
        yield (*path, *_steps(named.removeprefix(field) if field and named.startswith(field) else "")), error
    else:
        raise error


def _steps(text: str) -> Path:
    """Read the rest of a field's name: `items[2].exercise` or `[1]`."""
    parts = [part for part in text.replace("[", ".[").split(".") if part]
    return tuple(int(part[1:-1]) if part.startswith("[") else part for part in parts)

"""Absence: what a batch needs that an extra installs."""

from importlib import import_module

from footex.errors import MissingExtra

__all__ = ["require_arrow"]

_PACKAGES = ("numpy", "pyarrow")


def require_arrow() -> None:
    """Make sure that the packages that batches need are there, before a module is loaded that imports them.

    Raises:
        MissingExtra: The extra `arrow` isn't installed.

    Example:
        >>> require_arrow()
    """
    for package in _PACKAGES:
        try:
            import_module(package)
        except ModuleNotFoundError as error:
            raise MissingExtra("arrow", str(error.name)) from None

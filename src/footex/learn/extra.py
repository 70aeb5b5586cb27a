"""What the extras install that learned paces are calculated with."""

from importlib import import_module

from footex.errors import MissingExtra

__all__ = ["check_extra"]

_PACKAGES = {"learn": ("numpy", "scipy"), "arrow": ("numpy", "pyarrow")}


def check_extra(*extras: str) -> None:
    """Check that the packages of extras are there, before a module is loaded that imports them.

    Raises:
        MissingExtra: One of the extras isn't installed.
    """
    for extra in extras:
        for package in _PACKAGES[extra]:
            try:
                import_module(package)
            except ImportError as error:
                raise MissingExtra(extra, package) from error

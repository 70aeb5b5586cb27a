"""What the extra `learn` installs."""

from importlib import import_module

from footex.errors import MissingExtra

__all__ = ["check_extra"]


def check_extra() -> None:
    """Check that the packages are there that the estimator calculates with.

    Raises:
        MissingExtra: The extra `learn` isn't installed.
    """
    for package in ("numpy", "scipy"):
        try:
            import_module(package)
        except ImportError as error:
            raise MissingExtra("learn", package) from error

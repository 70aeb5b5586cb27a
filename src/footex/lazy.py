"""How `footex` and its packages find a public name on first use, and say where a missing one is."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["find_name"]

_FACES = (
    "footex", "footex.messages", "footex.model", "footex.timing", "footex.planning", "footex.content", "footex.export",
    "footex.bulk", "footex.learn",
)  # fmt: skip


def find_name(package: str, name: str) -> object:
    """Load a public name of a package, which keeps it.

    Args:
        package: `footex` or one of its packages; `_HOMES` in it names the modules that define its names.
        name: The name.

    Raises:
        AttributeError: It isn't one of the package's names; the message says where it is, if anywhere.

    Example:
        >>> find_name("footex.timing", "STEADY").id
        'steady-1'
        >>> find_name("footex", "STEADY")
        Traceback (most recent call last):
        AttributeError: module 'footex' has no attribute 'STEADY'; it is footex.timing.STEADY
    """
    face = sys.modules[package]
    for home, names in face._HOMES.items():
        if name in names.split():
            value = getattr(_load(f"{package}.{home}"), name)
            setattr(face, name, value)
            return value
    elsewhere = [f"; it is {other}.{name}" for other in _FACES if name in _load(other).__all__]
    raise AttributeError(f"module {package!r} has no attribute {name!r}{''.join(elsewhere)}")


def _load(module: str) -> "ModuleType":
    return __import__(module, fromlist=["__all__"])

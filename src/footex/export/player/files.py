"""The player's scripts and style sheet, read as data of the package, so that they are found in a zip too."""

from functools import cache
from pkgutil import get_data
from typing import Final

__all__ = ["script_text", "style_text"]

_SCRIPTS: Final = ("machine.js", "log.js", "player.js")
"""In the order in which they use each other."""


@cache
def script_text() -> str:
    """The script that runs the player: plain JavaScript, without a word of English for people in it.

    Example:
        >>> from footex.export.player.files import script_text
        >>> "footex-sessions" in script_text()
        True
    """
    # In a block, so that nothing of it is seen by other scripts.
    return "\n".join(['"use strict";', "{", *map(_read, _SCRIPTS), "}", ""])


@cache
def style_text() -> str:
    """The style sheet of the player; all its classes begin with `player`.

    Example:
        >>> from footex.export.player.files import style_text
        >>> ".player-countdown" in style_text()
        True
    """
    return _read("player.css")


def _read(name: str) -> str:
    # With its own package as anchor, whatever loads it: a folder, a zip, or an application in one file.
    return (get_data("footex.export.player", name) or b"").decode()

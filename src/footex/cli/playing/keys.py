"""Keys: what is pressed, read from the bytes that a terminal sends."""

import re
from enum import Enum, auto
from typing import Final, NamedTuple

__all__ = ["Key", "Pressed", "read_keys"]


class Key(Enum):
    """What a key asks for, or what else wakes the player up."""

    PAUSE = auto()
    BACK = auto()
    ON = auto()
    GO_ON = auto()
    LONGER = auto()
    QUIT = auto()
    OTHER = auto()
    INTERRUPT = auto()
    RESIZE = auto()


class Pressed(NamedTuple):
    """The keys that were read, and the bytes of one that isn't whole yet."""

    keys: tuple[Key, ...]
    rest: bytes


_KEYS: Final = {
    b" ": Key.PAUSE, b"p": Key.PAUSE,
    b"b": Key.BACK, b"\x1b[D": Key.BACK, b"\x1bOD": Key.BACK,
    b"n": Key.ON, b"\x1b[C": Key.ON, b"\x1bOC": Key.ON,
    b"\r": Key.GO_ON, b"\n": Key.GO_ON, b"\x1bOM": Key.GO_ON,
    b"+": Key.LONGER, b"=": Key.LONGER,
    b"q": Key.QUIT, b"\x04": Key.QUIT,
    b"\x03": Key.INTERRUPT,
}  # fmt: skip

# A sequence of ECMA-48 (CSI) or of a keypad (SS3), such as an arrow; escape with a letter; a letter in UTF-8; a byte.
_KEY: Final = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b[^\x1b\[O]|\x1b(?=\x1b)|[\xc2-\xf4][\x80-\xbf]+|[^\x1b]", re.DOTALL
)


def read_keys(data: bytes) -> Pressed:
    r"""Read keys; an unknown one is another key, which begins a session as any key does.

    Example:
        >>> from footex.cli.playing.keys import read_keys
        >>> read_keys(b"q \x1b[")
        Pressed(keys=(<Key.QUIT: 6>, <Key.PAUSE: 1>), rest=b'\x1b[')
    """
    keys: list[Key] = []
    end = 0
    while matched := _KEY.match(data, end):
        keys.append(_KEYS.get(matched[0].lower() if len(matched[0]) == 1 else matched[0], Key.OTHER))
        end = matched.end()
    return Pressed(tuple(keys), data[end:])

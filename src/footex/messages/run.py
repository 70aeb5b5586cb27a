"""What going through a session at the terminal shows besides the session itself, and besides what a page says too."""

from typing import Final

from footex.messages.message import Text

__all__ = ["ASSUMED", "BEGIN", "KEYS", "LEFT", "LEFT_ABOUT", "LOGGED", "MORE", "TRIED"]

BEGIN: Final = Text("Any key begins, q leaves.")
MORE: Final = Text("{page} of {pages}: any key goes on, q leaves.", "a page of what to mind")

LEFT: Final = Text("Time left: {time}")
LEFT_ABOUT: Final = Text("Time left: about {time}", "part of it is assumed")

KEYS: Final = {
    "pause": Text("space: pause"),
    "resume": Text("space: resume"),
    "back": Text("b: back", "to the beginning of this or the previous set"),
    "skip": Text("n: skip", "leaves out the rest of this set"),
    "go-on": Text("enter: go on", "ends a rest whose length is assumed"),
    "longer": Text("+: 15 s longer", "lengthens a rest whose length is assumed"),
    "quit": Text("q: quit"),
}
"""What keys do, on one line, the names of the keys as they are."""

ASSUMED: Final = Text("Part of the estimate is assumed, not stated by a source.")
LOGGED: Final = Text("Logged in {file}.")
TRIED: Final = Text("Not logged: it was tried at {speed} times the speed.")

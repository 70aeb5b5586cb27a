"""The bundled paces beside the default: somebody quicker, and somebody slower."""

from typing import Final

from footex.timing.paces.pace import STEADY, make_bundled

__all__ = ["BRISK", "GENTLE", "PACES"]

BRISK: Final = make_bundled("brisk-1")
"""For somebody practised, without pauses."""

GENTLE: Final = make_bundled("gentle-1")
"""For somebody slow, or new to it."""

PACES: Final = (STEADY, BRISK, GENTLE)
"""The bundled paces."""

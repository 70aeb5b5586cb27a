"""Marks on what is assumed, in texts for people."""

from typing import NamedTuple

from footex.messages.figures import ASSUMED
from footex.model.sources.assumed import Assumed

__all__ = ["Marking"]


class Marking(NamedTuple):
    """Marks what is assumed of a value's figures.

    Attributes:
        assumed: Which figures are.
        place: The path of the value from the outermost one, with a dot; empty for the outermost.
    """

    assumed: Assumed
    place: str = ""

    def __call__(self, name: str, text: str) -> str:
        """The text of a figure of the value, marked if it is assumed."""
        return ASSUMED(figure=text) if self.assumed.is_assumed(self.place + name) else text

    def inside(self, name: str) -> "Marking":
        """That of a value inside."""
        return Marking(self.assumed, f"{self.place}{name}.")

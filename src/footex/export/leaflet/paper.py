"""The papers that leaflets are printed on."""

from enum import Enum
from typing import Literal, TypeAlias

__all__ = ["Paper", "PaperLike"]


class Paper(Enum):
    """The paper of a leaflet, by the names that typst has for them.

    Example:
        >>> Paper("a5")
        <Paper.A5: 'a5'>
    """

    A4 = "a4"
    A5 = "a5"
    US_LETTER = "us-letter"


PaperLike: TypeAlias = Paper | Literal["a4", "a5", "us-letter"]
"""A paper, or its name."""

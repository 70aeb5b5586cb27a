"""What is said of evidence: how a figure is known, and from where."""

from typing import Final

from footex.messages.message import Text

__all__ = ["BASES", "QUOTED", "WHERE"]

BASES: Final = {
    "stated": Text("{field} stated: {text}", "of a figure, by its source"),
    "derived": Text("{field} derived: {text}", "of a figure, from what its source states"),
    "inferred": Text("{field} inferred: {text}", "of a figure, from what its source implies"),
    "assumed": Text("{field} assumed: {text}", "of a figure, which is ours"),
}
"""How a figure is known."""

QUOTED: Final = Text('"{text}"', "as a source prints it")
WHERE: Final = Text("{text} [{place}]", "with the place in the source")

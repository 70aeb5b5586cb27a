"""Several texts as one: the first of them with the number of the others, or all with a last word."""

from typing import TYPE_CHECKING

from footex.messages.message import join
from footex.messages.plans import AND_OTHERS
from footex.messages.punctuation import AND, COMMA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footex.messages.message import Text

__all__ = ["join_all", "list_some"]

_LISTED = 10


def list_some(texts: "Sequence[str]", most: int = _LISTED) -> str:
    """List the first texts, and say how many others there are.

    Example:
        >>> list_some(["a", "b"]), list_some(["a", "b", "c", "d", "e"], 3)
        ('a, b', 'a, b, c and 2 others')
    """
    others = len(texts) - most
    listed = join(texts[:most], COMMA)
    return listed if others <= 0 else AND_OTHERS(others, listed=listed, count=f"{others:,}")


def join_all(texts: "Sequence[str]", last: "Text" = AND) -> str:
    """Join all of some texts, the last by a word; of none, an empty text.

    Example:
        >>> join_all(["a"]), join_all(["a", "b", "c"])
        ('a', 'a, b and c')
    """
    return join([join(texts[:-1], COMMA), texts[-1]] if texts else [], last)

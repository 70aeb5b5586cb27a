"""Slips in a text, and what is meant by each."""

import re
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["EITHER_CASE", "LONGEST_SLIP", "as_repairs"]

LONGEST_SLIP: Final = 60
"""Slips are short; what a hostile document holds needn't be."""

EITHER_CASE: Final = re.IGNORECASE | re.ASCII


def as_repairs(slips: "Iterable[tuple[str, str]]") -> "tuple[Callable[[str], str], ...]":
    """For each slip, a pattern and what is meant, a function that repairs a text and leaves others as they are."""
    return tuple(partial(_repair, re.compile(pattern, EITHER_CASE), meant) for pattern, meant in slips)


def _repair(slip: re.Pattern[str], meant: str, text: str) -> str:
    changed = slip.sub(meant, text)
    return text if changed == text else " ".join(changed.split())

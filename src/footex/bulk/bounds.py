"""The bounds of batches: what a row may ask for, and what is kept from one batch to the next."""

from typing import Final

__all__ = ["MOST_ANSWERS_KEPT", "MOST_BUDGET", "MOST_PLANS_KEPT"]

MOST_BUDGET: Final = 2**53
"""The maximum budget of a row in milliseconds: up to there a floating number is exact."""

MOST_ANSWERS_KEPT: Final = 4_096
"""The maximum number of fits that are kept from one batch to the next; at the next one all are forgotten."""

MOST_PLANS_KEPT: Final = 4_096
"""The maximum number of plans that are kept from one batch to the next; the one used longest ago makes room."""

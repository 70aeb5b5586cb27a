"""Wishes in words."""

from typing import assert_never

from footex.messages.listing import join_all
from footex.messages.plans import AT_MOST_ONE_A_DAY, NOT_AFTER, NOT_TWO_DAYS
from footex.planning.request.commitments.wish import NotTheDayAfter, OneADay, Wish

__all__ = ["describe_wish"]


def describe_wish(wish: Wish) -> str:
    """Describe a wish."""
    match wish:
        case OneADay(commitments=commitments):
            return AT_MOST_ONE_A_DAY(commitments=join_all(commitments))
        case NotTheDayAfter(commitment=commitment, other=other) if commitment == other:
            return NOT_TWO_DAYS(commitment=commitment)
        case NotTheDayAfter(commitment=commitment, other=other):
            return NOT_AFTER(commitment=commitment, other=other)
        case _:
            assert_never(wish)

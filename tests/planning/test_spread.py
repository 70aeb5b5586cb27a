"""The lower bound of the squared minutes of days, against every way to spread them."""

from itertools import product

import pytest

from footex.planning.search.costs.spread import Spread

ROOMS = [(3, 2, 2), (4, 0, 1), (2, 2, 2, 2), (0, 3), (5,), (1, 4, 2)]


def squares(room: tuple[int, ...], minutes: int, begun: int = 0) -> int | None:
    """The minimum by trying every way: the first day has at least so many; `None` if there is no room."""
    days = [range(most + 1) for most in room]
    ways = (way for way in product(*days) if sum(way) == minutes and (not begun or way[0] >= begun))
    return min((sum(each * each for each in way) for way in ways), default=None)


@pytest.mark.parametrize("room", ROOMS)
def test_minutes_that_have_room_are_spread_as_evenly_as_it_allows(room: tuple[int, ...]) -> None:
    spread = Spread(room)
    for day, minutes in product(range(len(room) + 1), range(sum(room) + 1)):
        known = squares(room[day:], minutes)
        if known is not None:
            assert spread.least(day, minutes) == known


@pytest.mark.parametrize("room", ROOMS)
def test_a_day_that_has_begun_has_what_it_has(room: tuple[int, ...]) -> None:
    spread = Spread(room)
    for day, minutes in product(range(len(room)), range(1, sum(room) + 1)):
        for begun in range(1, min(room[day], minutes) + 1):
            known = squares(room[day:], minutes, begun)
            if known is not None:
                assert spread.least_with(day, begun, minutes) == known


def test_a_day_takes_what_the_days_after_it_have_no_room_for() -> None:
    # From 23 minutes to 24 nothing is gained while the later days overflow all the same.
    spread = Spread([110, 90, 90])
    assert spread.least_with(0, 23, 214) == 72**2 + 71**2 + 71**2
    assert spread.least_with(1, 23, 95) == 48**2 + 47**2
    assert spread.least_with(0, 23, 285) == 105**2 + 2 * 90**2


def test_minutes_without_room_are_left_aside() -> None:
    spread = Spread([60, 0, 30])
    assert spread.least(0, 91) == spread.least(0, 90) == 60**2 + 30**2
    assert spread.least(3, 1) == spread.least(0, 0) == spread.least(0, -5) == 0


def test_over_more_than_a_week_the_room_of_each_day_is_left_aside() -> None:
    spread = Spread([1] * 7 + [10])
    assert spread.least(0, 16) == 8 * 2**2
    assert spread.least(1, 16) == 6 * 1 + 10**2

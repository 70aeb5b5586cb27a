"""The largest sets of sessions of a day are those that fit by trying every order, and to which none can be added."""

import pytest
from test_sequencing import planned

from footex.planning.search.costs.costs import unpack
from footex.planning.search.day import largest_sets


@pytest.mark.parametrize("seed", range(20))
def test_every_set_that_fits_is_part_of_a_largest_one_and_no_other_is(seed: int) -> None:
    day = planned(seed)
    numbers = tuple(number for number in range(5) if number != seed % 5)
    sets = day.find_largest_sets(numbers, parts=False)
    assert sets is not None
    largest = [each.mask for each in sets.largest]
    for some in range(1 << 5):
        inside = not some >> seed % 5 & 1 and any(some & other == some for other in largest)
        fits = not some >> seed % 5 & 1 and day.fits(tuple(some >> number & 1 for number in range(5)))
        assert inside == fits, (some, sets)
    assert not any(one != other and one & other == one for one in largest for other in largest)


@pytest.mark.parametrize("seed", range(30))
def test_the_sessions_outside_their_parts_are_those_of_the_best_places(seed: int) -> None:
    day = planned(seed)
    sets = day.find_largest_sets((0, 1, 2, 3, 4), parts=True)
    assert sets is not None
    alone = [unpack(day.alone(number, (1,))[1][0]).outside for number in range(5)]
    for some in range(1 << 5):
        best = day.place(tuple(some >> number & 1 for number in range(5)))
        own = sum(alone[number] for number in range(5) if some >> number & 1)
        assert sets.outside.get(some) == (None if best is None else unpack(best[0]).outside - own)
    for some, outside in sets.outside.items():
        assert any(one.outside <= outside and some & one.mask == some for one in sets.largest)


def test_where_all_sessions_fit_there_is_one_set() -> None:
    assert planned(3, 2).find_largest_sets((0, 1), parts=False) == ([(3, 0)], {})
    assert planned(3).find_largest_sets((), parts=True) == ([(0, 0)], {0: 0})


def test_too_many_sets_are_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(largest_sets, "_MOST_SETS", 3)
    assert planned(1).find_largest_sets((0, 1, 2, 3, 4), parts=False) is None

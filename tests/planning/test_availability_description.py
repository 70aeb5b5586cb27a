"""The words of free time."""

import pytest

from footex import Availability
from footex.planning import Rotation
from footex.planning.request.availability.description import describe_availability

SHIFTS = Rotation(start="2026-11-23", days=["14:30-21:00", "07:00-12:00, 18:00-19:00", ""])


@pytest.mark.parametrize(
    ("free", "words"),
    [
        (Availability(windows="daily 06:30-07:30"), "mon-sun 06:30-07:30"),
        (
            Availability(windows="mon, wed-fri 06:30-07:30, 18:00-24:00; sat 9:00-11:00"),
            "mon, wed-fri 06:30-07:30, 18:00-24:00; sat 09:00-11:00",
        ),
        (Availability(rotation=SHIFTS), "3 days from 2026-11-23: 14:30-21:00; 07:00-12:00, 18:00-19:00; -"),
        (
            Availability(windows="sun 06:30-07:30", rotation=Rotation(start="2026-11-23", days=["06:00-07:00"])),
            "sun 06:30-07:30, and 1 day from 2026-11-23: 06:00-07:00",
        ),
    ],
)
def test_free_time_is_described_as_it_is_written(free: Availability, words: str) -> None:
    assert describe_availability(free) == words == str(free)

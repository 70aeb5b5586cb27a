"""Sessions: when they lie, and for how long."""

from datetime import timedelta

import attrs

import footex

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
SESSION = footex.plan_week([STRETCHING], "daily 06:30-07:30", start="2026-11-23").sessions[0]


def test_minutes_are_whole_ones_of_elapsed_time_however_long() -> None:
    assert SESSION.minutes == 33
    assert attrs.evolve(SESSION, end=SESSION.start + timedelta(seconds=61)).minutes == 2
    assert attrs.evolve(SESSION, end=SESSION.start + timedelta(hours=25)).minutes == 25 * 60

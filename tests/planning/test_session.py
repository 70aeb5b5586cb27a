"""Sessions: when they lie, and for how long."""

from datetime import timedelta

import attrs
import pytest

import footex

STRETCHING = footex.bundled().routines["heel-and-foot-stretching"]
SESSION = footex.plan_week([STRETCHING], "daily 06:30-07:30", start="2026-11-23").sessions[0]


def test_minutes_are_whole_ones_of_elapsed_time_however_long() -> None:
    assert SESSION.minutes == 33
    assert attrs.evolve(SESSION, end=SESSION.start + timedelta(seconds=61)).minutes == 2
    assert attrs.evolve(SESSION, end=SESSION.start + timedelta(hours=25)).minutes == 25 * 60


def test_a_session_is_planned_until_something_else_became_of_it() -> None:
    assert (SESSION.status, SESSION.fixed) == ("planned", False)
    done = attrs.evolve(SESSION, status="done", fixed=True)
    assert repr(done) == "<Session 2026-11-23-heel-and-foot-stretching-1: 06:30-07:03, done, fixed>"
    with pytest.raises(footex.InvalidValue, match=r"^Session\.status: 'gone' is not a SessionStatus"):
        attrs.evolve(SESSION, status="gone")
    with pytest.raises(footex.InvalidValue, match=r"^Session\.fixed: 'yes' is not true or false"):
        attrs.evolve(SESSION, fixed="yes")

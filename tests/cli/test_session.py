"""The session that is played."""

import pytest
from hypothesis import given
from played import LEGS, SQUAT, session_of

import footex
from footex import BoundExceeded, InvalidValue, Prescription, Routine
from footex.export.player.session import session_data
from footex.testing import routines
from footex.timing import Grain


def test_a_session_is_the_timeline_in_bouts() -> None:
    session = session_of()
    assert session.steps == tuple(footex.timeline(LEGS))
    assert session.firsts == (0, 0, 0, 3, 4, 4, 4, 7, 8, 9, 10)
    assert session.starts[:5] == (0, 3_000, 6_000, 9_000, 39_000)
    assert session.total == footex.estimate(LEGS).total.milliseconds[1]
    assert session.lead_in == 5_000
    assert [session.after(step) for step in range(11)] == [3, 3, 3, 4, 7, 7, 7, 8, 9, 10, 11]


def test_what_comes_next_is_announced() -> None:
    session = session_of(grain=Grain.BOUT)
    assert list(map(session.next_of, range(len(session.steps)))) == [
        "next: rest", "next: Squat, set 2 of 2", "next: Plank", "next: Plank, left side", "next: right side",
        "next: Plank, right side", "",
    ]  # fmt: skip


@given(routines(max_count=4))
def test_its_bouts_and_what_comes_next_are_those_of_the_page_s_player(routine: Routine) -> None:
    session, data = session_of(routine), session_data(routine)
    bouts = [step[2] for step in data["steps"]]  # type: ignore[attr-defined]
    assert [bouts.index(bout) for bout in bouts] == list(session.firsts)
    following = [data["texts"][data["bouts"][bout][1]] for bout in bouts]  # type: ignore[index]
    assert following == list(map(session.next_of, range(len(session.steps))))


def test_the_affected_side_is_chosen() -> None:
    routine = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "10, affected side"))
    session = session_of(routine, side="left")
    assert [step.side and step.side.value for step in session.steps] == ["left"] * 10
    assert session.routine is routine


def test_a_session_of_too_many_steps_is_refused() -> None:
    routine = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "3 x 7000"))
    with pytest.raises(BoundExceeded, match="steps to play"):
        session_of(routine)
    assert len(session_of(routine, grain=Grain.BOUT).steps) == 5


def test_a_lead_in_that_is_no_duration_is_refused() -> None:
    assert session_of(lead_in="0 s").lead_in == 0
    with pytest.raises(InvalidValue, match="--lead-in"):
        session_of(lead_in="5-10 s")

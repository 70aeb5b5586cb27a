"""When the bell rings."""

from played import session_of

from footex.cli.playing import machine
from footex.cli.playing.bells import marks_of, rings
from footex.cli.playing.session import Session

SESSION = session_of(lead_in="5 s")


def rung(session: Session, *, tick: int = 250, until: int | None = None) -> list[int]:
    """The moments at which it rings while a session runs, counted from its first step."""
    found = []
    state, seen = machine.begin(0), 0
    for now in range(0, session.lead_in + session.total + 1_000 if until is None else until, tick):
        reached = machine.advance(session, state, now)
        if rings(session, state, seen, reached, now):
            found.append(now - session.lead_in)
        state = reached
        seen = 0 if state.phase is machine.Phase.OVER else machine.left_of(session, state, now)
    return found


def test_it_rings_at_each_step_and_before_each_change_and_in_the_middle_of_a_long_hold() -> None:
    assert rung(SESSION) == [
        -3_000, -2_000, -1_000,
        0, 3_000, 6_000,
        9_000, 36_000, 37_000, 38_000,
        39_000, 42_000, 45_000,
        48_000, 75_000, 76_000, 77_000,
        78_000, 93_000, 105_000, 106_000, 107_000,
        108_000, 110_000, 111_000, 112_000,
        113_000, 128_000, 140_000, 141_000, 142_000,
        143_000,
    ]  # fmt: skip


def test_what_is_late_is_not_heard() -> None:
    assert rung(SESSION, tick=7_000, until=36_000) == [2_000, 9_000]


def test_it_rings_when_a_pause_is_over_and_not_in_it() -> None:
    state = machine.advance(SESSION, machine.begin(0), 6_000)
    paused = machine.pause(state, 6_000)
    assert not rings(SESSION, state, 2_000, paused, 6_000)
    assert rings(SESSION, paused, 2_000, machine.resume(paused, 9_000), 9_000)


def test_it_rings_when_a_set_begins_again() -> None:
    state = machine.advance(SESSION, machine.begin(0), 6_000)
    assert rings(SESSION, state, 2_000, machine.back(SESSION, state, 6_000), 6_000)


def test_it_does_not_ring_for_who_quits() -> None:
    state = machine.advance(SESSION, machine.begin(0), 6_000)
    assert not rings(SESSION, state, 2_000, machine.finish(state, 6_000), 6_000)


def test_a_rest_that_was_lengthened_is_counted_down_later() -> None:
    state = machine.advance(SESSION, machine.begin(0), 5_000 + 10_000)
    longer = machine.lengthen(SESSION, state)
    assert list(marks_of(SESSION, longer)) == [3_000, 2_000, 1_000]
    assert machine.left_of(SESSION, longer, 15_000) == 44_000

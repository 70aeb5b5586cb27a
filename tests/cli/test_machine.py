"""The machine of a session: what each move leads to, and that the page's player does the same."""

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import LEGS, session_of

import footex
from footex import Routine
from footex.cli.playing import machine
from footex.cli.playing.logged import log_of
from footex.cli.playing.machine import Pass, Phase, State
from footex.cli.playing.session import Session
from footex.content import write_logs
from footex.export.player.files import script_text
from footex.export.player.session import session_data
from footex.testing import routines

SESSION = session_of()
REST, READY, SWITCH = 3, 7, 9


def at(step: int, into: int = 0, session: Session = SESSION) -> tuple[State, int]:
    """The state so far into a step, when nothing was pressed before, and the moment."""
    now = session.lead_in + session.starts[step] + into
    return machine.advance(session, machine.begin(0), now), now


def test_the_lead_in_comes_before_the_session() -> None:
    state = machine.advance(SESSION, machine.begin(0), 4_999)
    assert (state.step, state.start, machine.left_of(SESSION, state, 4_999)) == (machine.LEAD_IN, None, 1)
    state = machine.advance(SESSION, state, 5_000)
    assert (state.step, state.start, state.passes) == (0, 5_000, ())


def test_a_session_that_nobody_touches_is_the_timeline() -> None:
    now = 5_000 + SESSION.total
    state = machine.advance(SESSION, machine.begin(0), now + 60_000)
    assert state.phase is Phase.OVER
    assert (state.start, state.end, state.finished, state.paused) == (5_000, now, True, 0)
    assert state.passes == tuple(
        Pass(index, step.duration_milliseconds, completed=True) for index, step in enumerate(SESSION.steps)
    )


def test_a_pause_stops_the_clock() -> None:
    state, now = at(1, 1_000)
    paused = machine.pause(state, now)
    assert machine.left_of(SESSION, paused, now + 60_000) == 2_000
    assert machine.advance(SESSION, paused, now + 60_000) == paused
    assert machine.pause(paused, now + 1) is paused
    resumed = machine.resume(paused, now + 60_000)
    assert machine.left_of(SESSION, resumed, now + 60_000) == 2_000
    assert resumed.paused == 60_000
    assert machine.resume(resumed, now) is resumed


def test_a_pause_of_the_lead_in_is_no_part_of_the_session() -> None:
    paused = machine.pause(machine.begin(0), 1_000)
    assert machine.resume(paused, 9_000).paused == 0
    assert machine.finish(paused, 9_000).paused == 0
    skipped = machine.skip(SESSION, paused, 9_000)
    assert (skipped.step, skipped.phase, skipped.start) == (0, Phase.PAUSED, 9_000)
    assert machine.resume(skipped, 10_000).paused == 1_000


def test_skip_passes_over_the_rest_of_a_set() -> None:
    state, now = at(1, 1_000)
    state = machine.skip(SESSION, state, now)
    assert state.step == REST
    assert state.passes == (
        Pass(0, 3_000, completed=True), Pass(1, 1_000, completed=False), Pass(2, 0, completed=False),
    )  # fmt: skip


def test_to_skip_the_last_set_finishes_the_session() -> None:
    state, now = at(10, 1_000)
    state = machine.skip(SESSION, machine.pause(state, now), now + 500)
    assert (state.phase, state.finished, state.paused, state.end) == (Phase.OVER, True, 500, now + 500)


@pytest.mark.parametrize(
    ("step", "into", "to"), [(2, 0, 0), (0, 2_999, 0), (REST, 2_999, 0), (REST, 3_000, REST), (8, 1_000, READY)]
)
def test_back_goes_to_where_the_set_began_or_soon_after_that_to_the_one_before(step: int, into: int, to: int) -> None:
    state, now = at(step, into)
    gone_back = machine.back(SESSION, state, now)
    assert (gone_back.step, gone_back.passes[-1]) == (to, Pass(step, into, completed=False))
    assert machine.left_of(SESSION, gone_back, now) == SESSION.steps[to].duration_milliseconds


def test_back_begins_the_lead_in_again() -> None:
    state = machine.back(SESSION, machine.begin(0), 3_000)
    assert machine.left_of(SESSION, state, 3_000) == 5_000


def test_an_assumed_rest_is_ended_or_lengthened() -> None:
    state, now = at(REST, 10_000)
    ended = machine.go_on(SESSION, state, now)
    assert (ended.step, ended.passes[-1]) == (4, Pass(REST, 10_000, completed=True))
    longer = machine.lengthen(SESSION, machine.lengthen(SESSION, state))
    assert machine.left_of(SESSION, longer, now) == 50_000
    assert machine.advance(SESSION, longer, now + 50_000).passes[-1] == Pass(REST, 60_000, completed=True)
    assert machine.go_on(SESSION, machine.pause(state, now), now + 5_000).phase is Phase.RUNNING


def test_nothing_else_is_ended_as_done_or_lengthened() -> None:
    state, now = at(1, 1_000)
    assert machine.go_on(SESSION, state, now) is state
    assert machine.lengthen(SESSION, state) is state
    begun = machine.begin(0)
    assert machine.go_on(SESSION, begun, 10) is begun


def test_a_session_that_is_ended_early_is_not_finished() -> None:
    state, now = at(1, 1_000)
    paused = machine.pause(state, now)
    ended = machine.finish(paused, now + 2_000)
    assert (ended.phase, ended.finished, ended.paused, ended.end) == (Phase.OVER, False, 2_000, now + 2_000)
    assert ended.passes[-1] == Pass(1, 1_000, completed=False)
    assert machine.finish(ended, now + 9_000) is ended
    assert machine.finish(machine.begin(0), 1_000).start is None


MOVES: dict[str, Callable[[Session, State, int], State]] = {
    "pause": lambda _, state, now: machine.pause(state, now),
    "resume": lambda _, state, now: machine.resume(state, now),
    "skip": machine.skip,
    "back": machine.back,
    "goOn": machine.go_on,
    "lengthen": lambda session, state, _: machine.lengthen(session, state),
}
"""The moves by their names in the page's script."""

GAMES = st.lists(st.tuples(st.integers(0, 20_000), st.sampled_from(list(MOVES))), max_size=20)
"""What is pressed, each after so many milliseconds."""


def play(session: Session, game: list[tuple[int, str]], rest: int) -> State:
    now, state = 0, machine.begin(0)
    for wait, move in game:
        now += wait
        state = machine.advance(session, state, now)
        if state.phase is not Phase.OVER:
            state = MOVES[move](session, state, now)
    now += rest
    return machine.finish(machine.advance(session, state, now), now)


@given(GAMES, st.integers(0, 200_000))
def test_real_times_and_pauses_sum_to_the_session_s(game: list[tuple[int, str]], rest: int) -> None:
    state = play(SESSION, game, rest)
    if state.start is not None:
        log = log_of(SESSION, state, datetime(2026, 11, 23, 7, 0, 12, 999, tzinfo=UTC))
        assert log.elapsed.milliseconds[0] == state.end - state.start
        assert footex.timing.measure_parts(log, LEGS, log.hash)
        assert footex.content.read_logs(write_logs(log)) == (log,)


NODE = """
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
const moves = {
  pause: (_, state, now) => pause(state, now), resume: (_, state, now) => resume(state, now), skip, back, goOn,
  lengthen: (session, state) => lengthen(session, state),
};
console.log(JSON.stringify(cases.map(({ session, game, rest }) => {
  let now = 0, state = begin(0);
  for (const [wait, move] of game) {
    now += wait;
    state = advance(session, state, now);
    if (state.phase !== "over") state = moves[move](session, state, now);
  }
  now += rest;
  state = advance(session, state, now);
  if (state.phase !== "over") state = finish(state, now);
  return state && state.start !== null ? writeLog(session, state) : null;
})));
"""


def by_the_page(cases: list[dict[str, Any]]) -> list[str | None]:
    """What the page's player logs of these sessions."""
    script = script_text()
    # Up to where the script first asks the browser for something.
    parts = script[: script.index("/**\n * The player")].replace('"use strict";\n{', '"use strict";')
    node = shutil.which("node")
    assert node is not None
    done = subprocess.run(
        [node, "-e", parts + NODE], input=json.dumps(cases), capture_output=True, text=True, check=False,
        env={"TZ": "UTC"}, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""
    found: list[str | None] = json.loads(done.stdout)
    return found


def by_the_command(routine: Routine, game: list[tuple[int, str]], rest: int) -> str | None:
    session = session_of(routine)
    state = play(session, game, rest)
    if state.start is None:
        return None
    start = datetime.fromtimestamp(state.start // 1000, UTC)
    return write_logs(log_of(session, state, start))


def same(ours: str | None, theirs: str | None) -> bool:
    """Whether two logs are the same; where we leave out what is empty, the page writes it."""
    if ours is None or theirs is None:
        return ours is theirs
    return footex.loads(ours) == footex.loads(theirs)


def compare(routine: Routine, games: list[tuple[list[tuple[int, str]], int]]) -> None:
    data = session_data(routine)
    theirs = by_the_page([{"session": data, "game": game, "rest": rest} for game, rest in games])
    for (game, rest), log in zip(games, theirs, strict=True):
        assert same(by_the_command(routine, game, rest), log), (game, rest)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node, to run the page's script")
@settings(max_examples=3)
@given(st.lists(st.tuples(GAMES, st.integers(0, 200_000)), min_size=20, max_size=20))
def test_the_player_of_a_page_does_the_same(games: list[tuple[list[tuple[int, str]], int]]) -> None:
    compare(LEGS, games)


@pytest.mark.thorough
@pytest.mark.skipif(shutil.which("node") is None, reason="needs node, to run the page's script")
@settings(max_examples=60)
@given(
    routines(max_count=4).filter(lambda one: footex.estimate(one).total.milliseconds[1] < 3_600_000),
    st.lists(st.tuples(GAMES, st.integers(0, 4_000_000)), min_size=10, max_size=10),
)
def test_so_it_does_with_any_routine(routine: Routine, games: list[tuple[list[tuple[int, str]], int]]) -> None:
    compare(routine, games)

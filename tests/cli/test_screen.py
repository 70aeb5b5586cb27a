"""What the screen of a session shows, by its size."""

import pytest
from played import SQUAT, session_of

import footex
from footex import Exercise, Prescription, Routine
from footex.cli import text
from footex.cli.playing import machine
from footex.cli.playing.machine import State
from footex.cli.playing.screen import Line, Size, draw_pages, draw_step
from footex.cli.playing.session import Session
from footex.messages.language import ENGLISH
from footex.timing import Grain
from pseudo import bare_english, pseudo_language

SESSION = session_of()
TERMINAL = Size(80, 24)


def seen(now: int, size: Size = TERMINAL, *, encoding: str = "utf-8", session: Session = SESSION) -> str:
    """What is shown at a moment of a session that nobody touches."""
    return shown(machine.advance(session, machine.begin(0), now), now, size, encoding=encoding, session=session)


def shown(state: State, now: int, size: Size = TERMINAL, *, encoding: str = "utf-8", session: Session = SESSION) -> str:
    lines = draw_step(session, state, now, size, encoding)
    assert len(lines) <= size.lines
    assert all(text.text_width(line.text) <= size.columns for line in lines)
    return "\n".join(line.text for line in lines)


def test_the_lead_in_shows_what_is_first() -> None:
    assert (
        seen(1_500, Size(40, 12))
        == """\
Legs

Get ready                              4
Squat
set 1 of 2

[--------------------------------------]
Time left: about 2:23

space: pause, b: back, n: skip, q: quit"""
    )


def test_a_repetition_shows_which_it_is_what_comes_next_and_how_much_is_left() -> None:
    assert (
        seen(5_000 + 46_000, Size(40, 13))
        == """\
Legs

Work                                   2
Squat
set 2 of 2
repetition 3 of 3

next: Plank

[############--------------------------]
Time left: about 1:37

space: pause, b: back, n: skip, q: quit"""
    )


def test_a_rest_says_how_it_goes_on() -> None:
    assert (
        seen(5_000 + 10_000, Size(80, 24))
        == """\
Legs

Rest                                                                          29
Rest as long as you need (about 30 s)
set 1 of 2 done

next: Squat, set 2 of 2

[#####-------------------------------------------------------------------------]
Time left: about 2:13

enter: go on, +: 15 s longer, space: pause, b: back, q: quit"""
    )


def test_a_pause_says_how_it_ends() -> None:
    state = machine.pause(machine.advance(SESSION, machine.begin(0), 84_000), 84_000)
    drawn = shown(state, 99_000, Size(40, 13))
    assert drawn.splitlines()[2] == "Paused                                29"
    assert "space: resume, b: back, n: skip, q: quit" in drawn


def test_the_smallest_shows_what_is_to_be_done_now() -> None:
    assert (
        seen(5_000 + 46_000, Size(20, 5))
        == """\
Work               2
Squat
set 2 of 2
repetition 3 of 3
next: Plank"""
    )
    assert seen(5_000 + 46_000, Size(20, 2)).splitlines() == ["Work               2", "Squat"]
    assert seen(5_000 + 46_000, Size(4, 1)) == "Work"


def test_a_long_time_is_a_clock_s() -> None:
    routine = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "hold 90 s"))
    session = session_of(routine, grain=Grain.BOUT)
    assert seen(5_000, Size(30, 3), session=session).splitlines()[0] == "Hold                      1:30"
    assert seen(36_000, Size(30, 3), session=session).splitlines()[0] == "Hold                        59"
    assert "Time left: 1:30" in seen(5_000, session=session)


def test_letters_that_the_terminal_lacks_are_escaped_before_lines_are_cut() -> None:
    routine = Routine(id="legs", title="Łydki", items=Prescription(Exercise(id="lydka", name="Łydka, 語"), "hold 9 s"))
    session = session_of(routine)
    drawn = seen(6_000, Size(20, 24), encoding="ascii", session=session)
    assert drawn.isascii()
    assert "\\u0141ydka, \\u8a9e" in drawn
    assert "Łydka, 語" in seen(6_000, Size(20, 24), session=session)


@pytest.mark.parametrize("columns", [1, 2, 5, 20, 40, 79, 80, 200])
@pytest.mark.parametrize("lines", [1, 3, 5, 24, 60])
def test_whatever_the_size_all_lines_fit(columns: int, lines: int) -> None:
    session = session_of(footex.bundled().routines["heel-and-foot-stretching"])
    for now in range(0, session.total, 250_000):
        assert seen(now, Size(columns, lines), session=session)


def test_it_is_said_in_the_language_chosen() -> None:
    text.set_language(pseudo_language())
    try:
        drawn = seen(5_000 + 46_000, Size(80, 24))
    finally:
        text.set_language(ENGLISH)
    assert bare_english(drawn) == ["Legs", "Squat", "Plank"]


def lines_of(pages: list[list[Line]]) -> list[list[str]]:
    return [[line.text for line in page] for page in pages]


NOTICES = ["Mind", "  - Hold on to something.", "Stop", "  - With pain, stop."]


def test_what_to_mind_is_one_page_where_it_fits() -> None:
    assert lines_of(draw_pages("Legs", NOTICES, Size(80, 24), "utf-8")) == [
        ["Legs", "", *NOTICES, "Any key begins, q leaves."]
    ]


def test_what_to_mind_is_as_many_pages_as_it_takes() -> None:
    assert lines_of(draw_pages("Legs", NOTICES, Size(40, 5), "utf-8")) == [
        ["Legs", "", "Mind", "  - Hold on to something.", "1 of 2: any key goes on, q leaves."],
        ["Stop", "  - With pain, stop.", "Any key begins, q leaves."],
    ]


def test_no_line_of_what_to_mind_is_lost_in_the_smallest_terminal() -> None:
    assert lines_of(draw_pages("Legs", ["Mind", "  - Łydka: łagodnie"], Size(20, 5), "ascii")) == [
        ["Legs", "", "Mind", "1 of 2: any key goes", "on, q leaves."],
        ["  - \\u0141ydka:", "  \\u0142agodnie", "Any key begins, q", "leaves."],
    ]
    assert lines_of(draw_pages("Legs", ["Mind"], Size(80, 1), "utf-8"))[0][0] == "Legs"

"""The command as a person at a terminal meets it."""

import json
import os
import subprocess
import sys

import pytest
from running import run

import footex
from footex.cli import main
from footex.cli.text import WIDTH

ROUTINES = ["heel-and-foot-stretching", "simple-foot-exercises"]
BUNDLED = footex.bundled()
CALLS = [
    [], ["list"], ["--help"],
    *(["show", name] for name in [*BUNDLED.routines, *BUNDLED.exercises, *BUNDLED.sources]),
    *([command, name] for command in ("time", "timeline") for name in BUNDLED.routines),
    *(["compare", name] for name in BUNDLED.exercises),
    *(["fit", name, "--minutes", minutes] for name in ROUTINES for minutes in ("1", "10", "100")),
    ["fit", "simple-foot-exercises", "--minutes", "4", "--equipment", "Pen, chair", "--within-source"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", CALLS, ids=" ".join)
def test_everything_shown_fits_80_columns_without_colour(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, err) == (0, "")
    assert all(len(line) <= WIDTH for line in out.splitlines())
    assert "\x1b" not in out
    assert not any(line.endswith(" ") for line in out.splitlines())


def test_footex_alone_says_what_there_is_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys)
    for command in ("list", "show", "time", "timeline", "compare"):
        assert f"footex {command} " in out


@pytest.mark.usefixtures("articles_only")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "heel-rais"], "footex: no exercise, routine, source or protocol 'heel-rais'; did you mean 'heel-raise'?"),
        (["time", "simple-foot-exercise"], "footex: no routine 'simple-foot-exercise'; did you mean "
         "'simple-foot-exercises'?"),
        (["compare", "squat"], "footex: no exercise 'squat'; known: ankle-circles, heel-raise, pencil-pickup, "
         "resisted-dorsiflexion, toe-press, toe-walking, towel-curls"),
        (["time", "simple-foot-exercises", "--pace", "stedy"], "footex: no pace 'stedy'; did you mean 'steady-1'?"),
        (["timeline", "simple-foot-exercises", "--start", "soon"], "footex: timeline.start: 'soon' is not a duration; "
         "write one duration such as '5 min'"),
        (["fit", "simple-foot-exercises"], "footex: Missing option '--minutes'."),
        (["bogus"], "footex: No such command 'bogus'."),
        (["lst"], "footex: No such command 'lst'; did you mean 'list'?"),
        (["time"], "footex: Missing argument 'ROUTINE'."),
        (["show", "evil\x1b[31m\nid"], "footex: no exercise, routine, source or protocol 'evil\\x1b[31m\\nid'; known: "),
    ],
)  # fmt: skip
def test_a_mistake_costs_one_line_and_exit_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith(message)
    assert err.count("\n") == 1


def test_too_little_time_is_told_with_what_would_do_and_exit_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["fit", "heel-and-foot-stretching", "--minutes", "1", "--keep", "heel-raise", "--keep", "ankle-circles"]
    status, out, err = run(capsys, *asked)
    assert (status, err) == (1, "")
    assert out == TOO_LITTLE
    assert run(capsys, *asked, "--json") == (1, "", TOO_LITTLE)


TOO_LITTLE = """\
heel-and-foot-stretching takes at least 2 min 40 s, not 1 min

These can't hold together
  - The budget is 1 min.
  - ankle-circles must stay, and takes 1 min 5 s at its shortest.

Any one of these would do
  - Allow 1 min 40 s more: 2 min 40 s in all.
"""


def test_an_exercise_is_shown_with_its_steps_needs_cautions_and_doses(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "show", "heel-raise")
    assert "needs     chair" in out
    assert "\n1. " in out
    assert "[footex]" in out
    assert "heel-and-foot-stretching: a few sets of 10-15 repetitions, on each side, rest" in out


def test_a_routine_is_fitted_to_the_equipment_and_the_time_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "fit", ROUTINES[1], "--minutes", "5", "--equipment", "pen", "--without", "ankle-circles")
    assert out.startswith("Simple foot exercises\n4:50 of 5:00 at pace steady-1 (typical)\n\nFor whom\n")
    assert (
        """\

  1  Toe walking: 4 sets of moving for about 20 s, rest about 15 s (2 min 5 s);
     below the source, which has 6 sets of moving for about 20 s, rest about 15
     s (3 min 15 s)
  2  Pencil pick-up: 1 set (assumed) of 5 repetitions held 10 s, on each side (2
     min 15 s); kept at the most
"""
        in out
    )
    assert "Left out for want of equipment\n  - Toe press: needs chair\n  - Resisted dorsi" in out
    assert "Ask a doctor before taking up any exercise programme" in out
    assert "left out" not in run(capsys, "fit", ROUTINES[1], "--minutes", "5")[1].lower()


def test_a_fit_as_json_holds_a_loadable_routine(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "fit", ROUTINES[0], "--minutes", "10", "--json")
    found = json.loads(out)
    routine = footex.loads(json.dumps(found["routine"]), catalog=footex.bundled())
    assert routine == footex.fit_to_budget(footex.bundled().routines[ROUTINES[0]], "10 min").routine
    assert (found["unit"], found["budget"], found["time_left"]) == ("ms", 600_000, 3_000)
    assert set(found) == {"routine", "pace", "level", "unit", "budget", "time_left", "changes", "warnings"}
    assert found["changes"][3] == {
        "place": "items[3]",
        "exercises": ["towel-curls"],
        "kind": "below-source",
        "percent": -20,
        "time_before": {"low": 195_000, "typical": 240_000, "high": 270_000},
        "time": 90_000,
        "words": "Towel curls: 2 sets of 10 repetitions, rest unstated (1 min 30 s); below the source, "
        "which has 5 sets of 5-10 repetitions, rest unstated (3 min 15 s - 4 min - 4 min 30 s)",
    }


def test_a_table_of_parts_ends_in_the_three_totals(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "time", "simple-foot-exercises")
    assert (
        """\
5 Pencil pick-up work                 0:20     0:30     0:50
5 Pencil pick-up hold                 1:40     1:40     1:40
5 Pencil pick-up switch               0:03     0:05     0:10
Total                               8:51.5    11:55  17:04.5
  by dose alone, the pace typical  11:25.5    11:55  12:34.5
  by pace alone, the dose typical     9:21    11:55    16:25
"""
        in out
    )
    assert '  - 20 min ("just 20 minutes"): contradicted, too long by 2 min 55.5 s\n' in out


def test_a_pace_goes_by_its_name_with_or_without_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "time", ROUTINES[0], "--pace", "brisk") == run(capsys, "time", ROUTINES[0], "--pace", "brisk-1")
    assert "at pace gentle-1" in run(capsys, "time", ROUTINES[0], "--pace", "gentle")[1]


@pytest.mark.parametrize(
    ("routine", "total", "by_dose", "by_pace", "verdicts"),
    [
        (ROUTINES[0], (764.5, 1924, 3912.5), (1347.5, 1924, 2362.5), (1164, 1924, 3255),
         ["stretched", "plausible", "not-comparable"]),
        (ROUTINES[1], (531.5, 715, 1024.5), (685.5, 715, 754.5), (561, 715, 985), ["contradicted", "not-comparable"]),
    ],
)  # fmt: skip
def test_json_holds_everything_in_milliseconds(
    capsys: pytest.CaptureFixture[str],
    routine: str,
    total: tuple[float, float, float],
    by_dose: tuple[float, float, float],
    by_pace: tuple[float, float, float],
    verdicts: list[str],
) -> None:
    found = json.loads(run(capsys, "time", routine, "--json")[1])
    for name, seconds in (("total", total), ("by_dose", by_dose), ("by_pace", by_pace)):
        expected = dict(zip(("low", "typical", "high"), (1000 * one for one in seconds), strict=True))
        assert found[name] == expected
        for level, milliseconds in expected.items():
            assert sum(part[name][level] for part in found["parts"]) == milliseconds
    assert [one["verdict"] for one in found["claims"]] == verdicts
    assert found["assumptions"][0]["name"] == "repetition"


def test_a_timeline_as_json_is_an_array_with_a_step_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "timeline", "simple-foot-exercises", "--json", "--grain", "repetition")
    steps = json.loads(out)
    assert sum(step["duration_milliseconds"] for step in steps) == 715_000
    assert len(out.splitlines()) == len(steps) + 1
    assert steps[0]["cue"] == "Toe press: repetition 1 of 10"
    assert json.loads(run(capsys, "timeline", "simple-foot-exercises", "--json", "--start", "2 h")[1]) == []


def test_a_timeline_as_json_says_what_a_step_rests_on_and_holds(capsys: pytest.CaptureFixture[str]) -> None:
    steps = json.loads(run(capsys, "timeline", "simple-foot-exercises", "--json")[1])
    press, to_walking, walking, *_ = steps
    assert [(one["name"], one["kind"], one["value"]) for one in press["assumed"]] == [
        ("repetition", "time", "2-3-5 s"),
        ("a few seconds", "word", "2-3-5 s"),
    ]
    assert all(one["reason"] for step in steps for one in step["assumed"])
    assert (press["hold_milliseconds"], press["tempo"], press["load"]) == (3000, None, "unstated")
    assert ([one["name"] for one in to_walking["assumed"]], [one["name"] for one in walking["assumed"]]) == (
        ["transition"],
        ["about 20 s"],
    )


def test_a_timeline_from_after_the_end_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "timeline", "simple-foot-exercises", "--start", "2 h")
    assert out.endswith("\n\nThe session is over by then.\n")
    assert "over by then" not in run(capsys, "timeline", "simple-foot-exercises", "--start", "1 min")[1]


def test_a_timeline_marks_the_times_that_no_source_states(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "timeline", "simple-foot-exercises")
    assert "   ~0:30  Get ready: Toe walking\n    1:30     ~0:20  Toe walking: set 1 of 6\n" in out
    assert "~ marks a time that no source states" in out
    assert "~" not in run(capsys, "timeline", "simple-foot-exercises", "--start", "2 h")[1]


def test_a_comparison_shows_each_dose_and_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "compare", "ankle-circles")
    assert "heel-and-foot-stretching  4:15    10:25  21:30" in out
    assert "simple-foot-exercises     1:23     2:05   3:30" in out


def test_without_click_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys; sys.modules['click'] = None; from footex.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env={**os.environ})
    assert done.returncode == 2
    assert done.stderr == "footex: the command needs click; install it with: pip install 'footex[cli]'\n"


def test_without_click_nothing_but_that_line_is_said_and_other_failures_pass(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "footex.cli.app")
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setitem(sys.modules, "footex.cli.app", None)
    with pytest.raises(ModuleNotFoundError):
        main()


def test_the_command_exits_with_its_status(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["footex", "time", "nothing-such"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2

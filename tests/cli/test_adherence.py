"""`footex adherence`: what was done of what was planned, at a terminal, as JSON and as a picture."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import attrs
import pytest
from running import run

import footex
from footex import Catalog, Exercise, Prescription, Routine
from footex.cli import library
from footex.cli.commands import adherence as command
from footex.cli.playing import log_file
from footex.content import write_logs
from footex.learn import assess_adherence, draw_adherence
from footex.timing import STEADY
from logging_sessions import log_of

LEGS = Routine(
    id="legs", title="Legs", frequency=footex.Frequency(days_per_week=7, per_day=1),
    items=[
        Prescription(Exercise(id="squat", name="Squat"), "2 x 10"),
        Prescription(Exercise(id="plank", name="Plank"), "hold 20 s"),
    ],
)  # fmt: skip
ARMS = Routine(id="arms", title="Arms", items=Prescription(Exercise(id="press-up", name="Press-up"), "1 x 10"))
PLAN = footex.plan_programme(LEGS, "daily 06:00-07:00", start="2026-11-23", weeks=2, ramp=None)
LOGS = [
    *(log_of(LEGS, f"2026-11-{day}T06:00:00Z", percent=percent, paused_milliseconds=7_000)
      for day, percent in ((23, 120), (24, 115), (25, 110), (26, 105), (30, 100))),
    log_of(LEGS, "2026-11-27T06:00:00Z", stopped_at=1),
    log_of(ARMS, "2026-11-28T06:00:00Z"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(library, "bundled", lambda: Catalog(routines=[LEGS, ARMS], origin="footex"))
    monkeypatch.setattr(log_file, "default_log_file", lambda: tmp_path / "data" / "sessions.jsonl")
    monkeypatch.setattr(command, "_today", lambda: date(2026, 12, 1))
    (tmp_path / "log.jsonl").write_text(write_logs(LOGS), encoding="utf-8")
    footex.dump(PLAN, tmp_path / "plan.json")


def test_it_shows_weeks_and_exercises_and_what_is_not_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "adherence", "log.jsonl", "--plan", "plan.json")
    assert (status, err) == (0, "")
    assert (
        out
        == """\
What was done of what was planned, until 2026-12-01

By week
week from   due  done  in part  missed  done  planned   real  paused  skipped
2026-11-23    7     4        1       2  57 %    16:20  11:00    0:28     1:50
2026-11-30    2     1        0       1  50 %     4:40   2:20    0:07     0:00
all           9     5        1       3  56 %    21:00  13:20    0:35     1:50

By routine
routine  due  done  in part  missed  done  planned   real
Legs       9     5        1       3  56 %    21:00  13:20
Arms       0     0        0       0           0:00   0:00

By exercise
exercise           due  done  in part  missed  done  planned  real
Squat                9     5        1       3  56 %    13:30  8:45
Plank                9     5        0       4  56 %     3:00  1:50
Press-up             0     0        0       0           0:00  0:00
Between exercises                                       4:30  2:45

  - 5 sessions are ahead.
  - 1 session wasn't planned; it is in no figure above.
  - 6 logs name no session of the plan; each was taken for that of its routine
    on its day.
  - Sessions get quicker: from 120 % of the planned time to 95 %, over the
    latest 6 that were done.
"""
    )


def test_without_a_plan_it_shows_what_was_begun(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "adherence", "log.jsonl", "--until", "2026-11-23")
    assert status == 0
    assert (
        out
        == """\
What was done, until 2026-11-23

By week
week from   due  done  in part  missed  done  planned  real  paused  skipped
2026-11-23          1        0                   2:20  2:48    0:07     0:00

By exercise
exercise           due  done  in part  missed  done  planned  real
Squat                      1        0                   1:30  1:48
Plank                      1        0                   0:20  0:24
Between exercises                                       0:30  0:36

  - A trend takes 5 sessions that were done and logged; there is 1.
"""
    )


def test_the_rows_are_plain_data_too(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "adherence", "log.jsonl", "--plan", "plan.json", "--json")
    data = json.loads(out)
    adherence = assess_adherence(LOGS, PLAN, routines=[LEGS, ARMS], until="2026-12-01")
    assert status == 0
    for name in ("weeks", "routines", "exercises"):
        rows = getattr(adherence, name)
        assert data[name] == [{**row._asdict(), "percent_done": row.percent_done} for row in rows]
    assert [row["outcome"] for row in data["sessions"]] == [row.outcome.value for row in adherence.sessions]
    assert data["sessions"][0]["start"] == "2026-11-23T06:00:00+00:00"
    assert data["sessions"][0]["day"] == "2026-11-23"
    assert (data["until"], data["planned"], data["unit"]) == ("2026-12-01", True, "ms")
    assert data["trend"]["clear"] is True
    assert (data["unread"], data["not_read"]) == ([], [])


def test_what_is_not_read_is_named_and_loses_nothing_else(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = attrs.evolve(LEGS, id="other")
    lines = "{}\n" + write_logs([LOGS[0], log_of(other, "2026-11-24T06:00:00Z")])
    (tmp_path / "log.jsonl").write_text(lines, encoding="utf-8")
    _, out, _ = run(capsys, "adherence", "log.jsonl")
    assert "Not told by exercise: other, 2026-11-24 06:00: no routine has this id." in out
    assert "Not read\n  - log.jsonl: 1:1: footex: is missing" in out
    assert "2026-11-23          2" in out
    _, out, _ = run(capsys, "adherence", "log.jsonl", "--json")
    data = json.loads(out)
    assert data["unread"] == [
        {"routine": "other", "start": "2026-11-24T06:00:00+00:00", "pace": "steady-1", "reason": "unknown-routine"}
    ]
    assert len(data["not_read"]) == 2
    assert data["trend"] is None


def test_with_nothing_done_and_nothing_planned_it_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_text("", encoding="utf-8")
    assert run(capsys, "adherence", "log.jsonl") == (0, "Nothing was done, and nothing was due.\n", "")


def test_it_is_drawn(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, out, _ = run(capsys, "adherence", "log.jsonl", "--plan", "plan.json", "--draw", "me.svg")
    adherence = assess_adherence(LOGS, PLAN, routines=[LEGS, ARMS], until="2026-12-01")
    assert (tmp_path / "me.svg").read_text(encoding="utf-8") == draw_adherence(adherence)
    assert out.endswith("\nDrawn in me.svg.\n")


def test_without_a_file_it_is_the_log_of_the_user(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, err = run(capsys, "adherence")
    assert status == 2
    assert "no session is logged yet in" in err
    assert "footex run logs one, or name a file" in err
    status, out, _ = run(capsys, "adherence", "--plan", "plan.json")
    assert status == 0
    assert "all           9     0        0       9   0 %" in out
    (tmp_path / "data").mkdir()
    (tmp_path / "log.jsonl").rename(tmp_path / "data" / "sessions.jsonl")
    assert "all           9     5" in run(capsys, "adherence", "--plan", "plan.json")[1]


def test_a_pace_that_sessions_were_played_at_is_named_or_beside(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine = attrs.evolve(STEADY, id="mine-1", rest="20 s")
    log = log_of(LEGS, "2026-11-23T06:00:00Z", pace=mine)
    (tmp_path / "log.jsonl").write_text(write_logs(log), encoding="utf-8")
    assert "no pace is called mine-1." in run(capsys, "adherence", "log.jsonl")[1]
    footex.dump(attrs.evolve(mine, id="yours-1"), tmp_path / "mine-1.json")
    assert "no pace is called mine-1." in run(capsys, "adherence", "log.jsonl")[1]
    footex.dump(mine, tmp_path / "mine.json")
    assert "Squat" in run(capsys, "adherence", "log.jsonl", "--played", "mine.json")[1]
    (tmp_path / "mine.json").replace(tmp_path / "mine-1.json")
    assert "Squat" in run(capsys, "adherence", "log.jsonl")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nothing.jsonl",), "no file 'nothing.jsonl'"),
        (("log.jsonl", "--plan", "log.jsonl"), "is neither .json nor .toml"),
        (("log.jsonl", "--plan", "sit.json"), "'sit.json' holds no plan; give the document of one, which footex week"),
        (("log.jsonl", "--draw", "me.png"), "'me.png' doesn't end in .svg, as a picture does"),
        (("log.jsonl", "--until", "soon"), "--until: 'soon'"),
        ((".",), "can't read '.': Is a directory"),
        (("log.jsonl", "--draw", "nowhere/me.svg"), "can't write 'nowhere/me.svg'"),
    ],
)
def test_what_is_wrong_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    footex.dump(Exercise(id="sit", name="Sit"), tmp_path / "sit.json")
    status, out, err = run(capsys, "adherence", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_today_is_the_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert abs((command._today() - datetime.now(UTC).date()).days) <= 1

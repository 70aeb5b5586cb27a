"""`footex learn`: a pace from logged sessions, its document, and a session of a real terminal that goes into it."""

import json
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

pytest.importorskip("scipy", reason="the extra learn isn't installed")

from running import run

import footex
from footex import Catalog, Exercise, Pace, Prescription, Routine
from footex.cli import library
from footex.cli.playing import log_file
from footex.content import languages, write_logs
from footex.learn import learn_pace, measure
from footex.timing import STEADY
from logging_sessions import log_of
from pseudo import bare_english, pseudo_language

LEGS = Routine(
    id="legs", title="Legs", frequency=footex.Frequency(days_per_week=7, per_day=1),
    items=[
        Prescription(Exercise(id="squat", name="Squat"), "2 x 10"),
        Prescription(Exercise(id="plank", name="Plank"), "hold 20 s"),
    ],
)  # fmt: skip
ARMS = Routine(id="arms", title="Arms", items=Prescription(Exercise(id="press-up", name="Press-up"), "2 x 10"))
LOGS = [log_of(LEGS, f"2026-11-{day}T06:00:00Z", percent=120) for day in (20, 21, 22)]


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(library, "bundled", lambda: Catalog(routines=[LEGS, ARMS], origin="footex"))
    monkeypatch.setattr(log_file, "default_log_file", lambda: tmp_path / "data" / "sessions.jsonl")
    save(LOGS)


def save(logs: Any, *, name: str = "log.jsonl", before: str = "") -> None:
    Path(name).write_text(before + write_logs(logs), encoding="utf-8")


def pace_in(name: str) -> Pace:
    pace = footex.load(name)
    assert isinstance(pace, Pace)
    return pace


def learned_from(*logs: footex.timing.SessionLog, id_: str = "me-1", **options: Any) -> Pace:
    return learn_pace(measure(logs, [LEGS, ARMS]).measurements, id=id_, **options).pace


def test_it_shows_the_learned_times_beside_those_of_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "learn", "log.jsonl")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[:2] == ["Pace mine-1", "Learned from 3 sessions, from 2026-11-20 to 2026-11-22."]
    assert lines[3].split() == ["learned", "from", "to", "steady-1", "sessions"]
    found = learn_pace(measure(LOGS, LEGS).measurements, id="mine-1")
    repetition = found.times[0]
    low, typical, high = (f"{figure / 1000:.3g} s" for figure in repetition.interval.milliseconds)
    assert " ".join(lines[4].split()) == f"a repetition {typical} {low} {high} 3 s 3"
    assert [line.split()[-5:] for line in lines if line.startswith("a step")] == [["-", "-", "0.6", "s", "0"]]
    assert "with a probability of 80 %." in out
    assert all(len(line) <= 80 for line in lines)


def test_the_document_is_the_pace_and_time_says_that_it_was_learned(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert status == 0
    assert out.endswith("\nWritten to me.json: footex time ROUTINE --pace me.json uses it.\n")
    assert pace_in("me.json") == learned_from(*LOGS)
    _, out, _ = run(capsys, "time", "legs", "--pace", "me.json")
    assert "at pace me-1" in out
    assert "learned from 3 sessions until 2026-11-22" in out


def test_learning_the_same_again_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, "learn", "log.jsonl", "-o", "me.json")
    before = Path("me.json").read_bytes()
    status, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert status == 0
    assert out.startswith("Pace me-1\n")
    assert out.endswith("\nme.json holds the same pace: it was left as it is.\n")
    assert Path("me.json").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["log.jsonl", "me.json"]


def test_learning_more_raises_the_version_and_keeps_the_one_before(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "learn", "log.jsonl", "-o", "me.json")
    first = pace_in("me.json")
    at_first = log_of(LEGS, "2026-11-23T06:00:00Z", pace=first)
    save([*LOGS, at_first])
    status, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert status == 0
    assert "me-1, which it held before, is kept in me-1.json: sessions played at it are read\nby that.\n" in out
    assert pace_in("me-1.json") == first
    second = pace_in("me.json")
    assert second == learn_pace(measure([*LOGS, at_first], LEGS, paces=[STEADY, first]).measurements, id="me-2").pace
    # Two versions later the first is still known, by its file.
    save([*LOGS, at_first, log_of(LEGS, "2026-11-24T06:00:00Z", pace=second)])
    _, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert "Learned from 5 sessions" in out
    assert "Not read" not in out
    assert pace_in("me.json").id == "me-3"


def test_an_id_of_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "learn", "log.jsonl", "-o", "me.json", "--id", "anna-1")
    assert pace_in("me.json").id == "anna-1"
    assert run(capsys, "learn", "log.jsonl", "-o", "me.json", "--id", "anna-1")[0] == 0
    status, out, err = run(capsys, "learn", "log.jsonl", "-o", "me.json", "--id", "anna-1", "--since", "2026-11-21")
    assert (status, out) == (2, "")
    assert err == ("footex: 'me.json' holds another pace of the id 'anna-1'; say --id anna-2, or leave --id out\n")


def test_what_the_pace_before_is_kept_in_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    more = [*LOGS, log_of(LEGS, "2026-11-23T06:00:00Z")]
    run(capsys, "learn", "log.jsonl", "-o", "me-1.json", "--id", "me-1")
    save(more)
    _, _, err = run(capsys, "learn", "log.jsonl", "-o", "me-1.json")
    assert "'me-1.json' is called after the pace that it holds; write to another file, such as me-2.json" in err
    before = Path("me-1.json").read_bytes()
    footex.dump(learned_from(LOGS[0]), "me.json")
    _, _, err = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert "'me-1.json' holds another pace of the id 'me-1'; move one of them" in err
    assert Path("me-1.json").read_bytes() == before


def test_since_when_and_from_which_routines(capsys: pytest.CaptureFixture[str]) -> None:
    arms = log_of(ARMS, "2026-11-23T06:00:00Z", percent=80)
    save([*LOGS, arms])
    for more, kept in (
        (("--since", "2026-11-22"), (LOGS[2], arms)),
        (("--routine", "arms"), (arms,)),
        (("--routine", "arms", "--routine", "legs", "--since", "2026-11-21"), (LOGS[1], LOGS[2], arms)),
    ):
        assert run(capsys, "learn", "log.jsonl", "-o", "me.json", *more)[0] == 0
        assert pace_in("me.json") == learned_from(*kept)
        Path("me.json").unlink()
    assert "no routine 'arm'; did you mean 'arms'?" in run(capsys, "learn", "log.jsonl", "--routine", "arm")[2]


def test_the_prior_and_the_rate_of_the_intervals(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "learn", "log.jsonl", "--prior", "gentle", "--percent", "95", "-o", "me.json")
    assert "gentle-1" in out.splitlines()[3]
    assert "with a probability of 95 %." in out
    assert pace_in("me.json") == learned_from(*LOGS, prior=footex.timing.GENTLE, percent=95)


def test_the_sessions_of_a_plan_are_read_by_their_own_doses(capsys: pytest.CaptureFixture[str]) -> None:
    more = attrs.evolve(LEGS, items=Prescription(Exercise(id="squat", name="Squat"), "2-4 x 10"))
    plan = footex.plan_programme(more, "daily 06:00-07:00", start="2026-11-23", weeks=4)
    footex.dump(plan, "plan.json")
    (first, *_) = plan.sessions
    assert first.routine != more
    save(log_of(first.routine, first.start, plan_session=first.id))
    status, _, err = run(capsys, "learn", "log.jsonl")
    assert status == 1
    assert err == ""
    status, out, _ = run(capsys, "learn", "log.jsonl", "--plan", "plan.json")
    assert status == 0
    assert "Learned from 1 session, of 2026-11-" in out


def test_what_was_refused_suspected_or_not_read_is_said_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    absurd = log_of(ARMS, "2026-11-23T06:00:00Z", percent=40_000)
    forgotten = slowed(log_of(LEGS, "2026-11-24T06:00:00Z", percent=120), 500_000)
    other = log_of(attrs.evolve(LEGS, id="other"), "2026-11-25T06:00:00Z")
    save([*LOGS, absurd, forgotten, other], before="{}\n")
    status, out, _ = run(capsys, "learn", "log.jsonl")
    assert status == 0
    refused, suspected, not_read = (
        part.split("\n\n")[0] for part in (
            out.partition("Refused: nothing was learned from these\n")[2],
            out.partition("Suspected: these count for next to nothing\n")[2],
            out.partition("Not read: nothing was learned from these\n")[2],
        )
    )  # fmt: skip
    assert "arms, 2026-11-23 06:00, items[0] work: took" in refused
    assert "legs, 2026-11-24 06:00, items[0] rest: took" in suspected
    assert "log.jsonl: 1:1: footex: is missing" in not_read
    assert "other, 2026-11-25 06:00: no routine has the id 'other'" in " ".join(not_read.split())
    data = json.loads(run(capsys, "learn", "log.jsonl", "--json")[1])
    assert data["refused"][0]["measurement"] == "arms, 2026-11-23 06:00, items[0] work"
    assert data["suspected"][0]["percent"] >= 50
    assert len(data["not_read"]) == 3


def slowed(log: footex.timing.SessionLog, more: int) -> footex.timing.SessionLog:
    """The same session with a rest in which the clock was forgotten."""
    parts = [
        attrs.evolve(part, real_milliseconds=part.real_milliseconds + more * (part.kind.value == "rest"))
        for part in log.parts
    ]
    return attrs.evolve(log, parts=parts)


def test_the_pace_is_plain_data_too(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json", "--json")
    data = json.loads(out)
    found = learn_pace(measure(LOGS, LEGS).measurements, id="me-1")
    assert status == 0
    assert (data["pace"], data["prior"], data["percent"], data["sessions"]) == ("me-1", "steady-1", 80, 3)
    assert (data["since"], data["until"]) == ("2026-11-20", "2026-11-22")
    assert [one["name"] for one in data["times"]] == [one.name for one in found.times]
    assert data["times"][0]["interval"] == dict(
        zip(("low", "typical", "high"), found.times[0].interval.milliseconds, strict=True)
    )
    assert pace_in("me.json") == found.pace


def test_it_is_said_in_another_language(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "load_language", lambda _: pseudo_language())
    save([*LOGS, log_of(ARMS, "2026-11-23T06:00:00Z", percent=40_000)])
    _, out, _ = run(capsys, "learn", "log.jsonl", "-o", "me.json", "--language", "xx", "--width", "1000000")
    ids = {"me-1", "steady-1", "me.json", "arms", "items[0]", "work", "rest"}
    assert {word.strip(",.;:") for word in bare_english(out)} <= ids


def test_without_the_extra_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    status, out, err = run(capsys, "learn", "log.jsonl")
    assert (status, out) == (2, "")
    assert err == "footex: scipy isn't installed; install it with: pip install 'footex[learn]'\n"


def test_with_nothing_to_learn_from_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    save(log_of(LEGS, "2026-11-20T06:00:00Z", stopped_at=0))
    status, out, err = run(capsys, "learn", "log.jsonl", "-o", "me.json")
    assert (status, out, err) == (1, "There is nothing to learn from.\n", "")
    status, out, err = run(capsys, "learn", "log.jsonl", "--json")
    assert (status, out, err) == (1, "", "There is nothing to learn from.\n")
    assert not Path("me.json").exists()


def test_without_a_file_it_is_the_log_of_the_user(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, err = run(capsys, "learn")
    assert status == 2
    assert "no session is logged yet in" in err
    (tmp_path / "data").mkdir()
    Path("log.jsonl").rename(tmp_path / "data" / "sessions.jsonl")
    assert "Learned from 3 sessions" in run(capsys, "learn")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nothing.jsonl",), "no file 'nothing.jsonl'"),
        (("log.jsonl", "-o", "me.toml"), "'me.toml' doesn't end in .json, as a document of a pace does"),
        (("log.jsonl", "-o", "sit.json"), "'sit.json' holds no pace"),
        (("log.jsonl", "-o", "....json"), "makes no id; say --id, such as --id anna-1"),
        (("log.jsonl", "-o", "nowhere/me.json"), "can't write 'nowhere/me.json'"),
        (("log.jsonl", "--id", "Anna 1"), "learn_pace.id: 'Anna 1'"),
        (("log.jsonl", "--id", "steady-1"), "steady-1"),
        (("log.jsonl", "--since", "lately"), "--since: 'lately'"),
        (("log.jsonl", "--percent", "100"), "100 is not in the range 1<=x<=99"),
        (("log.jsonl", "--plan", "sit.json"), "'sit.json' holds no plan"),
        (("log.jsonl", "--played", "anna"), "no pace 'anna'"),
    ],
)
def test_what_is_wrong_is_one_line(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    footex.dump(Exercise(id="sit", name="Sit"), "sit.json")
    status, out, err = run(capsys, "learn", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1

"""Everything that the command shows, letter by letter, where of what is bundled it knows the two articles alone.

Each call has a file in `outputs`. With FOOTEX_WRITE_OUTPUTS set the files are written instead of compared, and the
reviewer reads their difference:

    FOOTEX_WRITE_OUTPUTS=1 python -m pytest tests/cli/test_whole_outputs.py
"""

import json
import os
import re
from pathlib import Path

import pytest

from footex.cli import app

HERE = Path(__file__).parent
OUTPUTS = HERE / "outputs"
STRETCHING, SIMPLE = "heel-and-foot-stretching", "simple-foot-exercises"
OWN = ("--from", "own")
TRIAL = ("towel-heel-raise", "--from", "trial")
CLOCK = ("by-the-clock", "--from", "clock")
PHASED = ("--from", "../../protocols")
CALLS = [
    (), ("list",),
    *(("show", name) for name in (STRETCHING, SIMPLE, "heel-raise", "toe-walking", "footex")),
    *(("show", name, *OWN) for name in ("slide-day", "towel-slide", "slides")),
    *((command, name, *as_json) for command in ("time", "timeline") for name in (STRETCHING, SIMPLE)
      for as_json in ((), ("--json",))),
    *((command, "slide-day", *OWN, *as_json) for command in ("time", "timeline") for as_json in ((), ("--json",))),
    *(("show", "achilles-programme", *PHASED, *more) for more in ((), ("--evidence",), ("--json",), ("--width", "50"))),
    ("show", "isometric-to-hops", *PHASED), ("list", *PHASED), ("list", *PHASED, "--json"),
    ("time", SIMPLE, "--pace", "brisk"), ("show", *CLOCK), ("time", *CLOCK), ("time", *CLOCK, "--json"), ("timeline", *CLOCK),
    ("timeline", SIMPLE, "--level", "high", "--grain", "repetition", "--pace", "gentle", "--start", "5 min"),
    ("show", STRETCHING, "--evidence"), ("show", "slide-day", *OWN, "--evidence"), ("show", SIMPLE, "--width", "50"),
    ("list", "--json"), ("list", "--width", "60"), ("show", "slide-day", *OWN, "--json"),
    *(("show", *TRIAL, *more) for more in ((), ("--evidence",), ("--cert",), ("--cert", "--json"))),
    ("compare", "towel-slide", *OWN), ("compare", "ankle-circles", "--json"), ("import",),
    ("compare", "ankle-circles"), ("compare", "toe-press"),
    ("fit", SIMPLE, "--minutes", "6"), ("fit", SIMPLE, "--minutes", "6", "--json"), ("fit", STRETCHING, "--minutes", "1"),
    ("fit", STRETCHING, "--minutes", "12", "--keep", "towel-curls", "--equipment", "chair,  Towel"),
    ("fit", STRETCHING, "--minutes", "25", "--without", "heel-raise", "--within-source", "--level", "high", "--pace", "brisk"),
    ("fit", STRETCHING, "--minutes", "12", "--equipment", "chair,  Towel", "--json"),
    ("fit", SIMPLE, "--minutes", "2", "--keep", "toe-walking", "--within-source"),
    ("week", STRETCHING), ("week", STRETCHING, "--json"), ("week", STRETCHING, "--free", "mon-sat 06:30-07:30"),
    ("week", SIMPLE), ("week", SIMPLE, "--rest-days", "1", "--min-gap", "4 h", "--free", "daily 6:00-20:00"),
    ("week", STRETCHING, "--start", "2027-03-22", "--tz", "Europe/Vienna", "--free", "daily 7:00-8:00; sun 9:00-9:20",
     "--shorten", "--most", "40 min"),
    ("week", STRETCHING, "--days-per-week", "3"), ("week", STRETCHING, "--days-per-week", "3", "--override-source"),
    ("week", STRETCHING, "--weeks", "3", "--level", "high", "--pace", "brisk"),
    ("week", STRETCHING, "--sheet", "--start", "2026-11-23"), ("week", STRETCHING, "--sheet", "--weeks", "2"),
    ("week", STRETCHING, SIMPLE, "--sheet", "--rest-days", "1", "--min-gap", "4 h", "--free", "daily 6:00-20:00"),
    ("week", STRETCHING, "--sheet", "--shorten", "--free", "daily 06:30-06:42"), ("week", *CLOCK, "--sheet", "--days-per-week", "3"),
    ("week", STRETCHING, "--shorten", "--free", "daily 06:30-06:42"),
    ("week", STRETCHING, "--start", "2026-12-21", "--tz", "Europe/Vienna", "--away", "2026-12-24..2026-12-26",
     "--stay", "2026-12-27 Asia/Tokyo"),
    ("week", STRETCHING, "--start", "2026-11-23", "--tz", "UTC", "--shifts", "2026-11-23: 14:30-21:00; 07:00-12:00; -",
     "--days-per-week", "3", "--override-source"),
    *(("check", *paths, *style) for paths in (("own",), ("broken",), ("doubtful",))
      for style in ((), ("--format", "json"), ("--format", "github"))),
    ("new", "exercise", "toe-spread"), ("new", "routine", "toes"), ("new", "routine", "toes", "--from-source"),
]  # fmt: skip


def file_of(arguments: tuple[str, ...]) -> Path:
    name = re.sub(r"[^a-zA-Z0-9]+", "-", " ".join(arguments)).strip("-") or "footex"
    return OUTPUTS / f"{name}.txt"


@pytest.mark.usefixtures("articles_only")
@pytest.mark.parametrize("arguments", sorted(set(CALLS)), ids=" ".join)
def test_what_is_shown_is_what_is_kept(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE / "documents")
    status = app.run(list(arguments))
    out, err = capsys.readouterr()
    shown = f"$ footex {' '.join(arguments)}\n{out}" + (f"-- standard error\n{err}" if err else "")
    shown += f"-- exit status {status}\n"
    if "FOOTEX_WRITE_OUTPUTS" in os.environ:
        file_of(arguments).write_text(shown, encoding="utf-8", newline="\n")
    assert shown == file_of(arguments).read_text(encoding="utf-8")
    if "--json" in arguments:
        json.loads(out)


def test_every_file_of_outputs_belongs_to_a_call() -> None:
    assert {path.name for path in OUTPUTS.iterdir()} == {file_of(one).name for one in CALLS}

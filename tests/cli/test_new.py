"""What an author starts from: the commands new and schema."""

from pathlib import Path

import pytest
from running import run

import footex
from footex.content.schema import write_schema


@pytest.mark.parametrize("kind", ["exercise", "routine"])
def test_a_skeleton_is_right_once_it_is_filled_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "mine.toml"
    assert run(capsys, "new", kind, "mine", "-o", path)[0] == 0
    assert run(capsys, "check", path)[0] == 1

    text = path.read_text()
    for key in ("name", "title"):
        text = text.replace(f'{key} = ""', f'{key} = "Mine"')
    text = text.replace('exercise = ""', 'exercise = "toe-press"')
    for part in ("cautions", "stop_rules"):
        text = text.replace(f"# [[{part}]]", f"[[{part}]]")
    text = text.replace("# text =", "text =").replace("# by =", "by =")
    path.write_text(text)

    assert run(capsys, "check", path)[0] == 0


def test_every_line_of_a_template_can_be_uncommented() -> None:
    from footex.content.templates import make_template

    text = make_template("exercise", "mine").replace('""', '"Mine"').replace("an-exercise-id", "toe-press")
    lines = [line.removeprefix("# ") if " = " in line or "[[" in line else line for line in text.splitlines()]
    lines = [line for line in lines if not line.startswith(("What it needs", "Fill in", "source ="))]

    exercise = footex.loads("\n".join(lines), "toml")

    assert isinstance(exercise, footex.Exercise)
    assert exercise.equipment
    assert exercise.rep_time == footex.Duration("4 s")


def test_a_skeleton_goes_over_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "toe-spread.toml"
    path.write_text("mine")
    assert run(capsys, "new", "exercise", "toe-spread", "-o", path)[0] == 2
    assert path.read_text() == "mine"
    assert run(capsys, "new", "exercise", "toe-spread")[1].startswith("# An exercise")
    assert run(capsys, "new", "pace", "mine")[0] == 2
    assert run(capsys, "new", "exercise", "Toe Spread")[0] == 2


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "schema")

    assert status == 0
    assert out == write_schema()

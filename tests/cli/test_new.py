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
    told = f"footex: {str(path)!r} is there already; write to another file with -o\n"
    assert run(capsys, "new", "exercise", "toe-spread", "-o", path) == (2, "", told)
    assert path.read_text() == "mine"
    assert run(capsys, "new", "exercise", "toe-spread")[1].startswith("# An exercise")
    assert run(capsys, "new", "pace", "mine")[0] == 2
    assert run(capsys, "new", "exercise", "Toe Spread")[0] == 2


def test_a_skeleton_that_cannot_be_written_is_told_with_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "mine.toml"
    told = f"footex: there is no folder for {str(nowhere)!r}; make it first\n"
    assert run(capsys, "new", "exercise", "mine", "-o", nowhere) == (2, "", told)

    beneath_a_file = tmp_path / "file" / "mine.toml"
    beneath_a_file.parent.write_text("")
    told = f"footex: can't write {str(beneath_a_file)!r}: Not a directory\n"
    assert run(capsys, "new", "exercise", "mine", "-o", beneath_a_file) == (2, "", told)


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "schema")

    assert status == 0
    assert out == write_schema()


def test_a_routine_from_a_source_is_right_once_every_evidence_field_is_filled_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    status, out, _ = run(capsys, "new", "routine", "mine", "--from-source", "-o", path)
    assert (status, out) == (0, f"{path}: fill it in, then: footex check --content {path}\n")
    assert run(capsys, "check", "--content", path)[0] == 1

    text = path.read_text()
    for key, value in {
        "title": "Mine",
        "where": "page 1",
        "printed": "one, on both feet",
        "note": "As it is read.",
    }.items():
        text = text.replace(f'{key} = ""', f'{key} = "{value}"')
    text = text.replace('exercise = ""', 'exercise = "toe-press"')
    path.write_text(text)
    codes = ("no-caution", "no-stop-rule")
    status, out, _ = run(capsys, "check", "--content", path, "--ignore", ",".join(codes))
    assert status == 0, out
    assert footex.load(path).routines["mine"].source == footex.load(path).sources["mine-source"]


def test_every_line_of_the_template_from_a_source_can_be_uncommented() -> None:
    from footex.content.templates import make_template

    text = make_template("routine", "mine", from_source=True)
    text = text.replace('exercise = ""', 'exercise = "toe-press"').replace('= ""', '= "one"')
    head, _, rest = text.partition("[[sources]]")
    prose = ("# What ", "# Whom ", "# Items ", "# Another ")
    lines = [line if line.startswith(prose) else line.removeprefix("# ") for line in rest.splitlines()]
    library = footex.loads("\n".join([head, "[[sources]]", *lines]), "toml")

    assert isinstance(library, footex.Catalog)
    source, routine = library.sources["mine-source"], library.routines["mine"]
    assert source.design is footex.model.SourceDesign.ARTICLE
    assert all(part.evidence for part in (*source.claims, *source.outcomes, *source.cautions, *source.stop_rules))
    assert routine.delivery is not None
    assert routine.frequency.weeks == footex.Count(6)
    assert [reading.why for reading in routine.items[0].readings] == [  # type: ignore[union-attr]
        "The count may be meant for both sides together."
    ]


def test_an_exercise_comes_from_no_source(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "new", "exercise", "mine", "--from-source")
    assert (status, err) == (2, "footex: kind: 'exercise' has no template from a source; write routine\n")

"""The commands for documents: check, new, schema, import."""

import json
from pathlib import Path

import pytest

import footex
from footex.cli import app
from footex.content.schema import write_schema

EXERCISE = '{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread", "equipment": []}'
RECORD = {
    "id": "Toe_Tap", "name": "Toe Tap", "force": None, "level": "beginner", "mechanic": None, "equipment": None,
    "primaryMuscles": [], "secondaryMuscles": [], "instructions": [], "category": "strength", "images": [],
}  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = app.run(list(map(str, arguments)))
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "toe-spread.json"
    path.write_text(EXERCISE)
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.json"
    path.write_text(EXERCISE.replace("Toe spread", "").replace("toe-spread", "wrong"))
    return path


def test_right_documents(capsys: pytest.CaptureFixture[str], right: Path) -> None:
    assert run(capsys, "check", right) == (0, "1 file, no problems\n", "")
    assert run(capsys, "check", right.parent)[0] == 0


def test_wrong_documents(capsys: pytest.CaptureFixture[str], right: Path, wrong: Path) -> None:
    status, out, err = run(capsys, "check", wrong, right)

    assert (status, err) == (1, "")
    assert out == f'error: {wrong}:1:58: name: "" is empty; write at least one word [invalid]\n2 files, 1 problem\n'


def test_advice_alone_is_no_failure(capsys: pytest.CaptureFixture[str], right: Path) -> None:
    right.write_text(EXERCISE.replace(', "equipment": []', ""))

    status, out, _ = run(capsys, "check", right)

    assert status == 0
    assert "advice" in out


def test_warnings_are(capsys: pytest.CaptureFixture[str], right: Path) -> None:
    right.write_text(EXERCISE.replace("[]", '[], "harder": ["nowhere"]'))

    status, out, _ = run(capsys, "check", right)

    assert status == 1
    assert "[dangling-id]" in out


def test_what_ids_of_the_bundled_content_say(capsys: pytest.CaptureFixture[str], right: Path) -> None:
    right.write_text(EXERCISE.replace("[]", '[], "harder": ["toe-press"]').replace("Toe spread", "Towel curls"))

    status, out, _ = run(capsys, "check", right)

    assert status == 1
    assert out.splitlines() == [
        f"warning: {right}:1:63: name: shares the name 'towel curls' with towel-curls; tell them apart, "
        "or merge them [duplicate-name]",
        "explained on documents/checks.html#duplicate-name",
        "1 file, 1 problem",
    ]


def test_a_copy_of_what_the_bundled_source_says_is_told_in_the_document(
    capsys: pytest.CaptureFixture[str], right: Path, tmp_path: Path
) -> None:
    summary = footex.bundled().exercises["towel-curls"].instructions[1]
    copied = EXERCISE.replace("[]", f'[], "summary": "{summary}", "source": "footex"')
    right.write_text(copied)
    (tmp_path / "two.json").write_text(copied.replace("toe-spread", "two").replace("Toe spread", "Two"))

    _, out, _ = run(capsys, "check", right, tmp_path / "two.json")

    assert [line for line in out.splitlines() if "[copied-text]" in line] == [
        f"warning: {right}:1:105: summary: is in each of toe-spread, towel-curls, two; write it once, or in other "
        "words [copied-text]"
    ]


def test_another_thing_under_a_bundled_id(capsys: pytest.CaptureFixture[str], right: Path, tmp_path: Path) -> None:
    right.write_text(EXERCISE.replace('"toe-spread"', '"toe-press"'))
    bundle = tmp_path / "bundle.json"
    held = footex.dumps(footex.bundled()).replace('"id": "simple-foot-exercises"', '"id": "mine"')
    bundle.write_text(held.replace('"source": "simple-foot-exercises"', '"source": "mine"'), encoding="utf-8")
    pace = tmp_path / "pace.json"
    pace.write_text(footex.dumps(footex.timing.STEADY), encoding="utf-8")

    status, out, _ = run(capsys, "check", right, pace)

    assert status == 1
    assert out.splitlines()[0] == (
        f"warning: {right}:1:41: id: 'toe-press' is another exercise of footex; the two can't be in one catalogue: "
        "give this one an id of its own [redefined-id]"
    )
    assert "redefined-id" not in run(capsys, "check", bundle)[1]


def test_problems_for_programs(capsys: pytest.CaptureFixture[str], wrong: Path) -> None:
    status, out, _ = run(capsys, "check", "--format", "json", wrong)

    assert status == 1
    assert json.loads(out) == {
        "files": 1, "more": 0, "ignored": 0,
        "problems": [{
            "file": str(wrong), "line": 1, "column": 58, "path": "name", "severity": "error", "code": "invalid",
            "message": '"" is empty; write at least one word', "page": None,
        }],
    }  # fmt: skip


def test_findings_have_their_places_in_the_documents(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bundle, exercise = tmp_path / "bundle.json", tmp_path / "exercise.toml"
    bundle.write_text(
        """{"footex": 1, "type": "bundle", "exercises": [
            {"id": "aa", "name": "A", "harder": ["nowhere"],
             "easier": ["nothing"]}
        ]}"""
    )
    exercise.write_text('footex = 1\ntype = "exercise"\nid = "bb"\nname = "B"\nequipment = []\neasier = ["nothing"]\n')
    plan = tmp_path / "plan.json"
    stretching = footex.bundled().routines["heel-and-foot-stretching"]
    plan.write_text(
        footex.dumps(footex.plan_week(stretching, "daily 06:00-08:00", start="2026-11-23")), encoding="utf-8"
    )

    found = json.loads(run(capsys, "check", "--format", "json", bundle, exercise, plan)[1])["problems"]

    assert [(Path(one["file"]).name, one["line"], one["column"], one["path"], one["severity"]) for one in found] == [
        ("bundle.json", 2, 13, "exercises[0].equipment", "advice"),
        ("bundle.json", 2, 50, "exercises[0].harder[0]", "error"),
        ("bundle.json", 3, 25, "exercises[0].easier[0]", "error"),
        ("exercise.toml", 6, 11, "easier[0]", "error"),
    ]
    assert ",line=6,col=11,title=dangling-id::" in run(capsys, "check", "--format", "github", exercise)[1]


def test_problems_as_annotations(capsys: pytest.CaptureFixture[str], wrong: Path) -> None:
    assert run(capsys, "check", "--format", "github", wrong)[1] == (
        f'::error file={wrong},line=1,col=58,title=invalid::name: "" is empty; write at least one word\n'
    )


def test_signs_that_part_an_annotation_are_escaped(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "50%, at last.json"
    path.write_text('{"footex": 1, "type": "exercise", "id": "a", "name": "A", "50%, or so": 1}')

    out = run(capsys, "check", "--format", "github", path)[1]

    assert f"file={tmp_path}/50%25%2C at last.json,line=1,col=" in out
    assert "::['50%25, or so']: is not a key" in out


def test_an_annotation_of_a_whole_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "dots.toml"
    path.write_text("footex = 1\n" + "a." * 40 + "a = 1")

    assert run(capsys, "check", "--format", "github", path)[1].startswith(
        f"::error file={path},line=2,title=too-deep::"
    )


@pytest.mark.parametrize("style", ["text", "github"])
def test_more_problems_than_are_shown(capsys: pytest.CaptureFixture[str], tmp_path: Path, style: str) -> None:
    rows = ",".join('{"id": 5, "name": "x"}' for _ in range(130))
    path = tmp_path / "rows.json"
    path.write_text(f'{{"footex": 1, "type": "bundle", "exercises": [{rows}]}}')

    status, out, _ = run(capsys, "check", "--format", style, path)

    assert status == 1
    assert "and 30 more" in out


def test_larger_documents_are_checked_where_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "large.json"
    path.write_text(EXERCISE + " " * (1 << 20))

    assert "[too-large]" in run(capsys, "check", path)[1]
    assert run(capsys, "check", "--most-bytes", 2_000_000, path) == (0, "1 file, no problems\n", "")


def test_what_cant_be_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "check", tmp_path / "nowhere")[::2] == (
        2,
        f"footex: no file or folder '{tmp_path / 'nowhere'}'\n",
    )
    assert run(capsys, "check", tmp_path)[0] == 2
    (tmp_path / "a.json").write_text(EXERCISE)
    status, _, err = run(capsys, "check", tmp_path, "--pack", "nowhere-at-all")
    assert status == 2
    assert err.startswith("footex: no pack 'nowhere-at-all'")


def test_documents_of_ones_own_beside_the_bundled_ones(
    capsys: pytest.CaptureFixture[str], right: Path, tmp_path: Path
) -> None:
    routine = tmp_path / "toes.json"
    routine.write_text(
        '{"footex": 1, "type": "routine", "id": "toes", "title": "Toes", "items": [{"type": "prescription", '
        '"exercise": "toe-spread", "dose": {"work": [{"type": "reps", "count": 10}]}}]}'
    )

    assert "Toes" in run(capsys, "time", "toes", "--from", tmp_path)[1]
    assert "10 repetitions" in run(capsys, "timeline", "toes", "--from", routine, "--from", right)[1]
    assert "Toe spread" in run(capsys, "show", "toe-spread", "--from", right)[1]
    assert run(capsys, "time", "simple-foot-exercises", "--from", right)[0] == 0
    assert run(capsys, "time", "toes")[0] == 2
    status, _, err = run(capsys, "time", "toes", "--from", routine)
    assert (status, "no exercise" in err) == (2, True)
    right.write_text(EXERCISE.replace('"toe-spread"', '"toe-press"'))
    status, _, err = run(capsys, "show", "toe-press", "--from", right)
    assert (status, "two different exercises 'toe-press'" in err) == (2, True)


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
    text = text.replace('exercise = ""', 'exercise = "toe-press"').replace("# [[cautions]]", "[[cautions]]")
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


def test_a_skeleton_goes_over_nothing(capsys: pytest.CaptureFixture[str], right: Path) -> None:
    assert run(capsys, "new", "exercise", "toe-spread", "-o", right)[0] == 2
    assert right.read_text() == EXERCISE
    assert run(capsys, "new", "exercise", "toe-spread")[1].startswith("# An exercise")
    assert run(capsys, "new", "pace", "mine")[0] == 2
    assert run(capsys, "new", "exercise", "Toe Spread")[0] == 2


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "schema")

    assert status == 0
    assert out == write_schema()


def test_an_import_reports_as_json_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "exercises.json"
    file.write_text(json.dumps([RECORD]))
    _, out, _ = run(capsys, "import", "free-exercise-db", file, "-o", tmp_path / "out", "--json")
    found = json.loads(out)
    assert found["exercises"] == 1
    assert [(one["name"], one["id"], one["refusal"]) for one in found["records"]] == [('"Toe Tap"', "toe-tap", "")]
    assert set(found["dropped"]) == {one["field"] for one in found["records"][0]["dropped"]}


def test_a_collection_is_imported(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, folder = tmp_path / "exercises.json", tmp_path / "out"
    file.write_text(json.dumps([RECORD, 5]))

    status, out, _ = run(capsys, "import", "free-exercise-db", file, "-o", folder)

    assert status == 0
    assert out.splitlines() == [
        f"1 of 2 records are exercises in {folder}",
        "fields dropped in full or in part, with the number of records: level 1",
        '0: "Toe Tap" -> toe-tap: level "beginner"',
        "1: 5 -> left out: it lacks id, name, level and 8 others that every record of free-exercise-db has",
    ]
    assert list(footex.load_folder(folder).exercises) == ["toe-tap"]
    assert run(capsys, "import", "free-exercise-db", file, "-o", folder)[0] == 2
    assert run(capsys, "import", "free-exercise-db", tmp_path / "nowhere", "-o", tmp_path / "new")[0] == 2
    file.write_text("{}")
    assert run(capsys, "import", "free-exercise-db", file, "-o", tmp_path / "new")[0] == 2


def test_what_is_dropped_of_a_collection_is_summed_up_before_its_records(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "exercises.json"
    odd = {f"field-{number:02}": number for number in range(20)}
    file.write_text(json.dumps([{**RECORD, **odd}, {**RECORD, "force": "push", "images": ["a.jpg"]}]))

    _, out, _ = run(capsys, "import", "free-exercise-db", file, "-o", tmp_path / "out")

    first, second, *records = out.splitlines()
    assert first == f"2 of 2 records are exercises in {tmp_path / 'out'}"
    assert second.startswith(
        'fields dropped in full or in part, with the number of records: level 2, "field-00" 1, "field-01" 1'
    )
    assert second.endswith('"field-18" 1 and 4 others')
    assert len(records) == 2


def test_nothing_is_written_where_no_record_is_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, folder = tmp_path / "exercises.json", tmp_path / "out"
    for records, lines in (([], []), ([{"id": "0001", "name": "calf raise", "gifUrl": "x"}], ['0: "calf raise" -> '])):
        file.write_text(json.dumps(records))

        status, out, err = run(capsys, "import", "free-exercise-db", file, "-o", folder)

        assert (status, err) == (1, "")
        first, *others = out.splitlines()
        assert first == f"0 of {len(records)} records are exercises; nothing is written"
        assert [one[: len(line)] for one, line in zip(others, lines, strict=True)] == lines
        assert not folder.exists()


def test_the_source_and_the_licence_of_a_collection(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "exercises.json"
    file.write_text(json.dumps([RECORD]))

    def terms(name: str, *options: str) -> list[str]:
        assert run(capsys, "import", "free-exercise-db", file, "-o", tmp_path / name, *options)[0] == 0
        source = footex.load_folder(tmp_path / name).exercises["toe-tap"].source
        assert source is not None
        return [source.id, source.title, source.licence]

    assert terms("a") == ["free-exercise-db", "Free Exercise DB", "Unlicense"]
    assert terms("b", "--source", "The clinic") == ["the-clinic", "The clinic", ""]
    assert terms("c", "--source", "The clinic", "--licence", "CC BY 4.0") == ["the-clinic", "The clinic", "CC BY 4.0"]
    status, _, err = run(capsys, "import", "free-exercise-db", file, "-o", tmp_path / "d", "--source", "\u4f38\u5c55")
    assert status == 2
    assert "give another title" in err
    assert not (tmp_path / "d").exists()

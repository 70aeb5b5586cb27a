"""The command check: problems and findings of documents, for people, programs and annotations."""

import json
from pathlib import Path

import pytest
from running import run

import footex

EXERCISE = '{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread", "equipment": []}'


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

"""The command import: records of a collection as documents, with a report."""

import json
from pathlib import Path

import pytest
from running import run

import footex

RECORD = {
    "id": "Toe_Tap", "name": "Toe Tap", "force": None, "level": "beginner", "mechanic": None, "equipment": None,
    "primaryMuscles": [], "secondaryMuscles": [], "instructions": [], "category": "strength", "images": [],
}  # fmt: skip


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
    file.write_text(json.dumps([{**RECORD, "images": ["Toe_Tap/0.jpg"]}, 5]))

    status, out, _ = run(capsys, "import", "free-exercise-db", file, "-o", folder)

    assert status == 0
    assert out.splitlines() == [
        f"1 of 2 records are exercises in {folder}",
        "fields dropped in full or in part, with the number of records: images 1",
        '0: "Toe Tap" -> toe-tap: images a list of 1',
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
    file.write_text(json.dumps([{**RECORD, **odd}, {**RECORD, "force": "twist", "images": ["a.jpg"]}]))

    _, out, _ = run(capsys, "import", "free-exercise-db", file, "-o", tmp_path / "out")

    first, second, *records = out.splitlines()
    assert first == f"2 of 2 records are exercises in {tmp_path / 'out'}"
    assert second.startswith(
        'fields dropped in full or in part, with the number of records: "field-00" 1, "field-01" 1, "field-02" 1'
    )
    assert second.endswith('"field-19" 1 and 3 others')
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

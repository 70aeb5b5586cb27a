"""Documents from files and folders."""

import os
from pathlib import Path

import pytest

import footex
from footex.content.files import documents_in

EXERCISE = '{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread"}'
ROUTINE = """
footex = 1
type = "routine"
id = "toes"
title = "Toes"

[[items]]
type = "prescription"
exercise = "toe-spread"
dose.work = [{type = "reps", count = 10}]
"""


def problems(*paths: Path, **options: int) -> dict[str, str]:
    with pytest.raises(footex.InvalidDocument) as caught:
        footex.content.load_files(*paths, **options)  # type: ignore[arg-type]
    return {Path(problem.file).name: problem.code for problem in caught.value.problems}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "toes.toml").write_text(ROUTINE)
    (tmp_path / "toe-spread.json").write_text(EXERCISE)
    (tmp_path / "notes.txt").write_text("nothing")
    (tmp_path / ".hidden.json").write_text("nothing")
    return tmp_path


def test_files_may_refer_to_one_another_in_any_order(folder: Path) -> None:
    paths = [folder / "routines" / "toes.toml", folder / "toe-spread.json"]

    assert footex.content.load_files(*paths) == footex.content.load_files(*reversed(paths))
    assert footex.content.load_files(*paths).exercises.origin("toe-spread") == str(paths[1])


def test_a_folder_is_read_with_the_folders_in_it(folder: Path) -> None:
    catalog = footex.load_folder(folder)

    assert [*catalog.exercises, *catalog.routines] == ["toe-spread", "toes"]


def test_every_file_with_its_problems(folder: Path) -> None:
    broken = folder / "broken.json"
    broken.write_bytes(b'{"footex": 1,\n "type": "exercise", \xff')
    other = folder / "other.JSON"
    other.write_text(EXERCISE.replace("Toe spread", ""))
    yaml = folder / "plan.yaml"

    assert problems(broken, other, yaml, folder / "routines" / "toes.toml") == {
        "broken.json": "encoding", "other.JSON": "invalid", "plan.yaml": "format"
    }  # fmt: skip


def test_yaml_isnt_read_and_the_message_says_how_to_convert_it(tmp_path: Path) -> None:
    with pytest.raises(footex.InvalidDocument, match=r"yaml\.safe_load"):
        footex.content.load_files(tmp_path / "plan.yml")


def test_what_cant_be_read(tmp_path: Path) -> None:
    assert problems(tmp_path / "missing.json") == {"missing.json": "unreadable"}
    (tmp_path / "folder.json").mkdir()
    assert problems(tmp_path / "folder.json") == {"folder.json": "unreadable"}
    with pytest.raises(footex.InvalidDocument, match="unreadable"):
        footex.content.load_files("nul\0.json")
    with pytest.raises(footex.InvalidDocument, match="can't be read"):
        footex.load_folder(tmp_path / "missing")
    with pytest.raises(footex.InvalidDocument, match="holds no document"):
        footex.load_folder(tmp_path / "folder.json")


def test_a_problem_of_reading_is_told_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    for path in (tmp_path, tmp_path / "folder.json"):
        with pytest.raises(footex.InvalidDocument) as caught:
            footex.content.load_files(path)
        (problem,) = caught.value.problems
        assert problem.message == "isn't a file; give files, or a folder to footex.load_folder"


def test_no_file_at_all_is_refused() -> None:
    with pytest.raises(
        footex.InvalidValue, match=r"load_files.paths: \(\) names no file; write load_files\('mine.json'\)"
    ):
        footex.content.load_files()


@pytest.mark.parametrize("folder", ["a\0", "looping"])
def test_what_is_no_folder(tmp_path: Path, folder: str) -> None:
    (tmp_path / "looping").symlink_to("looping")

    with pytest.raises(footex.InvalidDocument, match=r"can't be read: .*; give a folder"):
        footex.load_folder(tmp_path / folder)


def test_a_link_that_leads_to_itself_cant_be_read(folder: Path) -> None:
    (folder / "self.json").symlink_to("self.json")

    with pytest.raises(footex.InvalidDocument, match=r"1 problem\n.*self.json: can't be read: .*; give a file"):
        footex.load_folder(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_that_never_ends_isnt_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")

    assert problems(tmp_path / "pipe.json") == {"pipe.json": "unreadable"}


def test_links_that_lead_out_of_a_folder_are_left_out(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "secret.json"
    elsewhere.write_text(EXERCISE)
    (folder / "link.json").symlink_to(elsewhere)
    (folder / ".git").mkdir()
    (folder / ".git" / "config.json").write_text("nothing")

    assert [path.name for path in documents_in(folder)] == ["toes.toml", "toe-spread.json"]


def test_files_are_bounded(folder: Path) -> None:
    assert problems(folder / "toe-spread.json", most_bytes=50) == {"toe-spread.json": "too-large"}
    with pytest.raises(footex.InvalidValue, match="is not a bound"):
        footex.content.load_files(folder / "toe-spread.json", most_bytes=0)


def test_folders_are_bounded(folder: Path) -> None:
    with pytest.raises(footex.BoundExceeded) as caught:
        footex.load_folder(folder, most_documents=1)
    assert (caught.value.figure, caught.value.bound, caught.value.unit) == (2, 1, "documents")
    assert caught.value.field == "load_folder.folder"
    with pytest.raises(footex.BoundExceeded, match=r"^load_folder\.folder: .* is past the bound of 100 bytes"):
        footex.load_folder(folder, most_total_bytes=100)
    size = sum(path.stat().st_size for path in documents_in(folder))
    assert footex.load_folder(folder, most_documents=2, most_total_bytes=size) == footex.load_folder(folder)


@pytest.mark.parametrize("name", ["most_bytes", "most_documents", "most_total_bytes"])
@pytest.mark.parametrize("bound", [0, -5, True, 1.5, "100"])
def test_bounds_are_whole_numbers(folder: Path, name: str, bound: object) -> None:
    with pytest.raises(footex.InvalidValue, match="is not a bound"):
        footex.load_folder(folder, **{name: bound})  # type: ignore[arg-type]


def test_two_files_that_differ_under_one_id(folder: Path) -> None:
    (folder / "again.json").write_text(EXERCISE.replace("Toe spread", "Splay"))
    (folder / "same.json").write_text(EXERCISE)

    with pytest.raises(
        footex.InvalidDocument, match=r"two different exercises 'toe-spread': from .*again.json and from"
    ):
        footex.load_folder(folder)
    assert len(footex.content.load_files(folder / "same.json", folder / "toe-spread.json").exercises) == 1


def test_a_pace_isnt_kept_in_a_catalogue(tmp_path: Path) -> None:
    (tmp_path / "pace.json").write_text(footex.dumps(footex.timing.BRISK))

    assert problems(tmp_path / "pace.json") == {"pace.json": "kind"}


def test_a_hundred_problems_of_many_files(tmp_path: Path) -> None:
    for number in range(120):
        (tmp_path / f"{number}.json").write_text("{")

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.load_folder(tmp_path)

    assert (len(caught.value.problems), caught.value.more) == (100, 20)

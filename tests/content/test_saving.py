"""Values written to files and read from them: `load` reads whatever `dump` wrote."""

import inspect
import os
from pathlib import Path
from typing import Any

import pytest

import footex

LIBRARY = footex.bundled()
ROUTINE = LIBRARY.routines["heel-and-foot-stretching"]
WEEK = footex.plan_week(ROUTINE, "daily 06:00-08:00", start="2026-11-23")
CONTENT = {
    "exercise": LIBRARY.exercises["towel-curls"],
    "routine": ROUTINE,
    "source": LIBRARY.sources["heel-and-foot-stretching"],
    "pace": footex.timing.GENTLE,
    "plan": WEEK,
    "catalogue": footex.Catalog(routines=ROUTINE),
}


@pytest.mark.parametrize("value", CONTENT.values(), ids=CONTENT)
def test_load_reads_whatever_dump_wrote(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "it.json"
    footex.dump(value, path)
    assert footex.load(path) == value
    assert path.read_bytes() == footex.dumps(value).encode()


def test_a_file_of_another_name_is_read_in_the_format_given(tmp_path: Path) -> None:
    path = tmp_path / "hop"
    path.write_text('footex = 1\ntype = "exercise"\nid = "hop"\nname = "Hop"\n', encoding="utf-8")
    assert footex.load(path, "toml") == footex.Exercise(id="hop", name="Hop")
    with pytest.raises(footex.InvalidDocument, match="hop: is neither .json nor .toml"):
        footex.load(path)
    with pytest.raises(footex.InvalidValue, match="format"):
        footex.load(path, "yaml")  # type: ignore[arg-type]


def test_load_looks_ids_up_in_the_catalogue_given_and_holds_files_to_the_bound(tmp_path: Path) -> None:
    path = tmp_path / "it.json"
    footex.dump(ROUTINE, path)
    with pytest.raises(footex.InvalidDocument, match="it.json:"):
        footex.load(path, catalog=footex.Catalog())
    with pytest.raises(footex.InvalidValue, match="catalog"):
        footex.load(path, catalog={})  # type: ignore[arg-type]
    with pytest.raises(footex.InvalidDocument, match="more than 100 bytes"):
        footex.load(path, most_bytes=100)


def test_the_four_functions_take_the_same_parameters_in_the_same_order() -> None:
    def rest_of(function: Any) -> list[tuple[str, Any]]:
        return [(one.name, one.kind) for one in inspect.signature(function).parameters.values()][1:]

    assert rest_of(footex.load) == rest_of(footex.loads)
    dumped = [next(iter(inspect.signature(function).parameters)) for function in (footex.dump, footex.dumps)]
    assert dumped == ["value", "value"]
    assert rest_of(footex.dump) == [("path", inspect.Parameter.POSITIONAL_OR_KEYWORD)]


def test_a_file_is_written_whole_or_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "it.json"
    path.write_text("before", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="the disk is full"):
        footex.dump(ROUTINE, path)
    assert path.read_text(encoding="utf-8") == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["it.json"]


@pytest.mark.skipif(os.name == "nt", reason="links and modes as on Unix")
def test_a_file_that_was_there_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    kept, link = tmp_path / "kept.json", tmp_path / "link.json"
    kept.write_text("before", encoding="utf-8")
    kept.chmod(0o640)
    link.symlink_to(kept)
    footex.dump(ROUTINE, link)
    assert link.is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o640
    assert footex.load(kept) == ROUTINE


def test_what_load_would_not_read_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(
        footex.InvalidValue, match=r"dump.path: '.*' doesn't end in .json; documents are written as JSON"
    ):
        footex.dump(ROUTINE, tmp_path / "it.toml")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(footex.InvalidValue, match=r"dump.path: '.*' isn't a file; give the path of a file"):
        footex.dump(ROUTINE, tmp_path / "folder.json")
    with pytest.raises(footex.InvalidValue, match="dumps: .* is not a document"):
        footex.dump(WEEK.sessions[0], tmp_path / "it.json")  # type: ignore[arg-type]
    assert [one.name for one in tmp_path.iterdir()] == ["folder.json"]


def test_help_shows_signatures_that_fit_a_screen() -> None:
    for function in (footex.check, footex.loads, footex.load, footex.dumps, footex.dump):
        assert len(str(inspect.signature(function))) < 250, function

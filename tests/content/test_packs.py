"""Packs: found without being imported, loaded from a folder, a project and a zip."""

import importlib
import json
import shutil
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import ModuleType
from unittest import mock
from zipfile import ZipFile

import pytest
from packing import offer, write_package

import footex


def test_a_pack_is_listed_and_loaded_without_running_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path, "desk_pack")
    offer(tmp_path, "desk", "desk_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    assert (
        footex.content.Pack(name="desk", distribution="footex-desk", version="1.0", package="desk_pack:documents")
        in footex.packs()
    )
    catalog = footex.load_pack("desk")
    assert list(catalog.exercises) == ["toe-spread"]
    assert catalog.exercises.origin("toe-spread") == "desk:exercises/toe-spread.json"
    assert "desk_pack" not in sys.modules


def test_a_pack_in_a_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path / "in", "zipped_pack")
    offer(tmp_path / "in", "zipped", "zipped_pack:documents")
    shutil.make_archive(str(tmp_path / "pack"), "zip", tmp_path / "in")
    monkeypatch.syspath_prepend(tmp_path / "pack.zip")

    assert list(footex.load_pack("zipped").exercises) == ["toe-spread"]


def test_a_zip_need_not_list_the_folders_of_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "in"
    write_package(folder, "zipped_pack")
    offer(folder, "zipped", "zipped_pack:documents")
    offer(folder, "empty", "zipped_pack:nothing", "footex-empty")
    with ZipFile(tmp_path / "pack.zip", "w") as archive:
        for path in (one for one in sorted(folder.rglob("*")) if one.is_file()):
            archive.write(path, path.relative_to(folder).as_posix())
    monkeypatch.syspath_prepend(tmp_path / "pack.zip")

    assert list(footex.load_pack("zipped").exercises) == ["toe-spread"]
    with pytest.raises(footex.content.BrokenPack, match="'zipped_pack:nothing' is no folder of documents"):
        footex.load_pack("empty")


def extension(name: str) -> str:
    return name + EXTENSION_SUFFIXES[0]


def test_an_extension_module_isnt_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path, "native_pack")
    package = tmp_path / "native_pack"
    (package / "__init__.py").rename(package / extension("__init__"))
    offer(tmp_path, "native", "native_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ImportError):
        importlib.import_module("native_pack")
    assert list(footex.load_pack("native").exercises) == ["toe-spread"]


@pytest.mark.parametrize("file", ["__init__.py", "__init__.pyc", extension("__init__")])
@pytest.mark.parametrize("place", ["its own", "the path", "a zip", "a project"])
def test_no_code_of_a_package_is_run_wherever_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, place: str
) -> None:
    site, code = tmp_path / "site", tmp_path / "code"
    run = tmp_path / "run"
    write_package(code, "quiet_pack", code=f"open({str(run)!r}, 'w')")
    (code / "quiet_pack" / "__init__.py").rename(code / "quiet_pack" / file)
    offer(site, "quiet", "quiet_pack:documents")
    monkeypatch.syspath_prepend(site)
    match place:
        case "its own":
            shutil.copytree(code, site, dirs_exist_ok=True)
        case "the path":
            monkeypatch.syspath_prepend(code)
        case "a zip":
            monkeypatch.syspath_prepend(shutil.make_archive(str(tmp_path / "code"), "zip", code))
        case "a project":
            origin = {"url": code.as_uri(), "dir_info": {"editable": True}}
            (site / "quiet_pack-1.0.dist-info" / "direct_url.json").write_text(json.dumps(origin))
    finder = mock.Mock(spec=["find_spec"], **{"find_spec.return_value": None})
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])

    catalog = footex.load_pack("quiet")

    assert list(catalog.exercises) == ["toe-spread"]
    assert not run.exists()
    assert "quiet_pack" not in sys.modules
    assert "quiet_pack" not in [call.args[0] for call in finder.find_spec.mock_calls]


def test_an_editable_install_is_found_in_its_source_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path / "a project" / "src", "edited_pack")
    offer(tmp_path / "site", "edited", "edited_pack:documents")
    recorded = tmp_path / "site" / "edited_pack-1.0.dist-info" / "direct_url.json"
    monkeypatch.syspath_prepend(tmp_path / "site")
    url = (tmp_path / "a project").as_uri()

    for origin in (
        "", "{", "[" * 100, "5", json.dumps({"url": url, "dir_info": {}}), json.dumps({"dir_info": {"editable": True}}),
        json.dumps({"url": "https://example.org/it", "dir_info": {"editable": True}}),
    ):  # fmt: skip
        recorded.write_text(origin)
        with pytest.raises(footex.content.BrokenPack, match="there is no package 'edited_pack'"):
            footex.load_pack("edited")
    recorded.write_text(json.dumps({"url": url, "dir_info": {"editable": True}}))
    assert list(footex.load_pack("edited").exercises) == ["toe-spread"]


def test_the_package_of_the_distribution_comes_before_one_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_package(tmp_path / "its own", "shared_name")
    offer(tmp_path / "its own", "shared", "shared_name:documents")
    other = write_package(tmp_path / "other", "shared_name")
    (other / "toe-spread.json").write_text("wrong")
    monkeypatch.syspath_prepend(tmp_path / "its own")
    monkeypatch.syspath_prepend(tmp_path / "other")

    assert list(footex.load_pack("shared").exercises) == ["toe-spread"]


def test_a_folder_that_is_no_package_hides_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path / "code", "hidden_pack")
    (tmp_path / "first" / "hidden_pack").mkdir(parents=True)
    offer(tmp_path / "site", "hidden", "hidden_pack:documents")
    for place in ("code", "site", "first"):
        monkeypatch.syspath_prepend(tmp_path / place)

    assert list(footex.load_pack("hidden").exercises) == ["toe-spread"]


def test_an_unknown_pack(tmp_path: Path) -> None:
    with pytest.raises(footex.UnknownId, match="no pack 'nowhere'"):
        footex.load_pack("nowhere")


@pytest.mark.parametrize(
    ("package", "problem"),
    [
        ("no_such_package_anywhere", "there is no package 'no_such_package_anywhere'"),
        ("no-package", "there is no package 'no-package'"),
        ("json.decoder", "there is no package 'json.decoder'"),
        ("this", "there is no package 'this'"),
        ("json:documents", "'json:documents' is no folder of documents"),
        ("json:/etc", "'json:/etc' leads out of it"),
        ("json:a/../../b", "'json:a/../../b' leads out of it"),
    ],
)
def test_a_broken_pack_is_named_and_harms_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, problem: str
) -> None:
    offer(tmp_path, "broken", package, "footex-broken")
    write_package(tmp_path, "right_pack")
    offer(tmp_path, "right", "right_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match="pack broken of footex-broken") as caught:
        footex.load_pack("broken")

    assert caught.value.problem == problem
    assert list(footex.load_pack("right").exercises) == ["toe-spread"]


def test_what_an_installer_left_half_done_harms_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(tmp_path, "broken", "json", "footex-broken")
    offer(tmp_path, "cut", "json", "footex-cut")
    (tmp_path / "footex_cut-1.0.dist-info" / "entry_points.txt").write_text("[footex.content]\ncut")
    offer(tmp_path, "nameless", "csv", "footex-nameless")
    offer(tmp_path, "garbled", "csv", "footex-garbled")
    (tmp_path / "footex_garbled-1.0.dist-info" / "METADATA").write_bytes(b"Name: \xff\n")
    (tmp_path / "footex_broken-1.0.dist-info" / "entry_points.txt").write_bytes(b"[footex.content]\nbroken = \xff\n")
    (tmp_path / "footex_nameless-1.0.dist-info" / "METADATA").unlink()
    write_package(tmp_path, "good_pack")
    offer(tmp_path, "good", "good_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    packs = {one.name: one for one in footex.packs()}
    assert not {"broken", "cut"} & packs.keys()
    for name in ("nameless", "garbled"):
        assert packs[name] == footex.content.Pack(name=name, distribution="unknown", version="unknown", package="csv")
    assert list(footex.load_pack("good").exercises) == ["toe-spread"]


def test_two_packs_of_one_name_by_nobody_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for distribution, package in (("footex-one", "json"), ("footex-two", "csv")):
        offer(tmp_path, "twice", package, distribution)
        (tmp_path / f"{distribution.replace('-', '_')}-1.0.dist-info" / "METADATA").unlink()
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match="unknown and unknown both offer it"):
        footex.load_pack("twice")


def test_a_distribution_further_back_on_the_path_is_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("later", "first"):
        write_package(tmp_path / place, "desk_pack")
        offer(tmp_path / place, "desk", "desk_pack:documents")
        monkeypatch.syspath_prepend(tmp_path / place)

    assert [one.name for one in footex.packs()].count("desk") == 1
    assert list(footex.load_pack("desk").exercises) == ["toe-spread"]


def test_a_module_that_nobody_found_is_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "made_by_hand", ModuleType("made_by_hand"))
    offer(tmp_path, "made", "made_by_hand")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match="there is no package 'made_by_hand'"):
        footex.load_pack("made")


def test_two_packs_of_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(tmp_path, "twice", "json", "footex-one")
    offer(tmp_path, "twice", "csv", "footex-two")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match="footex-one and footex-two both offer it"):
        footex.load_pack("twice")

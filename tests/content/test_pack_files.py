"""The files of a pack: kept within its folder, bounded, and named where they are wrong."""

import os
import shutil
import socket
from pathlib import Path
from threading import Thread
from typing import Any
from zipfile import ZipFile

import pytest
from packing import EXERCISE, offer, write_package

import footex
from footex.content.files import Allowance


def test_a_pack_cant_lead_out_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_package(tmp_path, "linking_pack")
    (tmp_path / "secret.json").write_text(EXERCISE)
    (folder / "link.json").symlink_to(tmp_path / "secret.json")
    offer(tmp_path, "linking", "linking_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match=r"linking:exercises/link.json leads out of it"):
        footex.load_pack("linking")


def test_the_folder_of_a_pack_isnt_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_package(tmp_path, "linked_pack")
    (folder.parent.parent / "elsewhere").symlink_to(folder, target_is_directory=True)
    offer(tmp_path, "linked", "linked_pack:elsewhere")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match=r"'linked_pack:elsewhere' leads out of it"):
        footex.load_pack("linked")


def test_paths_in_a_zip_cant_lead_out_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path / "in", "climbing_pack")
    offer(tmp_path / "in", "climbing", "climbing_pack:documents")
    archive = Path(shutil.make_archive(str(tmp_path / "pack"), "zip", tmp_path / "in"))
    with ZipFile(archive, "a") as opened:
        opened.writestr("climbing_pack/documents/c:\\evil.json", EXERCISE)
    monkeypatch.syspath_prepend(archive)

    with pytest.raises(footex.content.BrokenPack, match="leads out of it"):
        footex.load_pack("climbing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_among_the_documents_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = write_package(tmp_path, "piped_pack") / "pipe.json"
    os.mkfifo(pipe)
    offer(tmp_path, "piped", "piped_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)
    writer = Thread(target=pipe.write_text, args=("{}",), daemon=True)
    writer.start()

    with pytest.raises(footex.content.BrokenPack, match=r"piped:exercises/pipe.json isn't a file"):
        footex.load_pack("piped")

    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writer.join()
    os.close(reader)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no sockets in folders here")
def test_a_socket_among_the_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_package(tmp_path, "socket_pack"))
    offer(tmp_path, "socket", "socket_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.json")
        with pytest.raises(footex.content.BrokenPack, match=r"socket:exercises/socket.json isn't a file"):
            footex.load_pack("socket")


def test_a_link_to_nowhere_and_a_folder_named_like_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_package(tmp_path, "odd_pack")
    (folder / "folder.json").mkdir()
    (folder / "folder.json" / "toe-splay.json").write_text(EXERCISE.replace("toe-spread", "toe-splay"))
    offer(tmp_path, "odd", "odd_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    assert list(footex.load_pack("odd").exercises) == ["toe-splay", "toe-spread"]
    (folder / "link.json").symlink_to(tmp_path / "nowhere.json")
    with pytest.raises(footex.content.BrokenPack, match=r"odd:exercises/link.json leads out of it"):
        footex.load_pack("odd")


def test_a_name_with_line_ends_stays_on_the_line_of_its_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_package(tmp_path, "lines_pack")
    (folder / "a\n::stop-commands::x.json").symlink_to(tmp_path)
    offer(tmp_path, "lines", "lines_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack) as caught:
        footex.load_pack("lines")
    assert str(caught.value) == (
        r"pack lines of lines_pack: lines:exercises/a\n::stop-commands::x.json leads out of it"
    ).replace("lines_pack", "footex-desk")


def test_folders_too_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_package(tmp_path, "deep_pack").joinpath(*"abcdefghi").mkdir(parents=True)
    offer(tmp_path, "deep", "deep_pack")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.content.BrokenPack, match="nested more than 8 deep"):
        footex.load_pack("deep")


def test_wrong_documents_of_a_pack_have_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (write_package(tmp_path, "wrong_pack") / "wrong.json").write_text("{}")
    offer(tmp_path, "wrong", "wrong_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.InvalidDocument, match=r"wrong:exercises/wrong.json:1:1: footex: is missing"):
        footex.load_pack("wrong")


def test_all_that_is_wrong_with_a_pack_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_package(tmp_path, "worse_pack")
    (folder / "wrong.json").write_text("{}")
    (folder / "worse.toml").write_text("footex =")
    (folder / "pace.json").write_text(footex.dumps(footex.timing.BRISK))
    offer(tmp_path, "worse", "worse_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(footex.InvalidDocument) as caught:
        footex.load_pack("worse")
    assert [one.code for one in caught.value.problems] == ["syntax", "missing-key", "missing-key"]
    (folder / "wrong.json").unlink()
    (folder / "worse.toml").unlink()
    with pytest.raises(footex.InvalidDocument, match="a pace isn't kept in a catalogue"):
        footex.load_pack("worse")


def test_a_pack_has_the_bounds_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_package(tmp_path, "large_pack")
    (folder / "large.json").write_text(EXERCISE.replace("toe-spread", "toe-splay"))
    offer(tmp_path, "large", "large_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("footex.content.packs.Allowance", lambda field: Allowance(field, most_documents=1))

    with pytest.raises(footex.BoundExceeded, match=r"load_pack\('large'\): 2 is past the bound of 1 documents"):
        footex.load_pack("large")


def test_a_pack_that_cant_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def fail(path: Path, *arguments: Any, **more: Any) -> Any:
        if path.name == "toe-spread.json":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **more)

    write_package(tmp_path, "closed_pack")
    offer(tmp_path, "closed", "closed_pack:documents")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("pathlib.Path.open", fail)

    with pytest.raises(footex.content.BrokenPack, match=r"pack closed of .*: it can't be read: .*Permission denied"):
        footex.load_pack("closed")

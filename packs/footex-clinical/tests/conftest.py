"""The pack as whoever installs it has it: loaded by its name."""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import footex

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[footex.Catalog]:
    """The pack, loaded by its name: the one that is installed, else a copy put beside its metadata."""
    if any(pack.name == "clinical" for pack in footex.packs()):
        yield footex.load_pack("clinical")
        return
    place = tmp_path_factory.mktemp("site")
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    shutil.copytree(PROJECT / "src" / "footex_clinical", place / "footex_clinical")
    folder = place / f"footex_clinical-{project['version']}.dist-info"
    folder.mkdir()
    header = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (folder / "METADATA").write_text(header, "utf-8")
    ((group, entries),) = project["entry-points"].items()
    lines = "".join(f"{name} = {value}\n" for name, value in entries.items())
    (folder / "entry_points.txt").write_text(f"[{group}]\n{lines}", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(place)
        yield footex.load_pack("clinical")


@pytest.fixture(scope="session")
def whole(pack: footex.Catalog) -> footex.Catalog:
    """What is bundled with footex, and the pack."""
    return footex.bundled() | pack

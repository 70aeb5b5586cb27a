"""A program frozen by PyInstaller has the bundled documents in it."""

from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

import footex


def test_pyinstaller_finds_the_hook() -> None:
    (point,) = (point for point in entry_points(group="pyinstaller40") if point.module.startswith("footex."))
    (folder,) = point.load()()
    assert [path.name for path in Path(folder).glob("hook-*.py")] == ["hook-footex.py"]


def test_the_hook_names_the_documents_and_where_they_are_read() -> None:
    (source, place), *_ = import_module("footex.__pyinstaller.hook-footex").datas
    package = Path(footex.__file__).parent
    assert Path(source) == package / "data"
    assert (Path(source) / "index.json").is_file()
    assert package.parent / place == Path(source)


def test_the_hook_names_every_other_file_that_is_not_a_module() -> None:
    _, *files = import_module("footex.__pyinstaller.hook-footex").datas
    package = Path(footex.__file__).parent
    others = {
        path
        for path in package.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and package / "data" not in path.parents
    }
    assert {Path(source) for source, _ in files} == others - {package / "py.typed"}
    assert all(package.parent / place == Path(source).parent for source, place in files)

"""The documents themselves: in one form, and equal however they are read."""

import json
import tomllib
from pathlib import Path

import pytest

import footex

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / "src" / "footex_clinical" / "documents"
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.json"))
each_file = pytest.mark.parametrize("file", FILES)


def value_of(catalog: footex.Catalog, file: str):
    return getattr(catalog, Path(file).parent.name)[Path(file).stem]


def test_the_folder_holds_documents_and_drawings_only() -> None:
    others = {path for path in FOLDER.rglob("*") if path.is_file()} - {FOLDER / file for file in FILES}
    assert {(path.parent, path.suffix) for path in others} == {(FOLDER / "pictures", ".svg")}
    assert len(FILES) == 9 + 29 + 18 + 2


def test_every_exercise_has_a_drawing(whole: footex.Catalog, pack: footex.Catalog) -> None:
    for exercise in pack.exercises.values():
        assert exercise.pictures, exercise.id
        assert all(name in whole.pictures for name in exercise.pictures), exercise.id
    assert footex.check(whole, select=["picture-unknown", "picture-unused"]) == ()


@each_file
def test_a_document_is_written_as_footex_writes_it(pack: footex.Catalog, file: str) -> None:
    assert footex.dumps(value_of(pack, file)) == (FOLDER / file).read_text("utf-8")


@each_file
def test_a_document_read_alone_is_what_the_pack_holds(whole: footex.Catalog, file: str) -> None:
    text = (FOLDER / file).read_text("utf-8")
    assert footex.loads(text, catalog=whole) == value_of(whole, file)


@each_file
def test_a_document_in_toml_is_the_same(whole: footex.Catalog, file: str) -> None:
    content = json.loads((FOLDER / file).read_text("utf-8"))
    text = as_toml(content)
    assert tomllib.loads(text) == content
    assert footex.loads(text, format="toml", catalog=whole) == value_of(whole, file)


def test_the_pack_and_the_folder_are_equal(pack: footex.Catalog) -> None:
    assert footex.load_folder(FOLDER) == pack


def test_the_pack_as_one_document_is_the_same(pack: footex.Catalog) -> None:
    assert footex.loads(footex.dumps(pack)) == pack


def test_no_code_comes_with_the_documents() -> None:
    (module,) = (PROJECT / "src" / "footex_clinical").glob("*.py")
    lines = module.read_text("utf-8").splitlines()
    assert lines == ['"""Clinical routines for footex, as documents; there is no code here."""']


def as_toml(content: dict[str, object]) -> str:
    """A document in TOML: a line for each key, with inline tables; JSON's strings are TOML's."""
    return "".join(f"{key} = {inline(value)}\n" for key, value in content.items())


def inline(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False)

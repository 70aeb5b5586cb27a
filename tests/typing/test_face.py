"""The public face: three lists that must agree, since checkers, people and the interpreter each read one."""

import ast
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import footex

TREE = ast.parse(Path(footex.__file__).read_text(encoding="utf-8"))
HOMES = {name: f"footex.{module}" for module, names in footex._HOMES.items() for name in names.split()}


def imported_for_checkers() -> dict[str, str]:
    """What the imports under TYPE_CHECKING bring in, and from where."""
    return {
        alias.asname or alias.name: node.module
        for branch in TREE.body
        if isinstance(branch, ast.If)
        for node in branch.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def test_checkers_and_the_interpreter_find_every_public_name_in_the_same_place() -> None:
    assert imported_for_checkers() == HOMES
    assert sorted(footex.__all__) == sorted(HOMES)


@pytest.mark.parametrize("name", footex.__all__)
def test_every_public_name_is_loaded_from_a_module_that_names_it(name: str) -> None:
    home = importlib.import_module(HOMES[name])
    assert getattr(footex, name) is getattr(home, name)
    assert name in home.__all__


@pytest.mark.parametrize("name", footex.__all__)
def test_every_public_class_and_function_is_documented_with_an_example(name: str) -> None:
    value = getattr(footex, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert value.__doc__
        assert "Example:" in value.__doc__


def test_a_name_that_is_not_public_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'footex' has no attribute 'nothing'"):
        footex.nothing  # noqa: B018
    assert set(footex.__all__) <= set(dir(footex))


def test_importing_footex_imports_nothing_else() -> None:
    code = """
import sys
before = set(sys.modules)
import footex
print(sorted(set(sys.modules) - before))
print([name for name in ("attr", "cattrs", "json", "re", "typing", "enum", "click") if name in sys.modules])
"""
    source = str(Path(footex.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {source!r}){code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "['footex']\n[]\n"


def test_a_first_total_imports_neither_cattrs_nor_click_nor_what_is_slow_to_find_files() -> None:
    code = """
import sys, footex
footex.estimate(footex.bundled().routines["simple-foot-exercises"]).total
slow = ("cattrs", "click", "importlib.metadata", "importlib.resources", "fractions", "decimal", "datetime", "difflib")
print([name for name in slow if name in sys.modules])
"""
    source = str(Path(footex.__file__).parents[1])
    packages = str(Path(importlib.import_module("attrs").__file__ or "").parents[1])
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = [{source!r}, {packages!r}]{code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "[]\n"

"""The public face: three lists for each package that must agree: checkers, people and the interpreter each read one."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

import footex

PACKAGES = [
    footex.bulk, footex.content, footex.export, footex.learn, footex.messages, footex.model, footex.planning, footex.timing,
]  # fmt: skip
FACES = [footex, *PACKAGES]
NAMES = [(face, name) for face in FACES for name in face.__all__]


def shown(value: object) -> str:
    return getattr(value, "__name__", str(value))


def homes_of(face: ModuleType) -> dict[str, str]:
    return {name: f"{face.__name__}.{module}" for module, names in face._HOMES.items() for name in names.split()}


def imported_for_checkers(face: ModuleType) -> dict[str, str]:
    """What the imports under TYPE_CHECKING bring in, and from where."""
    return {
        alias.asname or alias.name: node.module
        for branch in ast.parse(Path(face.__file__ or "").read_text(encoding="utf-8")).body
        if isinstance(branch, ast.If)
        for node in branch.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


@pytest.mark.parametrize("face", FACES, ids=shown)
def test_checkers_and_the_interpreter_find_every_public_name_in_the_same_place(face: ModuleType) -> None:
    imported = imported_for_checkers(face)
    if face is footex:
        assert {imported.pop(package.__name__.removeprefix("footex.")) for package in PACKAGES} == {"footex"}
    assert imported == homes_of(face)
    assert sorted(face.__all__) == sorted(homes_of(face))


@pytest.mark.parametrize(("face", "name"), NAMES, ids=shown)
def test_every_public_name_is_loaded_from_a_module_that_names_it(face: ModuleType, name: str) -> None:
    home = importlib.import_module(homes_of(face)[name])
    assert getattr(face, name) is getattr(home, name)
    assert name in home.__all__


@pytest.mark.parametrize(("face", "name"), NAMES, ids=shown)
def test_every_public_class_and_function_is_documented_with_an_example(face: ModuleType, name: str) -> None:
    value = getattr(face, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert value.__doc__
        assert "Example:" in value.__doc__


def test_the_top_level_stays_small_and_each_name_is_in_one_place() -> None:
    assert len(footex.__all__) <= 54
    # What is done for one and for many at once has one name.
    assert [name for name, count in Counter(name for _, name in NAMES).items() if count > 1] == ["estimate"]


@pytest.mark.parametrize("package", PACKAGES, ids=shown)
def test_no_public_name_of_a_package_is_also_a_module_in_it(package: ModuleType) -> None:
    """Whichever was imported last would hide the other."""
    assert not set(package.__all__) & {one.name for one in pkgutil.iter_modules(package.__path__)}


@pytest.mark.parametrize("face", FACES, ids=shown)
def test_a_name_that_is_not_public_is_not_there(face: ModuleType) -> None:
    with pytest.raises(AttributeError, match=rf"^module '{face.__name__}' has no attribute 'nothing'$"):
        face.nothing  # noqa: B018
    assert set(face.__all__) <= set(dir(face))


def test_a_name_that_is_elsewhere_is_said_to_be_there() -> None:
    with pytest.raises(
        AttributeError, match=r"^module 'footex' has no attribute 'Tally'; it is footex\.timing\.Tally$"
    ):
        footex.Tally  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(
        AttributeError, match=r"'footex\.planning' has no attribute 'plan_week'; it is footex\.plan_week$"
    ):
        footex.planning.plan_week  # type: ignore[attr-defined]  # noqa: B018


def test_packages_are_found_after_import_footex_and_by_name() -> None:
    code = """
import sys, footex
print("footex.timing" in sys.modules, "timing" in dir(footex), footex.timing.Tally.__name__)
from footex.planning import Request
from footex.timing import Tally
print(Tally is footex.timing.Tally, Request is footex.planning.Request)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False True Tally\nTrue True\n"


@pytest.mark.parametrize("package", PACKAGES, ids=shown)
def test_a_package_is_an_attribute_of_footex(package: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    name = package.__name__.removeprefix("footex.")
    monkeypatch.delattr(footex, name)
    assert getattr(footex, name) is package


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
slow = ["cattrs", "click", "importlib.metadata", "importlib.resources", "fractions", "decimal", "datetime", "difflib"]
slow += ["footex.model.dosage.loads.load", "footex.model.routines.loading", "footex.model.routines.siding"]
slow += ["footex.model.exercise_traits", "footex.model.safety.notices"]
slow += ["footex.model.delivery.delivery", "footex.model.delivery.cert", "footex.model.safety.population"]
slow += ["footex.model.phases.protocol", "footex.model.progress.progression", "footex.model.sources.criterion"]
slow += ["footex.model.routines.mirroring", "footex.timing.counts.clocks"]
print([name for name in slow if name in sys.modules])
"""
    source = str(Path(footex.__file__).parents[1])
    packages = str(Path(importlib.import_module("attrs").__file__ or "").parents[1])
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = [{source!r}, {packages!r}]{code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "[]\n"

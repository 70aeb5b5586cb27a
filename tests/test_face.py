"""The public face: every name in all three lists, documented, and loaded on first use."""

import ast
import inspect
import subprocess
import sys
from enum import Enum
from pathlib import Path

import pytest

import footex

FACE = ast.parse(Path(footex.__file__).read_text(encoding="utf-8"))


def imported_for_checkers() -> dict[str, str]:
    """Each name under TYPE_CHECKING and the module that it comes from."""
    (block,) = (one for one in FACE.body if isinstance(one, ast.If))
    return {
        name.name: one.module.removeprefix("footex.")
        for one in block.body
        if isinstance(one, ast.ImportFrom) and one.module is not None
        for name in one.names
    }


def loaded_on_first_use() -> dict[str, str]:
    homes: dict[str, str] = vars(footex)["_HOMES"]
    return {name: module for module, names in homes.items() for name in names.split()}


def test_the_three_lists_of_public_names_agree() -> None:
    assert imported_for_checkers() == loaded_on_first_use()
    assert sorted(footex.__all__) == sorted(loaded_on_first_use())


@pytest.mark.parametrize("name", footex.__all__)
def test_a_public_name_is_loaded_from_its_home_and_documented(name: str) -> None:
    value = getattr(footex, name)
    assert getattr(footex, name) is value
    assert name in dir(footex)
    if isinstance(value, type) or inspect.isfunction(value):
        assert value.__module__.startswith(f"footex.{loaded_on_first_use()[name]}")
        assert value.__doc__
        if not (isinstance(value, type) and issubclass(value, Enum)):
            assert "Example:" in value.__doc__


def test_a_name_that_there_isn_t_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'footex' has no attribute 'nothing'"):
        footex.nothing  # type: ignore[attr-defined]  # noqa: B018


def loaded(code: str, *names: str) -> set[str]:
    """Which of these modules are loaded after some code, in a fresh Python that has loaded as little as it can."""
    path = str(Path(footex.__file__).parents[1])
    site = str(Path(inspect.getfile(__import__("attrs"))).parents[1])
    script = f"import sys; sys.path[:0] = [{path!r}, {site!r}]\n{code}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True)
    return set(run.stdout.split()) & set(names)


HEAVY = ("attr", "attrs", "cattrs", "json", "re", "typing", "enum", "click", "collections.abc", "importlib.metadata")


def test_importing_footex_loads_nothing() -> None:
    assert loaded("import footex", *HEAVY, "footex.errors", "footex.model") == set()


def test_looking_at_the_names_loads_nothing() -> None:
    assert loaded("import footex; dir(footex), footex.__all__, footex.__version__", *HEAVY) == set()


def test_an_estimate_of_bundled_content_loads_no_conversion_and_no_command() -> None:
    code = "import footex; footex.estimate(footex.bundled().routines['simple-foot-exercises']).total"
    unneeded = ("cattrs", "click", "importlib.metadata", "importlib.resources", "hypothesis", "footex.cli", "datetime")
    assert loaded(code, *unneeded) == set()


def test_the_version_is_a_version() -> None:
    assert [part.isdigit() for part in footex.__version__.split(".")] == [True, True, True]

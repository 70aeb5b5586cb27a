"""CONTRIBUTING: its example exercise, added step by step to a copy of the package; its map, against the tree."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import footex

ROOT = Path(__file__).parents[1]
PACKAGE = Path(footex.__file__).parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
DOCUMENTS = re.findall(r"`src/footex/data/(\w+)/([\w-]+)\.json`[^`].*?```json\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package with the example in it."""
    folder = tmp_path_factory.mktemp("contribution")
    data = folder / "footex" / "data"
    shutil.copytree(PACKAGE, folder / "footex", ignore=shutil.ignore_patterns("__pycache__"))
    index = json.loads((data / "index.json").read_bytes())
    for kind, name, text in DOCUMENTS:
        (data / kind / f"{name}.json").write_bytes(text.encode())
        index[kind] = sorted({*index[kind], name})
    (data / "index.json").write_text(json.dumps(index, indent=2) + "\n", encoding="utf-8", newline="\n")
    return folder


def python(copy: Path, *arguments: str) -> str:
    """Run Python on the copy and give what it shows."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTEST_ADDOPTS"}
    environment |= {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_shows_an_exercise_a_source_and_a_routine() -> None:
    assert [(kind, name) for kind, name, _ in DOCUMENTS] == [
        ("exercises", "marble-pickup"),
        ("sources", "toe-card"),
        ("routines", "toe-card"),
    ]


@pytest.mark.thorough
def test_the_example_passes_the_tests_of_the_content(copy: Path) -> None:
    tests = [f"tests/content/test_{name}.py" for name in ("bundled", "checks", "data_documents", "health")]
    assert "passed" in python(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)


def test_the_example_goes_through_the_strict_loader_too(copy: Path) -> None:
    program = """
import footex
from pathlib import Path
data, library = Path(footex.__file__).parent / "data", footex.bundled()
for shelf, name in (("exercises", "marble-pickup"), ("sources", "toe-card"), ("routines", "toe-card")):
    value = getattr(library, shelf)[name]
    text = (data / shelf / f"{name}.json").read_text("utf-8")
    assert footex.loads(text) == value, name
    assert footex.dumps(value) == text, name
"""
    assert python(copy, "-c", program) == ""


def test_the_example_can_be_shown(copy: Path) -> None:
    program = """
import contextlib, io
from footex.cli.app import run
for arguments in (["show", "marble-pickup"], ["time", "toe-card"], ["compare", "marble-pickup"]):
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        assert run(arguments) == 0, arguments
    assert "Marble pick-up" in shown.getvalue(), arguments
"""
    assert python(copy, "-c", program) == ""


def test_the_example_passes_the_editors_check(copy: Path) -> None:
    documents = [str(copy / "footex" / "data" / kind / f"{name}.json") for kind, name, _ in DOCUMENTS]
    assert "3 files" in python(copy, "-m", "footex", "check", "--content", *documents)


def section(heading: str) -> str:
    return TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rooms() -> dict[str, int]:
    """The rooms of the map, each with its floor."""
    rows = re.findall(r"^\| (\d) \| `([\w.]+)` \| .+ \|$", section("How the code is laid out"), re.MULTILINE)
    return {room: int(floor) for floor, room in rows}


def test_the_map_names_every_package_and_no_other() -> None:
    packages = {path.parent.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*.py")}
    assert rooms().keys() == {".".join(package.parts) for package in packages}


def test_the_map_has_the_floors_of_the_import_contract() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    height = len(contract["layers"]) - 1
    floors = {name: height - at for at, layer in enumerate(contract["layers"]) for name in re.findall(r"[\w.]+", layer)}
    outside = ("footex", "footex.__pyinstaller")
    below_the_model = {room: floor for room, floor in rooms().items() if room in outside}
    assert below_the_model == dict.fromkeys(outside, floors["footex.errors"])
    for room, floor in rooms().items():
        if room not in outside:
            assert floor == floors[".".join(room.split(".")[:2])], room


def test_every_place_that_a_change_leads_to_exists() -> None:
    changes = section("Where to make a change")
    named = re.findall(r"`((?:cli|content|data|model|planning|timing)(?:/[\w.]+)*|__init__\.py)`", changes)
    assert len(named) > 25
    assert [path for path in named if not (PACKAGE / path).exists()] == []


def test_each_of_the_plausible_changes_has_its_places() -> None:
    changes = re.findall(r"^\| ([\w ,]+) \| .*`", section("Where to make a change"), re.MULTILINE)
    assert changes == [
        "exercise kind", "unit of work", "pace", "text that people read", "language", "export format", "document field", "further source",
        "importer", "planner rule, hard", "planner preference", "planner rule, advice", "default rest", "role of sets", "load",
        "what to mind", "change of a progression", "subcommand",
    ]  # fmt: skip


def test_paths_and_commands_outside_the_table_exist() -> None:
    elsewhere = TEXT.replace(section("Where to make a change"), "")
    named = re.findall(r"`(?:bash |python )?((?:scripts|src|tests)/[\w./-]+)[^`<]*`", elsewhere)
    added = {f"src/footex/data/{kind}/{name}.json" for kind, name, _ in DOCUMENTS}
    assert len(named) > 10
    assert [path for path in named if path not in added and not (ROOT / path).exists()] == []

"""CONTRIBUTING: its example exercise, added step by step to a copy of the package."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import footex

ROOT = Path(__file__).parents[1]
PACKAGE = Path(footex.__file__).parent
DOCUMENTS = re.findall(
    r"`src/footex/data/(\w+)/([\w-]+)\.json`[^`].*?```json\n(.*?)```",
    (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
    re.DOTALL,
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package with the example in it."""
    folder = tmp_path_factory.mktemp("contribution")
    data = folder / "footex" / "data"
    shutil.copytree(PACKAGE, folder / "footex", ignore=shutil.ignore_patterns("__pycache__"))
    index = json.loads((data / "index.json").read_bytes())
    for kind, name, text in DOCUMENTS:
        (data / kind / f"{name}.json").write_bytes(text.encode())
        index[kind] = sorted([*index[kind], name])
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


def test_the_example_passes_the_tests_of_the_content(copy: Path) -> None:
    shown = python(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/content/test_data_documents.py")
    assert "passed" in shown


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


@pytest.mark.parametrize("arguments", [["show", "marble-pickup"], ["time", "toe-card"], ["compare", "marble-pickup"]])
def test_the_example_can_be_shown(copy: Path, arguments: list[str]) -> None:
    assert "Marble pick-up" in python(copy, "-c", "from footex.cli import main; main()", *arguments)

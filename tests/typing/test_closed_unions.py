"""A kind added to a union fails the type checker in every module that takes the union apart."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

KIND = '''
from attrs import frozen
from footex.model.figures.amounts import DurationAmount
from footex.model.value import Value

@frozen(eq=False, repr=False)
class {name}(Value):
    """One more kind.

    Args:
        duration: How long.
    """

    duration: DurationAmount
    label: str = ""


'''


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("module", "union", "name", "modules"),
    [
        pytest.param(
            "model/dosage/work.py",
            "Work: TypeAlias = Reps | Hold | Move",
            "Balance",
            {
                "content/checks/proof.py",
                "content/values/shapes.py",
                "model/dosage/description.py",
                "model/dosage/line/writing.py",
                "model/delivery/cert.py",
                "model/dosage/groups.py",
                "model/routines/step_count.py",
                "planning/fit/dose_time.py",
                "planning/fit/exact_dose.py",
                "timing/counts/dose_counts.py",
                "timing/resolving.py",
                "timing/timelines/_doses.py",
            },
            id="work",
        ),
        pytest.param(
            "model/routines/block.py",
            "Item: TypeAlias = Prescription | Block | Rest",
            "Note",
            {
                "content/values/shapes.py",
                "export/leaflet/exercises.py",
                "export/page/parts/items.py",
                "model/description.py",
                "model/routines/block.py",
                "model/routines/editing.py",
                "model/routines/step_count.py",
                "planning/fit/exact_dose.py",
                "planning/fit/options.py",
                "planning/plan/checking/rules/losses.py",
                "planning/plan/reasons/losses.py",
                "timing/counts/sequence.py",
                "timing/resolving.py",
            },
            id="item",
        ),
        pytest.param(
            "planning/explain/edits/edit.py",
            "Edit: TypeAlias = (\n    AddWindows\n    | SetMostPerDay\n    | SetStep\n    | SetBetween\n    | FreeDate\n"
            "    | MoveBusy\n    | MoveWeeklyBusy\n    | ReplaceCommitment\n    | ReplaceRest\n    | Shorten",
            "Skip",
            {"planning/explain/remedy.py", "planning/explain/trials.py"},
            id="edit",
        ),
        pytest.param(
            "planning/request/commitments/wish.py",
            "Wish: TypeAlias = OneADay | NotTheDayAfter",
            "InTheSun",
            {
                "content/values/shapes.py",
                "planning/plan/reasons/assumed.py",
                "planning/plan/reasons/unmet.py",
                "planning/request/commitments/replacing.py",
                "planning/request/commitments/wish_description.py",
                "planning/request/request.py",
                "planning/search/layout/joint.py",
            },
            id="wish",
        ),
    ],
)
def test_a_further_kind_fails_the_type_checker_wherever_it_is_forgotten(
    tmp_path: Path, module: str, union: str, name: str, modules: set[str]
) -> None:
    added = f"{KIND.format(name=name)}{union} | {name}"
    assert find_errors(tmp_path, module, union, added, name) == modules


@pytest.mark.thorough
def test_a_further_kind_of_load_fails_the_type_checker_where_loads_are_written(tmp_path: Path) -> None:
    member = '    WORDS = "words"\n'
    found = find_errors(tmp_path, "model/dosage/loads/text.py", member, f'{member}    GEAR = "gear"\n', "GEAR")
    assert found == {"model/dosage/loads/description.py", "model/dosage/loads/text.py"}


@pytest.mark.thorough
def test_a_further_change_of_a_progression_fails_the_type_checker_where_steps_are_taken(tmp_path: Path) -> None:
    member = '    EYES = "eyes"\n'
    found = find_errors(tmp_path, "model/progress/progression.py", member, f'{member}    SPEED = "speed"\n', "SPEED")
    assert found == {"model/advancing/steps.py", "model/progress/progression.py"}


def find_errors(tmp_path: Path, module: str, before: str, after: str, name: str) -> set[str]:
    """The modules in which mypy finds errors about a name, once a text of a module is replaced by another."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "src" / "footex" / module
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-pretty", "--cache-dir", tmp_path / "cache", "src"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return set(re.findall(rf"^src/footex/(\S+?):\d+: error: .*\b{name}\b", found.stdout, re.MULTILINE))

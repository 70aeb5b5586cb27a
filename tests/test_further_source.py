"""A source with a card of two exercises, added to what is bundled, changes the outcome of no test and of no snippet.

The tests and the pages are copied with the package, the card is added, and what looks at the bundled content is run
there. The card is made to be met wherever something is listed, counted or searched: its ids come first and last, its
routine has neither its source's id nor exercises of its own alone, and its exercises need what others need.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import footex
from footex import Caution, Dose, Evidence, Exercise, Frequency, Prescription, Reps, Routine, Source, StopRule
from footex.model import Claim, Population, Target

ROOT = Path(__file__).parents[1]
COPIED = (
    "conftest.py",
    "pyproject.toml",
    "tests",
    "docs",
    "examples",
    "scripts",
    "packs",
    "benchmarks",
    ".ci",
    ".github",
)
FOLDERS = ("content", "model", "testing", "timing", "typing", "")
TAKING_ALL = re.compile(r'\bbundled\(\)(?!\.(?:exercises|routines|sources)\[)|\b_bundled\b|"data"|\bcontent_pages\b')
LISTING = re.compile(r"\.(?:exercises|routines|sources)\.(?:items|keys|values)\(|bundled\(\)\.find")


def after(where: str) -> Evidence:
    return Evidence(field="text", basis="inferred", where=where, note="In our own words, after the card.")


CARD = Source(
    id="arch-card",
    title="Toe walking, heel raises and the arch of the foot",
    publisher="The clinic",
    claims=Claim(
        kind="total-time",
        time="5 min",
        evidence=Evidence(field="time", basis="stated", printed="5 minutes", where="heading"),
    ),
    cautions=Caution(text="Nothing of this is for a foot in plaster.", by="arch-card", evidence=after("line 5")),
    stop_rules=StopRule(text="Leave it for the day once the arch tires.", by="arch-card", evidence=after("line 6")),
    design="patient-information",
)
OWN = footex.bundled().sources["footex"]
ARTICLE = footex.bundled().routines["simple-foot-exercises"]


def exercise(id_: str, name: str, kind: str, steps: list[str], caution: str) -> Exercise:
    return Exercise(
        id=id_,
        name=name,
        aliases=[f"{name} with toe presses"],
        summary=f"{name}, on a chair with a towel under the foot.",
        instructions=steps,
        position="seated",
        equipment=["chair", "towel"],
        targets=[Target(name="tibialis anterior", kind="muscle"), Target(name="soleus", kind="muscle")],
        kind=kind,
        cautions=Caution(text=caution, by="footex", evidence=after("arch-card: line 5")),
        source=OWN,
        licence="MIT",
    )


LIFT = exercise(
    "aaa-arch-lift",
    "Arch lift",
    "gait",
    ["Lay a towel before a chair.", "Sit with one foot on it.", "Raise the arch.", "Let it sink slowly."],
    "An arch that aches at rest is for a clinician to see.",
)
SLIDE = exercise(
    "zzz-toe-slide",
    "Toe slide",
    "strength",
    ["Sit with the toes on a towel.", "Push it forwards.", "Keep the heel where it is.", "Pull the towel back."],
    "On a slippery floor the chair stands against a wall.",
)


def prescribed(what: Exercise, line: int) -> Prescription:
    where = f"line {line}"
    return Prescription(
        what,
        Dose(Reps(10), sides="each"),
        evidence=[
            Evidence(field="exercise.position", basis="assumed", where=where, note="The card shows no position."),
            Evidence(field="exercise.equipment", basis="assumed", where=where, note="The card names none."),
            Evidence(field="dose.work[0].count", basis="stated", printed="10 times", where=where),
            Evidence(field="dose.sets", basis="assumed", where=where, note="The card names no sets."),
            Evidence(field="dose.sides", basis="stated", printed="each foot", where=where),
        ],
    )


ROUTINE = Routine(
    id="mmm-arch-session",
    title="Arches, toes and ankles",
    items=[
        prescribed(what, line)
        for line, what in enumerate([footex.bundled().exercises["ankle-circles"], LIFT, SLIDE], start=1)
    ],
    frequency=Frequency(
        days_per_week=3,
        evidence=Evidence(field="days_per_week", basis="stated", printed="3 days a week", where="line 4"),
    ),
    population=Population(text="adults with foot pain", conditions="foot pain"),
    cautions=ARTICLE.cautions,
    source=CARD,
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with the card in it."""
    folder = tmp_path_factory.mktemp("further-source")
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(footex.__file__).parent, folder / "src" / "footex", ignore=skipped)
    for path in [*(ROOT / name for name in COPIED), *ROOT.glob("*.md")]:
        if path.is_dir():
            shutil.copytree(path, folder / path.name, ignore=skipped)
        elif path.exists():
            shutil.copy(path, folder)
    data = folder / "src" / "footex" / "data"
    index = json.loads((data / "index.json").read_bytes())
    for kind, value in (("exercises", LIFT), ("exercises", SLIDE), ("sources", CARD), ("routines", ROUTINE)):
        (data / kind / f"{value.id}.json").write_text(footex.dumps(value), encoding="utf-8", newline="\n")
        index[kind] = sorted([*index[kind], value.id])
    (data / "index.json").write_text(json.dumps(index, indent=2) + "\n", encoding="utf-8", newline="\n")
    return folder


def run_tests(copy: Path, *arguments: str) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    environment |= {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.thorough
def test_no_snippet_shows_anything_else(copy: Path) -> None:
    run_tests(copy, "README.md", "CONTRIBUTING.md", "docs", "src/footex")


@pytest.mark.thorough
def test_no_test_of_the_command_sees_anything_else(copy: Path) -> None:
    run_tests(copy, "tests/cli")


@pytest.mark.thorough
def test_no_test_that_takes_the_bundled_content_as_a_whole_sees_anything_else(copy: Path) -> None:
    tests = [path for folder in FOLDERS for path in sorted((copy / "tests" / folder).glob("test_*.py"))]
    own = ("test_contributing.py", Path(__file__).name)
    chosen = [str(path) for path in tests if TAKING_ALL.search(path.read_text("utf-8")) and path.name not in own]
    assert len(chosen) > 10
    run_tests(copy, *chosen)


def test_the_tests_of_the_planner_which_take_long_list_nothing_that_is_bundled() -> None:
    tests = sorted((ROOT / "tests" / "planning").rglob("*.py"))
    assert len(tests) > 20
    assert [path.name for path in tests if LISTING.search(path.read_text("utf-8"))] == []

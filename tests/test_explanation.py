"""What the explanations say and no snippet computes: the drawing of the floors, the arithmetic in tables."""

import re
import tomllib
from pathlib import Path

import pytest

import footex
from footex import Exercise, Prescription, Rest, Routine

ROOT = Path(__file__).parents[1]


def test_the_drawing_shows_the_floors_of_the_contract_from_the_top_down() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = next(one for one in settings["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    drawn = re.findall(r">(footex\.\w+)</text>", (ROOT / "docs/explanation/floors.svg").read_text("utf-8"))
    assert drawn == re.findall(r"footex\.\w+", " ".join(contract["layers"]))


PAGE = (ROOT / "docs/explanation/time.md").read_text("utf-8")
TABLES = re.findall(r"^\|[^\n]*arithmetic \| seconds \|\n.*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
SIGNS = str.maketrans({"\N{MULTIPLICATION SIGN}": "*", "\N{MINUS SIGN}": "-"})
ROWS = [row.split("|")[-3:-1] for table in TABLES for row in table.strip().split("\n")[2:]]


@pytest.mark.parametrize(("arithmetic", "seconds"), [row for row in ROWS if row[0].strip()])
def test_the_arithmetic_of_a_row_comes_to_its_seconds(arithmetic: str, seconds: str) -> None:
    for sum_ in re.sub("[a-z]", "", arithmetic.translate(SIGNS)).split("="):
        assert eval(sum_, {"__builtins__": {}}) == int(seconds.strip(" *"))  # noqa: S307 - figures of our own page


def test_tables_are_there_to_be_checked() -> None:
    assert len(TABLES) == 7


ARM = re.compile(
    r"""^\| \d \| (\d+), (\d+) RM \| ([\d-]+) \| "(\d+) min and (\d+) s" \| \**(.+?)\** \|$""", re.MULTILINE
)
PRINT = (ROOT / "docs/explanation/figures-that-do-not-fit.md").read_text("utf-8")


@pytest.mark.parametrize("arm", ARM.findall(PRINT), ids=" ".join)
def test_the_figures_of_an_arm_come_to_what_its_row_says(arm: tuple[str, ...]) -> None:
    count, load, tempo, minutes, seconds, own = arm
    raises = [
        Prescription(Exercise(id=name, name=name.capitalize()), f"4 x {count} @ {load} RM, tempo {tempo}, rest 2 min")
        for name in ("seated", "standing")
    ]
    total = footex.estimate(Routine(id="arm", title="Arm", items=[raises[0], Rest("0 s"), raises[1]])).total
    assert str(total) == own
    short = total.milliseconds[1] // 1000 - (int(minutes) * 60 + int(seconds))
    assert short == (7 * 60 + 12 if (count, tempo) == ("18", "3-0-3-0") else 0)


def test_each_arm_of_the_trial_is_checked() -> None:
    assert len(ARM.findall(PRINT)) == 4


def test_no_figure_on_the_page_of_errors_is_longer_than_eight_words() -> None:
    quoted = re.findall(r'"([^"]+)"', re.sub(r"```.*?```", "", PRINT, flags=re.DOTALL))
    assert len(quoted) > 10
    assert max(len(one.split()) for one in quoted) <= 8

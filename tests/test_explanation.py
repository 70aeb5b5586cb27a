"""What the explanations say and no snippet computes: the drawing of the floors, the arithmetic in tables."""

import re
import tomllib
from pathlib import Path

import pytest

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

"""The drawing of the floors, against the contract that import-linter holds."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_drawing_shows_the_floors_of_the_contract_from_the_top_down() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = next(one for one in settings["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    drawn = re.findall(r">(footex\.\w+)</text>", (ROOT / "docs/explanation/floors.svg").read_text("utf-8"))
    assert drawn == re.findall(r"footex\.\w+", " ".join(contract["layers"]))

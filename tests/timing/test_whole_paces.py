"""All that the bundled paces assume, letter by letter: the reasons are shown to people."""

import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from footex import Pace
from footex.timing import PACES

KEPT = Path(__file__).parent / "paces.txt"


def lines_of(pace: Pace) -> Iterator[str]:
    yield f"{pace.id}\n"
    for field in attrs.fields(Pace)[1:]:
        if field.name == "words":
            continue
        one = getattr(pace, field.name)
        yield f"  {field.name}: {one.value}, {one.reason}\n"
    for word in pace.words:
        yield f"  {word.words}: {word.count}, of a unit {word.of_unit}, {word.reason}\n"


def test_what_paces_assume_is_what_is_kept() -> None:
    """With FOOTEX_WRITE_OUTPUTS set the file is written first; a change of it is a new version of a pace."""
    text = "".join(line for pace in PACES for line in lines_of(pace))
    if "FOOTEX_WRITE_OUTPUTS" in os.environ:
        KEPT.write_text(text, encoding="utf-8", newline="\n")
    assert text == KEPT.read_text(encoding="utf-8")

"""The README: its Python runs, it names all routines, and it explains the advice that stays."""

import doctest
import re
from pathlib import Path

import footex

README = Path(__file__).parents[1] / "README.md"


def test_the_example_runs(pack: footex.Catalog) -> None:
    results = doctest.testfile(str(README), module_relative=False)
    assert results.attempted > 3
    assert results.failed == 0


def test_it_names_every_source_and_protocol(pack: footex.Catalog) -> None:
    text = README.read_text("utf-8")
    for id_ in (*(set(pack.sources) - {"footex"}), *pack.protocols):
        assert f"`{id_}`" in text


def test_it_explains_the_findings_that_stay(whole: footex.Catalog, pack: footex.Catalog) -> None:
    table = README.read_text("utf-8").partition("## What `footex check` says of it")[2]
    explained = set(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE))
    own = [f"routines[{id_!r}]" for id_ in pack.routines]
    found = {one.code for one in footex.check(whole) if any(one.path.startswith(name) for name in own)}
    assert explained == found
